// SPDX-License-Identifier: GPL-3.0-or-later
// Stability regions against the curves that are known in closed form.
#include "core/analysis/stability_region.h"

#include "core/game/catalogue.h"
#include "tests/support/check.h"

#include <numbers>

using namespace ganscope;

namespace {

std::unique_ptr<const Method> make(std::string_view id, const std::vector<std::pair<std::string_view, Value>>& settings) {
    const MethodEntry* entry = catalogue::method(id);
    Values values(entry->parameters);
    for (const auto& [name, value] : settings) values.set(name, value);
    return entry->make(values);
}

/// Twice the signed area, and the largest distance between neighbours.
struct Shape {
    double area = 0, gap = 0;
    explicit Shape(const std::vector<Complex>& curve) {
        for (std::size_t i = 0; i < curve.size(); ++i) {
            const Complex a = curve[i], b = curve[(i + 1) % curve.size()];
            area += 0.5 * (a.real() * b.imag() - b.real() * a.imag());
            gap = std::max(gap, std::abs(a - b));
        }
        area = std::fabs(area);
    }
};

/// Whether a point is inside an odd number of the curves.
bool inside(const std::vector<std::vector<Complex>>& curves, Complex p) {
    bool r = false;
    for (const auto& curve : curves)
        for (std::size_t i = 0; i < curve.size(); ++i) {
            const Complex a = curve[i], b = curve[(i + 1) % curve.size()];
            if ((a.imag() > p.imag()) == (b.imag() > p.imag())) continue;
            const double t = (p.imag() - a.imag()) / (b.imag() - a.imag());
            if (a.real() + t * (b.real() - a.real()) > p.real()) r = !r;
        }
    return r;
}

/// No optimizer: stable on the dark fields of a chessboard whose corners hold together here and not there.
struct Chessboard {
    template <class T>
    void step(const Moment<T>&, std::span<T>, std::int64_t) const {}
    double timeStep() const { return 1; }
    static double excess(Complex z) {
        return 0.5 * std::sin(0.9 * z.real()) * std::sin(0.9 * z.imag()) + 0.02 * std::sin(0.37 * z.real() + 0.21 * z.imag());
    }
    std::vector<Complex> multipliers(Complex z) const { return {1 + excess(z)}; }
};

}  // namespace

TEST_CASE("simultaneous descent: the circle about -1/h of radius 1/h, at every step size") {
    for (double h : {1e-3, 0.2, 1.0}) {
        SECTION(std::to_string(h));
        const StabilityRegion region = stabilityRegion(*make("simultaneous", {{"step", h}}));
        REQUIRE(region.boundary.size() == 1);
        CHECK(region.bounded);
        CHECK(region.why.empty());
        for (Complex z : region.boundary[0]) CHECK_CLOSE(std::abs(h * z + 1.0), 1.0, 1e-10);
        const Shape shape(region.boundary[0]);
        CHECK_CLOSE(shape.area * h * h, std::numbers::pi, 1e-3);
        CHECK(shape.gap * h < 0.1);
    }
}

TEST_CASE("extragradient: the curve abs(1 + z + a z^2) = 1") {
    for (double a : {0.1, 0.5, 1.0, 2.0}) {
        SECTION(std::to_string(a));
        const double h = 0.25;
        const StabilityRegion region = stabilityRegion(*make("extragradient", {{"step", h}, {"extrapolation", a}}));
        CHECK(!region.boundary.empty());
        double left = 0;
        for (const auto& curve : region.boundary)
            for (Complex lambda : curve) {
                const Complex z = h * lambda;
                CHECK_CLOSE(std::abs(1.0 + z + a * z * z), 1.0, 1e-9);
                left = std::min(left, z.real());
            }
        // On the real axis 1 + z + a z^2 is 1 again at z = -1/a.
        CHECK(left <= -1 / a * 0.999);
    }
    // On the imaginary axis it is stable for hω < 1 and not beyond.
    const auto eg = make("extragradient", {{"step", 1.0}});
    double top = 0;
    for (const auto& curve : stabilityRegion(*eg).boundary)
        for (Complex z : curve)
            if (z.real() >= 0) top = std::max(top, z.imag());
    CHECK(top >= 0.98);
}

TEST_CASE("heavy ball: 1 + beta + z on the ellipse of half-axes 1 + beta and 1 - beta, thin ones too") {
    for (double beta : {-0.9, -0.5, 0.0, 0.5, 0.9, 0.95}) {
        SECTION(std::to_string(beta));
        const double h = 0.2;
        const StabilityRegion region = stabilityRegion(*make("momentum", {{"step", h}, {"beta", beta}}));
        REQUIRE(region.boundary.size() == 1);
        for (Complex lambda : region.boundary[0]) {
            // μ + β/μ on the unit circle; where a multiplier is on it, the other has the modulus |β| < 1.
            const Complex c = 1.0 + beta + h * lambda;
            const double x = c.real() / (1 + beta), y = c.imag() / (1 - beta);
            CHECK_CLOSE(x * x + y * y, 1.0, 1e-8);
        }
        CHECK_CLOSE(Shape(region.boundary[0]).area * h * h, std::numbers::pi * (1 - beta * beta), 5e-3);
    }
}

TEST_CASE("the flow: the left half-plane, closed along the frame") {
    const StabilityRegion region = stabilityRegion(*make("flow", {{"step", 0.1}}));
    REQUIRE(region.boundary.size() == 1);
    CHECK(!region.bounded);
    double right = -1;
    for (Complex z : region.boundary[0]) right = std::max(right, z.real());
    CHECK(std::fabs(right) < 1e-9);
    CHECK_CLOSE(Shape(region.boundary[0]).area, 400.0 * 800.0, 1e-2);
}

TEST_CASE("methods that are not functions of single eigenvalues have no region, but a reason") {
    for (const auto& m : {make("alternating", {}), make("simultaneous", {{"ratio", 5.0}}),
                          make("momentum", {{"alternating", true}})}) {
        const StabilityRegion region = stabilityRegion(*m);
        CHECK(region.boundary.empty());
        CHECK(!region.why.empty());
    }
}

TEST_CASE("where four fields meet, the middle tells which two are one") {
    const StabilityRegion region = stabilityRegion(MethodOf(Chessboard{}));
    CHECK(!region.bounded);
    // It reaches the frame on every side, hence the grid: 120 cells over 40 on either side of zero.
    constexpr int cells = 120;
    const double width = 80.0 / cells;
    const auto stable = [](Complex z) { return Chessboard::excess(z) < 0; };
    for (const auto& curve : region.boundary) {
        CHECK(Shape(curve).gap <= width * std::numbers::sqrt2 * 1.001);
        CHECK(curve.size() >= 4);
    }
    int joined = 0, apart = 0;
    for (int j = 1; j + 2 < cells; ++j)
        for (int i = 1; i + 2 < cells; ++i) {
            const Complex node(-40 + i * width, -40 + j * width), middle = node + 0.5 * Complex(width, width);
            const bool corner = stable(node);
            if (stable(node + Complex(width, width)) != corner || stable(node + width) == corner || stable(node + Complex(0, width)) == corner) continue;
            ++(stable(middle) ? joined : apart);
            CHECK_EQUAL(inside(region.boundary, middle), stable(middle));
        }
    CHECK(joined > 20);
    CHECK(apart > 20);
}
