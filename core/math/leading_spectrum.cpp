// SPDX-License-Identifier: GPL-3.0-or-later
// Spectra's Arnoldi iteration over a LinearOperator.
#include "core/math/leading_spectrum.h"

#include <Spectra/GenEigsSolver.h>

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

struct Cancelled {};

/// What Spectra wants of a matrix: A + shift, counting its products.
class Products {
public:
    using Scalar = double;
    Products(const LinearOperator& a, std::stop_token s) : A(a), stop(std::move(s)) {}
    Eigen::Index rows() const { return A.size(); }
    Eigen::Index cols() const { return A.size(); }
    void perform_op(const double* x, double* y) const {
        if (stop.stop_requested()) throw Cancelled();
        ++count;
        const auto n = static_cast<std::size_t>(A.size());
        A.apply({x, n}, {y, n});
        if (shift != 0)
            for (std::size_t i = 0; i < n; ++i) y[i] += shift * x[i];
    }

    double shift = 0;
    mutable int count = 0;

private:
    const LinearOperator& A;
    std::stop_token stop;
};

double rank(Leading what, Complex z) { return what == Leading::real ? z.real() : what == Leading::imaginary ? std::fabs(z.imag()) : std::abs(z); }

/// The leading one first; of a conjugate pair the one above the axis.
void sortByRank(std::vector<Complex>& values, Leading what) {
    std::ranges::sort(values, [what](Complex a, Complex b) {
        return rank(what, a) != rank(what, b) ? rank(what, a) > rank(what, b) : std::make_pair(a.real(), a.imag()) > std::make_pair(b.real(), b.imag());
    });
}

/// How much A stretches a vector that is at right angles to nothing that symmetry suggests.
double stretchOf(const Products& A) {
    Eigen::VectorXd x(A.rows()), y(A.rows());
    for (Eigen::Index i = 0; i < x.size(); ++i) x[i] = 1 + 0.5 * std::sin(1.0 + static_cast<double>(i));
    A.perform_op(x.data(), y.data());
    return y.norm() / x.norm();
}

LeadingSpectrum whole(const Products& A, int count, Leading what) {
    const Eigen::Index n = A.rows();
    Eigen::MatrixXd dense(n, n);
    Eigen::VectorXd unit = Eigen::VectorXd::Zero(n);
    for (Eigen::Index j = 0; j < n; ++j) {
        unit[j] = 1;
        A.perform_op(unit.data(), dense.col(j).data());
        unit[j] = 0;
    }
    LeadingSpectrum r;
    const Spectrum all = spectrum(dense);
    r.values = all.values;
    sortByRank(r.values, what);
    if (r.values.size() > static_cast<std::size_t>(count)) {
        const std::size_t kept = static_cast<std::size_t>(count), pair = r.values[kept - 1] == std::conj(r.values[kept]) ? 1 : 0;
        r.values.resize(kept + pair);
    }
    r.residuals.assign(r.values.size(), 0);
    r.converged = all.finite;
    return r;
}

}  // namespace

LeadingSpectrum leadingSpectrum(const LinearOperator& matrix, int count, Leading what, double tolerance, std::stop_token stop) {
    Products A(matrix, std::move(stop));
    const int n = matrix.size();
    LeadingSpectrum r;
    try {
        if (n <= count + 2 || n < 24) {
            r = whole(A, std::min(count, n), what);
        } else if (const double stretch = stretchOf(A); std::isfinite(stretch)) {
            // Spectra begins with a product, in which nothing is left of the vectors of eigenvalue 0: a shift under which none
            // is 0, small beside A since convergence is then relative to shifted values. Of magnitudes, 0 leads only in A = 0.
            const double shift = stretch == 0 ? 1 : what == Leading::magnitude ? 0 : 0.01 * stretch;
            A.shift = shift;
            // Room for twice as many and a few more: fewer restarts for what real parts that lie close need.
            Spectra::GenEigsSolver<const Products> solver(A, count, std::min(n, std::max(3 * count, count + 20)));
            solver.init();
            const auto rule = what == Leading::real        ? Spectra::SortRule::LargestReal
                              : what == Leading::imaginary ? Spectra::SortRule::LargestImag
                                                           : Spectra::SortRule::LargestMagn;
            constexpr int restarts = 300;
            solver.compute(rule, restarts, tolerance, rule);
            A.shift = 0;
            const Eigen::VectorXcd values = solver.eigenvalues().array() - shift;
            const Eigen::MatrixXcd vectors = solver.eigenvectors();
            double size = 0;
            for (Eigen::Index k = 0; k < values.size(); ++k) size = std::max(size, std::abs(values[k]));
            std::vector<double> re(static_cast<std::size_t>(n)), im(re.size()), imageRe(re.size()), imageIm(re.size());
            std::vector<std::pair<Complex, double>> found;
            for (Eigen::Index k = 0; k < values.size(); ++k) {
                const Complex z = values[k];
                r.vectors.emplace_back(vectors.col(k));
                for (int i = 0; i < n; ++i) {
                    re[static_cast<std::size_t>(i)] = vectors(i, k).real();
                    im[static_cast<std::size_t>(i)] = vectors(i, k).imag();
                }
                // The conjugate of the one before has its residual.
                if (!found.empty() && z.imag() != 0 && found.back().first == std::conj(z)) {
                    found.emplace_back(z, found.back().second);
                    continue;
                }
                A.perform_op(re.data(), imageRe.data());
                if (z.imag() != 0) A.perform_op(im.data(), imageIm.data());
                double square = 0;
                for (std::size_t i = 0; i < re.size(); ++i) square += std::norm(Complex(imageRe[i], z.imag() != 0 ? imageIm[i] : 0.0) - z * Complex(re[i], im[i]));
                found.emplace_back(z, std::sqrt(square) / std::max(std::abs(z), 1e-15 * size));
            }
            for (const auto& [value, residual] : found) {
                r.values.push_back(value);
                r.residuals.push_back(residual);
            }
            r.converged = solver.info() == Spectra::CompInfo::Successful;
        }
    } catch (const Cancelled&) {
        r = {};
        r.cancelled = true;
    }
    r.products = A.count;
    return r;
}

}  // namespace ganscope
