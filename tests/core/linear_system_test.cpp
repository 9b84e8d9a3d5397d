// SPDX-License-Identifier: GPL-3.0-or-later
// Linear systems by hand: what is minimal, what counts as zero, poles and zeros, phases, and the margins of loops.
#include "core/analysis/linear_system.h"
#include "tests/support/check.h"

#include <numbers>
#include <stdexcept>

using namespace ganscope;
using namespace ganscope::test;

namespace {

using Coefficients = std::vector<double>;

/// N(s)/D(s), coefficients from the highest power down, D beginning with 1: the controllable form in units of time in which
/// s counts `rate` times as much.
LinearSystem companionSystem(const Coefficients& numerator, const Coefficients& denominator, double rate = 1) {
    const auto n = static_cast<Eigen::Index>(denominator.size()) - 1;
    LinearSystem s{Eigen::MatrixXd::Zero(n, n), Eigen::VectorXd::Zero(n), Eigen::RowVectorXd::Zero(n)};
    for (Eigen::Index i = 0; i + 1 < n; ++i) s.A(i, i + 1) = rate;
    for (Eigen::Index i = 0; i < n; ++i) s.A(n - 1, i) = -rate * denominator[static_cast<std::size_t>(n - i)];
    s.B[n - 1] = rate;
    for (std::size_t k = 0; k < numerator.size(); ++k) s.C[static_cast<Eigen::Index>(numerator.size() - 1 - k)] = numerator[k];
    return s;
}

/// From the highest power down.
Coefficients timesPolynomial(const Coefficients& a, const Coefficients& b) {
    Coefficients r(a.size() + b.size() - 1, 0.0);
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j) r[i + j] += a[i] * b[j];
    return r;
}

LinearSystem planeSystem(std::array<double, 4> a, std::array<double, 2> b, std::array<double, 2> c) {
    LinearSystem s{Eigen::MatrixXd(2, 2), Eigen::VectorXd(2), Eigen::RowVectorXd(2)};
    s.A << a[0], a[1], a[2], a[3];
    s.B << b[0], b[1];
    s.C << c[0], c[1];
    return s;
}

TransferFunction ofPoles(std::vector<Complex> zeros, std::vector<Complex> poles, double gain) {
    return {std::move(zeros), std::move(poles), gain, {}, {}};
}

Margins marginsOf(const Coefficients& numerator, const Coefficients& denominator, double rate = 1) {
    return margins(transferFunction(companionSystem(numerator, denominator, rate)));
}

}  // namespace

TEST_CASE("matrices that do not fit are refused, whichever of them it is") {
    const auto sized = [](int rows, int columns, int b, int c) {
        return LinearSystem{Eigen::MatrixXd::Ones(rows, columns), Eigen::VectorXd::Ones(b), Eigen::RowVectorXd::Ones(c)};
    };
    CHECK_THROWS(std::invalid_argument, minimal(sized(2, 3, 2, 2)));
    CHECK_THROWS(std::invalid_argument, minimal(sized(2, 2, 3, 2)));
    CHECK_THROWS(std::invalid_argument, minimal(sized(2, 2, 2, 1)));
    CHECK_EQUAL(minimal(sized(1, 1, 1, 1)).order(), 1);
}

TEST_CASE("a coupling counts from 1e-10 of A on, in any units of time and of the input") {
    for (const double rate : {1e-7, 1.0, 1e7})
        for (const double unit : {1e-5, 1.0, 1e5}) {
            SECTION(show(rate) + " " + show(unit));
            // ‖A‖ = 5 rate; the coupling takes the input to the second state.
            const auto order = [&](double coupling, std::array<double, 2> c) {
                return minimal(planeSystem({3 * rate, 0, 5 * coupling * rate, 4 * rate}, {unit, 0}, c)).order();
            };
            CHECK_EQUAL(order(1.2e-10, {0, 1}), 2);
            CHECK_EQUAL(order(0.9e-10, {1, 1}), 1);
            CHECK_EQUAL(order(0.9e-10, {0, 1}), 0);
        }
}

TEST_CASE("what is minimal already comes back as it is") {
    const LinearSystem s = planeSystem({0.1, 1, -1, 0.2}, {0, 1}, {1, 0.3});
    const LinearSystem r = minimal(s);
    CHECK(r.A == s.A && r.B == s.B && r.C == s.C);
}

TEST_CASE("what is barely reached keeps the transfer function to rounding") {
    for (const double x : {0.3, 0.7, 1.1, 1.7})
        for (const double apart : {1e-8, 3e-8}) {
            LinearSystem s{Eigen::MatrixXd::Zero(3, 3), Eigen::VectorXd::Zero(3), Eigen::RowVectorXd::Zero(3)};
            s.A.diagonal() << 1.9, 1.9 + apart, 7;
            s.B << 1, x, 0;
            s.C << x, -1.3, 1;
            const LinearSystem r = minimal(s);
            REQUIRE(r.order() == 2);
            CHECK_CLOSE(r.C.dot(r.B), s.C.dot(s.B), 1e-13);
        }
}

TEST_CASE("without states nothing comes out") {
    const TransferFunction g = transferFunction({Eigen::MatrixXd(0, 0), Eigen::VectorXd(0), Eigen::RowVectorXd(0)});
    CHECK_EQUAL(g.gain, 0.0);
    CHECK_EQUAL(g.denominator, Coefficients{1});
    CHECK(g.numerator.empty() && g.poles.empty() && g.zeros.empty());
}

TEST_CASE("poles and zeros come back from the polynomials, in any unit of time") {
    for (const double rate : {1e-6, 1.0, 1e6}) {
        SECTION(show(rate));
        // 3(s + 1)(s + 2)/((s + 3)(s + 4)(s + 5)(s + 6)): of relative degree 2.
        const Coefficients numerator{3, 9, 6}, denominator = timesPolynomial({1, 7, 12}, {1, 11, 30});
        const TransferFunction g = transferFunction(companionSystem(numerator, denominator, rate));
        REQUIRE(g.poles.size() == 4 && g.zeros.size() == 2);
        for (int k = 0; k < 4; ++k) CHECK_CLOSE(g.poles[static_cast<std::size_t>(k)] / rate, Complex(k - 6), 1e-10);
        for (int k = 0; k < 2; ++k) CHECK_CLOSE(g.zeros[static_cast<std::size_t>(k)] / rate, Complex(k - 2), 1e-10);
        CHECK_CLOSE(g.gain / (rate * rate), 3.0, 1e-12);
        REQUIRE(g.numerator.size() == 3 && g.denominator.size() == 5);
        for (std::size_t k = 0; k < 3; ++k) CHECK_CLOSE(g.numerator[k] / std::pow(rate, 2 + static_cast<double>(k)), numerator[k], 1e-11);
        for (std::size_t k = 0; k < 5; ++k) CHECK_CLOSE(g.denominator[k] / std::pow(rate, k), denominator[k], 1e-11);
        CHECK_CLOSE(*g.steady().value, 6.0 / 360, 1e-12);
    }
}

TEST_CASE("a pole is on the axis, or at 0, within 1e-11 of A and BC together") {
    const double rest = 10 - std::hypot(3, 3);  // ‖A‖ + ‖B‖‖C‖ = 10
    const auto focus = [&](double damping) { return transferFunction(planeSystem({-damping, 3, -3, -damping}, {0, 2}, {rest / 2, 0})); };
    const TransferFunction damped = focus(1.2e-10), bare = focus(0.8e-10), excited = focus(-1.2e-10);
    CHECK(damped.isStable() && !bare.isStable() && !excited.isStable());
    for (const Complex& p : damped.poles) CHECK_CLOSE(p.real(), -1.2e-10, 1e-20);
    for (const Complex& p : bare.poles) CHECK_EQUAL(p.real(), 0.0);
    for (const Complex& p : bare.poles) CHECK_CLOSE(std::fabs(p.imag()), 3.0, 1e-14);
    const auto slow = [](double omega) { return transferFunction(planeSystem({0, omega, -omega, 0}, {0, 2}, {5, 0})); };
    CHECK(!slow(0.8e-10).steady().value && !slow(0.8e-10).steady().why.empty());
    CHECK_CLOSE(*slow(1.2e-10).steady().value * 1.2e-10, 10, 1e-9);
}

TEST_CASE("coefficients are 0 within 1e-11 of the power of A and BC that they are made of") {
    // B = (0, 2): N = 2 c₂ s + 2 a₁₂ c₁ and D = s² − (a₁₁ + a₂₂) s + a₁₁ a₂₂ − a₁₂ a₂₁, with ‖A‖ + ‖B‖‖C‖ = 10 to 10⁻⁸.
    const auto scaled = [](std::array<double, 4> a, double inputRatio) {
        double norm = 0;
        for (const double x : a) norm = std::hypot(norm, x);
        const double c = (10 - norm) / 2 / std::hypot(1, inputRatio);
        return transferFunction(planeSystem(a, {0, 2}, {c * inputRatio, c}));
    };
    for (const bool counts : {false, true}) {
        const double part = counts ? 1.2 : 0.8;
        const TransferFunction trace = scaled({-part * 1e-10, 3, -3, 0}, 1);
        CHECK_EQUAL(trace.denominator[1] != 0, counts);
        CHECK_CLOSE(trace.denominator[2], 9.0, 1e-12);
        const TransferFunction determinant = scaled({0, 2, -part * 0.5e-9, -3}, 1);
        CHECK_EQUAL(determinant.denominator[2] != 0, counts);
        CHECK_CLOSE(determinant.denominator[1], 3.0, 1e-12);
        const TransferFunction zero = scaled({0, 3, -3, -1}, part * 1e-10 / 3);
        REQUIRE(zero.zeros.size() == 1 && zero.numerator.size() == 2);
        CHECK_EQUAL(zero.numerator[1] != 0, counts);
        CHECK_EQUAL(zero.zeros[0] != 0.0, counts);
        CHECK_EQUAL(*zero.steady().value != 0, counts);
    }
}

TEST_CASE("the output answers at once where B and C are not at right angles within 1e-11") {
    const auto degree = [](double part) {
        const TransferFunction g = transferFunction(planeSystem({-1, 1, 1, -2}, {0, 50}, {0.125, 0.125 * part}));
        return g.denominator.size() - g.numerator.size();
    };
    CHECK_EQUAL(degree(1.2e-11), 1);
    CHECK_EQUAL(degree(-1.2e-11), 1);
    CHECK_EQUAL(degree(1e-11), 2);
    CHECK_EQUAL(degree(-0.8e-11), 2);
}

TEST_CASE("an output that never answers has the gain 0, whatever rounding leaves") {
    const TransferFunction g = transferFunction(planeSystem({-1, 0, 0, -2}, {0, 1}, {1, 0.5e-11}));
    CHECK_EQUAL(g.gain, 0.0);
    CHECK(g.numerator.empty() && g.zeros.empty());
    CHECK_EQUAL(g.magnitude(1), 0.0);
    CHECK_EQUAL(g.steady().value.value(), 0.0);
    CHECK(!margins(g).gain.value && !margins(g).gain.why.empty());
    CHECK(!margins(g).phase.value && !margins(g).phase.why.empty());
    // Not even where there is a pole at 0.
    CHECK_EQUAL(ofPoles({}, {0.0}, 0).steady().value.value(), 0.0);
}

TEST_CASE("G(0) by hand, and none with a pole at 0") {
    CHECK_CLOSE(*ofPoles({2.0, -3.0}, {-4.0, 5.0, -0.5}, 7).steady().value, 7.0 * -2 * 3 / (4 * -5 * 0.5), 1e-14);
    CHECK_CLOSE(*ofPoles({Complex(1, 2), Complex(1, -2)}, {Complex(-3, 4), Complex(-3, -4)}, -2).steady().value, -0.4, 1e-14);
    CHECK_EQUAL(ofPoles({0.0}, {-4.0}, 7).steady().value.value(), 0.0);
    CHECK(!ofPoles({2.0}, {0.0, -4.0}, 7).steady().value);
    CHECK(!ofPoles({2.0}, {-4.0, 0.0}, 7).steady().value);
}

TEST_CASE("stable is to the left of the axis, not on it") {
    CHECK(ofPoles({5.0}, {-1e-300, -2.0}, 1).isStable());
    for (const double right : {0.0, 1e-300, 0.5, 3.0}) CHECK(!ofPoles({}, {-2.0, right}, 1).isStable());
    CHECK(ofPoles({}, {}, 1).isStable());
}

TEST_CASE("at the frequency of a pole or a zero on the axis the phase is halfway through its half turn") {
    const TransferFunction pole = ofPoles({}, {Complex(0, 1), Complex(0, -1)}, 2), zero = ofPoles({Complex(0, 1), Complex(0, -1)}, {}, 2);
    for (const auto& [omega, turn] :
         {std::pair(0.5, 0.0), std::pair(1 - 1e-12, 0.0), std::pair(1.0, 90.0), std::pair(1 + 1e-12, 180.0), std::pair(3.0, 180.0)}) {
        CHECK_CLOSE(pole.phase(omega), -turn, 1e-12);
        CHECK_CLOSE(zero.phase(omega), turn, 1e-12);
    }
    CHECK(std::isinf(pole.magnitude(1)));
    CHECK_EQUAL(zero.magnitude(1), 0.0);
    CHECK_CLOSE(pole.magnitude(3), 0.25, 1e-15);
    CHECK_CLOSE(zero.magnitude(3), 16.0, 1e-14);
}

TEST_CASE("from omega = 0 on the phase begins in [-180, 180)") {
    struct Beginning {
        std::vector<Complex> zeros, poles;
        double gain, phase;
    };
    const std::vector<Beginning> rows{
        {{}, {}, 1, 0},
        {{}, {}, 0, 0},
        {{}, {}, -1, -180},
        {{}, {0.0}, 1, -90},
        {{}, {0.0}, -1, 90},
        {{}, {0.0, 0.0}, 1, -180},
        {{}, {0.0, 0.0}, -1, 0},
        {{}, {0.0, 0.0, 0.0}, 1, 90},
        {{0.0}, {}, 1, 90},
        {{0.0, 0.0}, {}, 1, -180},
        {{0.0, 0.0, 0.0}, {}, 1, -90},
        {{}, {0.0, 0.0, -1.0}, 1, -180},
        {{}, {0.0, 0.0, 1.0}, 1, 0},
        {{}, {1.0}, 1, -180},
        {{1.0}, {}, 1, -180},
        {{2e3}, {0.0, -1e3}, 1, 90},
        {{}, {0.0, 0.0, -1.0, -4e-4}, 1, -180},
    };
    for (const Beginning& row : rows) {
        SECTION(show(row.zeros) + " over " + show(row.poles) + " times " + show(row.gain));
        CHECK_CLOSE(ofPoles(row.zeros, row.poles, row.gain).phase(1e-10), row.phase, 1e-6);
    }
}

TEST_CASE("the phase is the angle of G(i omega), and goes on without jumps") {
    const std::vector<TransferFunction> all{
        ofPoles({Complex(1, 2), Complex(1, -2)}, {-1.0, -3.0, 2.0}, 3),
        ofPoles({-0.5}, {Complex(-0.2, 1), Complex(-0.2, -1), 0.0}, -1),
        ofPoles({4.0, 0.0}, {Complex(0.3, 2), Complex(0.3, -2), -5.0}, -0.2),
    };
    for (const TransferFunction& g : all) {
        double last = g.phase(1e-3);
        for (double omega = 1e-3; omega < 50; omega *= 1.02) {
            const double phase = g.phase(omega);
            CHECK(std::fabs(phase - last) < 10);
            CHECK_CLOSE(std::abs(std::polar(g.magnitude(omega), phase / 180 * std::numbers::pi) - g.at(omega)), 0.0,
                        1e-12 * g.magnitude(omega));
            last = phase;
        }
    }
}

TEST_CASE("of two gain margins the nearest counts, be it the first or the second") {
    // K(s + 1)²/(s³(s + 20)²) passes −180° where ω² − 19 ω + 20 = 0.
    const Coefficients numerator{1, 2, 1}, denominator{1, 40, 400, 0, 0, 0};
    for (const double rate : {1e-4, 1.0, 1e3})
        for (const bool second : {false, true}) {
            SECTION(show(rate));
            const double omega = (19 + (second ? 1 : -1) * std::sqrt(281.0)) / 2;
            const double size = (1 + omega * omega) / (omega * omega * omega * (omega * omega + 400));
            for (const double beyond : {0.8, 1.25}) {
                Coefficients amplified = numerator;
                for (double& c : amplified) c *= beyond / size;
                const Margins m = marginsOf(amplified, denominator, rate);
                REQUIRE(m.gain.value.has_value());
                CHECK_CLOSE(*m.gain.value, -20 * std::log10(beyond), 1e-8);
                CHECK_CLOSE(m.gainAt / rate, omega, 1e-9);
                CHECK(m.gain.why.empty());
            }
        }
}

TEST_CASE("of three phase margins the nearest counts, be it the last or the first") {
    // |K/(s(s² + 2ζs + 1))| = 1 at u = ω² with u³ + (4ζ² − 2)u² + u = K²: at 0.3 and twice more.
    const double zeta = std::sqrt(0.02) / 2, k = std::sqrt(0.3 * 0.496), u = (1.68 + std::sqrt(1.68 * 1.68 - 4 * 0.496)) / 2;
    const double expected = 90 - std::arg(Complex(1 - u, 2 * zeta * std::sqrt(u))) * 180 / std::numbers::pi;
    for (const double rate : {1e-5, 1.0, 1e5}) {
        SECTION(show(rate));
        const Margins last = marginsOf({k}, {1, 2 * zeta, 1, 0}, rate);
        CHECK_CLOSE(*last.phase.value, expected, 1e-8);
        CHECK_CLOSE(last.phaseAt / rate, std::sqrt(u), 1e-9);
        CHECK(expected < 0 && last.phase.why.empty());
    }
    // With 1/s for s it is the same at 1/ω, the angle turned round.
    const Complex pole(-zeta, std::sqrt(1 - zeta * zeta));
    const Margins first = margins({{0.0, 0.0, 0.0}, {pole, std::conj(pole)}, k, {k, 0, 0, 0}, {1, 2 * zeta, 1}});
    CHECK_CLOSE(first.phaseAt, 1 / std::sqrt(u), 1e-9);
    CHECK_CLOSE(*first.phase.value, -expected, 1e-8);
}

TEST_CASE("frequencies that are roots of complex u only are none, in any unit of time") {
    // With ζ = 0.3 the curve above is K² at u = 0.3, where K² = 0.1794, and at a complex pair of real part 0.67.
    const double expected = 90 - std::arg(Complex(0.7, 0.6 * std::sqrt(0.3))) * 180 / std::numbers::pi;
    for (const double rate : {1e-5, 1e-3, 1.0, 10.0, 1e5}) {
        SECTION(show(rate));
        const Margins m = marginsOf({std::sqrt(0.1794)}, {1, 0.6, 1, 0}, rate);
        CHECK_CLOSE(*m.phase.value, expected, 1e-9);
        CHECK_CLOSE(m.phaseAt / rate, std::sqrt(0.3), 1e-11);
        CHECK_CLOSE(m.gainAt / rate, 1.0, 1e-11);
        CHECK_CLOSE(*m.gain.value, -20 * std::log10(std::sqrt(0.1794) / 0.6), 1e-9);
    }
}

TEST_CASE("a pole far out of the way turns the phase by its own angle and no more") {
    const double far = 1e5, omega = std::sqrt(0.3), degree = 180 / std::numbers::pi;
    const double near = 90 - std::arg(Complex(0.7, 0.6 * omega)) * degree;
    const Margins m = marginsOf({far * std::sqrt(0.1794)}, timesPolynomial({1, 0.6, 1, 0}, {1, far}));
    CHECK_CLOSE(m.phaseAt, omega, 1e-8);
    CHECK_CLOSE(m.phase.value.value(), near - std::atan(omega / far) * degree, 1e-6);
}

TEST_CASE("a loop whose size only touches 1 has a phase margin there") {
    const Margins m = marginsOf({1, 0}, {1, 1, 1});
    CHECK_CLOSE(m.phase.value.value(), 180.0, 1e-9);
    CHECK_CLOSE(m.phaseAt, 1.0, 1e-9);
    CHECK(!marginsOf({0.999, 0}, {1, 1, 1}).phase.value);
}

TEST_CASE("a phase margin is in (-180, 180]: opposite to -1 it is 180") {
    // −2/(s² + 1) is 1 at ω = √3, and nowhere −1.
    const Margins m = marginsOf({-2}, {1, 0, 1});
    CHECK_CLOSE(m.phase.value.value(), 180.0, 1e-9);
    CHECK_CLOSE(m.phaseAt, std::sqrt(3.0), 1e-12);
}

TEST_CASE("loops without margins say so") {
    // 1/(s + 1) has the size 1 at ω = 0 only.
    const Margins slow = marginsOf({1}, {1, 1});
    CHECK(!slow.phase.value && !slow.phase.why.empty() && !slow.gain.value && !slow.gain.why.empty());
    CHECK(slow.phase.why != slow.gain.why);
    // 2s/(s² + s + 1) is real at ω = 1, but positive.
    const Margins positive = marginsOf({2, 0}, {1, 1, 1});
    CHECK(!positive.gain.value);
    CHECK(positive.phase.value.has_value());
    // −2s/(s² + s + 1) is −2 there.
    const Margins negative = marginsOf({-2, 0}, {1, 1, 1});
    CHECK_CLOSE(negative.gain.value.value(), -20 * std::log10(2.0), 1e-10);
    CHECK_CLOSE(negative.gainAt, 1.0, 1e-12);
}
