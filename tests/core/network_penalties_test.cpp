// SPDX-License-Identifier: GPL-3.0-or-later
// Penalties of network GANs on every measure: what is added is the gradient of the mean that MATHS writes, over more than one chunk.
#include "core/neural/network_gan.h"
#include "core/scenario/system.h"

#include "tests/support/check.h"
#include "tests/support/points.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// ρ = a t + b t² + c n + d n² + e t n of t = D(x) and n = ‖∇ₓD(x)‖², and every point that is asked for a kink.
class PolynomialPenalty final : public Penalty {
public:
    PolynomialPenalty(double a_, double b_, double c_, double d_, double e_) : a(a_), b(b_), c(c_), d(d_), e(e_) {}
    Slopes<double> slopes(const double& t, const double& n) const override { return of(t, n); }
    Slopes<D1> slopes(const D1& t, const D1& n) const override { return of(t, n); }
    Slopes<D2> slopes(const D2& t, const D2& n) const override { return of(t, n); }
    Slopes<Lanes> slopes(const Lanes& t, const Lanes& n) const override { return of(t, n); }
    Slopes<LanesD1> slopes(const LanesD1& t, const LanesD1& n) const override { return of(t, n); }
    bool usesValue() const override { return a != 0 || b != 0 || e != 0; }
    bool usesSlope() const override { return c != 0 || d != 0 || e != 0; }
    bool kink(double t, double n) const override {
        asked.emplace_back(t, n);
        return t == kinkAt;
    }
    double at(double t, double n) const { return of(t, n).penalty; }

    mutable std::vector<std::pair<double, double>> asked;
    double kinkAt = NAN;

private:
    template <class T>
    Slopes<T> of(const T& t, const T& n) const {
        return {a * t + b * t * t + c * n + d * n * n + e * t * n, T(a + 2 * b * t + e * n), T(c + 2 * d * n + e * t)};
    }
    double a, b, c, d, e;
};

NetworkGan smallNetworkGan(int batch, double noise, const char* loss = "minimax") {
    NetworkGanSetup setup{.generator = {{2, 3, 2}, {}},
                          .discriminator = {{2, 4, 1}, {}},
                          .data = {.kind = DataSet::ring, .modes = 5, .sigma = 0.1},
                          .batch = batch,
                          .seed = 4};
    setup.discriminator.scale = 0.7;
    const LossEntry& entry = *catalogue::loss(loss);
    return {std::move(setup), entry.make(Values(entry.parameters)), noise};
}

struct WeighedNetworkPoint {
    std::vector<double> x;
    double weight;
};

/// The measure at w by its definition, from the batch that the game is made of.
std::vector<WeighedNetworkPoint> networkMeasure(const NetworkGan& game, const Batch& batch, MeasureKind kind, double anchor, double spread,
                                                const std::vector<double>& w) {
    const NetworkGanSetup& design = game.design();
    std::vector<double> samples = game.generate(w, game.points().z);
    std::vector<WeighedNetworkPoint> r;
    std::array<double, 2> gap{};
    for (const Chunk& chunk : batch.chunks)
        for (int i = 0; i < chunk.count; ++i) {
            const double p = 1.0 / design.batch, s = chunk.segment(i, 0);
            std::vector<double> x(2), g(2), between(2), middle(2), fromAnchor(2), blurred(2);
            for (int j = 0; j < 2; ++j) {
                const auto k = static_cast<std::size_t>(j);
                x[k] = chunk.x(i, j);
                g[k] = samples[static_cast<std::size_t>(2 * (chunk.first + i) + j)] +
                       (chunk.sampleNoise.size() > 0 ? chunk.sampleNoise(i, j) : 0);
                between[k] = (1 - s) * x[k] + s * g[k];
                middle[k] = 0.5 * (x[k] + g[k]);
                fromAnchor[k] = (1 - s) * anchor + s * g[k];
                blurred[k] = x[k] + spread * chunk.blur(i, j);
                gap[k] += p * (g[k] - x[k]);
            }
            switch (kind) {
                case MeasureKind::data: r.push_back({x, p}); break;
                case MeasureKind::samples: r.push_back({g, p}); break;
                case MeasureKind::sum: r.insert(r.end(), {{x, p}, {g, p}}); break;
                case MeasureKind::mixture: r.insert(r.end(), {{x, p / 2}, {g, p / 2}}); break;
                case MeasureKind::interpolate: r.push_back({between, p}); break;
                case MeasureKind::midpoint: r.push_back({middle, p}); break;
                case MeasureKind::anchored: r.push_back({fromAnchor, p}); break;
                case MeasureKind::blurred: r.push_back({blurred, p}); break;
                case MeasureKind::point:
                case MeasureKind::vanishing: break;
            }
        }
    if (kind == MeasureKind::point) r.push_back({{anchor, anchor}, 1});
    if (kind == MeasureKind::vanishing) r.push_back({{anchor, anchor}, gap[0] * gap[0] + gap[1] * gap[1]});
    return r;
}

double penaltyMean(const NetworkGan& game, const PolynomialPenalty& penalty, const std::vector<WeighedNetworkPoint>& points,
                   const std::vector<double>& w) {
    std::vector<double> all, slope;
    for (const WeighedNetworkPoint& p : points) all.insert(all.end(), p.x.begin(), p.x.end());
    const std::vector<double> judged = game.judge(w, all, &slope);
    double sum = 0;
    for (std::size_t i = 0; i < points.size(); ++i)
        sum += points[i].weight * penalty.at(judged[i], slope[2 * i] * slope[2 * i] + slope[2 * i + 1] * slope[2 * i + 1]);
    return sum;
}

constexpr std::array networkMeasures{MeasureKind::data,        MeasureKind::samples,  MeasureKind::sum,      MeasureKind::mixture,
                                     MeasureKind::interpolate, MeasureKind::midpoint, MeasureKind::anchored, MeasureKind::blurred,
                                     MeasureKind::point,       MeasureKind::vanishing};

}  // namespace

TEST_CASE("on every measure a penalty adds the gradient of its mean, whether it sees D, its slope or both") {
    std::mt19937_64 generator(41);
    for (const double noise : {0.0, 0.3}) {
        const NetworkGan game = smallNetworkGan(67, noise);
        const Batch batch = batchOf(game.points(), 2, game.design().latent.dimension, noise, game.design().seed, 0);
        const auto n = static_cast<std::size_t>(game.split().size());
        for (const PolynomialPenalty& penalty :
             {PolynomialPenalty(1, 0.5, 0, 0, 0), PolynomialPenalty(0, 0, 1.5, 0.4, 0), PolynomialPenalty(0.3, 0.2, 1, 0.5, 0.7)})
            for (const MeasureKind kind : networkMeasures) {
                SECTION("measure " + std::to_string(int(kind)) + ", noise " + std::to_string(noise) + (penalty.usesValue() ? ", D" : "") +
                        (penalty.usesSlope() ? ", slope" : ""));
                const std::vector<double> w = randomPoint(generator, static_cast<int>(n), 0.9);
                const Measure measure = Measure::of(kind, 0.4, 0.25);
                std::vector<double> out(n, 2.0);  // to which it is added
                game.addPenalty(penalty, measure, w, out);
                const auto mean = [&](const std::vector<double>& at) {
                    return penaltyMean(game, penalty, networkMeasure(game, batch, kind, 0.4, 0.25, at), at);
                };
                double worst = 0;
                for (std::size_t i = 0; i < n; ++i) {
                    std::vector<double> up = w, down = w;
                    up[i] += 1e-5;
                    down[i] -= 1e-5;
                    const double slope = (mean(up) - mean(down)) / 2e-5;
                    worst = std::max(worst, std::fabs(out[i] - 2 - slope) / (1 + std::fabs(slope)));
                }
                CHECK(worst < 1e-8);
                // Lane by lane the same.
                Vec<Lanes> lanes(n), sum(n, Lanes(2.0));
                for (std::size_t i = 0; i < n; ++i)
                    for (int lane = 0; lane < Lanes::count; ++lane) lanes[i].set(lane, lane == 2 ? w[i] : 0.1 * lane);
                game.addPenalty(penalty, measure, View<Lanes>(lanes), std::span<Lanes>(sum));
                for (std::size_t i = 0; i < n; ++i) CHECK_EQUAL(sum[i][2], out[i]);
            }
    }
}

TEST_CASE("a kink of a penalty is looked for at the points of its measure, each once, and nowhere else") {
    std::mt19937_64 generator(42);
    const NetworkGan game = smallNetworkGan(67, 0.3);
    const Batch batch = batchOf(game.points(), 2, game.design().latent.dimension, 0.3, game.design().seed, 0);
    const std::vector<double> w = randomPoint(generator, game.split().size(), 0.9);
    for (const MeasureKind kind : networkMeasures) {
        SECTION("measure " + std::to_string(int(kind)));
        PolynomialPenalty penalty(1, 0, 1, 0, 0);
        const Measure measure = Measure::of(kind, 0.4, 0.25);
        CHECK(!game.kink(penalty, measure, w));
        std::vector<std::pair<double, double>> expected, asked;
        for (const WeighedNetworkPoint& p : networkMeasure(game, batch, kind, 0.4, 0.25, w)) {
            std::vector<double> slope;
            const double t = game.judge(w, p.x, &slope)[0];
            expected.emplace_back(t, slope[0] * slope[0] + slope[1] * slope[1]);
        }
        asked = penalty.asked;
        std::ranges::sort(expected);
        std::ranges::sort(asked);
        REQUIRE(asked.size() == expected.size());
        for (std::size_t k = 0; k < asked.size(); ++k) {
            CHECK_CLOSE(asked[k].first, expected[k].first, 1e-13);
            CHECK_CLOSE(asked[k].second, expected[k].second, 1e-13);
        }
        for (const std::size_t k : {std::size_t(0), asked.size() / 2, asked.size() - 1}) {
            penalty.kinkAt = asked[k].first;
            CHECK(game.kink(penalty, measure, w));
        }
    }
}

TEST_CASE("pairs that an encoder would match are refused without one") {
    struct Nothing final : PairTerm {
        Slopes<double> slopes(const double&, const double&, const double&) const override { return {0, 0, 0}; }
        Slopes<D1> slopes(const D1&, const D1&, const D1&) const override { return {0, 0, 0}; }
        Slopes<D2> slopes(const D2&, const D2&, const D2&) const override { return {0, 0, 0}; }
        Slopes<Lanes> slopes(const Lanes&, const Lanes&, const Lanes&) const override { return {0, 0, 0}; }
        Slopes<LanesD1> slopes(const LanesD1&, const LanesD1&, const LanesD1&) const override { return {0, 0, 0}; }
    };
    const NetworkGan game = smallNetworkGan(9, 0);
    const std::vector<double> w(static_cast<std::size_t>(game.split().size()), 0.5);
    std::vector<double> out(w.size(), 3.0);
    CHECK_THROWS(std::invalid_argument, game.addPairs(Nothing(), Pairs::matched, w, out));
    game.addPairs(Nothing(), Pairs::independent, w, out);
    CHECK(out == std::vector<double>(w.size(), 3.0));
}
