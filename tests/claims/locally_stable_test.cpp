// SPDX-License-Identifier: GPL-3.0-or-later
// Nagarajan, Kolter: the uniform-quadratic game and the LQ-GAN, with and without gradient-norm regularization.
#include "tests/claims/claims.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

double integral(View<double> w) { return w[1] * w[1] - std::log(w[0]) + w[0] * w[0] / 2; }

}  // namespace

TEST_CASE("the GAN is a stable spiral at (1, 0): -1/20 + sqrt(1/400 - 1/9)") {
    checkPair(at(preset("nk-gan"), {1, 0}), {-0.05, std::sqrt(1.0 / 9 - 1.0 / 400)});
    const std::vector<double> end = after(preset("nk-gan"), 500);
    CHECK_CLOSE(end[0], 1.0, 0.05);
    CHECK_CLOSE(end[1], 0.0, 0.05);
}

TEST_CASE("the WGAN has eigenvalues of 2i/3 and a first integral: every orbit closes") {
    checkPair(at(preset("nk-wgan"), {1, 0}), {0, 2.0 / 3});
    const Scenario s = preset("nk-wgan", {"method.tolerance=1e-12"});
    for (const auto& start : s.starts) {
        Scenario one = s;
        one.starts = {start};
        const double first = integral(View<double>(start));
        double least = 9, most = 0;
        follow(one, 0, 500, [&](View<double> w) {
            CHECK_CLOSE(integral(w), first, 1e-8);
            least = std::min(least, w[0]);
            most = std::max(most, w[0]);
        });
        if (start == s.starts[0]) {
            CHECK_CLOSE(least, 0.287152, 1e-3);
            CHECK_CLOSE(most, 1.988020, 1e-3);
        }
    }
}

TEST_CASE("the gradient norm damps the WGAN: -4 eta/9 + sqrt(16 eta^2/81 - 4/9), critical at eta = 1.5") {
    for (const auto& [name, eta] : {std::pair{"nk-wgan-eta-quarter", 0.25}, {"nk-wgan-eta-half", 0.5}, {"nk-wgan-eta-one", 1.0}}) {
        checkPair(at(preset(name), {1, 0}), {-4 * eta / 9, std::sqrt(4.0 / 9 - 16 * eta * eta / 81)});
        CHECK_CLOSE(std::hypot(after(preset(name), 200)[0] - 1, after(preset(name), 200)[1]), 0.0, 0.02);
    }
    const Evaluation critical = at(preset("nk-wgan-eta-critical"), {1, 0});
    checkPair(critical, {-2.0 / 3, 0}, 1e-7);
    CHECK(critical.flow.defective);
    CHECK(std::fabs(at(preset("nk-wgan-eta-critical", {"regularizers.grad-generator.eta=1.49"}), {1, 0}).flow.values[0].imag()) > 0.01);
    CHECK_EQUAL(at(preset("nk-wgan-eta-critical", {"regularizers.grad-generator.eta=1.51"}), {1, 0}).flow.values[0].imag(), 0.0);
}

TEST_CASE("the gradient norm doubles the damping of the GAN at eta = 1/2") {
    checkPair(at(preset("nk-gan-eta"), {1, 0}), {-0.1055555555556, 0.3161789617}, 1e-9);
}

TEST_CASE("the regularized WGAN's field away from the equilibrium: v_a = 2aw/3 + 4 eta a (1 - a^2)/9") {
    const Scenario s = preset("nk-wgan-eta-half");
    const System system = buildSystem(s);
    for (const std::vector<double>& w : {std::vector{0.4, 0.3}, {1.7, -0.2}, {1.1, 0.9}}) {
        const Vec<double> v = system.dynamics->field<double>(w);
        CHECK_CLOSE(v[0], 2 * w[0] * w[1] / 3 + 4 * 0.5 * w[0] * (1 - w[0] * w[0]) / 9, 1e-12);
        CHECK_CLOSE(v[1], (1 - w[0] * w[0]) / 3, 1e-12);
    }
}

TEST_CASE("a one-centred penalty on the uniform game: gamma (4|w|/3 - 1) sgn w, exact across its kink") {
    for (const std::vector<double>& w : {std::vector{1.07, 0.78}, {0.4, -0.3}}) {
        const auto push = [&](const char* gamma) {
            const Scenario s = preset("nk-wgan", {std::string("regularizers.wgan-gp.gamma=") + gamma, "regularizers.wgan-gp.target=1"});
            return buildSystem(s).dynamics->field<double>(w)[1];
        };
        const double expected = -0.7 * (4 * std::fabs(w[1]) / 3 - 1) * (w[1] > 0 ? 1 : -1);
        CHECK_CLOSE(push("0.7") - push("0"), expected, 1e-12);
    }
}

TEST_CASE("the LQ-GAN is stable in scale and mean, the LQ-WGAN turns at two frequencies") {
    const auto contains = [](const Evaluation& e, Complex z) {
        double nearest = 9;
        for (const Complex& mu : e.flow.values) nearest = std::min(nearest, std::abs(mu - z));
        CHECK_CLOSE(nearest, 0.0, 1e-8);
    };
    const Evaluation gan = at(preset("nk-lq-gan"), {1, 0, 0, 0});
    contains(gan, {-0.75, 0.6614378278});
    contains(gan, {-0.25, 0.4330127019});
    const Evaluation wgan = at(preset("nk-lq-wgan"), {1, 0, 0, 0});
    contains(wgan, {0, 2});
    contains(wgan, {0, 1});
    const Evaluation shifted = at(preset("nk-lq-wgan", {"game.mean=1", "game.sigma=0.5"}), {0.5, 1, 0, 0});
    contains(shifted, {0, std::numbers::sqrt2 + 1});
    contains(shifted, {0, std::numbers::sqrt2 - 1});
    CHECK(at(preset("nk-lq-gan", {"game.mean=1", "game.sigma=0.5"}), {0.5, 1, 0, 0}).numbers.stable);
}
