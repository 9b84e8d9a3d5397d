// SPDX-License-Identifier: GPL-3.0-or-later
// Xu, Li, Zhu, Zhang, control-theoretic GAN training: poles, step responses, momentum, and data at zero (MATHS 4.2).
#include "tests/claims/claims.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

struct Feedback {
    const char* name;
    double value;  ///< Λ, in function space
};
const std::vector<Feedback> feedbacks = {{"0", 0}, {"half", 0.5}, {"2", 2}, {"3", 3}};

/// Poles s² + b s + c = 0 of the linearised loop at the equilibrium θ = 1, φ = 0.
void checkPoles(const std::string& presetName, double b, double c) {
    SECTION(presetName);
    const Evaluation e = at(preset(presetName), {1, 0});
    REQUIRE(e.flow.values.size() == 2);
    CHECK_CLOSE(-(e.flow.values[0] + e.flow.values[1]).real(), b, 1e-9);
    CHECK_CLOSE((e.flow.values[0] * e.flow.values[1]).real(), c, 1e-9);
}

/// θ(t) with Θ(s) = 1/(s(s² + Λs + 1)): the step response of a second-order loop.
double response(double t, double lambda) {
    const Complex root = std::sqrt(Complex(lambda * lambda / 4 - 1));
    if (std::abs(root) < 1e-9) return 1 - std::exp(-t) * (1 + t);
    const Complex p = -lambda / 2 + root, q = -lambda / 2 - root;
    return (1.0 + (q * std::exp(p * t) - p * std::exp(q * t)) / (p - q)).real();
}

}  // namespace

TEST_CASE("poles with the Wasserstein and hinge losses: s^2 + L s + 1") {
    for (const Feedback& f : feedbacks) {
        checkPoles(std::string("clc-wgan-") + f.name, f.value, 1);
        checkPoles(std::string("clc-hinge-") + f.name, f.value, 1);
    }
}

TEST_CASE("poles with the minimax loss: s^2 + (1/2 + L) s + 1/4, curvature kept") {
    for (const Feedback& f : feedbacks) checkPoles(std::string("clc-minimax-") + f.name, 0.5 + f.value, 0.25);
}

TEST_CASE("poles with the centred least-squares loss: s^2 + (4 + L) s + 1") {
    for (const Feedback& f : feedbacks) checkPoles(std::string("clc-lsgan-") + f.name, 4 + f.value, 1);
}

TEST_CASE("step responses 1/(s (s^2 + L s + 1)): undamped, under-, critically and overdamped") {
    // Damping of φ itself is what a gradient penalty is on the Dirac-GAN: the linear loop, everywhere.
    for (const Feedback& f : feedbacks) {
        SECTION(f.name);
        std::vector<std::string> set = {"method.tolerance=1e-12"};
        if (f.value > 0) set.push_back("regularizers.r1.gamma=" + toText(f.value));
        const Scenario s = preset("clc-wgan-0", set);
        const double h = s.method.values.real("step");
        int k = 0;
        double highest = 0;
        follow(s, 0, 600, [&](View<double> w) {
            CHECK_CLOSE(w[0], response(++k * h, f.value), 1e-8);
            highest = std::max(highest, w[0]);
        });
        if (f.value == 0) CHECK_CLOSE(highest, 2.0, 1e-3);
        if (f.value >= 2) CHECK(highest < 1);
    }
}

TEST_CASE("the output penalty over data and samples answers the step without lasting oscillation") {
    for (const char* loss : {"wgan", "hinge", "minimax", "lsgan"}) {
        SECTION(loss);
        const std::string name = std::string("clc-") + loss + "-2";
        CHECK_CLOSE(after(preset(name), 600)[0], 1.0, std::string(loss) == "wgan" || std::string(loss) == "hinge" ? 1e-4 : 0.1);
    }
    double swing = 0;
    follow(preset("clc-wgan-0"), 500, 100, [&](View<double> w) { swing = std::max(swing, std::fabs(w[0] - 1)); });
    CHECK_CLOSE(swing, 1.0, 1e-2);
}

TEST_CASE("the hinge loss is the Wasserstein loss while outputs stay inside the margin") {
    const Scenario hinge = preset("clc-hinge-0"), wgan = preset("clc-wgan-0");
    Stepper a(buildSystem(hinge), hinge.starts[0]), b(buildSystem(wgan), wgan.starts[0]);
    bool left = false;
    for (int k = 0; k < 200; ++k) {
        a.step();
        b.step();
        left = left || std::max(b.point()[1], -b.point()[0] * b.point()[1]) > 0.999;  // D on data, −D on samples
        if (!left) CHECK_CLOSE(a.point()[0], b.point()[0], 1e-6);
    }
    CHECK(left);
    CHECK(std::fabs(a.point()[0] - b.point()[0]) > 1e-3);
}

TEST_CASE("momentum of either sign does not stabilise the loop; positive momentum makes it worse") {
    const double without = radiusAt(preset("clc-wgan-0", {"method.id=simultaneous", "method.step=0.2"}), {1, 0});
    CHECK_CLOSE(without, std::hypot(1, 0.2), 1e-12);
    const double negative = radiusAt(preset("clc-momentum-negative"), {1, 0});
    const double half = radiusAt(preset("clc-momentum-half"), {1, 0}), nine = radiusAt(preset("clc-momentum-nine"), {1, 0});
    CHECK_CLOSE(negative, 1.0029999583, 1e-9);
    CHECK_CLOSE(half, 1.1248358981, 1e-9);
    CHECK_CLOSE(nine, 1.3189760587, 1e-9);
    CHECK(1 < negative && negative < without && without < half && half < nine);
}

TEST_CASE("with data at zero the feedback sees nothing: eigenvalues stay imaginary, decay is algebraic") {
    for (const char* lambda : {"0", "1", "5"}) {
        const Evaluation e = at(preset("clc-data-at-zero", {std::string("regularizers.clc.lambda=") + lambda}), {0, 0});
        for (const Complex& z : e.flow.values) {
            CHECK_CLOSE(z.real(), 0.0, 1e-14);
            CHECK_CLOSE(std::fabs(z.imag()), 1.0, 1e-14);
        }
    }
    // d(r²)/dt = −2λψ²θ² averages to −λr⁴/4 on a circle: 1/r² grows by λ/4 a unit of time.
    const Scenario s = preset("clc-data-at-zero", {"method.step=1", "steps=4000"});
    const auto inverse = [&](int steps) { return std::pow(norm(View<double>(after(s, steps))), -2); };
    CHECK_CLOSE((inverse(4000) - inverse(2000)) / 2000, 0.5, 5e-3);
}
