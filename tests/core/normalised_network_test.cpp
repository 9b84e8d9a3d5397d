// SPDX-License-Identifier: GPL-3.0-or-later
// Weights divided by their spectral norm: right however near the second singular value is, and no derivative where it is as large.
#include "core/neural/normalised_network.h"
#include "core/math/decompositions.h"
#include "core/scenario/system.h"

#include "tests/support/check.h"
#include "tests/support/points.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

using RowMajorWeights = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

std::shared_ptr<const NetworkGan> normalisedBase(std::vector<int> widths, Activation::Kind activation = Activation::tanh) {
    const LossEntry& entry = *catalogue::loss("minimax");
    NetworkGanSetup setup{
        .generator = {{2, 2}, {}}, .discriminator = {std::move(widths), {activation}}, .data = {.sigma = 0.1}, .batch = 9};
    return std::make_shared<const NetworkGan>(std::move(setup), entry.make(Values(entry.parameters)), 0);
}

/// The state with D's weights divided by hand, the last layer's times `scale`.
std::vector<double> weightsDividedByHand(const NetworkGan& game, std::vector<double> w, double scale) {
    const Network& D = game.design().discriminator;
    std::size_t at = static_cast<std::size_t>(game.split().generator);
    for (int l = 0; l < D.layers(); ++l) {
        const int in = D.widths[static_cast<std::size_t>(l)], out = D.widths[static_cast<std::size_t>(l) + 1];
        Eigen::Map<RowMajorWeights> W(w.data() + at, out, in);
        W *= (l + 1 == D.layers() ? scale : 1) / Eigen::JacobiSVD<Eigen::MatrixXd>(W).singularValues()[0];
        at += static_cast<std::size_t>((in + 1) * out);
    }
    return w;
}

/// 2 × 2 with singular values 3 and 3(1 − gap), turned on both sides.
std::array<double, 4> weightsOfGap(double gap) {
    const Eigen::Matrix2d left{{0.8, -0.6}, {0.6, 0.8}}, right{{5.0 / 13, 12.0 / 13}, {-12.0 / 13, 5.0 / 13}};
    const Eigen::Matrix2d W = left * Eigen::Vector2d(3, 3 * (1 - gap)).asDiagonal() * right;
    return {W(0, 0), W(0, 1), W(1, 0), W(1, 1)};
}

}  // namespace

TEST_CASE("losses and D are those at weights divided by hand, whether singular values lie far apart or near") {
    std::mt19937_64 generator(61);
    for (const std::vector<int>& widths : {std::vector<int>{2, 2, 1}, {2, 1}, {2, 1, 3, 1}, {2, 5, 1}})
        for (const double gap : {0.9, 0.1, 1e-2, 1e-3, 1e-5}) {
            SECTION(std::to_string(widths.size()) + " layers, gap " + std::to_string(gap));
            const auto base = normalisedBase(widths);
            const auto game = normalisedNetwork(base, 1.7);
            std::vector<double> w = randomPoint(generator, base->split().size());
            if (widths == std::vector<int>{2, 2, 1}) std::ranges::copy(weightsOfGap(gap), w.begin() + base->split().generator);
            const std::vector<double> byHand = weightsDividedByHand(*base, w, 1.7);
            CHECK_CLOSE(game->losses(w).discriminator, base->losses(byHand).discriminator, 1e-12);
            CHECK_CLOSE(game->losses(w).generator, base->losses(byHand).generator, 1e-12);
            CHECK(!game->kink(w));
            const std::vector<double> x{0.3, -0.8};
            const auto& cloud = dynamic_cast<const Cloud&>(*game);
            CHECK_CLOSE(cloud.judge(w, x), base->judge(byHand, x), 1e-12);
            CHECK_CLOSE(game->critic()->discriminate(x, w), base->judge(byHand, x)[0], 1e-12);
            CHECK(cloud.samplePoints(w, 5) == base->samplePoints(w, 5) && cloud.dataPoints(5) == base->dataPoints(5) &&
                  cloud.modes().size() == base->modes().size());
            // Weights twice as large are the same, in value and, times a half, in slope.
            const auto n = w.size();
            const auto own = static_cast<std::size_t>(base->split().generator);
            Vec<double> g(n), d(n);
            game->gradients(View<double>(w), g, d);
            for (std::size_t i = 0; i < n; ++i) {
                std::vector<double> up = w, down = w;
                up[i] += 1e-6;
                down[i] -= 1e-6;
                if (gap < 1e-4 && i >= own) continue;  // where the second singular value overtakes within the difference
                CHECK_CLOSE(g[i], (game->losses(up).generator - game->losses(down).generator) / 2e-6, 1e-7);
                CHECK_CLOSE(d[i], (game->losses(up).discriminator - game->losses(down).discriminator) / 2e-6, 1e-7);
            }
        }
}

TEST_CASE("second derivatives are exact at every depth of the tower, in the direction of a single weight") {
    std::mt19937_64 generator(62);
    const auto base = normalisedBase({2, 3, 1});
    const auto game = normalisedNetwork(base, 1.5);
    const std::vector<double> w = randomPoint(generator, base->split().size());
    const std::size_t n = w.size();
    for (std::size_t j = static_cast<std::size_t>(base->split().generator); j < n; ++j) {
        const auto gradientAt = [&](double shift) {
            std::vector<double> at = w;
            at[j] += shift;
            Vec<double> g(n), d(n);
            game->gradients(View<double>(at), g, d);
            return d;
        };
        Vec<D2> w2(n), g2(n), d2(n);
        for (std::size_t i = 0; i < n; ++i) w2[i] = D2(w[i]);
        w2[j].v.d[0] = 1;
        w2[j].d[0] = D1(1.0);
        game->gradients(View<D2>(w2), g2, d2);
        const double h = 1e-4;
        const Vec<double> up = gradientAt(h), down = gradientAt(-h), middle = gradientAt(0);
        for (std::size_t i = 0; i < n; ++i) {
            CHECK_CLOSE(d2[i].v.v, middle[i], 1e-13);
            CHECK_CLOSE(d2[i].v.d[0], (up[i] - down[i]) / (2 * h), 1e-5);
            CHECK_CLOSE(d2[i].d[0].v, d2[i].v.d[0], 1e-12);
            CHECK_CLOSE(d2[i].d[0].d[0], (up[i] - 2 * middle[i] + down[i]) / (h * h), 1e-4);
        }
    }
}

TEST_CASE("there is no derivative where a layer is zero, where two largest singular values agree, or where the game has a kink") {
    std::mt19937_64 generator(63);
    const auto base = normalisedBase({2, 2, 1});
    const auto game = normalisedNetwork(base, 1);
    std::vector<double> w = randomPoint(generator, base->split().size());
    const auto own = base->split().generator;
    CHECK(!game->kink(w));
    for (const double gap : {0.0, 1e-13, 5e-13}) {
        std::ranges::copy(weightsOfGap(gap), w.begin() + own);
        REQUIRE(game->kink(w));
        CHECK(game->kink(w)->find("two equal largest singular values") != std::string::npos);
    }
    for (const double gap : {1e-11, 1e-6, 0.5}) {
        std::ranges::copy(weightsOfGap(gap), w.begin() + own);
        CHECK(!game->kink(w));
    }
    std::ranges::copy(std::array{3.0, 0.0, 0.0, -3.0}, w.begin() + own);  // every vector is the largest one's
    CHECK(game->kink(w).has_value());
    std::fill_n(w.begin() + own, 4, 0.0);
    REQUIRE(game->kink(w));
    CHECK(game->kink(w)->find("no weights that are not zero") != std::string::npos);
    // Of the last layer likewise.
    std::ranges::copy(weightsOfGap(0.5), w.begin() + own);
    std::fill_n(w.begin() + own + 6, 2, 0.0);
    CHECK(game->kink(w).has_value());
    const auto rectified = normalisedBase({2, 2, 1}, Activation::relu);
    std::vector<double> level = randomPoint(generator, rectified->split().size());
    CHECK(!normalisedNetwork(rectified, 1)->kink(level));
    level[static_cast<std::size_t>(own)] = level[static_cast<std::size_t>(own) + 1] = level[static_cast<std::size_t>(own) + 4] = 0;
    REQUIRE(normalisedNetwork(rectified, 1)->kink(level));
    CHECK(normalisedNetwork(rectified, 1)->kink(level)->find("hidden unit") != std::string::npos);
}
