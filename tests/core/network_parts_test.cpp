// SPDX-License-Identifier: GPL-3.0-or-later
// Networks with more to them: an encoder, normalised weights, and competitive steps without their matrix.
#include "core/math/decompositions.h"
#include "core/neural/normalised_network.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "tests/support/check.h"
#include "tests/support/points.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

Scenario narrowRing(std::vector<std::string> more) {
    const std::vector<std::string> tiny{"game.generator_width=3", "game.discriminator_width=4", "game.discriminator_layers=2", "game.batch=8"};
    more.insert(more.begin(), tiny.begin(), tiny.end());
    return withOverrides(defaultScenario("ring"), more).scenario.value();
}

/// The largest distance between J and central differences of the field.
double wrong(const Dynamics& dynamics, const std::vector<double>& w) {
    const Eigen::MatrixXd J = dynamics.jacobian(w);
    double worst = 0;
    const double h = 1e-5;
    for (std::size_t j = 0; j < w.size(); ++j) {
        std::vector<double> up = w, down = w;
        up[j] += h;
        down[j] -= h;
        const Vec<double> a = dynamics.field<double>(View<double>(up)), b = dynamics.field<double>(View<double>(down));
        for (std::size_t i = 0; i < w.size(); ++i)
            worst = std::max(worst, std::fabs((a[i] - b[i]) / (2 * h) - J(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j))));
    }
    return worst;
}

}  // namespace

TEST_CASE("spectral normalisation makes the largest singular value of every layer of D 1, the last one's K") {
    const Scenario s = narrowRing({"regularizers.spectral-norm.scale=2"});
    const System system = buildSystem(s), plain = buildSystem(narrowRing({}));
    const auto& network = dynamic_cast<const NetworkGan&>(plain.dynamics->game());
    const auto& normalised = dynamic_cast<const Cloud&>(system.dynamics->game());
    // By hand: divide each layer's weights by its largest singular value.
    std::vector<double> w = s.starts[0];
    const Network& D = network.design().discriminator;
    std::size_t at = static_cast<std::size_t>(system.dynamics->split().generator);
    for (int l = 0; l < D.layers(); ++l) {
        const int in = D.widths[static_cast<std::size_t>(l)], out = D.widths[static_cast<std::size_t>(l) + 1];
        Eigen::Map<Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>> W(w.data() + at, out, in);
        W *= (l + 1 == D.layers() ? 2 : 1) / Eigen::JacobiSVD<Eigen::MatrixXd>(W).singularValues()[0];
        at += static_cast<std::size_t>((in + 1) * out);
    }
    const std::vector<double> x{0.3, -0.7, 1.1, 0.2};
    std::vector<double> slopes;
    const std::vector<double> here = normalised.judge(s.starts[0], x, &slopes), byHand = network.judge(w, x);
    for (std::size_t i = 0; i < here.size(); ++i) CHECK_CLOSE(here[i], byHand[i], 1e-12);
    for (std::size_t i = 0; i < slopes.size(); i += 2) CHECK(std::hypot(slopes[i], slopes[i + 1]) <= 2 + 1e-12);
}

TEST_CASE("the derivatives of normalised weights are exact, u and v moving with them") {
    const std::vector<std::vector<std::string>> beside{{}, {"regularizers.r1.gamma=1"}, {"regularizers.consensus.gamma=0.5"}};
    for (std::vector<std::string> overrides : beside) {
        overrides.push_back("regularizers.spectral-norm.scale=1.5");
        const Scenario s = narrowRing(overrides);
        const System system = buildSystem(s);
        const Dynamics& dynamics = *system.dynamics;
        CHECK(wrong(dynamics, s.starts[0]) < 1e-7);
    }
    // The gradient is that of the losses: no first order along the weights' own length.
    const Scenario s = narrowRing({"regularizers.spectral-norm.scale=1"});
    const System system = buildSystem(s);
    const Vec<double> v = system.dynamics->field<double>(View<double>(s.starts[0]));
    const double h = 1e-5;
    for (std::size_t i = static_cast<std::size_t>(system.dynamics->split().generator); i < v.size(); i += 3) {
        std::vector<double> up = s.starts[0], down = up;
        up[i] += h;
        down[i] -= h;
        const double slope = (system.dynamics->game().losses(up).discriminator - system.dynamics->game().losses(down).discriminator) / (2 * h);
        CHECK_CLOSE(v[i], -slope, 1e-8);
    }
}

TEST_CASE("mode regularization trains generator and encoder on the reconstruction, and nothing else sees the encoder") {
    const double lambda1 = 0.7, lambda2 = 0.3;
    const Scenario s = narrowRing({"game.encoder=true", "regularizers.mode.lambda1=0.7", "regularizers.mode.lambda2=0.3"});
    const System system = buildSystem(s);
    const auto& network = dynamic_cast<const NetworkGan&>(system.dynamics->game());
    const NetworkGanSetup& design = network.design();
    const auto ofG = static_cast<std::size_t>(design.generator.size()), ofE = static_cast<std::size_t>(design.encoder->size());
    CHECK_EQUAL(static_cast<std::size_t>(system.dynamics->split().generator), ofG + ofE);
    CHECK_EQUAL(stateSymbols(s).size(), s.starts[0].size());
    CHECK(stateSymbols(s)[ofG].starts_with("W^E"));
    const std::vector<double>& x = network.points().x;
    const auto term = [&](const std::vector<double>& w) {
        Plain points(static_cast<Eigen::Index>(x.size() / 2), 2);
        for (std::size_t i = 0; i < x.size(); ++i) points(static_cast<Eigen::Index>(i / 2), static_cast<Eigen::Index>(i % 2)) = x[i];
        const Plain code = forward(*design.encoder, layersOf<double>(*design.encoder, View<double>(w).subspan(ofG, ofE)), points).output;
        std::vector<double> z;
        for (Eigen::Index i = 0; i < code.rows(); ++i)
            for (Eigen::Index j = 0; j < code.cols(); ++j) z.push_back(code(i, j));
        const std::vector<double> again = network.generate(w, z), judged = network.judge(w, again);
        double sum = 0;
        for (std::size_t i = 0; i < judged.size(); ++i)
            sum += lambda1 * (std::pow(again[2 * i] - x[2 * i], 2) + std::pow(again[2 * i + 1] - x[2 * i + 1], 2)) + lambda2 * std::log1p(std::exp(-judged[i]));
        return sum / static_cast<double>(judged.size());
    };
    const Vec<double> v = system.dynamics->field<double>(View<double>(s.starts[0]));
    const double h = 1e-5;
    double learns = 0;
    for (std::size_t i = 0; i < ofG + ofE; ++i) {
        std::vector<double> up = s.starts[0], down = up;
        up[i] += h;
        down[i] -= h;
        const double slope = (network.losses(up).generator + term(up) - network.losses(down).generator - term(down)) / (2 * h);
        CHECK_CLOSE(v[i], -slope, 1e-8);
        if (i >= ofG) learns += std::fabs(v[i]);
    }
    CHECK(learns > 1e-3);
    CHECK(wrong(*system.dynamics, s.starts[0]) < 1e-7);
    // Without the regularizer the encoder stays, and the whole Jacobian knows it.
    const Scenario plain = narrowRing({"game.encoder=true"});
    const System still = buildSystem(plain);
    const Vec<double> field = still.dynamics->field<double>(View<double>(plain.starts[0]));
    for (std::size_t i = ofG; i < ofG + ofE; ++i) CHECK_EQUAL(field[i], 0.0);
    CHECK(wrong(*still.dynamics, plain.starts[0]) < 1e-7);
    CHECK(!readScenario(R"({"ganscope": 1, "game": {"id": "ring"}, "regularizers": [{"id": "mode"}]})").scenario);
}

TEST_CASE("competitive steps of many parameters solve their system without its matrix") {
    const Scenario s = narrowRing({"method.id=cgd", "method.step=0.5"});
    const System system = buildSystem(s);
    const auto n = static_cast<std::size_t>(system.dynamics->size());
    CHECK(n > 24);
    Eigen::MatrixXd A = system.dynamics->jacobian(s.starts[0]);
    const int own = system.dynamics->split().generator, rest = static_cast<int>(n) - own;
    A.topLeftCorner(own, own).setZero();
    A.bottomRightCorner(rest, rest).setZero();
    A = Eigen::MatrixXd::Identity(A.rows(), A.cols()) - 0.5 * A;
    const Vec<double> v = system.dynamics->field<double>(View<double>(s.starts[0]));
    const Eigen::VectorXd change = A.partialPivLu().solve(0.5 * Eigen::Map<const Eigen::VectorXd>(v.data(), A.rows()));
    std::vector<double> w = s.starts[0];
    system.method->step(*system.dynamics, std::span<double>(w), 0);
    for (std::size_t i = 0; i < n; ++i) CHECK_CLOSE(w[i] - s.starts[0][i], change[static_cast<Eigen::Index>(i)], 1e-11);
    // The same in lanes, and DF by duals against differences.
    Vec<Lanes> lanes(n);
    for (std::size_t i = 0; i < n; ++i)
        for (int lane = 0; lane < Lanes::count; ++lane) lanes[i].set(lane, s.starts[0][i]);
    system.method->step(*system.dynamics, std::span<Lanes>(lanes), 0);
    for (std::size_t i = 0; i < n; ++i) CHECK_EQUAL(lanes[i][1], w[i]);
    const Eigen::MatrixXd DF = system.method->jacobian(*system.dynamics, s.starts[0]).matrix.value();
    const double h = 1e-5;
    for (std::size_t j = 0; j < n; j += 5) {
        std::vector<double> up = s.starts[0], down = up;
        up[j] += h;
        down[j] -= h;
        system.method->step(*system.dynamics, std::span<double>(up), 0);
        system.method->step(*system.dynamics, std::span<double>(down), 0);
        for (std::size_t i = 0; i < n; ++i) CHECK_CLOSE((up[i] - down[i]) / (2 * h), DF(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)), 1e-7);
    }
}

TEST_CASE("a term over all pairs of data and samples: its derivative by theta is that of its formula, psi sees nothing of it") {
    std::vector<std::string> base{"game.data=two-modes", "game.batch=67", "game.generator_width=3", "game.discriminator_width=3", "game.loss=minimax"};
    const System without = buildSystem(withOverrides(defaultScenario("ring"), base).scenario.value());
    for (const char* more : {"regularizers.primal-dual.alpha=0.5", "regularizers.primal-dual.lambda=3", "regularizers.primal-dual.width=0.4"}) base.push_back(more);
    const System with = buildSystem(withOverrides(defaultScenario("ring"), base).scenario.value());
    const auto& network = dynamic_cast<const NetworkGan&>(without.dynamics->game());
    std::mt19937_64 generator(5);
    const std::vector<double> w = randomPoint(generator, without.dynamics->size());
    const std::vector<double>& x = network.points().x;
    REQUIRE(x.size() == 67);
    // 2αλ E log(2(1 − σ(D(x)))) exp(−(x − g)²/2·0.4²), the mean over all pairs.
    const auto term = [&](const std::vector<double>& at) {
        const std::vector<double> onData = network.judge(at, x), g = network.generate(at, network.points().z);
        double sum = 0;
        for (std::size_t i = 0; i < x.size(); ++i)
            for (const double sample : g) sum += std::log(2 / (1 + std::exp(onData[i]))) * std::exp(-(x[i] - sample) * (x[i] - sample) / 0.32);
        return 3 * sum / double(x.size() * g.size());
    };
    const Vec<double> a = with.dynamics->field<double>(View<double>(w)), b = without.dynamics->field<double>(View<double>(w));
    const auto own = static_cast<std::size_t>(without.dynamics->split().generator);
    for (std::size_t i = 0; i < w.size(); ++i) {
        std::vector<double> up = w, down = w;
        up[i] += 1e-5;
        down[i] -= 1e-5;
        CHECK_CLOSE(b[i] - a[i], i < own ? (term(up) - term(down)) / 2e-5 : 0.0, 1e-8);
    }
    const Eigen::MatrixXd J = with.dynamics->jacobian(w);
    for (std::size_t j = 0; j < w.size(); ++j) {
        std::vector<double> up = w, down = w;
        up[j] += 1e-5;
        down[j] -= 1e-5;
        const Vec<double> high = with.dynamics->field<double>(View<double>(up)), low = with.dynamics->field<double>(View<double>(down));
        for (std::size_t i = 0; i < w.size(); ++i) CHECK_CLOSE(J(Eigen::Index(i), Eigen::Index(j)), (high[i] - low[i]) / 2e-5, 1e-6 * (1 + J.norm()));
    }
}

namespace {

/// ρ = D(x) D(g) ‖x − g‖².
class Product final : public PairTerm {
public:
    Slopes<double> slopes(const double& a, const double& b, const double& c) const override { return of(a, b, c); }
    Slopes<D1> slopes(const D1& a, const D1& b, const D1& c) const override { return of(a, b, c); }
    Slopes<D2> slopes(const D2& a, const D2& b, const D2& c) const override { return of(a, b, c); }
    Slopes<Lanes> slopes(const Lanes& a, const Lanes& b, const Lanes& c) const override { return of(a, b, c); }
    Slopes<LanesD1> slopes(const LanesD1& a, const LanesD1& b, const LanesD1& c) const override { return of(a, b, c); }

private:
    template <class T>
    static Slopes<T> of(const T& a, const T& b, const T& c) {
        return {b * c, a * c, a * b};
    }
};

}  // namespace

TEST_CASE("a term over all pairs moves both players through D of data, D of samples and the samples") {
    const System system = buildSystem(narrowRing({"game.batch=66"}));
    const auto& network = dynamic_cast<const NetworkGan&>(system.dynamics->game());
    std::mt19937_64 generator(6);
    const std::vector<double> w = randomPoint(generator, system.dynamics->size());
    const std::vector<double>& x = network.points().x;
    const auto mean = [&](const std::vector<double>& at) {
        const std::vector<double> g = network.generate(at, network.points().z), real = network.judge(at, x), fake = network.judge(at, g);
        double sum = 0;
        for (std::size_t i = 0; i < real.size(); ++i)
            for (std::size_t j = 0; j < fake.size(); ++j)
                sum += real[i] * fake[j] * ((x[2 * i] - g[2 * j]) * (x[2 * i] - g[2 * j]) + (x[2 * i + 1] - g[2 * j + 1]) * (x[2 * i + 1] - g[2 * j + 1]));
        return sum / double(real.size() * fake.size());
    };
    std::vector<double> slope(w.size(), 1.0);  // to which it is added
    network.addPairs(Product(), Pairs::independent, w, slope);
    for (std::size_t i = 0; i < w.size(); ++i) {
        std::vector<double> up = w, down = w;
        up[i] += 1e-5;
        down[i] -= 1e-5;
        const double expected = (mean(up) - mean(down)) / 2e-5;
        CHECK_CLOSE(slope[i] - 1, expected, 1e-7 * (1 + std::fabs(expected)));
    }
}

TEST_CASE("a network's samples and data as components: where they lie, how wide instance noise makes them, that they are one whole") {
    const System system = buildSystem(withOverrides(defaultScenario("ring"), std::vector<std::string>{"game.batch=32", "game.sigma=0.3", "regularizers.instance-noise.sigma=0.4"}).scenario.value());
    const auto& network = dynamic_cast<const NetworkGan&>(system.dynamics->game());
    std::mt19937_64 generator(6);
    const std::vector<double> w = randomPoint(generator, system.dynamics->size());
    const std::vector<double> g = network.generate(w, network.points().z);
    const std::vector<Component> samples = network.samples(w), data = network.data(w);
    REQUIRE(samples.size() == 32 && data.size() == 8);
    for (std::size_t i = 0; i < 32; ++i) {
        CHECK(samples[i].mean == (std::vector<double>{g[2 * i], g[2 * i + 1]}));
        CHECK_CLOSE(samples[i].sigma, 0.4, 1e-15);
        CHECK_CLOSE(samples[i].weight, 1.0 / 32, 1e-15);
    }
    for (const Component& c : data) {
        CHECK_CLOSE(c.sigma, 0.5, 1e-15);
        CHECK_CLOSE(std::hypot(c.mean[0], c.mean[1]), network.design().data.radius, 1e-14);
        CHECK_CLOSE(c.weight, 0.125, 1e-15);
    }
    CHECK_EQUAL(network.modes().size(), 8U);
}

TEST_CASE("what a network is said to need: eight states, the points of its batch, six numbers a unit and row of a chunk") {
    NetworkGanSetup setup{.generator = {{3, 10, 2}, {}}, .discriminator = {{2, 20, 1}, {}}, .latent = {.dimension = 3}, .batch = 1000};
    const double before = setup.bytes();
    CHECK_EQUAL(before, 8.0 * (8 * (62 + 81) + 1000 * (3 * setup.data.dimension() + 3 + 2) + 6 * 64 * (15 + 23)));
    setup.encoder = Network{{2, 5, 3}, {}};
    CHECK_EQUAL(setup.bytes() - before, 8.0 * (8 * 33 + 6 * 64 * 10));
    setup.batch = 2000;
    CHECK_EQUAL(setup.bytes() - before, 8.0 * (8 * 33 + 6 * 64 * 10 + 1000 * (3 * setup.data.dimension() + 3 + 2)));
    setup.require();
    setup.generator = {{3, 20000, 20000, 2}, {}};
    CHECK_THROWS(std::length_error, setup.require());
}

TEST_CASE("a rectifier's kink is that of hidden units: an output of exactly 0 is none") {
    const System system = buildSystem(narrowRing({"game.activation=relu"}));
    const Game& game = system.dynamics->game();
    std::mt19937_64 generator(7);
    std::vector<double> w = randomPoint(generator, system.dynamics->size());
    CHECK(!game.kink(w));
    std::fill(w.end() - 5, w.end(), 0.0);  // D's last layer: four weights and a bias
    CHECK_EQUAL(game.losses(w).discriminator, 2 * std::log(2.0));
    CHECK(!game.kink(w));
    std::fill(w.begin() + game.split().generator, w.end(), 0.0);
    const auto why = game.kink(w);
    REQUIRE(why);
    CHECK(why->find("hidden unit") != std::string::npos);
}
