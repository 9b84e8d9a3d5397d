// SPDX-License-Identifier: GPL-3.0-or-later
// The dense Jacobian of many parameters is to the bit the one that is computed on one thread, and can be given up.
#include "core/analysis/whole_jacobian.h"
#include "tests/support/check.h"
#include "tests/support/frames.h"
#include "tests/support/points.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// Losses in which every entry meets both neighbours, for states of any length.
struct ChainModel {
    Split parts;
    Split split() const { return parts; }
    template <class S>
    std::pair<S, S> losses(View<S> w) const {
        S g(0.0), d(0.0);
        for (std::size_t i = 0; i < w.size(); ++i) {
            const S& next = w[(i + 1) % w.size()];
            g += w[i] * w[i] * next + 0.25 * w[i];
            d += next * next * w[i] - 0.5 * w[i] * next;
        }
        return {g, d};
    }
};

Dynamics chainGame(int generator, int discriminator) {
    return Dynamics(std::make_shared<GameOf<ChainModel>>(ChainModel{{generator, discriminator}}),
                    std::vector<std::shared_ptr<const Regularizer>>());
}

}  // namespace

TEST_CASE("field and Jacobian of small and large states, of odd and even length, are those of one thread") {
    std::mt19937_64 generator(11);
    for (const auto& [own, other] :
         {std::pair(1, 1), std::pair(30, 34), std::pair(33, 32), std::pair(1, 65), std::pair(66, 1), std::pair(40, 61)}) {
        SECTION(show(own) + " + " + show(other));
        const Dynamics dynamics = chainGame(own, other);
        const auto n = static_cast<std::size_t>(own + other);
        const std::vector<double> w = randomPoint(generator, own + other);
        std::vector<double> field(n, 7), jacobian(n * n, 7), expectedField(n), expectedJacobian(n * n);
        dynamics.fieldAndJacobian(w, expectedField, expectedJacobian);
        CHECK(wholeJacobian(dynamics, w, field, jacobian));
        CHECK(sameBits(field, expectedField));
        CHECK(sameBits(jacobian, expectedJacobian));
    }
}

TEST_CASE("where an entry does not matter the Jacobian has zeros without a sign") {
    const Dynamics dynamics = chainGame(40, 40);
    const std::vector<double> w(80, 0.0);
    std::vector<double> field(80), jacobian(80 * 80);
    REQUIRE(wholeJacobian(dynamics, w, field, jacobian));
    CHECK(std::ranges::none_of(jacobian, [](double x) { return x == 0 && std::signbit(x); }));
    CHECK(std::ranges::none_of(field, [](double x) { return x == 0 && std::signbit(x); }));
}

TEST_CASE("it says when it was stopped, whatever the size") {
    std::stop_source source;
    source.request_stop();
    for (const int half : {2, 50}) {
        const auto n = static_cast<std::size_t>(2 * half);
        const std::vector<double> w(n, 0.5);
        std::vector<double> field(n), jacobian(n * n);
        CHECK(!wholeJacobian(chainGame(half, half), w, field, jacobian, source.get_token()));
    }
}
