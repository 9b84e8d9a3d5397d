// SPDX-License-Identifier: GPL-3.0-or-later
// The scalar tower against complex steps and closed derivatives.
#include "core/math/dual.h"

#include "tests/support/check.h"

#include <complex>

using namespace ganscope;

namespace {

/// A function with every operation of the tower in it.
template <class S>
S everything(const S& x) {
    using std::exp, std::log, std::sqrt, std::tanh;
    return exp(x * 0.3) * tanh(x) / (1.0 + x * x) + sqrt(2.0 + x) * log(3.0 + x) - 0.5 / (2.0 - x * 0.1);
}

double thirdDerivative(double x) {
    D3 t;
    t.v.v = Dual<double, 2>(x);
    t.v.v.d[0] = 1;
    t.v.d[0] = D1(1.0);
    t.d[0] = D2(1.0);
    return everything(t).d[0].d[0].d[0];
}

}  // namespace

TEST_CASE("first derivatives equal complex steps") {
    for (double x : {-1.2, -0.3, 0.0, 0.4, 1.7}) {
        const double h = 1e-200;
        const double expected = everything(std::complex<double>(x, h)).imag() / h;
        CHECK_CLOSE(everything(Dual<double>::variable(x)).d[0], expected, 1e-14);
        CHECK_CLOSE(everything(D1::variable(x, 1)).d[1], expected, 1e-14);
        CHECK_EQUAL(everything(Dual<double>::variable(x)).v, everything(x));
    }
}

TEST_CASE("third derivatives equal differences of second ones") {
    const auto second = [](double x) {
        D2 t;
        t.v = D1::variable(x, 0);
        t.d[0] = D1(1.0);
        return everything(t).d[0].d[0];
    };
    for (double x : {-0.7, 0.2, 1.1})
        CHECK_CLOSE(thirdDerivative(x), (second(x + 1e-5) - second(x - 1e-5)) / 2e-5, 1e-8);
}

TEST_CASE("log-sigmoid and its derivatives in closed form, without overflow") {
    for (double t : {-800.0, -30.0, -1.5, 0.0, 0.7, 40.0, 800.0}) {
        const D2 seed = [&] {
            D2 s;
            s.v = D1::variable(t, 0);
            s.d[0] = D1(1.0);
            return s;
        }();
        const D2 f = logSigmoid(seed);
        const double down = sigmoid(-t), up = sigmoid(t);
        CHECK_CLOSE(f.d[0].v, down, 1e-15);
        CHECK_CLOSE(f.d[0].d[0], -up * down, 1e-15);
        CHECK(std::isfinite(f.v.v));
    }
    CHECK_EQUAL(sigmoid(0.0), 0.5);
    CHECK_CLOSE(sigmoids(700.0).down * std::exp(700.0), 1.0, 1e-12);
}

TEST_CASE("the norm's derivative at zero is zero by convention") {
    CHECK_EQUAL(magnitude(Dual<double>::variable(0.0)).d[0], 0.0);
    CHECK_CLOSE(magnitude(Dual<double>::variable(4.0)).d[0], 0.25, 1e-15);
}
