// SPDX-License-Identifier: GPL-3.0-or-later
// Equilibria followed along parameters that Newton's method cannot cross in one step.
#include "core/analysis/followed_point.h"
#include "tests/support/check.h"
#include "tests/support/plane_games.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// v = (sinh 5(p₀ − θ), p₁ − ψ): from far Newton's steps towards θ = p₀ are of one length. p₁ counts something.
class Counted final : public Family {
public:
    class Way final : public Cursor {
    public:
        const Member& at(View<double> p) override {
            if (p[1] != std::round(p[1])) throw std::invalid_argument("p₁ is a whole number");
            const double a = p[0], b = p[1];
            member.dynamics = std::make_shared<Dynamics>(planeGame([a, b](auto x, auto y) {
                using std::exp;
                const auto u = 5.0 * (x - a);
                return std::pair(0.1 * (exp(u) + exp(-u)), 0.5 * (y - b) * (y - b));
            }));
            member.stated = {{0, 0}};
            ++asked;
            return member;
        }
        Member member;
        int asked = 0;
    };
    std::unique_ptr<Cursor> cursor() const override { return std::make_unique<Way>(); }
    std::vector<double> origin() const override { return {0, 0}; }
    bool isWhole(std::size_t k) const override { return k == 1; }
};

}  // namespace

TEST_CASE("on the way to far parameters those that count something are whole numbers") {
    const Counted family;
    const FollowedPoint point = FollowedPoint::equilibrium(family);
    Counted::Way way;
    for (const Vec<double>& p : {Vec<double>{1.5, 7}, Vec<double>{-2, 1}, Vec<double>{0.01, 3}}) {
        SECTION(show(std::vector<double>(p.begin(), p.end())));
        way.asked = 0;
        const PointAt found = point.at(way, p);
        CHECK_EQUAL(found.why, "");
        REQUIRE(found.at.size() == 2);
        CHECK_CLOSE(found.at[0], p[0], 1e-12);
        CHECK_CLOSE(found.at[1], p[1], 1e-12);
        CHECK_EQUAL(way.asked > 1, std::fabs(p[0]) > 1);  // far off it is a march
    }
}

namespace {

/// Equilibria at (±p, 0), both stated.
class Twins final : public Family {
public:
    class Way final : public Cursor {
    public:
        const Member& at(View<double> p) override {
            const double square = p[0] * p[0];
            member.dynamics = std::make_shared<Dynamics>(planeGame([square](auto x, auto y) { return std::pair((x * x / 3.0 - square) * x, 0.5 * y * y); }));
            member.stated = {{p[0], 0}, {-p[0], 0}};
            return member;
        }
        Member member;
    };
    std::unique_ptr<Cursor> cursor() const override { return std::make_unique<Way>(); }
    std::vector<double> origin() const override { return {1}; }
    bool isWhole(std::size_t) const override { return false; }
};

}  // namespace

TEST_CASE("the one of two stated equilibria that goes with the followed one tells where to look for it") {
    const Twins family;
    for (const double side : {1.0, -1.0}) {
        const FollowedPoint point = FollowedPoint::equilibrium(family, {1.1 * side, 0.1});
        Twins::Way way;
        for (const double p : {2.0, 5.0}) {
            const PointAt found = point.at(way, Vec<double>{p});
            CHECK_EQUAL(found.why, "");
            REQUIRE(found.at.size() == 2);
            CHECK_CLOSE(found.at[0], side * p, 1e-12);
        }
    }
}

namespace {

/// v = (p − θ², −ψ): equilibria at ±√p, none below p = 0. (1, 0) is stated throughout.
class Folding final : public Family {
public:
    explicit Folding(double from) : start(from) {}
    class Way final : public Cursor {
    public:
        const Member& at(View<double> p) override {
            const double a = last = p[0];
            member.dynamics =
                std::make_shared<Dynamics>(planeGame([a](auto x, auto y) { return std::pair(x * (x * x / 3.0 - a), 0.5 * y * y); }));
            member.stated = {{1, 0}};
            return member;
        }
        Member member;
        double last = 0;
    };
    std::unique_ptr<Cursor> cursor() const override { return std::make_unique<Way>(); }
    std::vector<double> origin() const override { return {start}; }
    bool isWhole(std::size_t) const override { return false; }

private:
    double start;
};

/// v = ((θ − 0.25)ᵐ, b − ψ).
Dynamics touchingZero(int m, double b) {
    return planeGame([m, b](auto x, auto y) {
        const auto u = x - 0.25;
        auto power = u;
        for (int k = 0; k < m; ++k) power = power * u;
        return std::pair(power / (-1.0 - m), 0.5 * (y - b) * (y - b));
    });
}

}  // namespace

TEST_CASE("an equilibrium is followed to where it ends, and lost beyond") {
    const Folding family(1);
    for (const double side : {1.0, -1.0}) {
        const FollowedPoint point = FollowedPoint::equilibrium(family, {1.2 * side, 0});
        Folding::Way way;
        for (const double p : {1.0, 0.3, 1e-3, 30.0, 1e4}) {
            SECTION(show(p));
            const PointAt found = point.at(way, Vec<double>{p});
            CHECK_EQUAL(found.why, "");
            CHECK_EQUAL(way.last, p);
            REQUIRE(found.at.size() == 2);
            CHECK_CLOSE(found.at[0], side * std::sqrt(p), 1e-11);
        }
        const PointAt lost = point.at(way, Vec<double>{-1});
        CHECK_EQUAL(lost.why, "the equilibrium is lost on the way here");
        CHECK(lost.at.empty());
        CHECK_EQUAL(way.last, -1.0);
    }
}

TEST_CASE("without an equilibrium at the origin the stated point is tried at each parameter by itself") {
    const FollowedPoint point = FollowedPoint::equilibrium(Folding(-1));
    Folding::Way way;
    CHECK_CLOSE(point.at(way, Vec<double>{2}).at.at(0), std::sqrt(2.0), 1e-11);
    const PointAt none = point.at(way, Vec<double>{-2});
    CHECK_EQUAL(none.why, "no equilibrium was found");
    CHECK(none.at.empty());
}

TEST_CASE("a fixed point is the same for all parameters, and one of another size is none") {
    Folding::Way way;
    const FollowedPoint point = FollowedPoint::fixed({3, 4});
    for (const double p : {-5.0, 0.0, 7.0}) {
        const PointAt found = point.at(way, Vec<double>{p});
        CHECK_EQUAL(found.at, (Vec<double>{3, 4}));
        CHECK_EQUAL(found.why, "");
    }
    CHECK_EQUAL(FollowedPoint::fixed({3}).at(way, Vec<double>{1}).why, "the state has another size here");
    CHECK_EQUAL(FollowedPoint::fixed({}).at(way, Vec<double>{1}).why, "no equilibrium was found");
}

TEST_CASE("Newton's method is trusted where its steps shrink to seven tenths, sixteen times at most") {
    // At a double zero each step is half the one before; the field is 0 within rounding from 1e-6 on, 15 steps after 0.03.
    CHECK_CLOSE(nearbyEquilibrium(touchingZero(2, 0), Vec<double>{0.28, 0}).value()[0], 0.25, 1e-6);
    CHECK(!nearbyEquilibrium(touchingZero(2, 0), Vec<double>{0.29, 0}));
    // At a triple one it is two thirds, at a quadruple one three quarters.
    CHECK_CLOSE(nearbyEquilibrium(touchingZero(3, 10), Vec<double>{0.26, 10}).value()[0], 0.25, 1e-3);
    CHECK(!nearbyEquilibrium(touchingZero(4, 10), Vec<double>{0.26, 10}));
    CHECK_EQUAL(nearbyEquilibrium(touchingZero(1, 3), Vec<double>{50, -20}).value(), (Vec<double>{0.25, 3}));
    CHECK_EQUAL(nearbyEquilibrium(touchingZero(2, 3), Vec<double>{0.25, 3}).value(), (Vec<double>{0.25, 3}));
    CHECK(!nearbyEquilibrium(touchingZero(1, 3), Vec<double>{std::numeric_limits<double>::quiet_NaN(), 3}));
    // Where the field only fades, the steps stay long.
    const Dynamics fading = planeGame([](auto x, auto y) {
        using std::exp;
        return std::pair(exp(-x), 0.5 * y * y);
    });
    for (const double from : {0.0, 10.0, 20.0}) CHECK(!nearbyEquilibrium(fading, Vec<double>{from, 0}));
}
