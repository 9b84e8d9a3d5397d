// SPDX-License-Identifier: GPL-3.0-or-later
// Eigenvalues and the minimax step size.
#include "core/math/decompositions.h"
#include "core/math/eigenvalue_pieces.h"
#include "core/math/lapack.h"
#include "core/math/phrase.h"
#include "core/math/stoppable_spectrum.h"

#include <Eigen/QR>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace ganscope {
namespace {

constexpr double eps = std::numeric_limits<double>::epsilon();

void sortByParts(std::vector<Complex>& values) {
    std::ranges::sort(values, [](Complex a, Complex b) {
        return a.real() != b.real() ? a.real() < b.real() : a.imag() < b.imag();
    });
}

/// λ = m ± √(δ² + bc) with m the mean and δ half the difference of the diagonal.
void twoByTwo(double a, double b, double c, double d, Spectrum& result) {
    const double mean = 0.5 * (a + d), delta = 0.5 * (a - d);
    const double size = std::max({std::fabs(a), std::fabs(b), std::fabs(c), std::fabs(d)});
    double discriminant = delta * delta + b * c;
    // Rounding of the entries moves it by no more: of a matrix near a multiple of the identity, by very little.
    const double spread = std::max({std::fabs(delta), std::fabs(b), std::fabs(c)});
    if (std::fabs(discriminant) <= 8 * eps * size * spread) discriminant = 0;
    const double root = std::sqrt(std::fabs(discriminant));
    if (discriminant < 0) {
        result.values = {{mean, -root}, {mean, root}};
    } else if (discriminant == 0) {
        result.values = {mean, mean};
        result.defective = spread > 8 * eps * size;
    } else {
        // The root of larger modulus first, the other from the determinant: no cancellation in a stiff matrix.
        const double large = mean < 0 ? mean - root : mean + root;
        const double determinant = a * d - b * c;
        const bool cancels = std::fabs(determinant) <= 4 * eps * (std::fabs(a * d) + std::fabs(b * c));
        const double other = cancels ? 0.0 : determinant / large;
        result.values = {std::min(large, other), std::max(large, other)};
    }
}

/// Appends the eigenvalues that stand alone, those of indices whose row or column is zero beside the diagonal, and
/// returns the other indices. Shift registers (a replay buffer, a queue) are taken apart completely, whose eigenvalues
/// an iteration would find on a circle of radius ε^(1/length).
std::vector<Eigen::Index> takeAlone(const Eigen::MatrixXd& A, std::vector<Complex>& values) {
    std::vector<Eigen::Index> left(static_cast<std::size_t>(A.rows()));
    std::iota(left.begin(), left.end(), Eigen::Index(0));
    const auto alone = [&](Eigen::Index i) {
        const auto zero = [&](auto entry) { return std::ranges::all_of(left, [&](Eigen::Index j) { return j == i || entry(j) == 0; }); };
        return zero([&](Eigen::Index j) { return A(j, i); }) || zero([&](Eigen::Index j) { return A(i, j); });
    };
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t k = left.size(); k-- > 0;) {
            if (!alone(left[k])) continue;
            values.emplace_back(A(left[k], left[k]));
            left.erase(left.begin() + static_cast<std::ptrdiff_t>(k));
            changed = true;
        }
    }
    return left;
}

/// From this size on LAPACK is faster than Eigen, seven times at n = 1000.
constexpr Eigen::Index lapackFrom = 120;

/// Appends the eigenvalues of A, which is overwritten, by LAPACK's dgeev.
void byLapack(const Lapack& lapack, Eigen::MatrixXd& A, Spectrum& result) {
    const auto n = static_cast<lapack_int>(A.rows());
    std::vector<double> re(static_cast<std::size_t>(n)), im(re.size()), work(1);
    lapack_int failed = 0;
    const auto solve = [&](lapack_int size) {
        const lapack_int none = 1;
        lapack.dgeev("N", "N", &n, A.data(), &n, re.data(), im.data(), nullptr, &none, nullptr, &none, work.data(), &size, &failed, 1, 1);
    };
    solve(-1);  // only tells how much room the work takes
    work.resize(static_cast<std::size_t>(work[0]));
    solve(static_cast<lapack_int>(work.size()));
    result.finite = failed == 0;
    for (std::size_t i = 0; result.finite && i < re.size(); ++i) result.values.emplace_back(re[i], im[i]);
}

/// From this size on LAPACK takes longer than one may have to wait for it to stop.
constexpr Eigen::Index piecesFrom = 200;

/// Appends the eigenvalues of A likewise; false when it was stopped.
bool byPieces(const LapackPieces& pieces, Eigen::MatrixXd& A, Spectrum& result, const std::stop_token& stop) {
    const auto values = eigenvaluesInPieces(pieces, A, stop);
    if (!values) return false;
    result.finite = !values->empty();
    result.values.insert(result.values.end(), values->begin(), values->end());
    return true;
}

/// The eigenvalues of a matrix larger than 2 × 2; false when it was stopped.
bool bulk(const Eigen::MatrixXd& A, Spectrum& result, const std::stop_token& stop) {
    const std::vector<Eigen::Index> left = takeAlone(A, result.values);
    if (left.size() == 2) {
        Spectrum pair;
        twoByTwo(A(left[0], left[0]), A(left[0], left[1]), A(left[1], left[0]), A(left[1], left[1]), pair);
        result.values.insert(result.values.end(), pair.values.begin(), pair.values.end());
    } else if (left.size() > 2) {
        Eigen::MatrixXd rest = A(left, left);
        if (rest.rows() >= piecesFrom && stop.stop_possible())
            if (const LapackPieces* pieces = lapackPieces()) return byPieces(*pieces, rest, result, stop);
        if (const Lapack* fast = rest.rows() >= lapackFrom ? lapack() : nullptr) return byLapack(*fast, rest, result), !stop.stop_requested();
        const Eigen::EigenSolver<Eigen::MatrixXd> solver(rest, false);
        result.finite = solver.info() == Eigen::Success;
        if (result.finite) result.values.insert(result.values.end(), solver.eigenvalues().begin(), solver.eigenvalues().end());
    }
    return !stop.stop_requested();
}

/// Two eigenvalues closer than rounding can separate, without two eigenvectors to go with them.
bool isDefective(const Eigen::MatrixXd& A, const std::vector<Complex>& values) {
    const double scale = A.norm(), close = 4 * std::sqrt(eps) * scale;
    std::vector<bool> judged(values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (judged[i]) continue;  // one singular value decomposition for each cluster
        std::size_t multiplicity = 0;
        Complex mean = 0;
        for (std::size_t j = 0; j < values.size(); ++j)
            if (std::abs(values[j] - values[i]) <= close) {
                ++multiplicity;
                mean += values[j];
                judged[j] = true;
            }
        if (multiplicity < 2) continue;
        mean /= double(multiplicity);
        const Eigen::MatrixXcd shifted = A.cast<Complex>() - mean * Eigen::MatrixXcd::Identity(A.rows(), A.cols());
        // The rank by pivoted QR, as LAPACK's gelsy has it; a complex SVD takes twice as long to compile as the rest of this file.
        const Eigen::VectorXd s = Eigen::ColPivHouseholderQR<Eigen::MatrixXcd>(shifted).matrixR().diagonal().cwiseAbs();
        const auto dimension = std::ranges::count_if(s, [&](double x) { return x <= close; });
        if (std::size_t(dimension) < multiplicity) return true;
    }
    return false;
}

/// The spectrum of A by that of 2^−exponent A.
std::optional<Spectrum> scaledSpectrum(const Eigen::MatrixXd& A, int exponent, const std::stop_token& stop) {
    std::optional<Spectrum> scaled = spectrum(A.unaryExpr([=](double x) { return std::ldexp(x, -exponent); }), stop);
    if (!scaled) return scaled;
    Spectrum& result = *scaled;
    for (Complex& value : result.values) {
        value = {std::ldexp(value.real(), exponent), std::ldexp(value.imag(), exponent)};
        result.finite &= std::isfinite(std::abs(value));
    }
    if (!result.finite) result.values.clear();
    return scaled;
}

std::vector<Complex> nonZero(const std::vector<Complex>& values, double threshold) {
    std::vector<Complex> r;
    for (Complex v : values)
        if (std::abs(v) > threshold) r.push_back(v);
    return r;
}

double zeroThreshold(const std::vector<Complex>& values) {
    return largestModulus(values) * (64 * eps * double(values.size()));
}

/// max |1 + hλ|.
double worst(const std::vector<Complex>& values, double h) {
    double r = 0;
    for (Complex v : values) r = std::max(r, std::abs(1.0 + h * v));
    return r;
}

/// The parabola that is the highest at h.
Complex highest(const std::vector<Complex>& values, double h) {
    return *std::ranges::max_element(values, {}, [h](Complex v) { return std::abs(1.0 + h * v); });
}

/// Those of many eigenvalues left of the imaginary axis that decide the minimum of max |1 + hλ|: the highest parabolas
/// on both sides of it, by bisection on the sign of their slopes.
std::vector<Complex> binding(const std::vector<Complex>& values) {
    const auto falls = [](Complex v, double h) { return v.real() + h * std::norm(v) < 0; };
    double low = 0, high = std::numeric_limits<double>::infinity();
    for (Complex v : values) high = std::min(high, -2 * (v.real() / std::abs(v)) / std::abs(v));
    for (int k = 0; k < 200 && low < high; ++k) {
        const double middle = 0.5 * (low + high);
        if (middle <= low || middle >= high) break;
        (falls(highest(values, middle), middle) ? low : high) = middle;
    }
    std::vector<Complex> r{highest(values, low)};
    if (const Complex other = highest(values, high); other != r[0]) r.push_back(other);
    return r;
}

/// The minimiser of the convex function h ↦ max |1 + hλ|² = max (1 + 2h Re λ + h²|λ|²): it is the vertex of one
/// parabola or the crossing of two, so the best candidate is exact.
double bestStep(std::vector<Complex> values) {
    constexpr std::size_t few = 64;
    if (values.size() > few) values = binding(values);
    double best = 0, rate = 1;
    const auto consider = [&](double h) {
        if (!(h > 0) || !std::isfinite(h)) return;
        if (const double r = worst(values, h); r < rate) {
            rate = r;
            best = h;
        }
    };
    for (std::size_t i = 0; i < values.size(); ++i) {
        consider(-values[i].real() / std::abs(values[i]) / std::abs(values[i]));
        for (std::size_t j = 0; j < i; ++j)
            consider(-2 * (values[i].real() - values[j].real()) / (std::norm(values[i]) - std::norm(values[j])));
    }
    return best;
}

}  // namespace

Spectrum spectrum(const Eigen::MatrixXd& A) { return *spectrum(A, std::stop_token()); }

std::optional<Spectrum> spectrum(const Eigen::MatrixXd& A, const std::stop_token& stop) {
    Spectrum result;
    if (!A.allFinite()) {
        result.finite = false;
        return result;
    }
    constexpr double large = 1e100;  // squares of what lies between this and its inverse are neither infinite nor zero
    const double size = A.size() > 0 ? A.cwiseAbs().maxCoeff() : 0;
    if (size > large || (size > 0 && size < 1 / large)) return scaledSpectrum(A, std::ilogb(size), stop);
    if (A.rows() == 1) {
        result.values = {A(0, 0)};
    } else if (A.rows() == 2) {
        twoByTwo(A(0, 0), A(0, 1), A(1, 0), A(1, 1), result);
    } else if (A.rows() > 2) {
        if (!bulk(A, result, stop)) return std::nullopt;
        if (!result.finite) return result;
        result.defective = A.rows() <= 64 && isDefective(A, result.values);
    }
    sortByParts(result.values);
    const double threshold = std::max(zeroThreshold(result.values), 64 * eps * A.norm());
    result.singular = std::ranges::any_of(result.values, [&](Complex v) { return std::abs(v) <= threshold; });
    return result;
}

FlowDiagnostics diagnoseFlow(const Spectrum& flow) {
    FlowDiagnostics r;
    const std::vector<Complex> values = nonZero(flow.values, zeroThreshold(flow.values));
    r.zeros = static_cast<int>(flow.values.size() - values.size());
    if (values.empty()) {
        const std::string why = flow.finite ? words("reasons", "every eigenvalue is zero") : words("reasons", "the Jacobian is not finite");
        r.phase.why = r.conditioning.why = r.stepLimit.why = r.stepBest.why = r.rateBest.why = why;
        return r;
    }
    double smallest = std::numeric_limits<double>::infinity(), largest = 0, phase = 0, limit = smallest;
    bool decaying = true, imaginary = false;
    for (Complex v : values) {
        const double modulus = std::abs(v);
        smallest = std::min(smallest, modulus);
        largest = std::max(largest, modulus);
        const bool onAxis = std::fabs(v.real()) <= 64 * eps * modulus;
        imaginary |= onAxis;
        if (!onAxis) phase = std::max(phase, std::fabs(v.imag() / v.real()));
        decaying &= !onAxis && v.real() < 0;
        limit = std::min(limit, -2 * (v.real() / modulus) / modulus);
    }
    r.stable = decaying && r.zeros == 0;
    r.conditioning.value = largest / smallest;
    if (imaginary)
        r.phase.why = words("reasons", "infinite: an eigenvalue lies on the imaginary axis");
    else
        r.phase.value = phase;
    if (!decaying) {
        r.stepLimit.why = r.stepBest.why = r.rateBest.why =
            words("reasons", "no step size makes simultaneous descent contract: an eigenvalue does not lie left of the imaginary axis");
        return r;
    }
    r.stepLimit.value = limit;
    r.stepBest.value = bestStep(values);
    r.rateBest.value = worst(values, *r.stepBest.value);
    return r;
}

double radius(const Spectrum& update) { return largestModulus(update.values); }

}  // namespace ganscope
