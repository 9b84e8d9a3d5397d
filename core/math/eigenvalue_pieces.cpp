// SPDX-License-Identifier: GPL-3.0-or-later
// Balancing, reduction by panels, and sweeps of the QR iteration with early deflation.
#include "core/math/eigenvalue_pieces.h"

#include <Eigen/Householder>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <utility>

namespace ganscope {
namespace {

using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;
constexpr int no = 0;
constexpr double minus = -1, plus = 1;

/// A to upper Hessenberg form between rows low and high (counted from 0, both included); false when it was stopped.
bool reduce(const LapackPieces& lapack, Matrix& A, int low, int high, const std::stop_token& stop) {
    const int n = static_cast<int>(A.rows()), rows = high + 1;
    // A column costs a pass over what is left of the matrix: as many as take a few hundredths of a second.
    const int width = std::clamp(static_cast<int>(7e7 / (static_cast<double>(n) * n)), 4, 32);
    Matrix T(width, width), Y(n, width), work(n, width);
    Vector tau(width);
    int k = low;
    for (; high - k > 2 * width; k += width) {
        if (stop.stop_requested()) return false;
        const int at = k + 1, rest = rows - k - width;  // columns to the right of the panel
        lapack.dlahr2(&rows, &at, &width, A.col(k).data(), &n, tau.data(), T.data(), &width, Y.data(), &n);
        // From the right: what lies beyond the panel, then the upper rows within it.
        double& corner = A(k + width, k + width - 1);
        const double kept = std::exchange(corner, 1.0);
        lapack.dgemm("N", "T", &rows, &rest, &width, &minus, Y.data(), &n, &A(k + width, k), &n, &plus, &A(0, k + width), &n, 1, 1);
        corner = kept;
        const auto below = A.block(k + 1, k, width - 1, width - 1).triangularView<Eigen::UnitLower>();
        A.block(0, k + 1, k + 1, width - 1) -= Y.topLeftCorner(k + 1, width - 1) * below.transpose();
        // From the left.
        const int lower = high - k, right = n - k - width;
        lapack.dlarfb("L", "T", "F", "C", &lower, &right, &width, &A(k + 1, k), &n, T.data(), &width, &A(k + 1, k + width), &n, work.data(), &n, 1, 1, 1, 1);
    }
    for (; k + 1 < high; ++k) {  // the last columns one by one
        const int length = high - k;
        Vector rest(length - 1), v(length);
        double factor = 0, alpha = 0;
        A.col(k).segment(k + 1, length).makeHouseholder(rest, factor, alpha);
        v << 1, rest;
        A.block(0, k + 1, rows, length) -= factor * (A.block(0, k + 1, rows, length) * v) * v.transpose();
        A.block(k + 1, k + 1, length, n - k - 1) -= factor * v * (v.transpose() * A.block(k + 1, k + 1, length, n - k - 1)).eval();
        A(k + 1, k) = alpha;
    }
    return true;
}

/// The multishift iteration on a Hessenberg matrix, its active rows counted from 1 as LAPACK has them.
class Iteration {
public:
    Iteration(const LapackPieces& pieces, Matrix& hessenberg, int first, int last) : lapack(pieces), H(hessenberg), n(static_cast<int>(H.rows())), low(first), bottom(last), re(n), im(n) {
        const int active = last - first + 1;
        // Fewer shifts at once than LAPACK takes: a sweep is what lies between two looks at `stop`. Its dlaqr0 bounds them
        // by (n - 3) / 6 and the window by (n - 1) / 3, which these few keep in any matrix of more than `smallest` rows.
        shifts = active >= 590 ? 32 : active >= 150 ? 16 : 8;
        window = active > 500 ? 2 * shifts : shifts;
        const int size = std::max(2 * window + 2, 3 * shifts + 3);
        V.resize(size, size);
        T.resize(size, n + size);
        W.resize(n + size, size);
        work.resize(std::max(64 * size, 4 * n));
    }

    /// One look for deflations at the bottom and, where they are few, one sweep; false when all is done.
    bool advance() {
        if (bottom < low) return false;
        int top = bottom;
        while (top > low && h(top, top - 1) != 0) --top;
        const int height = bottom - top + 1;
        if (height <= smallest) {
            int info = 0;
            lapack.dlahqr(&no, &no, &n, &top, &bottom, H.data(), &n, re.data(), im.data(), &low, &low, &unused, &one, &info);
            failed = info > 0;
            bottom = top - 1;
            return !failed;
        }
        int wide = std::min(height, barren < patience ? window : 2 * window);
        if (wide >= height - 1)
            wide = height;
        else if (std::fabs(h(bottom - wide + 1, bottom - wide)) > std::fabs(h(bottom - wide, bottom - wide - 1)))
            ++wide;
        int undeflated = 0, deflated = 0;
        const int ld = static_cast<int>(V.rows()), ldT = static_cast<int>(T.rows()), ldW = static_cast<int>(W.rows()), length = static_cast<int>(work.size());
        lapack.dlaqr3(&no, &no, &n, &top, &bottom, &wide, H.data(), &n, &low, &low, &unused, &one, &undeflated, &deflated, re.data(), im.data(), V.data(), &ld, &n,
                T.data(), &ldT, &n, W.data(), &ldW, work.data(), &length);
        bottom -= deflated;
        barren = deflated > 0 ? 0 : barren + 1;
        failed = ++rounds > 40 * std::max(10, n);
        if (failed) return false;
        const bool many = deflated > 0 && (100 * deflated > 14 * wide || bottom - top + 1 <= smallest);
        if (!many && bottom - top > 1) sweep(top, undeflated);
        return true;
    }

    std::optional<std::vector<std::complex<double>>> values(int first, int last) const {
        std::vector<std::complex<double>> r;
        if (failed) return r;
        for (int k = first - 1; k < last; ++k) r.emplace_back(re[k], im[k]);
        return r;
    }
    bool hasFailed() const { return failed; }

private:
    double& h(int i, int j) { return H(i - 1, j - 1); }

    void sweep(int top, int undeflated) {
        int count = std::min(shifts, std::max(2, bottom - top)) / 2 * 2;
        int from = bottom - undeflated + 1;  // the shifts are the window's eigenvalues that have not deflated
        if (barren > 0 && barren % 6 == 0) {
            from = exceptional(top, count);
        } else if (bottom - from + 1 <= count / 2) {
            from = bottom - count + 1;
            Matrix corner = H.block(from - 1, from - 1, count, count);
            int info = 0;
            lapack.dlahqr(&no, &no, &count, &one, &count, corner.data(), &count, &re[from - 1], &im[from - 1], &one, &one, &unused, &one, &info);
            from += info;
            if (from >= bottom) from = exceptional(top, count);
        }
        pair(from);
        count = std::min(count, (bottom - from + 1) / 2 * 2);
        from = bottom - count + 1;
        const int ldV = static_cast<int>(V.rows()), ldU = ldV, ldW = static_cast<int>(W.rows()), ldT = static_cast<int>(T.rows());
        Matrix chase(ldV, ldV);
        lapack.dlaqr5(&no, &no, &accumulate, &n, &top, &bottom, &count, &re[from - 1], &im[from - 1], H.data(), &n, &low, &low, &unused, &one, chase.data(), &ldV,
                V.data(), &ldU, &n, W.data(), &ldW, &n, T.data(), &ldT);
    }
    /// Shifts from sizes alone, for a matrix that stands still under its own; the first of them.
    int exceptional(int top, int count) {
        const int from = bottom - count + 1;
        for (int i = bottom; i > from; i -= 2) {
            const double size = std::fabs(h(i, i - 1)) + (i - 2 >= top ? std::fabs(h(i - 1, i - 2)) : 0);
            re[i - 2] = re[i - 1] = h(i, i) + 0.75 * size;
            im[i - 2] = std::sqrt(0.4375) * size;  // the eigenvalues of [[a, s], [−0.4375 s, a]]
            im[i - 1] = -im[i - 2];
        }
        return from;
    }
    /// Shifts from `from` to the bottom: small ones last, and each two next to one another both real or conjugate.
    void pair(int from) {
        std::vector<std::complex<double>> complex, real;
        for (int i = from; i <= bottom; ++i)
            (im[i - 1] == 0 ? real : complex).emplace_back(re[i - 1], im[i - 1]);
        const auto larger = [](const auto& a, const auto& b) { return std::abs(a) > std::abs(b); };
        std::ranges::stable_sort(real, larger);
        std::vector<std::complex<double>> pairs;
        for (const auto& z : complex)
            if (z.imag() > 0) pairs.push_back(z);
        std::vector<std::pair<double, std::array<std::complex<double>, 2>>> twos;
        for (const auto& z : pairs) twos.push_back({std::abs(z), {z, std::conj(z)}});
        if (real.size() % 2 != 0) real.erase(real.begin());  // the largest goes
        for (std::size_t k = 0; k + 1 < real.size(); k += 2) twos.push_back({std::abs(real[k]), {real[k], real[k + 1]}});
        std::ranges::stable_sort(twos, std::greater<>(), [](const auto& t) { return t.first; });
        int i = bottom - 2 * static_cast<int>(twos.size()) + 1;
        if (twos.empty()) return;
        for (const auto& t : twos)
            for (const auto& z : t.second) {
                re[i - 1] = z.real();
                im[i - 1] = z.imag();
                ++i;
            }
    }

    static constexpr int smallest = 75, patience = 5, one = 1, accumulate = 1;
    const LapackPieces& lapack;
    Matrix& H;
    int n, low, bottom;
    Vector re, im, work;
    Matrix V, T, W;
    int shifts = 0, window = 0, barren = 0;
    long long rounds = 0;
    double unused = 0;
    bool failed = false;
};

}  // namespace

std::optional<std::vector<std::complex<double>>> eigenvaluesInPieces(const LapackPieces& lapack, Matrix& A, const std::stop_token& stop) {
    const int n = static_cast<int>(A.rows());
    int low = 1, high = n;
    Vector scale(n);
    int info = 0;
    lapack.dgebal("B", &n, A.data(), &n, &low, &high, scale.data(), &info, 1);
    if (!reduce(lapack, A, low - 1, high - 1, stop)) return std::nullopt;
    // The reflectors may stay below the subdiagonal, as in LAPACK's dgeev: the iteration never reads there.
    Iteration iteration(lapack, A, low, high);
    while (iteration.advance())
        if (stop.stop_requested()) return std::nullopt;
    auto values = iteration.values(low, high);
    if (iteration.hasFailed()) return values;
    for (int k = 0; k < n; ++k)
        if (k < low - 1 || k >= high) values->emplace_back(A(k, k));
    return values;
}

}  // namespace ganscope
