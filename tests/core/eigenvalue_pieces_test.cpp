// SPDX-License-Identifier: GPL-3.0-or-later
// The eigenvalues of large matrices in pieces: those of another algorithm, LAPACK asked within its own rules, given up in time.
#include "core/math/eigenvalue_pieces.h"

#include "core/math/decompositions.h"
#include "tests/support/check.h"

#include <numbers>
#include <random>

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// What LAPACK was asked for; the calls of one test at a time.
struct PieceCalls {
    int panels = 0, looks = 0, sweeps = 0, ends = 0;
    int stopAfterPanels = -1, stopAfterLooks = -1;
    std::stop_source stop;
    std::vector<std::string> wrong;
    int afterStop = 0;

    void rule(bool kept, const char* what) {
        if (!kept) wrong.emplace_back(what);
    }
    int all() const { return panels + looks + sweeps + ends; }
};
PieceCalls pieceCalls;

/// LAPACK's pieces, each asked first whether its documented bounds are kept.
LapackPieces observedPieces() {
    LapackPieces p = *lapackPieces();
    p.dlahr2 = [](const int* n, const int* k, const int* nb, double* a, const int* lda, double* tau, double* t, const int* ldt, double* y,
                  const int* ldy) {
        PieceCalls& calls = pieceCalls;
        calls.afterStop += calls.stop.stop_requested();
        calls.rule(*lda >= *n && *ldt >= *nb && *ldy >= *n && *k >= 1 && *k + *nb < *n, "dlahr2");
        if (++calls.panels == calls.stopAfterPanels) calls.stop.request_stop();
        lapackPieces()->dlahr2(n, k, nb, a, lda, tau, t, ldt, y, ldy);
    };
    p.dlaqr3 = [](const int* wantt, const int* wantz, const int* n, const int* top, const int* bottom, const int* wide, double* h,
                  const int* ldh, const int* iloz, const int* ihiz, double* z, const int* ldz, int* ns, int* nd, double* sr, double* si,
                  double* v, const int* ldv, const int* nh, double* t, const int* ldt, const int* nv, double* wv, const int* ldwv,
                  double* work, const int* lwork) {
        PieceCalls& calls = pieceCalls;
        calls.afterStop += calls.stop.stop_requested();
        calls.rule(*wantt == 0 && *wantz == 0 && *top >= 1 && *top < *bottom && *bottom <= *n, "dlaqr3: rows");
        calls.rule(*top == 1 || h[(*top - 1) + (*top - 2) * *ldh] == 0, "dlaqr3: the window's block begins at a zero");
        calls.rule(*wide >= 1 && *wide <= *bottom - *top + 1 && *wide <= *ldv && *wide <= *ldt && *wide <= *nh, "dlaqr3: window");
        calls.rule(*ldh >= *n && *ldwv >= *nv && *nv >= *wide && *lwork >= 2 * *wide, "dlaqr3: room");
        lapackPieces()->dlaqr3(wantt, wantz, n, top, bottom, wide, h, ldh, iloz, ihiz, z, ldz, ns, nd, sr, si, v, ldv, nh, t, ldt, nv, wv,
                               ldwv, work, lwork);
        if (++calls.looks == calls.stopAfterLooks) calls.stop.request_stop();
    };
    p.dlaqr5 = [](const int* wantt, const int* wantz, const int* kacc22, const int* n, const int* top, const int* bottom, const int* count,
                  double* sr, double* si, double* h, const int* ldh, const int* iloz, const int* ihiz, double* z, const int* ldz, double* v,
                  const int* ldv, double* u, const int* ldu, const int* nv, double* wv, const int* ldwv, const int* nh, double* wh,
                  const int* ldwh) {
        PieceCalls& calls = pieceCalls;
        calls.rule(*wantt == 0 && *wantz == 0 && *kacc22 >= 0 && *kacc22 <= 2 && *top >= 1 && *bottom <= *n, "dlaqr5: rows");
        calls.rule(*count >= 2 && *count % 2 == 0 && *count <= *bottom - *top + 1, "dlaqr5: an even number of shifts");
        calls.rule(*ldv >= 3 && *ldu >= 2 * *count && *ldwv >= *nv && *ldwh >= 2 * *count, "dlaqr5: room");
        double before = INFINITY;
        for (int i = 0; i < *count; i += 2) {
            calls.rule((si[i] == 0 && si[i + 1] == 0) || (si[i] == -si[i + 1] && sr[i] == sr[i + 1]), "dlaqr5: real or conjugate twos");
            const double size = std::hypot(sr[i], si[i]);
            calls.rule(size <= before * (1 + 1e-12) && std::isfinite(size), "dlaqr5: small shifts last");
            before = size;
        }
        ++calls.sweeps;
        lapackPieces()->dlaqr5(wantt, wantz, kacc22, n, top, bottom, count, sr, si, h, ldh, iloz, ihiz, z, ldz, v, ldv, u, ldu, nv, wv,
                               ldwv, nh, wh, ldwh);
    };
    p.dlahqr = [](const int* wantt, const int* wantz, const int* n, const int* low, const int* high, double* h, const int* ldh, double* wr,
                  double* wi, const int* iloz, const int* ihiz, double* z, const int* ldz, int* info) {
        PieceCalls& calls = pieceCalls;
        calls.rule(*wantt == 0 && *wantz == 0 && *low >= 1 && *low <= *high && *high <= *n && *ldh >= *n && *high - *low < 75, "dlahqr");
        ++calls.ends;
        lapackPieces()->dlahqr(wantt, wantz, n, low, high, h, ldh, wr, wi, iloz, ihiz, z, ldz, info);
    };
    return p;
}

Eigen::MatrixXd densePieceMatrix(int n, unsigned seed) {
    std::mt19937_64 generator(seed);
    return Eigen::MatrixXd::NullaryExpr(n, n, [&] { return static_cast<double>(generator() >> 11) / 4503599627370496.0 - 1; });
}

using PieceRoots = std::vector<std::complex<double>>;

PieceRoots rootsByEigen(const Eigen::MatrixXd& A) {
    const Eigen::EigenSolver<Eigen::MatrixXd> solver(A, false);
    return {solver.eigenvalues().begin(), solver.eigenvalues().end()};
}

/// The largest distance of a value to the one of the others that is nearest and not yet taken; infinite where there are not as many.
double rootsApart(PieceRoots found, const PieceRoots& expected) {
    if (found.size() != expected.size()) return INFINITY;
    double most = 0;
    for (const auto z : expected) {
        const auto nearest = std::ranges::min_element(found, {}, [&](auto x) { return std::abs(x - z); });
        most = std::max(most, std::abs(*nearest - z));
        found.erase(nearest);
    }
    return most;
}

/// The eigenvalues by pieces, all calls within LAPACK's rules.
PieceRoots byPiecesOf(Eigen::MatrixXd A) {
    pieceCalls = {};
    const LapackPieces pieces = observedPieces();
    const auto values = eigenvaluesInPieces(pieces, A, {});
    REQUIRE(values.has_value());
    for (const std::string& what : pieceCalls.wrong) FAIL(what);
    return *values;
}

}  // namespace

TEST_CASE("of dense matrices of all sizes they are those of Eigen's own iteration") {
    if (!lapackPieces()) return;
    for (const int n : {16, 17, 40, 65, 66, 74, 75, 76, 77, 90, 120, 150, 200}) {
        SECTION(std::to_string(n));
        const Eigen::MatrixXd A = densePieceMatrix(n, static_cast<unsigned>(n));
        CHECK(rootsApart(byPiecesOf(A), rootsByEigen(A)) < 1e-11 * n);
    }
}

TEST_CASE("symmetric, antisymmetric, badly scaled and defective matrices, and those that fall into parts") {
    if (!lapackPieces()) return;
    const int n = 110;
    const Eigen::MatrixXd A = densePieceMatrix(n, 5);
    const Eigen::MatrixXd symmetric = A + A.transpose(), turning = A - A.transpose();
    for (const auto z : byPiecesOf(symmetric)) CHECK_EQUAL(z.imag(), 0.0);
    CHECK(rootsApart(byPiecesOf(symmetric), rootsByEigen(symmetric)) < 1e-11);
    for (const auto z : byPiecesOf(turning)) CHECK(std::fabs(z.real()) < 1e-11);
    Eigen::MatrixXd scaled = A;
    for (int i = 0; i < n; ++i) {
        scaled.row(i) *= std::ldexp(1.0, i % 40 - 20);
        scaled.col(i) *= std::ldexp(1.0, 20 - i % 40);
    }
    CHECK(rootsApart(byPiecesOf(scaled), rootsByEigen(A)) < 1e-9);
    Eigen::MatrixXd parts = Eigen::MatrixXd::Zero(n, n);
    parts.topLeftCorner(60, 60) = A.topLeftCorner(60, 60);
    parts.bottomRightCorner(50, 50) = 3 * A.topLeftCorner(50, 50);
    PieceRoots expected = rootsByEigen(A.topLeftCorner(60, 60));
    for (const auto z : rootsByEigen(A.topLeftCorner(50, 50))) expected.push_back(3.0 * z);
    CHECK(rootsApart(byPiecesOf(parts), expected) < 1e-11);
    CHECK(rootsApart(byPiecesOf(Eigen::MatrixXd::Zero(n, n)), PieceRoots(n, 0.0)) == 0);
    // A cycle of n steps: the roots of unity, and no shift that its own corner would suggest.
    Eigen::MatrixXd cycle = Eigen::MatrixXd::Zero(n, n);
    PieceRoots roots;
    for (int k = 0; k < n; ++k) {
        cycle((k + 1) % n, k) = 1;
        roots.push_back(std::polar(1.0, 2 * std::numbers::pi * k / n));
    }
    CHECK(rootsApart(byPiecesOf(cycle), roots) < 1e-12);
}

TEST_CASE("eigenvalues that stand alone on either side are taken off before the iteration") {
    if (!lapackPieces()) return;
    const int n = 100;
    for (const auto& [above, below] : {std::pair(3, 4), {0, 5}, {6, 0}, {99, 1}}) {
        SECTION(std::to_string(above) + " and " + std::to_string(below));
        Eigen::MatrixXd A = densePieceMatrix(n, 8);
        for (int j = 0; j < n; ++j)
            for (int i = j + 1; i < n; ++i)
                if (j < above || i >= n - below) A(i, j) = 0;
        const int inner = n - above - below;
        PieceRoots expected = inner > 0 ? rootsByEigen(A.block(above, above, inner, inner)) : PieceRoots();
        for (int k = 0; k < n; ++k)
            if (k < above || k >= n - below) expected.emplace_back(A(k, k));
        // The same in another order of the coordinates.
        Eigen::PermutationMatrix<Eigen::Dynamic> order(n);
        for (int k = 0; k < n; ++k) order.indices()[k] = 37 * k % n;
        CHECK(rootsApart(byPiecesOf(order * A * order.transpose()), expected) < 1e-11);
        CHECK(rootsApart(byPiecesOf(A), expected) < 1e-11);
    }
}

TEST_CASE("it is given up after the piece in which it was asked to stop") {
    if (!lapackPieces()) return;
    const LapackPieces pieces = observedPieces();
    for (const int after : {0, 1, 3}) {
        pieceCalls = {};
        if (after == 0) pieceCalls.stop.request_stop();
        pieceCalls.stopAfterPanels = after;
        Eigen::MatrixXd A = densePieceMatrix(300, 1);
        CHECK(!eigenvaluesInPieces(pieces, A, pieceCalls.stop.get_token()));
        CHECK_EQUAL(pieceCalls.all(), after);
    }
    for (const int after : {1, 2, 5}) {
        pieceCalls = {};
        pieceCalls.stopAfterLooks = after;
        Eigen::MatrixXd A = densePieceMatrix(200, 1);
        CHECK(!eigenvaluesInPieces(pieces, A, pieceCalls.stop.get_token()));
        CHECK_EQUAL(pieceCalls.looks, after);
        CHECK(pieceCalls.sweeps <= after);
    }
}

TEST_CASE("an iteration that fails or stands still gives nothing, after a bounded number of rounds") {
    if (!lapackPieces()) return;
    LapackPieces pieces = observedPieces();
    pieces.dlahqr = [](const int*, const int*, const int*, const int*, const int*, double*, const int*, double*, double*, const int*,
                       const int*, double*, const int*, int* info) { *info = 1; };
    for (const int n : {20, 130}) {
        pieceCalls = {};
        Eigen::MatrixXd A = densePieceMatrix(n, 2);
        const auto values = eigenvaluesInPieces(pieces, A, {});
        REQUIRE(values.has_value());
        CHECK(values->empty());
    }
}

namespace {

/// The shifts of every sweep on a matrix that never deflates, which stays as it is, and how many rows each look took.
struct StandStill {
    std::vector<PieceRoots> shifts;
    std::vector<int> windows;
    Eigen::MatrixXd hessenberg;
    int bottom = 0;
    bool cornerFails = false;
};
StandStill standStill;

LapackPieces piecesThatStandStill() {
    LapackPieces p = observedPieces();
    p.dlaqr3 = [](const int*, const int*, const int*, const int*, const int*, const int* wide, double*, const int*, const int*, const int*,
                  double*, const int*, int* ns, int* nd, double*, double*, double*, const int*, const int*, double*, const int*, const int*,
                  double*, const int*, double*, const int*) {
        standStill.windows.push_back(*wide);
        *ns = *nd = 0;
    };
    p.dlaqr5 = [](const int*, const int*, const int*, const int* n, const int*, const int* bottom, const int* count, double* sr, double* si,
                  double* h, const int*, const int*, const int*, double*, const int*, double*, const int*, double*, const int*, const int*,
                  double*, const int*, const int*, double*, const int*) {
        PieceRoots all;
        for (int i = 0; i < *count; ++i) all.emplace_back(sr[i], si[i]);
        standStill.shifts.push_back(all);
        standStill.hessenberg = Eigen::Map<const Eigen::MatrixXd>(h, *n, *n);
        for (int j = 0; j < *n; ++j)
            for (int i = j + 2; i < *n; ++i) standStill.hessenberg(i, j) = 0;  // what is left of the reflectors
        standStill.bottom = *bottom;
    };
    p.dlahqr = [](const int* wantt, const int* wantz, const int* n, const int* low, const int* high, double* h, const int* ldh, double* wr,
                  double* wi, const int* iloz, const int* ihiz, double* z, const int* ldz, int* info) {
        if (standStill.cornerFails)
            *info = *n;
        else
            lapackPieces()->dlahqr(wantt, wantz, n, low, high, h, ldh, wr, wi, iloz, ihiz, z, ldz, info);
    };
    return p;
}

}  // namespace

TEST_CASE(
    "a matrix that stands still: shifts of its corner, exceptional ones at every sixth sweep, wider windows after five, then nothing") {
    if (!lapackPieces()) return;
    const LapackPieces pieces = piecesThatStandStill();
    for (const bool cornerFails : {false, true}) {
        standStill = {};
        standStill.cornerFails = cornerFails;
        const int n = 80;
        Eigen::MatrixXd A = densePieceMatrix(n, 4);
        const auto values = eigenvaluesInPieces(pieces, A, {});
        REQUIRE(values.has_value());
        CHECK(values->empty());
        CHECK(standStill.shifts.size() >= 30 * n && standStill.shifts.size() <= 50 * n);
        CHECK_EQUAL(standStill.bottom, n);
        const auto& H = standStill.hessenberg;
        for (int k = 1; k <= 13; ++k) {
            SECTION("sweep " + std::to_string(k));
            const PieceRoots& shifts = standStill.shifts[static_cast<std::size_t>(k) - 1];
            const int count = static_cast<int>(shifts.size());
            CHECK_EQUAL(count, 8);
            PieceRoots expected;
            if (k % 6 != 0 && !cornerFails) {
                expected = rootsByEigen(H.bottomRightCorner(count, count));
            } else {
                // LAPACK's dlaqr0: the eigenvalues of [[a, s], [-0.4375 s, a]], a = h_ii + 0.75 s, with s of the subdiagonal.
                for (int i = n - 1; i > n - count; i -= 2) {
                    const double s = std::fabs(H(i, i - 1)) + std::fabs(H(i - 1, i - 2));
                    Eigen::MatrixXd two(2, 2);
                    two << H(i, i) + 0.75 * s, s, -0.4375 * s, H(i, i) + 0.75 * s;
                    for (const auto z : rootsByEigen(two)) expected.push_back(z);
                }
            }
            CHECK(rootsApart(shifts, expected) < 1e-10);
            for (std::size_t i = 0; i < shifts.size(); i += 2) CHECK(std::abs(shifts[i + 1]) <= std::abs(shifts[i]) * (1 + 1e-12));
            const int window = standStill.windows[static_cast<std::size_t>(k) - 1];
            CHECK(k <= 5 ? window == 8 || window == 9 : window == 16 || window == 17);
        }
    }
}

TEST_CASE("what it costs: panels of some thirty columns, a sweep for half a dozen eigenvalues") {
    if (!lapackPieces()) return;
    for (const int n : {100, 200, 260}) {
        SECTION(std::to_string(n));
        byPiecesOf(densePieceMatrix(n, 3));
        CHECK(pieceCalls.panels >= (n - 66) / 32 && pieceCalls.panels <= n / 30);
        CHECK(pieceCalls.looks <= 0.3 * n);
        CHECK(pieceCalls.sweeps <= 0.16 * n);
    }
}
