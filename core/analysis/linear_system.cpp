// SPDX-License-Identifier: GPL-3.0-or-later
// Minimal systems, their transfer functions, and where a loop crosses.
#include "core/analysis/linear_system.h"

#include "core/math/linear_solve.h"
#include "core/math/phrase.h"
#include "core/math/root.h"

#include <algorithm>
#include <cmath>
#include <limits>
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
Polynomial slopeOf(const Polynomial& p) {
    Polynomial r;
    for (std::size_t i = 1; i < p.size(); ++i) r.push_back(static_cast<double>(i) * p[i]);
    return r;
}
Polynomial magnitudes(Polynomial p) {
    for (double& c : p) c = std::fabs(c);
    return p;
}
/// Coefficients that are the rounding of the terms they were summed from, whose magnitudes sum up to `sizes`, become 0.
Polynomial withoutRounding(Polynomial p, const Polynomial& sizes) {
    for (std::size_t i = 0; i < p.size(); ++i)
        if (std::fabs(p[i]) <= 1e-13 * sizes[i]) p[i] = 0;
    return p;
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

/// The positive roots of p, upwards, each to rounding however far apart they are: between two of its slope's there is one at
/// most. Where p only touches 0, up to rounding, there is one as well. None where p is 0.
std::vector<double> positiveRoots(Polynomial p) {
    while (!p.empty() && p.back() == 0) p.pop_back();
    if (const auto first = std::ranges::find_if(p, [](double c) { return c != 0; }); first != p.begin()) p.erase(p.begin(), first);
    if (p.size() < 2) return {};
    // Fujiwara 1916: none is beyond.
    double bound = 0;
    for (std::size_t k = 1; k < p.size(); ++k)
        bound = std::max(bound, 2 * std::pow(std::fabs(p[p.size() - 1 - k] / p.back()), 1 / static_cast<double>(k)));
    const auto value = [&](double u) { return valueAt(p, u); };
    const Polynomial sizes = magnitudes(p);
    std::vector<double> found, ends = positiveRoots(slopeOf(p));
    ends.push_back(bound);
    double low = 0, atLow = p.front();
    for (const double high : ends) {
        double atHigh = value(high);
        if (std::fabs(atHigh) <= 1e-14 * valueAt(sizes, high)) atHigh = 0;
        if (atHigh == 0) found.push_back(high);
        else if (atLow != 0 && (atLow < 0) != (atHigh < 0)) found.push_back(rootBetween(value, low, high, atLow, atHigh));
        low = high;
        atLow = atHigh;
    }
    return found;
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
    const auto [nr, ni] = onAxis(loop.numerator);
    const auto [dr, di] = onAxis(loop.denominator);
    const Polynomial nrs = magnitudes(nr), nis = magnitudes(ni), drs = magnitudes(dr), dis = magnitudes(di);
    const auto square = [](const Polynomial& re, const Polynomial& im) { return sum(product(re, re), product(im, im), 1, 1); };
    const Polynomial unity = withoutRounding(sum(square(nr, ni), square(dr, di), -1), sum(square(nrs, nis), square(drs, dis), 1));
    const Polynomial turn = withoutRounding(sum(product(ni, dr), product(nr, di), -1), sum(product(nis, drs), product(nrs, dis), 1));
    r.phase.why = words("reasons", "|L| is never 1");
    for (const double u : positiveRoots(unity)) {
        const double omega = std::sqrt(u);
        const double margin = 180 + std::remainder(loop.phase(omega), 360.0), wrapped = margin > 180 ? margin - 360 : margin;
        if (r.phase.value && std::fabs(*r.phase.value) <= std::fabs(wrapped)) continue;
        r.phase = {std::fabs(wrapped) < 1e-9 ? 0.0 : wrapped, ""};
        r.phaseAt = omega;
    }
    r.gain.why = words("reasons", "the phase never crosses −180°");
    for (const double u : positiveRoots(turn)) {
        if (!(valueAt(product(nr, dr), u) + u * valueAt(product(ni, di), u) < 0)) continue;
        const double omega = std::sqrt(u), decibels = -20 * std::log10(loop.magnitude(omega));
        if (!std::isfinite(decibels) || (r.gain.value && std::fabs(*r.gain.value) <= std::fabs(decibels))) continue;
        r.gain = {decibels, ""};
        r.gainAt = omega;
    }
    return r;
}

}  // namespace ganscope
