// SPDX-License-Identifier: GPL-3.0-or-later
// Rayleigh-Ritz on a space that is kept.
#include "core/math/tracked_spectrum.h"

#include "core/math/decompositions.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace ganscope {
namespace {

using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;
using Index = Eigen::Index;

struct Stopped {};

/// A space with its image, one column at a time.
class Space {
public:
    Space(const LinearOperator& a, Index room, const std::stop_token& s) : A(a), stop(s), S(a.size(), room), W(a.size(), room) {}

    Index size() const { return count; }
    auto basis() const { return S.leftCols(count); }
    auto image() const { return W.leftCols(count); }

    /// Takes in what of v lies outside, if that is more than rounding; returns whether it does.
    bool append(Vector v) {
        const double before = v.norm();
        if (count == S.cols() || !(before > 0) || !std::isfinite(before)) return false;
        v /= before;
        for (int pass = 0; pass < 2; ++pass) v -= basis() * (basis().transpose() * v);
        if (!(v.norm() > 1e-8)) return false;
        v.normalize();
        if (stop.stop_requested()) throw Stopped();
        S.col(count) = v;
        const auto n = static_cast<std::size_t>(v.size());
        A.apply({v.data(), n}, {W.col(count).data(), n});
        ++count;
        ++products;
        return true;
    }
    /// Shrinks to the span of the columns of Q, in coordinates, orthonormal.
    void restrict(const Matrix& Q) {
        const Matrix s = basis() * Q, w = image() * Q;
        count = Q.cols();
        S.leftCols(count) = s;
        W.leftCols(count) = w;
    }

    int products = 0;

private:
    const LinearOperator& A;
    const std::stop_token& stop;
    Matrix S, W;
    Index count = 0;
};

/// Indices of the leading values by a rank, conjugates together.
template <class Rank>
void lead(const Eigen::VectorXcd& values, int count, double least, Rank rank, std::set<Index>& chosen) {
    std::vector<Index> order(static_cast<std::size_t>(values.size()));
    std::iota(order.begin(), order.end(), Index(0));
    std::ranges::stable_sort(order, std::greater<>(), [&](Index k) { return rank(values[k]); });
    for (std::size_t k = 0; k < order.size(); ++k) {
        const bool half = k > 0 && values[order[k]].imag() != 0 && values[order[k]] == std::conj(values[order[k - 1]]);
        if ((static_cast<int>(k) >= count && !half) || rank(values[order[k]]) < least) break;
        chosen.insert(order[k]);
    }
}

std::set<Index> leaders(const Eigen::VectorXcd& values, const LeadingCounts& counts) {
    std::set<Index> chosen;
    const double largest = values.size() > 0 ? values.cwiseAbs().maxCoeff() : 0;
    lead(values, counts.real, -INFINITY, [](Complex z) { return z.real(); }, chosen);
    lead(values, counts.imaginary, largest / 50, [](Complex z) { return std::fabs(z.imag()); }, chosen);
    lead(values, counts.magnitude, 0, [](Complex z) { return std::abs(z); }, chosen);
    return chosen;
}

/// An orthonormal basis of the real and imaginary parts of these columns.
Matrix spanOf(const Eigen::MatrixXcd& vectors, const std::vector<Index>& which) {
    Matrix parts(vectors.rows(), 2 * static_cast<Index>(which.size()));
    Index count = 0;
    for (const Index k : which)
        for (Vector part : {Vector(vectors.col(k).real()), Vector(vectors.col(k).imag())}) {
            const double before = part.norm();
            for (int pass = 0; pass < 2; ++pass) part -= parts.leftCols(count) * (parts.leftCols(count).transpose() * part);
            if (!(part.norm() > 1e-10 * std::max(before, 1e-300)) || !(before > 1e-10)) continue;
            parts.col(count++) = part.normalized();
        }
    return parts.leftCols(count);
}

/// Krylov steps from the last column on.
void grow(Space& space, int steps) {
    for (int k = 0; k < steps && space.append(space.image().rightCols(1)); ++k) {
    }
}

}  // namespace

TrackedSpectrum SpectrumTracker::update(const LinearOperator& A, const LeadingCounts& counts, double tolerance, int mostProducts, const std::stop_token& stop) {
    const Index n = A.size();
    const int wanted = counts.real + counts.imaginary + counts.magnitude;
    const Index room = std::min<Index>(n, std::max(3 * wanted, 60));
    constexpr int chunk = 8;  // columns between two looks at what has converged
    TrackedSpectrum r;
    Space space(A, room, stop);
    try {
        if (start.size() != n) start = Vector::NullaryExpr(n, [](Index i) { return std::sin(1.0 + 1.7 * static_cast<double>(i)); });
        if (!space.append(start)) return r;
        grow(space, 4 * chunk);
        for (;;) {
            const Matrix H = space.basis().transpose() * space.image();
            if (!H.allFinite()) break;
            const Eigen::EigenSolver<Matrix> ritz(H);
            if (ritz.info() != Eigen::Success) break;
            const Eigen::VectorXcd& values = ritz.eigenvalues();
            const Eigen::MatrixXcd vectors = ritz.eigenvectors();
            const double largest = values.cwiseAbs().maxCoeff();
            const std::set<Index> chosen = leaders(values, counts);
            std::vector<std::pair<double, Index>> open;
            std::vector<Vector> left;
            r.values.clear();
            r.residuals.clear();
            for (const Index k : chosen) {
                if (values[k].imag() < 0) continue;  // its conjugate's residual is the same
                const Vector yr = vectors.col(k).real(), yi = vectors.col(k).imag();
                const Complex z = values[k];
                Vector re = space.image() * yr - space.basis() * (z.real() * yr - z.imag() * yi), im = space.image() * yi - space.basis() * (z.real() * yi + z.imag() * yr);
                const double residual = largest > 0 ? std::sqrt(re.squaredNorm() + im.squaredNorm()) / largest : 0;
                for (const Complex each : z.imag() > 0 ? std::vector<Complex>{z, std::conj(z)} : std::vector<Complex>{z}) {
                    r.values.push_back(each);
                    r.residuals.push_back(residual);
                }
                if (residual <= tolerance) continue;
                open.emplace_back(residual, static_cast<Index>(left.size()));
                left.push_back(std::move(re));
                left.push_back(std::move(im));
            }
            r.open = static_cast<int>(std::ranges::count_if(r.residuals, [&](double residual) { return !(residual <= tolerance); }));
            const bool whole = space.size() == n;
            const bool enough = open.empty() && (space.size() > static_cast<Index>(chosen.size()) + 2 || whole);
            if (enough || whole || space.products >= mostProducts) {
                // All of them at once, each with a weight: the next space then has them all in its first steps.
                Vector sum = Vector::Zero(space.size());
                for (const Index k : chosen) sum += vectors.col(k).real() + vectors.col(k).imag();
                start = space.basis() * sum;
                break;
            }
            if (!open.empty() && space.size() + chunk > room) {
                // What leads, and as many again of what comes next, so that what overtakes is not lost.
                const std::set<Index> kept = leaders(values, {counts.real + counts.real / 2, counts.imaginary, counts.magnitude + counts.magnitude / 2});
                Matrix Q = spanOf(vectors, {kept.begin(), kept.end()});
                if (Q.cols() + chunk > room) Q = spanOf(vectors, {chosen.begin(), chosen.end()});
                space.restrict(Q.leftCols(std::min(Q.cols(), std::max<Index>(1, room - chunk))));
            }
            const Index before = space.size();
            if (!open.empty()) {
                // The residuals of a Krylov space all point one way; of a space that was cut down nearly so.
                const auto worst = std::ranges::max_element(open);
                if (!space.append(left[static_cast<std::size_t>(worst->second)])) space.append(left[static_cast<std::size_t>(worst->second) + 1]);
            }
            if (open.empty() || space.size() > before) grow(space, chunk - 1);
            if (space.size() == before) break;  // nothing new in any direction: an invariant space
        }
    } catch (const Stopped&) {
        TrackedSpectrum none;
        none.cancelled = true;
        none.products = space.products;
        return none;
    }
    r.products = space.products;
    std::vector<std::size_t> order(r.values.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::sort(order, {}, [&](std::size_t k) { return std::pair(r.values[k].real(), r.values[k].imag()); });
    TrackedSpectrum sorted = r;
    for (std::size_t k = 0; k < order.size(); ++k) {
        sorted.values[k] = r.values[order[k]];
        sorted.residuals[k] = r.residuals[order[k]];
    }
    return sorted;
}

}  // namespace ganscope
