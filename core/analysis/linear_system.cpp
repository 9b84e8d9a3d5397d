// SPDX-License-Identifier: GPL-3.0-or-later
// Minimal systems, their transfer functions, and where a loop crosses.
#include "core/analysis/linear_system.h"

#include "core/math/linear_solve.h"
#include "core/math/phrase.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>

namespace ganscope {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr double within = 1e-10;  // relative to A: what rounding cannot tell from 0
constexpr double degrees = 180 / std::numbers::pi;

/// An orthonormal basis of span{b, Ab, A²b, …}.
MatrixXd krylov(const MatrixXd& A, const VectorXd& b) {
    const Index n = A.rows();
    MatrixXd basis(n, 0);
    VectorXd next = b;
    const double scale = A.norm();
    double least = 0;  // of the first: any b that is not 0
    while (basis.cols() < n) {
        for (int twice = 0; twice < 2; ++twice) next -= basis * (basis.transpose() * next).eval();
        const double length = next.norm();
        if (!(length > least)) break;
        basis.conservativeResize(n, basis.cols() + 1);
        basis.rightCols(1) = next / length;
        next = A * basis.rightCols(1);
        least = within * scale;
    }
    return basis;
}

double sizeOf(const std::vector<Complex>& values) {
    double size = 0;
    for (const Complex& z : values) size = std::max(size, std::abs(z));
    return size;
}

/// Parts of z below `least` are 0.
Complex snapped(const Complex& z, double least) {
    return {std::fabs(z.real()) <= least ? 0 : z.real(), std::fabs(z.imag()) <= least ? 0 : z.imag()};
}

std::vector<Complex> roots(const MatrixXd& A, double least) {
    std::vector<Complex> values = spectrum(A).values;
    for (Complex& z : values) z = snapped(z, least);
    return values;
}

/// The angle of iω − z in degrees: continuous in ω, a jump by 180° where z is on the axis.
double angle(double omega, const Complex& z) {
    const double up = omega - z.imag(), left = -z.real();
    if (left == 0) return up < 0 ? -90 : up > 0 ? 90 : 0;
    return left > 0 ? std::atan2(up, left) * degrees : 180 - std::atan2(up, -left) * degrees;
}

/// Polynomials in ascending powers.
using Polynomial = std::vector<double>;
Polynomial product(const Polynomial& a, const Polynomial& b) {
    Polynomial r(a.size() + b.size() - 1, 0.0);
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < b.size(); ++j) r[i + j] += a[i] * b[j];
    return r;
}
/// a + factor·uᵏ·b.
Polynomial sum(Polynomial a, const Polynomial& b, double factor, std::size_t k = 0) {
    a.resize(std::max(a.size(), b.size() + k), 0.0);
    for (std::size_t i = 0; i < b.size(); ++i) a[i + k] += factor * b[i];
    return a;
}
double valueAt(const Polynomial& p, double u) {
    double r = 0;
    for (std::size_t i = p.size(); i-- > 0;) r = r * u + p[i];
    return r;
}
double slopeAt(const Polynomial& p, double u) {
    double r = 0;
    for (std::size_t i = p.size(); i-- > 1;) r = r * u + static_cast<double>(i) * p[i];
    return r;
}

/// Re and Im/ω of a polynomial (from the highest power down) at iω, as polynomials in u = ω².
std::pair<Polynomial, Polynomial> onAxis(const std::vector<double>& p) {
    Polynomial even, odd;
    for (std::size_t k = 0; k < p.size(); ++k) {
        const double signedValue = p[p.size() - 1 - k] * (k / 2 % 2 == 0 ? 1 : -1);
        (k % 2 == 0 ? even : odd).push_back(signedValue);
    }
    if (odd.empty()) odd.push_back(0);
    if (even.empty()) even.push_back(0);
    return {even, odd};
}

/// The positive roots of p, whose coefficients are those of powers of about 1; none where p is 0.
std::vector<double> positiveRoots(Polynomial p, double scale) {
    double largest = 0;
    for (const double c : p) largest = std::max(largest, std::fabs(c));
    if (!(largest > 1e-13 * scale)) return {};
    while (p.size() > 1 && std::fabs(p.back()) <= 1e-14 * largest) p.pop_back();
    const Index n = static_cast<Index>(p.size()) - 1;
    if (n < 1) return {};
    MatrixXd companion = MatrixXd::Zero(n, n);
    for (Index i = 0; i < n; ++i) companion(i, n - 1) = -p[static_cast<std::size_t>(i)] / p.back();
    for (Index i = 1; i < n; ++i) companion(i, i - 1) = 1;
    std::vector<double> found;
    for (const Complex& z : spectrum(companion).values) {
        if (!(z.real() > 0) || std::fabs(z.imag()) > 1e-6 * std::abs(z)) continue;
        double u = z.real();
        for (int k = 0; k < 3; ++k)
            if (const double slope = slopeAt(p, u); slope != 0) {
                const double better = u - valueAt(p, u) / slope;
                if (std::fabs(better - u) < 1e-4 * u) u = better;
            }
        found.push_back(u);
    }
    return found;
}

double sizeOf(const Polynomial& p) {
    double size = 0;
    for (const double c : p) size = std::max(size, std::fabs(c));
    return size;
}

/// A frequency of the order of those at which something happens: the largest of the corners and of where the
/// highest powers alone cross 1.
double frequencyScale(const TransferFunction& g) {
    const auto degree = static_cast<double>(std::ssize(g.poles) - std::ssize(g.zeros));
    return std::max({sizeOf(g.poles), sizeOf(g.zeros), degree > 0 ? std::pow(std::fabs(g.gain), 1 / degree) : 0.0});
}

/// The coefficients of p (from the highest power down) in a frequency of which `unit` is 1.
std::vector<double> inUnits(std::vector<double> p, double unit) {
    double power = 1;
    for (std::size_t k = p.size(); k-- > 0; power *= unit) p[k] *= power;
    return p;
}

}  // namespace

LinearSystem minimal(const LinearSystem& s) {
    const Index n = s.A.rows();
    if (s.A.cols() != n || s.B.size() != n || s.C.size() != n) throw std::invalid_argument("A, B and C do not fit together");
    LinearSystem r = s;
    if (const MatrixXd reached = krylov(r.A, r.B); reached.cols() < r.A.rows())
        r = {reached.transpose() * r.A * reached, reached.transpose() * r.B, r.C * reached};
    if (const MatrixXd seen = krylov(r.A.transpose(), r.C.transpose()); seen.cols() < r.A.rows())
        r = {seen.transpose() * r.A * seen, seen.transpose() * r.B, r.C * seen};
    return r;
}

LinearSystem opened(const LinearSystem& s) { return {s.A + s.B * s.C, s.B, s.C}; }

TransferFunction transferFunction(const LinearSystem& s) {
    const Index n = s.A.rows();
    TransferFunction g;
    g.denominator = {1};
    if (n == 0) return g;
    // The terms of A + BC may cancel: what is left of them is rounding of either.
    const double scale = s.A.norm() + s.B.norm() * s.C.norm(), least = 1e-11 * scale;
    g.poles = roots(s.A, least);

    // C Aᵏ B = 0 for the powers that the relative degree leaves out.
    MatrixXd outputs(0, n);
    Eigen::RowVectorXd row = s.C;
    double markov = 0;
    while (outputs.rows() < n) {
        outputs.conservativeResize(outputs.rows() + 1, n);
        outputs.bottomRows(1) = row / std::max(row.norm(), 1e-300);
        markov = row.dot(s.B);
        const bool answers = std::fabs(markov) > 1e-11 * row.norm() * s.B.norm();
        row = row * s.A;
        if (answers) break;
        markov = 0;
    }
    g.gain = markov;
    const Index degree = outputs.rows();
    if (markov != 0 && degree < n) {
        const MatrixXd kept = nullSpace(outputs);
        g.zeros = roots(kept.transpose() * (s.A - s.B * row / markov) * kept, least);
    }

    // adj(s − A) = Σ M_k s^(n−1−k), det(s − A) = Σ c_k s^(n−k).
    MatrixXd M = MatrixXd::Identity(n, n);
    std::vector<double> numerator;
    for (Index k = 1; k <= n; ++k) {
        numerator.push_back(s.C.dot(M * s.B));
        const MatrixXd next = s.A * M;
        const double c = -next.trace() / static_cast<double>(k);
        g.denominator.push_back(std::fabs(c) <= 1e-11 * std::pow(scale, k) ? 0 : c);
        M = next + c * MatrixXd::Identity(n, n);
    }
    if (markov != 0) g.numerator.assign(numerator.begin() + (degree - 1), numerator.end());
    for (std::size_t k = 0; k < g.numerator.size(); ++k)
        if (std::fabs(g.numerator[k]) <= 1e-11 * std::fabs(markov) * std::pow(scale, k)) g.numerator[k] = 0;
    return g;
}

double TransferFunction::magnitude(double omega) const {
    double r = std::fabs(gain);
    for (const Complex& z : zeros) r *= std::abs(Complex(0, omega) - z);
    for (const Complex& p : poles) r /= std::abs(Complex(0, omega) - p);
    return r;
}

double TransferFunction::phase(double omega) const {
    const auto total = [this](double at) {
        double sum = gain < 0 ? -180 : 0;
        for (const Complex& z : zeros) sum += angle(at, z);
        for (const Complex& p : poles) sum -= angle(at, p);
        return sum;
    };
    // ω → 0 from above: what is at 0 has its quarter turn.
    const double turns = std::floor((total(std::numeric_limits<double>::denorm_min()) + 180 + 1e-4) / 360);
    return total(omega) - 360 * turns;
}

Complex TransferFunction::at(double omega) const {
    const Complex s(0, omega);
    Complex r = gain;
    for (const Complex& z : zeros) r *= s - z;
    for (const Complex& p : poles) r /= s - p;
    return r;
}

Quantity TransferFunction::steady() const {
    if (gain == 0) return {0.0, ""};
    Complex r = gain;
    for (const Complex& z : zeros) r *= -z;
    for (const Complex& p : poles) {
        if (p == 0.0) return {std::nullopt, words("reasons", "there is a pole at 0")};
        r /= -p;
    }
    return {r.real(), ""};
}

bool TransferFunction::isStable() const {
    return std::ranges::all_of(poles, [](const Complex& p) { return p.real() < 0; });
}

Margins margins(const TransferFunction& loop) {
    Margins r;
    if (loop.gain == 0) {
        r.gain.why = r.phase.why = words("reasons", "the loop does not answer");
        return r;
    }
    // Coefficients of different powers are compared below: in a unit of time that is the loop's own.
    const double unit = frequencyScale(loop);
    const auto [nr, ni] = onAxis(inUnits(loop.numerator, unit));
    const auto [dr, di] = onAxis(inUnits(loop.denominator, unit));
    const Polynomial n2 = sum(product(nr, nr), product(ni, ni), 1, 1), d2 = sum(product(dr, dr), product(di, di), 1, 1);
    const double scale = std::max(sizeOf(n2), sizeOf(d2));
    r.phase.why = words("reasons", "|L| is never 1");
    for (const double u : positiveRoots(sum(n2, d2, -1), scale)) {
        const double omega = unit * std::sqrt(u);
        const double margin = 180 + std::remainder(loop.phase(omega), 360.0), wrapped = margin > 180 ? margin - 360 : margin;
        if (r.phase.value && std::fabs(*r.phase.value) <= std::fabs(wrapped)) continue;
        r.phase = {std::fabs(wrapped) < 1e-9 ? 0.0 : wrapped, ""};
        r.phaseAt = omega;
    }
    r.gain.why = words("reasons", "the phase never crosses −180°");
    const Polynomial turn = sum(product(ni, dr), product(nr, di), -1);
    for (const double u : positiveRoots(turn, std::sqrt(sizeOf(n2) * sizeOf(d2)))) {
        if (!(valueAt(product(nr, dr), u) + u * valueAt(product(ni, di), u) < 0)) continue;
        const double omega = unit * std::sqrt(u), decibels = -20 * std::log10(loop.magnitude(omega));
        if (!std::isfinite(decibels) || (r.gain.value && std::fabs(*r.gain.value) <= std::fabs(decibels))) continue;
        r.gain = {decibels, ""};
        r.gainAt = omega;
    }
    return r;
}

}  // namespace ganscope
