// SPDX-License-Identifier: GPL-3.0-or-later
// Eigenvalues in closed form and by QR, and the numbers made from them.
#include "core/math/quadrature.h"
#include "core/math/spectrum.h"

#include "tests/support/check.h"

#include <Eigen/LU>

#include <random>

using namespace ganscope;

namespace {

Eigen::MatrixXd matrix(std::initializer_list<double> rows, int n) {
    Eigen::MatrixXd A(n, n);
    int k = 0;
    for (double x : rows) {
        A(k / n, k % n) = x;
        ++k;
    }
    return A;
}

}  // namespace

TEST_CASE("two by two: complex, real, stiff and double eigenvalues") {
    const Spectrum focus = spectrum(matrix({0, -0.5, 0.5, -0.3}, 2));
    CHECK_CLOSE(focus.values[0].real(), -0.15, 1e-15);
    CHECK_CLOSE(focus.values[1].imag(), std::sqrt(0.25 - 0.0225), 1e-15);
    CHECK(!focus.defective && !focus.singular);

    const Spectrum critical = spectrum(matrix({0, -0.5, 0.5, -1.0}, 2));
    CHECK_EQUAL(critical.values[0], Complex(-0.5, 0));
    CHECK_EQUAL(critical.values[1], Complex(-0.5, 0));
    CHECK(critical.defective);

    const Spectrum scalar = spectrum(matrix({-2, 0, 0, -2}, 2));
    CHECK(!scalar.defective);

    const Spectrum stiff = spectrum(matrix({-1e8, 1, 1, -1e-6}, 2));
    CHECK_CLOSE(stiff.values[0].real(), -1e8 - 1e-8, 1e-15);
    CHECK_CLOSE(stiff.values[1].real(), (1e2 - 1) / (-1e8), 1e-12);

    CHECK(spectrum(matrix({1, 2, 2, 4}, 2)).singular);
    CHECK(!spectrum(matrix({1, std::nan(""), 0, 1}, 2)).finite);
}

TEST_CASE("a Jordan block is marked and a diagonal one is not") {
    CHECK(spectrum(matrix({2, 1, 0, 0, 2, 1, 0, 0, 2}, 3)).defective);
    CHECK(!spectrum(matrix({2, 0, 0, 0, 2, 0, 0, 0, 3}, 3)).defective);
    CHECK(spectrum(matrix({0, 1, 0, 1, 0, 0, 0, 0, 0}, 3)).singular);
}

TEST_CASE("eigenvalues of random matrices make A minus lambda singular") {
    std::mt19937_64 generator(7);
    std::normal_distribution<double> normal;
    for (int n = 1; n <= 12; ++n) {
        const Eigen::MatrixXd A = Eigen::MatrixXd::NullaryExpr(n, n, [&] { return normal(generator); });
        const Spectrum s = spectrum(A);
        REQUIRE(s.values.size() == std::size_t(n));
        Complex trace = 0, product = 1;
        for (Complex v : s.values) {
            trace += v;
            product *= v;
        }
        CHECK_CLOSE(trace.real(), A.trace(), 1e-12);
        CHECK_CLOSE(product.real(), A.determinant(), 1e-10);
        CHECK(std::ranges::is_sorted(s.values, {}, [](Complex v) { return v.real(); }));
    }
}

TEST_CASE("diagnostics of R1 at gamma 0.3 (MATHS 3.1)") {
    const FlowDiagnostics d = diagnoseFlow(spectrum(matrix({0, -0.5, 0.5, -0.3}, 2)));
    CHECK(d.stable);
    CHECK_EQUAL(d.zeros, 0);
    CHECK_CLOSE(*d.stepLimit.value, 1.2, 1e-14);
    CHECK_CLOSE(*d.stepBest.value, 0.6, 1e-14);
    CHECK_CLOSE(*d.rateBest.value, 0.9539392014, 1e-10);
    CHECK_CLOSE(*d.conditioning.value, 1.0, 1e-14);
    CHECK_CLOSE(*d.phase.value, 0.4769696007 / 0.15, 1e-9);
}

TEST_CASE("the best step of several eigenvalues beats every neighbour") {
    Spectrum s;
    s.values = {{-4.69, 0}, {-0.0533, 0}, {-2.65, 0.4}, {-2.65, -0.4}};
    const FlowDiagnostics d = diagnoseFlow(s);
    const auto worst = [&](double h) {
        double r = 0;
        for (Complex v : s.values) r = std::max(r, std::abs(1.0 + h * v));
        return r;
    };
    for (double f : {0.9, 0.99, 0.999, 1.001, 1.01, 1.1}) CHECK(worst(*d.stepBest.value * f) > *d.rateBest.value);
    CHECK(worst(*d.stepLimit.value * 0.999) < 1 && worst(*d.stepLimit.value * 1.001) > 1);
}

TEST_CASE("the best step of one eigenvalue is the vertex of its parabola, that of many beats every other") {
    Spectrum s;
    s.values = {{-2, 0}};
    const FlowDiagnostics one = diagnoseFlow(s);
    CHECK_EQUAL(*one.stepBest.value, 0.5);
    CHECK_EQUAL(*one.rateBest.value, 0.0);
    s.values = {{-1, 0}, {-0.25, 0.1}, {-0.25, -0.1}};
    CHECK_CLOSE(*diagnoseFlow(s).stepBest.value, 1.5 / (1 - 0.0725), 1e-14);  // where the first meets the others

    std::mt19937_64 generator(3);
    const auto uniform = [&] { return static_cast<double>(generator() >> 11) / 9007199254740992.0; };
    for (int k = 0; k < 20; ++k) {
        s.values.clear();
        const double scale = std::pow(10.0, k % 5 - 2);
        for (int i = 0; i < 50; ++i) {
            const Complex z{-scale * (0.01 + uniform()), scale * uniform()};
            s.values.push_back(z);
            s.values.push_back(std::conj(z));
        }
        const FlowDiagnostics d = diagnoseFlow(s);
        const auto worst = [&](double h) {
            double r = 0;
            for (Complex v : s.values) r = std::max(r, std::abs(1.0 + h * v));
            return r;
        };
        REQUIRE(d.stepBest.value && d.rateBest.value);
        CHECK_CLOSE(worst(*d.stepBest.value), *d.rateBest.value, 1e-14);
        // The worst factor is convex in h: what is least beside its neighbours is least.
        for (const double f : {1 - 1e-5, 1 + 1e-5}) CHECK(worst(*d.stepBest.value * f) > *d.rateBest.value);
    }
}

TEST_CASE("quantities that do not exist say why") {
    const FlowDiagnostics centre = diagnoseFlow(spectrum(matrix({0, -1, 1, 0}, 2)));
    CHECK(!centre.stable && !centre.phase.value && !centre.phase.why.empty());
    CHECK(!centre.stepLimit.value && !centre.stepLimit.why.empty());
    const FlowDiagnostics nothing = diagnoseFlow(spectrum(matrix({0, 0, 0, 0}, 2)));
    CHECK_EQUAL(nothing.zeros, 2);
    CHECK(!nothing.conditioning.value && !nothing.conditioning.why.empty());
    const FlowDiagnostics line = diagnoseFlow(spectrum(matrix({0, 1, 0, -1, -1, 0, 0, 0, 0}, 3)));
    CHECK_EQUAL(line.zeros, 1);
    CHECK(!line.stable);
    CHECK(line.stepLimit.value.has_value());
}

TEST_CASE("quadrature rules integrate polynomials") {
    const Rule normal = normalTrapezoid(61), hermite = gaussHermite(40), legendre = gaussLegendre(32);
    const auto moment = [](const Rule& rule, int power) {
        double sum = 0;
        for (std::size_t k = 0; k < rule.nodes.size(); ++k) sum += rule.weights[k] * std::pow(rule.nodes[k], power);
        return sum;
    };
    CHECK_CLOSE(moment(normal, 3), 0.0, 1e-13);
    CHECK_CLOSE(moment(legendre, 5), 0.0, 1e-15);
    double odd = 1;
    for (int p = 0; p <= 20; p += 2) {
        if (p > 0) odd *= p - 1;
        CHECK_CLOSE(moment(hermite, p), odd, 1e-11);
        if (p <= 12) CHECK_CLOSE(moment(normal, p), odd, 1e-9);  // of x¹² a billionth lies outside ±9
        if (p <= 4) CHECK_CLOSE(moment(normal, p), odd, 1e-14);
        CHECK_CLOSE(moment(legendre, p), 1.0 / (p + 1), 1e-13);
    }
    // Those of few nodes are known by heart, and of one the mean.
    CHECK_CLOSE(gaussHermite(2).nodes[1], 1.0, 1e-15);
    CHECK_CLOSE(gaussHermite(3).nodes[2], std::sqrt(3.0), 1e-15);
    CHECK_CLOSE(gaussHermite(3).weights[1], 2.0 / 3, 1e-15);
    CHECK_CLOSE(gaussLegendre(2).nodes[1], std::sqrt(1.0 / 3), 1e-15);
    for (const Rule& one : {gaussHermite(1), gaussLegendre(1)}) CHECK(one.nodes == std::vector<double>{0} && one.weights == std::vector<double>{1});
}

TEST_CASE("a Gaussian mean of what is analytic is exact to rounding") {
    // E cos(su) = exp(−s²/2).
    const Rule normal = normalTrapezoid(61);
    const auto mean = [&normal](auto f) {
        double sum = 0;
        for (std::size_t k = 0; k < normal.nodes.size(); ++k) sum += normal.weights[k] * f(normal.nodes[k]);
        return sum;
    };
    for (const double s : {0.5, 2.0, 5.0}) CHECK_CLOSE(mean([s](double u) { return std::cos(s * u); }), std::exp(-0.5 * s * s), 1e-15);
    // Stein: E u f(u) = E f'(u).
    for (const double s : {0.7, 1.5, 2.5}) {
        const auto sigmoid = [s](double u) { return 1 / (1 + std::exp(-s * u - 0.3)); };
        const double left = mean([&](double u) { return u * sigmoid(u); }), right = mean([&](double u) { return s * sigmoid(u) * (1 - sigmoid(u)); });
        CHECK_CLOSE(left, right, s < 2 ? 1e-13 : 1e-8);
    }
}

TEST_CASE("a shift register beside a rotation: its zeros are exact, however long it is") {
    for (int length : {1, 5, 40}) {
        const int n = 2 + length;
        Eigen::MatrixXd A = Eigen::MatrixXd::Zero(n, n);
        A.topLeftCorner(2, 2) = matrix({1, -0.1, 0.1, 1}, 2);
        for (int k = 0; k < length; ++k) A(2 + k, k == 0 ? 0 : 1 + k) = 1;
        const Spectrum s = spectrum(A);
        REQUIRE(s.values.size() == static_cast<std::size_t>(n));
        for (int k = 0; k < length; ++k) CHECK_EQUAL(s.values[static_cast<std::size_t>(k)], Complex(0, 0));
        CHECK_CLOSE(s.values.back().real(), 1.0, 1e-15);
        CHECK_CLOSE(s.values.back().imag(), 0.1, 1e-15);
    }
}

TEST_CASE("huge and tiny matrices have the spectrum of their multiples of moderate size") {
    for (const double scale : {0x1p-1000, 0x1p-600, 0x1p600, 0x1p1020}) {
        const Spectrum s = spectrum(scale * matrix({0, -0.5, 0.5, -0.3}, 2));
        CHECK_CLOSE(s.values[1].real() / scale, -0.15, 1e-15);
        CHECK_CLOSE(s.values[1].imag() / scale, std::sqrt(0.25 - 0.0225), 1e-15);
        const FlowDiagnostics d = diagnoseFlow(s);
        CHECK(d.stable);
        CHECK_CLOSE(*d.conditioning.value, 1.0, 1e-15);
    }
}
