// SPDX-License-Identifier: GPL-3.0-or-later
// A network GAN as its users see it: its batches, its pictures' points, kinks, limits of memory, lanes, Jacobian and products given up.
#include "core/neural/network_gan.h"
#include "core/scenario/system.h"

#include "tests/support/check.h"
#include "tests/support/points.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

NetworkGan ganOfNetworks(NetworkGanSetup setup, double noise = 0, const char* loss = "minimax") {
    const LossEntry& entry = *catalogue::loss(loss);
    return {std::move(setup), entry.make(Values(entry.parameters)), noise};
}

NetworkGanSetup narrowNetworkSetup(int batch = 70) {
    return {.generator = {{2, 3, 2}, {}}, .discriminator = {{2, 4, 1}, {}}, .data = {.modes = 5, .sigma = 0.1}, .batch = batch, .seed = 4};
}

}  // namespace

TEST_CASE("losses and gradients are means over the batch, whatever its size: chunks, blocks, rests") {
    std::mt19937_64 generator(51);
    for (const int size : {1, 3, 8, 13, 64, 65, 131}) {
        SECTION(std::to_string(size));
        const NetworkGan game = ganOfNetworks(narrowNetworkSetup(size), 0, "nonsaturating");
        const auto n = static_cast<std::size_t>(game.split().size());
        const std::vector<double> w = randomPoint(generator, static_cast<int>(n));
        const std::vector<double> real = game.judge(w, game.points().x), fake = game.judge(w, game.generate(w, game.points().z));
        REQUIRE(std::ssize(real) == size && std::ssize(fake) == size);
        double ofD = 0, ofG = 0;
        for (std::size_t i = 0; i < real.size(); ++i) {
            ofD += (std::log1p(std::exp(-real[i])) + std::log1p(std::exp(fake[i]))) / size;
            ofG += std::log1p(std::exp(-fake[i])) / size;
        }
        const Losses losses = game.losses(w);
        CHECK_CLOSE(losses.discriminator, ofD, 1e-14);
        CHECK_CLOSE(losses.generator, ofG, 1e-14);
        Vec<double> g(n), d(n);
        game.gradients(View<double>(w), g, d);
        // The same in duals and in lanes.
        Vec<D1> w1(n), g1(n), d1(n);
        Vec<Lanes> w4(n), g4(n), d4(n);
        for (std::size_t i = 0; i < n; ++i) {
            w1[i] = D1(w[i]);
            for (int lane = 0; lane < Lanes::count; ++lane) w4[i].set(lane, lane == 3 ? w[i] : 0.2);
        }
        game.gradients(View<D1>(w1), g1, d1);
        game.gradients(View<Lanes>(w4), g4, d4);
        for (std::size_t i = 0; i < n; ++i) {
            CHECK_CLOSE(g1[i].v, g[i], 1e-15);
            CHECK_CLOSE(d1[i].v, d[i], 1e-15);
            CHECK(g4[i][3] == g[i] && d4[i][3] == d[i]);
            std::vector<double> up = w, down = w;
            up[i] += 1e-6;
            down[i] -= 1e-6;
            CHECK_CLOSE(g[i], (game.losses(up).generator - game.losses(down).generator) / 2e-6, 1e-8);
            CHECK_CLOSE(d[i], (game.losses(up).discriminator - game.losses(down).discriminator) / 2e-6, 1e-8);
        }
    }
}

TEST_CASE("other points take the batch's place when there are as many data as latent ones") {
    const NetworkGan game = ganOfNetworks(narrowNetworkSetup(4));
    const std::vector<double> w(static_cast<std::size_t>(game.split().size()), 0.3);
    const auto other = game.withPoints({{1, 2, 3, 4, 5, 6}, {0.1, 0.2, 0.3, 0.4, 0.5, 0.6}});
    CHECK(other->points().x == (std::vector<double>{1, 2, 3, 4, 5, 6}));
    CHECK_EQUAL(other->samples(w).size(), 3U);
    CHECK_THROWS(std::invalid_argument, game.withPoints({{}, {}}));
    CHECK_THROWS(std::invalid_argument, game.withPoints({{1, 2, 3, 4}, {0.1, 0.2}}));
    CHECK_THROWS(std::invalid_argument, game.withPoints({{1, 2}, {0.1, 0.2, 0.3, 0.4}}));
}

TEST_CASE("the batch of a step is a function of its number; that of step 0 is the game's own") {
    const NetworkGan game = ganOfNetworks(narrowNetworkSetup(6));
    const auto at = [&](std::int64_t step) { return dynamic_cast<const NetworkGan&>(*game.atStep(step)).points(); };
    CHECK(at(0).x == game.points().x && at(0).z == game.points().z);
    CHECK(at(3).z == at(3).z && at(3).z != at(2).z && at(3).x != at(2).x);
    const Points expected = drawPoints(game.design().data, game.design().latent, 6, 4, 3);
    CHECK(at(3).x == expected.x && at(3).z == expected.z);
}

TEST_CASE("pictures have points of their own, the first of them the same however many are asked for") {
    const NetworkGan game = ganOfNetworks(narrowNetworkSetup(10));
    std::mt19937_64 generator(52);
    const std::vector<double> w = randomPoint(generator, game.split().size());
    const std::vector<double> most = game.samplePoints(w, 2600);
    REQUIRE(most.size() == 5200);
    for (const int count : {0, 1, 10, 2499, 2500, 2501}) {
        const std::vector<double> some = game.samplePoints(w, count);
        REQUIRE(std::ssize(some) == 2 * count);
        CHECK(std::equal(some.begin(), some.end(), most.begin()));
    }
    CHECK(game.samplePoints(w, 10) != game.generate(w, game.points().z));
    CHECK_EQUAL(game.dataPoints(7).size(), 14U);
    CHECK(game.dataPoints(10) == game.dataPoints(10) && game.dataPoints(10) != game.points().x);
}

TEST_CASE("a GAN on the line has one number a point; D by itself is D of one point") {
    NetworkGanSetup setup{.generator = {{1, 2, 1}, {}},
                          .discriminator = {{1, 3, 1}, {}},
                          .data = {.kind = DataSet::pair, .radius = 1.5, .sigma = 0.2},
                          .latent = {.dimension = 1},
                          .batch = 9};
    const NetworkGan game = ganOfNetworks(setup, 0.3);
    std::mt19937_64 generator(53);
    const std::vector<double> w = randomPoint(generator, game.split().size());
    CHECK_EQUAL(game.dimension(), 1);
    std::vector<double> slopes;
    const std::vector<double> x{0.5, -1, 2}, t = game.judge(w, x, &slopes);
    REQUIRE(t.size() == 3 && slopes.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        CHECK_EQUAL(game.discriminate(View<double>(x).subspan(i, 1), w), t[i]);
        const std::vector<double> up{x[i] + 1e-6}, down{x[i] - 1e-6};
        CHECK_CLOSE(slopes[i], (game.discriminate(up, w) - game.discriminate(down, w)) / 2e-6, 1e-8);
    }
    const std::vector<Component> samples = game.samples(w), data = game.data(w);
    REQUIRE(samples.size() == 9 && data.size() == 2);
    for (const Component& c : samples) CHECK(c.mean.size() == 1 && c.sigma == 0.3 && c.weight == 1.0 / 9);
    for (const Component& c : data) CHECK_CLOSE(c.sigma, std::hypot(0.2, 0.3), 1e-15);
}

TEST_CASE("a kink is one of a hidden unit of either network, or of the loss on data or on samples") {
    NetworkGanSetup setup = narrowNetworkSetup(9);
    setup.generator.activation.kind = setup.discriminator.activation.kind = Activation::relu;
    std::mt19937_64 generator(54);
    const NetworkGan game = ganOfNetworks(setup);
    const std::vector<double> w = randomPoint(generator, game.split().size());
    CHECK(!game.kink(w));
    std::vector<double> still = w;
    for (int i = 0; i < 2; ++i) still[static_cast<std::size_t>(i)] = 0;  // what goes into G's first unit
    still[6] = 0;                                                        // and its bias
    CHECK(game.kink(still) && game.kink(still)->find("hidden unit") != std::string::npos);
    std::vector<double> blind = w;
    const std::size_t own = 17;
    blind[own] = blind[own + 1] = blind[own + 8] = 0;  // the same of D
    CHECK(game.kink(blind) && game.kink(blind)->find("hidden unit") != std::string::npos);
    // Where D is a constant of 1 the hinge has its kink on data, at −1 on samples.
    const NetworkGan hinge = ganOfNetworks(narrowNetworkSetup(9), 0, "hinge");
    std::vector<double> level = w;
    std::fill(level.end() - 5, level.end(), 0.0);
    for (const double t : {1.0, -1.0}) {
        level.back() = t;
        CHECK(hinge.kink(level) && hinge.kink(level)->find("loss has a kink") != std::string::npos);
    }
    level.back() = 0.5;
    CHECK(!hinge.kink(level));
    CHECK(!ganOfNetworks(narrowNetworkSetup(9)).kink(blind));  // tanh has none
}

TEST_CASE("one gigabyte to the byte is allowed and no more; the sentence names parameters and size") {
    // 8 (8·6 parameters + B (3 + 3 + 2) + 6·64·6 units) = 2^30.
    NetworkGanSetup setup{.generator = {{3, 1}, {}},
                          .discriminator = {{1, 1}, {}},
                          .data = {.kind = DataSet::pair},
                          .latent = {.dimension = 3},
                          .batch = 16776922};
    CHECK_EQUAL(setup.bytes(), 1073741824.0);
    setup.require();
    const auto told = [&] {
        try {
            setup.require();
        } catch (const std::length_error& e) {
            return std::string(e.what());
        }
        return std::string();
    };
    ++setup.batch;
    CHECK_EQUAL(told(), "these networks have 6 parameters and with this batch would need 1.1 GB of memory, but 1 GB is allowed");
    setup.batch = 41942000;
    setup.encoder = Network{{1, 3}, {}};
    CHECK_EQUAL(told(), "these networks have 12 parameters and with this batch would need 2.5 GB of memory, but 1 GB is allowed");
}

TEST_CASE("a whole Jacobian that is not wanted any more is not made") {
    const NetworkGan game = ganOfNetworks(narrowNetworkSetup());
    const auto n = static_cast<std::size_t>(game.split().size());
    const std::vector<double> w(n, 0.3);
    std::vector<double> v(n, 7.0), J(n * n, 7.0);
    std::stop_source stop;
    CHECK(game.fieldAndJacobian(w, v, J, stop.get_token()));
    CHECK(std::ranges::count(J, 7.0) == 0);
    stop.request_stop();
    std::ranges::fill(v, 7.0);
    CHECK(!game.fieldAndJacobian(w, v, J, stop.get_token()));
    CHECK(std::ranges::count(v, 7.0) == std::ssize(v));
}

TEST_CASE("the whole Jacobian and its products are differences of the field, for deep, scaled, rectified and encoded networks") {
    std::mt19937_64 generator(55);
    for (const int kind : {0, 1, 2, 3, 4}) {
        SECTION(std::to_string(kind));
        NetworkGanSetup setup = narrowNetworkSetup(70);
        if (kind == 1) setup.generator.widths = {2, 2}, setup.discriminator.widths = {2, 1};  // no hidden layer at all
        if (kind == 2) setup.generator.widths = {2, 3, 2, 2}, setup.discriminator.widths = {2, 2, 3, 2, 1};
        if (kind == 3) setup.encoder = Network{{2, 3, 2}, {}};
        if (kind == 4) setup.discriminator.activation = setup.generator.activation = {Activation::softplus};
        setup.discriminator.scale = 0.6;
        setup.generator.scale = 1.3;
        const NetworkGan game = ganOfNetworks(setup, 0.2, kind == 1 ? "lsgan" : "nonsaturating");
        const auto n = static_cast<std::size_t>(game.split().size());
        const std::vector<double> w = randomPoint(generator, static_cast<int>(n), 0.8), u = randomPoint(generator, static_cast<int>(n));
        std::vector<double> v(n), J(n * n), Ju(n);
        REQUIRE(game.fieldAndJacobian(w, v, J));
        game.products(w)->apply(u, Ju);
        const auto field = [&](const std::vector<double>& at) {
            std::vector<double> g(n), d(n);
            game.gradients(View<double>(at), std::span<double>(g), std::span<double>(d));
            for (std::size_t i = 0; i < n; ++i) g[i] = static_cast<int>(i) < game.split().generator ? -g[i] : -d[i];
            return g;
        };
        CHECK_CLOSE(v, field(w), 1e-15);
        double worst = 0, worstProduct = 0;
        std::vector<double> product(n);
        for (std::size_t j = 0; j < n; ++j) {
            std::vector<double> up = w, down = w;
            up[j] += 1e-5;
            down[j] -= 1e-5;
            const std::vector<double> a = field(up), b = field(down);
            for (std::size_t i = 0; i < n; ++i) {
                worst = std::max(worst, std::fabs(J[j * n + i] - (a[i] - b[i]) / 2e-5));
                product[i] += J[j * n + i] * u[j];
            }
        }
        for (std::size_t i = 0; i < n; ++i) worstProduct = std::max(worstProduct, std::fabs(Ju[i] - product[i]));
        CHECK(worst < 1e-8);
        CHECK(worstProduct < 1e-13);
    }
}
