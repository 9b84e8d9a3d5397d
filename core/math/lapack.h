// SPDX-License-Identifier: GPL-3.0-or-later
// LAPACK, loaded when a matrix first needs it.
#pragma once

#include <lapack.h>

#include <cstddef>

namespace ganscope {

/// The routines of LAPACK that are used, by their Fortran interface.
struct Lapack {
    decltype(&LAPACK_dgeev_base) dgeev;  ///< eigenvalues and eigenvectors of a general matrix
};

/// What LAPACK has beneath its drivers, and a product of matrices: for a driver in pieces. Arguments as there; lengths of
/// texts come last.
struct LapackPieces {
    using Length = std::size_t;
    void (*dgemm)(const char* ta, const char* tb, const int* m, const int* n, const int* k, const double* alpha, const double* a, const int* lda, const double* b,
                  const int* ldb, const double* beta, double* c, const int* ldc, Length, Length);
    void (*dgebal)(const char* job, const int* n, double* a, const int* lda, int* ilo, int* ihi, double* scale, int* info, Length);
    void (*dlahr2)(const int* n, const int* k, const int* nb, double* a, const int* lda, double* tau, double* t, const int* ldt, double* y, const int* ldy);
    void (*dlarfb)(const char* side, const char* trans, const char* direct, const char* storev, const int* m, const int* n, const int* k, const double* v,
                   const int* ldv, const double* t, const int* ldt, double* c, const int* ldc, double* work, const int* ldwork, Length, Length, Length, Length);
    void (*dlaqr3)(const int* wantt, const int* wantz, const int* n, const int* ktop, const int* kbot, const int* nw, double* h, const int* ldh, const int* iloz,
                   const int* ihiz, double* z, const int* ldz, int* ns, int* nd, double* sr, double* si, double* v, const int* ldv, const int* nh, double* t,
                   const int* ldt, const int* nv, double* wv, const int* ldwv, double* work, const int* lwork);
    void (*dlaqr5)(const int* wantt, const int* wantz, const int* kacc22, const int* n, const int* ktop, const int* kbot, const int* nshfts, double* sr, double* si,
                   double* h, const int* ldh, const int* iloz, const int* ihiz, double* z, const int* ldz, double* v, const int* ldv, double* u, const int* ldu,
                   const int* nv, double* wv, const int* ldwv, const int* nh, double* wh, const int* ldwh);
    void (*dlahqr)(const int* wantt, const int* wantz, const int* n, const int* ilo, const int* ihi, double* h, const int* ldh, double* wr, double* wi,
                   const int* iloz, const int* ihiz, double* z, const int* ldz, int* info);
};

/// LAPACK in OpenBLAS's build of it, set to one thread: more gain nothing in the spectra of some thousand parameters, wait
/// for one another when the machine is busy, and would make the last digits depend on how many there are.
/// Null where no LAPACK is installed.
///
/// Not linked, since OpenBLAS's threads, which wake as it is loaded and wait for work by spinning, would have the program's
/// start, and every small command, share the processors with them.
const Lapack* lapack();
/// The pieces likewise; null also where the LAPACK that is installed hides them.
const LapackPieces* lapackPieces();

}  // namespace ganscope
