// SPDX-License-Identifier: GPL-3.0-or-later
// Kodali, Abernethy, Hays, Kira: what the one-centred penalty does to the Dirac-GAN, and average play (MATHS 2.3).
#include "tests/claims/claims.h"

#include <algorithm>
#include <ranges>

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// Where late steps of the first start cross ψ = 0, the largest |θ|, by linear interpolation.
double crossing(const Scenario& s, int skip, int count) {
    double theta = 0, psi = 0, largest = 0;
    follow(s, skip, count, [&](View<double> w) {
        if (psi * w[1] < 0) largest = std::max(largest, std::fabs(theta + (w[0] - theta) * psi / (psi - w[1])));
        theta = w[0];
        psi = w[1];
    });
    return largest;
}

/// reg·k(1 + ρ)/(1 − ρ) with ρ = exp(−π reg/2ω), ω = √(1 − reg²/4), reg = 2λ.
double cycle(double lambda, double target) {
    const double reg = 2 * lambda, omega = std::sqrt(1 - reg * reg / 4), rho = std::exp(-std::numbers::pi * reg / (2 * omega));
    return reg * target * (1 + rho) / (1 - rho);
}

}  // namespace

TEST_CASE("the one-centred penalty replaces the equilibrium by a limit cycle of known size") {
    CHECK_CLOSE(cycle(0.35, 1), 1.3266050, 1e-6);
    CHECK_CLOSE(crossing(preset("dragan-cycle", {"method.step=0.0005"}), 60000, 40000), cycle(0.35, 1), 2e-3);
    CHECK_CLOSE(crossing(preset("dragan-cycle", {"method.step=0.0005", "regularizers.dragan.lambda=0.5", "regularizers.dragan.target=0.3"}), 60000, 40000),
                cycle(0.5, 0.3), 2e-3);
}

TEST_CASE("inside and outside starts reach the same cycle") {
    const Scenario s = preset("dragan-cycle", {"method.step=0.001"});
    for (const auto& start : s.starts) {
        Scenario one = s;
        one.starts = {start};
        CHECK_CLOSE(crossing(one, 40000, 20000), cycle(0.35, 1), 4e-3);
    }
}

TEST_CASE("from lambda = 1 on the cycle is gone and the path creeps to the false point 2 lambda") {
    CHECK_CLOSE(std::fabs(after(preset("dragan-overdamped", {"regularizers.dragan.lambda=1.5"}), 3000)[0]), 3.0, 1e-2);
    CHECK_CLOSE(std::fabs(after(preset("dragan-overdamped"), 3000)[0]), 2.0, 1e-2);
}

TEST_CASE("at the published strength the generator runs away to 20, and the portrait shows it") {
    const Scenario s = preset("dragan-published-strength");
    const std::vector<double> end = after(s, 12000);
    CHECK_CLOSE(end[0], 20.0, 0.05);
    REQUIRE(s.view.window.has_value());
    const Rect& window = *s.view.window;
    CHECK(window.left < end[0] && end[0] < window.right);
    CHECK(window.bottom < end[1] && end[1] < window.top);
}

TEST_CASE("the false point of a strong penalty is a node at 2 lambda k, with the minimax loss at 4 lambda k") {
    for (const auto& [loss, theta] : {std::pair{"wgan", 20.0}, {"minimax", 40.0}}) {
        const Evaluation e = at(preset("dragan-published-strength", {std::string("game.loss=") + loss}), {theta, 1e-12});
        for (const double v : e.field) CHECK_CLOSE(v, 0.0, 1e-9);
        for (const Complex& z : e.flow.values) CHECK(z.real() < 0 && z.imag() == 0);
    }
}

TEST_CASE("with the minimax loss two starts have two fates: a cycle, or stuck at 1.4") {
    Scenario s = preset("dragan-bistable", {"method.step=0.001"});
    double largest = 0, wide = 0;
    follow(s, 80000, 20000, [&](View<double> w) {
        largest = std::max(largest, std::fabs(w[0]));
        wide = std::max(wide, std::fabs(w[1]));
    });
    CHECK_CLOSE(largest, 1.43435, 3e-3);
    CHECK_CLOSE(wide, 1.24134, 3e-3);
    s.starts.erase(s.starts.begin());
    const std::vector<double> stuck = after(s, 100000);
    CHECK_CLOSE(std::fabs(stuck[0]), 1.4, 2e-3);
    CHECK(std::fabs(stuck[1]) < 5e-3);
}

TEST_CASE("of all starts some end on the cycle and some stuck, none at the equilibrium; the two leaves are mirror images") {
    Scenario s = preset("dragan-bistable-basins");
    constexpr int side = 12;
    std::vector<bool> isStuck;
    for (int k = 0; k < side * side; ++k) {
        s.starts = {{-1.9 + 3.8 * (k % side) / (side - 1), -1.9 + 3.8 * (k / side) / (side - 1)}};
        double largest = 0, smallest = 10;
        follow(s, static_cast<int>(s.steps) * 3 / 4, static_cast<int>(s.steps) / 4, [&](View<double> w) {
            largest = std::max(largest, norm(w));
            smallest = std::min(smallest, norm(w));
        });
        CHECK(smallest > 1);
        isStuck.push_back(largest < 1.41);
    }
    CHECK(std::ranges::count(isStuck, true) > 10);
    CHECK(std::ranges::count(isStuck, false) > 60);
    CHECK(std::ranges::equal(isStuck, std::views::reverse(isStuck)));
}

TEST_CASE("average play converges like 1/T where play only circles") {
    const Scenario s = preset("dragan-average-play");
    Stepper stepper(buildSystem(s), s.starts[0]);
    std::vector<double> products;
    for (int k = 1; k <= 10000; ++k) {
        stepper.step();
        if (k % 1000 == 0) products.push_back(norm(stepper.average()) * k * 0.01);
        CHECK(norm(stepper.point()) > 1.3);
    }
    for (double p : products) CHECK(p < 3.1);  // T·|mean| stays bounded: at most the diameter over ω
    CHECK_CLOSE(stepper.average()[0], -0.0064, 5e-5);
    CHECK_CLOSE(stepper.average()[1], -0.0037, 5e-5);
}
