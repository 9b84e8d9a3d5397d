// SPDX-License-Identifier: GPL-3.0-or-later
// Maps of measures that are written down: borders of any shape at any level, coarse passes, reasons, either way round.
#include "core/analysis/stability_map.h"
#include "tests/support/check.h"
#include "tests/support/plane_games.h"

#include <cmath>
#include <functional>

using namespace ganscope;
using namespace ganscope::test;

namespace {

struct RestingStep {
    template <class T>
    void step(const Moment<T>&, std::span<T>, std::int64_t) const {}
    double timeStep() const { return 1; }
};

/// Dynamics whose Jacobian is f(x, y) times the identity: f is the abscissa at every point.
class WrittenFamily final : public Family {
public:
    using Measure = std::function<double(double, double)>;
    WrittenFamily(Measure of, std::array<int, 2> costs, std::array<bool, 2> integers = {false, false})
        : f(std::move(of)), weights(costs), wholes(integers) {}

    class Way final : public Cursor {
    public:
        explicit Way(const Measure& of) : f(of) { member.method = std::make_shared<MethodOf<RestingStep>>(RestingStep{}); }
        const Member& at(View<double> p) override {
            const double value = f(p[0], p[1]);
            member.dynamics = std::make_shared<Dynamics>(
                planeGame([value](const auto& x, const auto& y) { return std::pair(-0.5 * value * x * x, -0.5 * value * y * y); }));
            return member;
        }

    private:
        const Measure& f;
        Member member;
    };
    std::unique_ptr<Cursor> cursor() const override { return std::make_unique<Way>(f); }
    std::vector<double> origin() const override { return {0, 0}; }
    bool isWhole(std::size_t k) const override { return wholes[k]; }
    int weight(std::size_t k) const override { return weights[k]; }

private:
    Measure f;
    std::array<int, 2> weights;
    std::array<bool, 2> wholes;
};

StabilityMapRequest abscissaOver(ParameterRange x, ParameterRange y, std::optional<double> level = {}) {
    StabilityMapRequest r;
    r.x = x;
    r.y = y;
    r.measure = PointMeasure::abscissa;
    r.level = level;
    r.threads = 2;
    return r;
}

std::vector<StabilityMap> passesOf(const WrittenFamily& family, const StabilityMapRequest& request) {
    std::vector<StabilityMap> passes;
    CHECK(computeStabilityMap(family, FollowedPoint::fixed({0, 0}), request, [&](const StabilityMap& map) { passes.push_back(map); }));
    REQUIRE(passes.size() == 4);
    return passes;
}

double circleMeasure(double x, double y) {
    return x * x + y * y - 1;
}

}  // namespace

TEST_CASE("a circle of a border is one closed line on the circle, at the critical level or at another, along either axis first") {
    for (const auto& weights : {std::array{0, 1}, std::array{1, 0}, std::array{1, 1}})
        for (const std::optional<double> level : {std::optional<double>(), std::optional(0.0), std::optional(0.44), std::optional(-0.36)}) {
            const WrittenFamily family(circleMeasure, weights);
            const StabilityMap map = passesOf(family, abscissaOver({-1.5, 1.5, 41}, {-1.5, 1.6, 30}, level)).back();
            CHECK(map.complete);
            CHECK_CLOSE(map.level.value_or(-9), level.value_or(0), 1e-15);
            REQUIRE(map.border.size() == 1);
            const std::vector<Point>& line = map.border.front();
            CHECK(line.front() == line.back());
            CHECK(line.size() > 60);
            const double radius = std::sqrt(1 + level.value_or(0));
            for (std::size_t k = 0; k < line.size(); ++k) {
                CHECK_CLOSE(norm(line[k]), radius, 1e-14);
                if (k > 0) CHECK(norm(line[k] - line[k - 1]) < 0.2);
            }
        }
}

TEST_CASE("each pass holds every node that it knows, and elsewhere the nearest known one below") {
    for (const auto& weights : {std::array{0, 1}, std::array{1, 0}}) {
        const WrittenFamily family(circleMeasure, weights);
        Headway headway;
        StabilityMapRequest request = abscissaOver({-2, 3, 21}, {-1, 4, 34});
        request.headway = &headway;
        const std::vector<StabilityMap> passes = passesOf(family, request);
        CHECK_EQUAL(headway.expected(), 21 * 34);
        CHECK_EQUAL(headway.done(), 21 * 34);
        int stride = 8;
        for (const StabilityMap& map : passes) {
            SECTION(std::to_string(stride));
            CHECK_EQUAL(map.stride, stride);
            CHECK_EQUAL(map.complete, stride == 1);
            for (int j = 0; j < 34; ++j)
                for (int i = 0; i < 21; ++i)
                    CHECK_CLOSE(map.values[static_cast<std::size_t>(21 * j + i)],
                                circleMeasure(map.x.value(i - i % stride), map.y.value(j - j % stride)), 1e-14);
            stride /= 2;
        }
        CHECK(!passes[0].border.empty());  // the coarse border, on lines of the coarse grid
        for (const auto& line : passes[0].border)
            for (const Point p : line) {
                const double column = (p.x + 2) / 5 * 20 / 8, row = (p.y + 1) / 5 * 33 / 8;
                CHECK_CLOSE(circleMeasure(p.x, p.y), 0.0, 1e-13);
                CHECK(std::fabs(column - std::round(column)) < 1e-9 || std::fabs(row - std::round(row)) < 1e-9);
            }
        CHECK(passes[1].border == passes[0].border);
        CHECK(passes[3].border != passes[0].border);
    }
}

TEST_CASE("where a parameter takes whole numbers the border lies half-way, along the other on the border itself") {
    for (const bool across : {true, false}) {
        const WrittenFamily family([](double x, double y) { return x + y - 3.3; }, {0, 0}, {across, !across});
        const StabilityMap map = passesOf(family, abscissaOver({0, 4, 5}, {0, 4, 5})).back();
        REQUIRE(map.border.size() == 1);
        int halves = 0, exact = 0;
        for (const Point p : map.border[0]) {
            const double whole = across ? p.x : p.y, real = across ? p.y : p.x;
            if (whole == std::floor(whole)) {
                CHECK_CLOSE(whole + real, 3.3, 1e-14);
                ++exact;
            } else {
                CHECK_EQUAL(whole, std::floor(whole) + 0.5);
                CHECK_EQUAL(real, std::floor(real));
                CHECK_EQUAL(whole + real, 3.5);
                ++halves;
            }
        }
        CHECK(halves >= 3 && exact >= 3);
    }
}

TEST_CASE("what is at the level within rounding counts as above: the border is where a plateau there begins") {
    for (const double noise : {0.0, 1e-15, -1e-15, -StabilityMap::rounding}) {
        const WrittenFamily family([noise](double x, double) { return x < 0.37 ? x - 0.37 : noise; }, {0, 0});
        const StabilityMap map = passesOf(family, abscissaOver({0, 1, 11}, {0, 1, 5})).back();
        REQUIRE(map.border.size() == 1);
        for (const Point p : map.border[0]) CHECK_CLOSE(p.x, 0.37, 3e-14);
        const WrittenFamily mirrored([noise](double, double y) { return y > 0.63 ? 0.63 - y : noise; }, {0, 0});
        const StabilityMap other = passesOf(mirrored, abscissaOver({0, 1, 5}, {0, 1, 11})).back();
        REQUIRE(other.border.size() == 1);
        for (const Point p : other.border[0]) CHECK_CLOSE(p.y, 0.63, 3e-14);
        const WrittenFamily both([noise](double x, double) { return x < 0.5 ? 1.0 : noise; }, {0, 0});
        CHECK(passesOf(both, abscissaOver({0, 1, 5}, {0, 1, 5})).back().border.empty());
        // Nothing is below a level that is nowhere passed by more than rounding.
        const WrittenFamily flat([noise](double, double) { return 5 * noise; }, {0, 0});
        CHECK(passesOf(flat, abscissaOver({0, 1, 5}, {0, 1, 5})).back().border.empty());
    }
}

TEST_CASE("where the measure does not exist there is no border, and of a gap between two nodes proportion says where") {
    const double hole = std::nan("");
    const WrittenFamily half([&](double x, double y) { return x > 0.5 ? hole : y - 0.25; }, {0, 0});
    const StabilityMap map = passesOf(half, abscissaOver({0, 1, 9}, {0, 1, 9})).back();
    REQUIRE(map.border.size() == 1);
    for (const Point p : map.border[0]) CHECK(p.x <= 0.5);
    REQUIRE(map.missing.size() == 1);
    CHECK_EQUAL(map.missing[0].second, 4 * 9);
    std::size_t missing = 0;
    for (const double v : map.values) missing += std::isnan(v) ? 1 : 0;
    CHECK_EQUAL(missing, 4 * 9);
    const WrittenFamily gap([&](double x, double) { return x <= 0.5 ? -1.0 : x < 1.0 ? hole : 3.0; }, {0, 0});
    const StabilityMap jump = passesOf(gap, abscissaOver({0, 1, 3}, {0, 1, 3})).back();
    REQUIRE(jump.border.size() == 1);
    for (const Point p : jump.border[0]) CHECK_CLOSE(p.x, 0.5 + 0.5 / 4, 1e-15);
}

TEST_CASE("a measure without a critical value has a border only at a level that is asked for") {
    const WrittenFamily family(circleMeasure, {0, 0});
    StabilityMapRequest request = abscissaOver({-2, 2, 9}, {-2, 2, 9});
    request.measure = PointMeasure::conditioning;
    const StabilityMap map = passesOf(family, request).back();
    CHECK(!map.level && map.border.empty() && map.measure == PointMeasure::conditioning);
    for (const double v : map.values) CHECK(v == 1 || std::isnan(v));
    request.level = 0.5;
    CHECK(passesOf(family, request).back().border.empty());
}
