// SPDX-License-Identifier: GPL-3.0-or-later
// What spectra call equal, zero, defective or on the axis, on both sides of each limit, and from small matrices to large ones.
#include "core/math/decompositions.h"
#include "core/math/stoppable_spectrum.h"

#include "tests/support/check.h"

#include <random>

using namespace ganscope;
using namespace ganscope::test;

namespace {

constexpr double roundingUnit = std::numeric_limits<double>::epsilon();

Spectrum spectrumOfTwo(double a, double b, double c, double d) {
    return spectrum(Eigen::MatrixXd{{a, b}, {c, d}});
}

Spectrum spectrumGiven(std::vector<Complex> values) {
    Spectrum s;
    s.values = std::move(values);
    return s;
}

Eigen::MatrixXd limitsMatrix(int n, unsigned seed) {
    std::mt19937_64 generator(seed);
    return Eigen::MatrixXd::NullaryExpr(n, n, [&] { return static_cast<double>(generator() >> 11) / 4503599627370496.0 - 1; });
}

/// An orthogonal matrix without zeros.
Eigen::MatrixXd householderTurned(const Eigen::MatrixXd& A) {
    const Eigen::VectorXd v = Eigen::VectorXd::LinSpaced(A.rows(), 1, 2).normalized();
    const Eigen::MatrixXd H = Eigen::MatrixXd::Identity(A.rows(), A.cols()) - 2 * v * v.transpose();
    return H * A * H;
}

}  // namespace

TEST_CASE("two by two: what differs by rounding from a double eigenvalue is one, what differs by more is not") {
    const double size = 4;  // of the largest entry
    for (const double sign : {1.0, -1.0}) {
        for (const double roundings : {7, 8}) {
            const Spectrum same = spectrumOfTwo(0, size, sign * roundings * roundingUnit * size, 0);
            CHECK(same.values == (std::vector<Complex>{0, 0}) && same.defective);
        }
        const Spectrum apart = spectrumOfTwo(0, size, sign * 9 * roundingUnit * size, 0);
        const double root = size * std::sqrt(9 * roundingUnit);
        CHECK(!apart.defective);
        REQUIRE(apart.values.size() == 2);
        CHECK(std::abs(apart.values[0] - (sign > 0 ? Complex(-root, 0) : Complex(0, -root))) < 1e-15 * root);
        CHECK(std::abs(apart.values[1] - (sign > 0 ? Complex(root, 0) : Complex(0, root))) < 1e-15 * root);
    }
    // A multiple of the identity up to rounding has all its eigenvectors.
    CHECK(!spectrumOfTwo(1, 4 * roundingUnit, 0, 1).defective && !spectrumOfTwo(1, 0, -4 * roundingUnit, 1).defective);
    CHECK(spectrumOfTwo(1, 16 * roundingUnit, 0, 1).defective && spectrumOfTwo(1, 0, -16 * roundingUnit, 1).defective);
}

TEST_CASE("two by two: normal matrices are never defective, and have their own two eigenvalues however near these are") {
    for (const double scale : {1.0, -3.0, 1e-5})
        for (const double apart : {1e-3, 1e-6, 1e-8, 1e-10, 1e-12, 1e-14, 1e-15, 1e-16}) {
            SECTION(std::to_string(scale) + ", " + std::to_string(std::log10(apart)));
            const double d = scale * apart;
            const auto check = [&](const Spectrum& s, Complex one, Complex other) {
                CHECK(!s.defective);
                REQUIRE(s.values.size() == 2);
                const double rounding = 16 * roundingUnit * std::fabs(scale);
                const auto miss = [&](Complex x, Complex y) { return std::abs(s.values[0] - x) + std::abs(s.values[1] - y); };
                CHECK(std::min(miss(one, other), miss(other, one)) <= rounding);
            };
            check(spectrumOfTwo(scale, 0, 0, scale - d), scale, scale - d);
            check(spectrumOfTwo(scale, d, d, scale), scale + d, scale - d);
            check(spectrumOfTwo(scale, -d, d, scale), {scale, d}, {scale, -d});
            check(spectrumOfTwo(scale + 0.6 * d, 0.8 * d, 0.8 * d, scale - 0.6 * d), scale + d, scale - d);
        }
    // One step of what is critically damped, near the identity, is as defective as its generator.
    for (const double h : {1e-2, 1e-5, 1e-8}) {
        const Spectrum step = spectrumOfTwo(1, -0.5 * h, 0.5 * h, 1 - h);
        CHECK(step.defective && step.values[0] == step.values[1]);
    }
}

TEST_CASE("two by two: the smaller root comes from the determinant, which is zero where it cancels to rounding") {
    const std::vector<Complex> singular = spectrumOfTwo(1, 1, 1, 1 + 4 * roundingUnit).values;
    CHECK(singular[0] == 0.0);
    const std::vector<Complex> regular = spectrumOfTwo(1, 1, 1, 1 + 32 * roundingUnit).values;
    CHECK_CLOSE(regular[0].real() / roundingUnit, 16.0, 1e-10);
    const std::vector<Complex> mirrored = spectrumOfTwo(-1, 1, 1, -1 - 32 * roundingUnit).values;
    CHECK_CLOSE(mirrored[1].real() / roundingUnit, -16.0, 1e-10);
    for (const double sign : {1.0, -1.0}) {
        std::vector<double> values{sign * 1e8, sign * 1e-6 - sign * 1e-8};
        std::ranges::sort(values);
        const std::vector<Complex> stiff = spectrumOfTwo(sign * 1e8, 1, 1, sign * 1e-6).values;
        for (std::size_t k = 0; k < 2; ++k) CHECK(std::fabs(stiff[k].real() - values[k]) < 1e-12 * std::fabs(values[k]));
    }
    const std::vector<Complex> opposite = spectrumOfTwo(2, 1, 3, -2).values;  // mean 0: ±√7
    CHECK_CLOSE(opposite[0].real(), -std::sqrt(7.0), 1e-15);
    CHECK_CLOSE(opposite[1].real(), std::sqrt(7.0), 1e-15);
}

TEST_CASE("an eigenvalue is zero within 64 roundings a row of the largest, or of the matrix's norm") {
    CHECK(spectrumOfTwo(1, 0, 0, 120 * roundingUnit).singular && !spectrumOfTwo(1, 0, 0, 140 * roundingUnit).singular);
    CHECK(spectrumOfTwo(1, 1000, 0, 60e3 * roundingUnit).singular && !spectrumOfTwo(1, 1000, 0, 70e3 * roundingUnit).singular);
    CHECK(spectrum(Eigen::MatrixXd{{0.0}}).singular && !spectrum(Eigen::MatrixXd{{-3.0}}).singular);
    CHECK(spectrum(Eigen::MatrixXd{{-3.0}}).values == std::vector<Complex>{-3});
    CHECK(spectrum(Eigen::MatrixXd(0, 0)).values.empty());
}

TEST_CASE("what falls off at the sides leaves two rows that are exact, as two rows by themselves are") {
    Eigen::MatrixXd A = Eigen::MatrixXd::Zero(4, 4);
    A.block(1, 1, 2, 2) = Eigen::MatrixXd{{0, -0.5}, {0.5, -1}};
    A(0, 0) = 3;
    A(3, 3) = -7;
    A.row(0).tail(3).setConstant(2);
    A.col(3).head(3).setConstant(5);
    const Spectrum s = spectrum(A);
    CHECK(s.values == (std::vector<Complex>{-7, -0.5, -0.5, 3}));
    CHECK(s.defective && !s.singular && s.finite);
    const Spectrum upper = spectrum(Eigen::MatrixXd{{2, 1, 5}, {0, -1, 7}, {0, 0, 4}});
    CHECK(upper.values == (std::vector<Complex>{-1, 2, 4}) && !upper.defective);
    const Spectrum turn = spectrum(Eigen::MatrixXd{{1, -2, 0}, {2, 1, 0}, {4, 0, 1}});
    CHECK(turn.values == (std::vector<Complex>{{1, -2}, 1, {1, 2}}));
}

TEST_CASE("a repeated eigenvalue is defective where eigenvectors are missing, in whichever cluster, real or complex") {
    Eigen::MatrixXd D = Eigen::MatrixXd::Zero(5, 5);
    D.diagonal() << 1, 1, 1, 2, 2;
    CHECK(!spectrum(householderTurned(D)).defective);
    Eigen::MatrixXd first = D, second = D;
    first(0, 1) = 1;
    second(3, 4) = 1;
    CHECK(spectrum(householderTurned(first)).defective && spectrum(householderTurned(second)).defective);
    Eigen::MatrixXd distinct = D;
    distinct.diagonal() << 1, 1.001, 0.5, 2, 2.5;
    distinct(0, 1) = 1e-3;
    CHECK(!spectrum(householderTurned(distinct)).defective);
    Eigen::MatrixXd rotations = Eigen::MatrixXd::Zero(4, 4);
    for (const int k : {0, 2}) rotations.block(k, k, 2, 2) = Eigen::MatrixXd{{-0.3, -1}, {1, -0.3}};
    CHECK(!spectrum(householderTurned(rotations)).defective);
    rotations.topRightCorner(2, 2).setIdentity();
    CHECK(spectrum(householderTurned(rotations)).defective);
}

TEST_CASE("eigenvalues of matrices on either side of every change of library agree, and stop when asked to") {
    std::stop_source never;
    for (const int n : {3, 20, 119, 120, 199, 200}) {
        SECTION(std::to_string(n));
        const Eigen::MatrixXd A = limitsMatrix(n, static_cast<unsigned>(n));
        const Spectrum one = spectrum(A);
        const std::optional<Spectrum> other = spectrum(A, never.get_token());
        REQUIRE(other && one.finite && other->finite && std::ssize(one.values) == n && std::ssize(other->values) == n);
        const Eigen::EigenSolver<Eigen::MatrixXd> solver(A, false);
        for (const Complex z : solver.eigenvalues())
            for (const Spectrum* s : {&one, &*other})
                CHECK(std::abs(*std::ranges::min_element(s->values, {}, [&](Complex v) { return std::abs(v - z); }) - z) < 1e-10);
        CHECK(std::ranges::is_sorted(one.values, {}, [](Complex v) { return v.real(); }));
        std::stop_source stopped;
        stopped.request_stop();
        CHECK(!spectrum(A, stopped.get_token()));
        CHECK(!one.defective && !one.singular);
    }
}

TEST_CASE("entries without a number, and eigenvalues beyond the largest one, make a spectrum that is not finite and empty") {
    for (const int n : {1, 2, 3, 30}) {
        Eigen::MatrixXd A = limitsMatrix(n, 3);
        A(n - 1, 0) = std::numeric_limits<double>::infinity();
        CHECK(!spectrum(A).finite && spectrum(A).values.empty());
    }
    const Spectrum beyond = spectrum(Eigen::MatrixXd::Constant(3, 3, 1.5e308));
    CHECK(!beyond.finite && beyond.values.empty());
    const Spectrum within = spectrum(Eigen::MatrixXd::Constant(3, 3, 0.5e308));
    REQUIRE(within.finite && within.values.size() == 3);
    CHECK_CLOSE(within.values[2].real() / 1.5e308, 1.0, 1e-14);
    CHECK(within.singular);
    const FlowDiagnostics none = diagnoseFlow(beyond);
    CHECK(none.phase.why.find("not finite") != std::string::npos && none.zeros == 0);
    CHECK(diagnoseFlow(spectrumGiven({0, 0})).rateBest.why.find("every eigenvalue is zero") != std::string::npos);
}

TEST_CASE("diagnostics count zeros and what lies on the axis within rounding, and no more") {
    const FlowDiagnostics zero = diagnoseFlow(spectrumGiven({-1, -120 * roundingUnit})),
                          slow = diagnoseFlow(spectrumGiven({-1, -140 * roundingUnit}));
    CHECK(zero.zeros == 1 && !zero.stable && *zero.conditioning.value == 1);
    CHECK(slow.zeros == 0 && slow.stable);
    CHECK_CLOSE(*slow.conditioning.value * 140 * roundingUnit, 1.0, 1e-15);
    const auto pair = [](double re) { return spectrumGiven({{re, -1}, {re, 1}}); };
    for (const double sign : {1.0, -1.0}) {
        const FlowDiagnostics on = diagnoseFlow(pair(sign * 60 * roundingUnit)), off = diagnoseFlow(pair(sign * 70 * roundingUnit));
        CHECK(!on.phase.value && on.phase.why.find("imaginary axis") != std::string::npos && !on.stable && !on.stepLimit.value);
        REQUIRE(off.phase.value.has_value());
        CHECK_CLOSE(*off.phase.value * 70 * roundingUnit, 1.0, 1e-12);
        CHECK_EQUAL(off.stable, sign < 0);
        CHECK_EQUAL(off.stepLimit.value.has_value(), sign < 0);
        CHECK_EQUAL(off.stepBest.why.empty(), sign < 0);
    }
    const FlowDiagnostics d = diagnoseFlow(spectrumGiven({-4, {-1, -2}, {-1, 2}}));
    CHECK_CLOSE(*d.phase.value, 2.0, 1e-15);
    CHECK_CLOSE(*d.conditioning.value, 4 / std::sqrt(5.0), 1e-15);
    CHECK_CLOSE(*d.stepLimit.value, 0.4, 1e-15);  // min(2/4, 2/5)
    const FlowDiagnostics saddle = diagnoseFlow(spectrumGiven({-2, 1}));
    CHECK(!saddle.stable && *saddle.phase.value == 0 && *saddle.conditioning.value == 2 && !saddle.rateBest.value);
    CHECK_EQUAL(radius(spectrumGiven({-4, {3, -4}, {3, 4}})), 5.0);
    CHECK_EQUAL(radius(spectrumGiven({})), 0.0);
}
