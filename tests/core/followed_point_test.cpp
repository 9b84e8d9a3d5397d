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
