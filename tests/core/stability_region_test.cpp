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

namespace {

/// No optimizer: the multipliers are what `of` makes of hλ.
template <class Of>
struct PlantedMultipliers {
    Of of;
    double h = 1;
    template <class T>
    void step(const Moment<T>&, std::span<T>, std::int64_t) const {}
    double timeStep() const { return h; }
    std::vector<Complex> multipliers(Complex lambda) const { return of(h * lambda); }
};

template <class Of>
StabilityRegion plantedRegion(Of of, double h = 1) {
    return stabilityRegion(MethodOf(PlantedMultipliers<Of>{std::move(of), h}));
}

}  // namespace

TEST_CASE("a disc off the origin is found wherever it lies, and fitted") {
    for (const Complex centre : {Complex(-3, 0), Complex(5, 2), Complex(-2, -7), Complex(-25, 9)})
        for (const double h : {0.01, 4.0}) {
            SECTION(test::show(centre));
            const double radius = std::max(1.5, 0.2 * std::abs(centre));
            const StabilityRegion region = plantedRegion([=](Complex z) { return std::vector<Complex>{std::abs(z - centre) / radius}; }, h);
            REQUIRE(region.boundary.size() == 1);
            CHECK(region.bounded && region.why.empty());
            CHECK_EQUAL(region.step, h);
            for (Complex z : region.boundary[0]) CHECK_CLOSE(std::abs(h * z - centre), radius, 1e-10);
            const Shape shape(region.boundary[0]);
            CHECK_CLOSE(shape.area * h * h / (std::numbers::pi * radius * radius), 1.0, 1e-3);
            // 120 cells across it, and a little more.
            CHECK(shape.gap * h < 2 * radius / 120 * std::numbers::sqrt2 * 1.1);
            CHECK(region.boundary[0].size() > 300);
        }
}

TEST_CASE("of several multipliers the largest counts, and one that is no number is unstable") {
    for (const bool wideFirst : {true, false}) {
        const StabilityRegion narrow = plantedRegion([=](Complex z) {
            const Complex wide = (z + 2.0) / 3.0, slim = (z + 1.5) / 2.0;
            return wideFirst ? std::vector<Complex>{wide, slim} : std::vector<Complex>{slim, wide};
        });
        REQUIRE(narrow.boundary.size() == 1);
        for (Complex z : narrow.boundary[0]) CHECK_CLOSE(std::abs(z + 1.5), 2.0, 1e-10);
    }
    for (const double bad : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        for (const bool badFirst : {true, false}) {
            const StabilityRegion half = plantedRegion([=](Complex z) {
                const Complex good = (z + 1.0) / 2.0, other = z.imag() > 0 ? bad : 0;
                return badFirst ? std::vector<Complex>{other, good} : std::vector<Complex>{good, other};
            });
            REQUIRE(half.boundary.size() == 1);
            CHECK_CLOSE(Shape(half.boundary[0]).area, 2 * std::numbers::pi, 2e-2);
            for (Complex z : half.boundary[0]) CHECK(z.imag() <= 1e-9);
        }
        CHECK(plantedRegion([=](Complex) { return std::vector<Complex>{bad, 0.5}; }).boundary.empty());
    }
}

TEST_CASE("a region whose corners lie between the lines that it is first looked for on is whole") {
    const StabilityRegion lens = plantedRegion([](Complex z) { return std::vector<Complex>{(z + 2.0) / 3.0, (z + 4.0) / 3.0}; });
    REQUIRE(lens.boundary.size() == 1);
    CHECK(lens.bounded);
    double top = 0;
    for (Complex z : lens.boundary[0]) {
        CHECK_CLOSE(std::max(std::abs(z + 2.0), std::abs(z + 4.0)), 3.0, 1e-9);
        top = std::max(top, z.imag());
    }
    CHECK_CLOSE(top, std::sqrt(8), 2e-2);
    // Squares on their corners and discs, anywhere: a box that is cut off would show as points that are not on the boundary.
    for (int k = 0; k < 60; ++k) {
        const Complex centre = std::polar(2.0 + 0.3 * k, 0.7 * k);
        const double reach = std::max(0.8, 0.2 * std::abs(centre));
        SECTION(test::show(centre));
        for (const bool disc : {true, false}) {
            const auto size = [=](Complex z) {
                const Complex d = z - centre;
                return (disc ? std::abs(d) : std::fabs(d.real()) + std::fabs(d.imag())) / reach;
            };
            const StabilityRegion region = plantedRegion([=](Complex z) { return std::vector<Complex>{size(z)}; });
            REQUIRE(region.boundary.size() == 1);
            CHECK(region.bounded);
            double worst = 0;
            for (Complex z : region.boundary[0]) worst = std::max(worst, std::fabs(size(z) - 1));
            CHECK(worst < 1e-9);
            CHECK_CLOSE(Shape(region.boundary[0]).area / (reach * reach), disc ? std::numbers::pi : 2.0, 5e-3);
        }
    }
    const StabilityRegion cut = plantedRegion([](Complex z) { return std::vector<Complex>{std::abs(z - Complex(0.3, 11)) / 2.2}; });
    CHECK(cut.bounded);
    for (Complex z : cut.boundary.at(0)) CHECK_CLOSE(std::abs(z - Complex(0.3, 11)), 2.2, 1e-10);
}

TEST_CASE("a thin region is followed far beyond where it is first seen, up to the frame") {
    // A strip that goes between the lines' crossings away from 0, and ends at |Re z| = 12 or not at all.
    for (const bool ends : {true, false}) {
        const auto excess = [=](Complex z) {
            return std::max(std::fabs(z.imag() - 1.07 * z.real()) - 0.4, ends ? std::fabs(z.real()) - 12 : -1.0);
        };
        const StabilityRegion region = plantedRegion([=](Complex z) { return std::vector<Complex>{1 + 0.01 * excess(z)}; });
        CHECK_EQUAL(region.bounded, ends);
        CHECK_EQUAL(region.boundary.size(), 1);
        double left = 0, right = 0;
        for (const auto& curve : region.boundary)
            for (Complex z : curve) {
                left = std::min(left, z.real());
                right = std::max(right, z.real());
                if (ends) CHECK_CLOSE(excess(z), 0.0, 1e-9);
            }
        const double end = ends ? 12 : 40 / 1.07;
        CHECK_CLOSE(left, -end, 0.03);
        CHECK_CLOSE(right, end, 0.03);
    }
}

TEST_CASE("a hole is a curve of its own") {
    const StabilityRegion ring = plantedRegion([](Complex z) { return std::vector<Complex>{std::abs(std::abs(z + 3.0) - 2.0)}; });
    REQUIRE(ring.boundary.size() == 2);
    CHECK(ring.bounded);
    CHECK(inside(ring.boundary, Complex(-1, 0)) && inside(ring.boundary, Complex(-3, 2)));
    CHECK(!inside(ring.boundary, Complex(-3, 0)) && !inside(ring.boundary, Complex(1, 0)) && !inside(ring.boundary, Complex(-3, 4)));
}

TEST_CASE("a region that reaches one side of the frame is not bounded, whichever side") {
    for (const Complex towards : {Complex(1, 0), Complex(-1, 0), Complex(0, 1), Complex(0, -1)}) {
        SECTION(test::show(towards));
        // The half-plane beyond 10 in that direction.
        const StabilityRegion half =
            plantedRegion([=](Complex z) { return std::vector<Complex>{(z * std::conj(towards)).real() > 10 ? 0.5 : 1.5}; });
        CHECK(!half.bounded);
        REQUIRE(half.boundary.size() == 1);
        CHECK_CLOSE(Shape(half.boundary[0]).area, 30.0 * 80.0, 2e-2);
        CHECK(inside(half.boundary, 11.0 * towards) && inside(half.boundary, 39.0 * towards));
        CHECK(!inside(half.boundary, 9.0 * towards) && !inside(half.boundary, 41.0 * towards));
    }
}

TEST_CASE("where nothing is stable, or the step is no length, there is a reason and no curve") {
    const auto never = plantedRegion([](Complex) { return std::vector<Complex>{1.0}; });
    CHECK(never.boundary.empty());
    CHECK_EQUAL(never.why, "no eigenvalue makes this method stable");
    for (const double h : {0.0, -1.0, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
        const auto none = plantedRegion([](Complex) { return std::vector<Complex>{0.5}; }, h);
        CHECK(none.boundary.empty());
        CHECK_EQUAL(none.why, "its multipliers are not functions of single eigenvalues");
    }
}
