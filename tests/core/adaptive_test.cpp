// SPDX-License-Identifier: GPL-3.0-or-later
// The ring of RMSProp and Adam is claimed about a pure rotation alone: how far from one a field may be, and in which respect.
#include "core/game/adaptive.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "tests/support/check.h"
#include "tests/support/plane_games.h"
#include "tests/support/scenarios.h"

#include <numbers>

using namespace ganscope;
using namespace ganscope::test;

namespace {

constexpr double ringStep = 0.01, ringBeta1 = 0.5, ringBeta2 = 0.99;
/// h√(8·1.5/(0.5·0.01)).
const double ringLaw = 0.01 * std::sqrt(2400.0);

Outlook ringOf(const Dynamics& dynamics, double theta = 0, double psi = 0) {
    return adaptiveRing(dynamics, Vec<double>{theta, psi}, ringStep, ringBeta1, ringBeta2);
}

/// v = (−ωψ + e_θ − pθ, ωθ + e_ψ − dψ) about (θ₀, ψ₀).
struct Turning {
    double speed = 1, theta0 = 0, psi0 = 0, offTheta = 0, offPsi = 0, p = 0, d = 0;
    Dynamics dynamics() const {
        const Turning t = *this;
        return planeGame([t](auto theta, auto psi) {
            const auto x = theta - t.theta0, y = psi - t.psi0;
            return std::pair(t.speed * x * y - t.offTheta * x + 0.5 * t.p * x * x, -t.speed * x * y - t.offPsi * y + 0.5 * t.d * y * y);
        });
    }
};

}  // namespace

TEST_CASE("about a rotation of any speed, either way round and anywhere, the ring has its radius and says so") {
    for (const double speed : {1.0, -1.0, 0.01, 250.0})
        for (const double where : {0.0, 3.0}) {
            SECTION(std::to_string(speed) + " at " + std::to_string(where));
            const Outlook r = ringOf(Turning{.speed = speed, .theta0 = where, .psi0 = -2 * where}.dynamics(), where, -2 * where);
            REQUIRE(r.ringRadius.has_value());
            CHECK_CLOSE(*r.ringRadius, ringLaw, 1e-14);
            CHECK(r.text.starts_with("paths settle on a ring about it"));
        }
    for (const double beta1 : {-0.5, 0.0, 0.9})
        for (const double beta2 : {0.5, 0.9}) {
            const Outlook r = adaptiveRing(Turning{}.dynamics(), Vec<double>{0, 0}, 0.3, beta1, beta2);
            CHECK_CLOSE(r.ringRadius.value() * r.ringRadius.value() * (1 - beta1) * (1 - beta2), 0.09 * 8 * (1 + beta1), 1e-14);
        }
}

TEST_CASE("a field that rests everywhere, one that pulls, and one of more parameters have no ring") {
    const std::vector<Dynamics> none{Turning{.speed = 0}.dynamics(),
                                     Turning{.p = 1, .d = 1}.dynamics(),
                                     Turning{.p = 1e-6}.dynamics(),
                                     Turning{.d = -1e-6}.dynamics(),
                                     *buildSystem(scenarioWith("dirac", {"game.loss=wgan", "game.bias=true"})).dynamics,
                                     *buildSystem(scenarioWith("lq", {"game.loss=wgan"})).dynamics};
    for (const Dynamics& dynamics : none) {
        const Vec<double> origin(static_cast<std::size_t>(dynamics.size()));
        const Outlook r = adaptiveRing(dynamics, origin, ringStep, ringBeta1, ringBeta2);
        CHECK(!r.ringRadius);
        CHECK(r.text.starts_with("where the field is a pure rotation"));
    }
    CHECK(!adaptiveRing(Turning{}.dynamics(), Vec<double>{0, 0}, 1e308, 0.9, 0.9999).ringRadius);  // beyond all numbers
}

TEST_CASE("damping counts as rounding up to a billionth of the speed") {
    // J + Jᵀ = −2p in one entry.
    for (const double speed : {1.0, -40.0})
        for (const double sign : {1.0, -1.0}) {
            SECTION(std::to_string(speed) + " " + std::to_string(sign));
            CHECK(ringOf(Turning{.speed = speed, .p = sign * 0.49e-9 * std::fabs(speed)}.dynamics()).ringRadius.has_value());
            CHECK(!ringOf(Turning{.speed = speed, .p = sign * 0.51e-9 * std::fabs(speed)}.dynamics()).ringRadius.has_value());
            CHECK(!ringOf(Turning{.speed = speed, .d = sign * 0.51e-9 * std::fabs(speed)}.dynamics()).ringRadius.has_value());
        }
}

TEST_CASE("at the ring's distance the field may be off the rotation by one per cent, in either entry") {
    for (const double speed : {1.0, -3.0, 0.2}) {
        const double percent = 0.01 * std::fabs(speed) * ringLaw;
        SECTION(std::to_string(speed));
        for (const double sign : {1.0, -1.0}) {
            CHECK(ringOf(Turning{.speed = speed, .offTheta = sign * 0.99 * percent}.dynamics()).ringRadius.has_value());
            CHECK(!ringOf(Turning{.speed = speed, .offTheta = sign * 1.01 * percent}.dynamics()).ringRadius.has_value());
            CHECK(ringOf(Turning{.speed = speed, .offPsi = sign * 0.99 * percent}.dynamics()).ringRadius.has_value());
            CHECK(!ringOf(Turning{.speed = speed, .offPsi = sign * 1.01 * percent}.dynamics()).ringRadius.has_value());
        }
    }
}

TEST_CASE("a field that leaves the rotation in one of eight directions has no ring") {
    const auto bumpAt = [](double distance, double angle) {
        const double theta0 = distance * std::cos(angle), psi0 = distance * std::sin(angle);
        return planeGame([theta0, psi0](auto theta, auto psi) {
            const auto x = theta - theta0, y = psi - psi0;
            using std::exp;
            return std::pair(theta * psi + 0.05 * x * exp(-200.0 * (x * x + y * y)), -theta * psi);  // no wider than 0.1
        });
    };
    for (int k = 0; k < 8; ++k) {
        SECTION(std::to_string(k));
        CHECK(!ringOf(bumpAt(ringLaw, 2 * std::numbers::pi * k / 8)).ringRadius);
    }
}

TEST_CASE("the division by the second moment has its epsilon inside the root or outside, and says where it is felt") {
    const Preconditioner inside{1e-4, true}, outside{1e-4, false};
    CHECK_CLOSE(inside(3.0, 1.0 - 1e-4), 3.0, 1e-15);
    CHECK_CLOSE(outside(3.0, 4.0), 3 / (2 + 1e-4), 1e-15);
    // Inside up to 1e4·ε, outside up to 1e4·ε².
    CHECK(inside.feels(1.0) && !inside.feels(1.0000001));
    CHECK(outside.feels(0.99e-4) && !outside.feels(1.01e-4));
}
