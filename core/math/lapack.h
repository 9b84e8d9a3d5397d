// SPDX-License-Identifier: GPL-3.0-or-later
// LAPACK, loaded when a matrix first needs it.
#pragma once

#include <lapack.h>

namespace ganscope {

/// The routines of LAPACK that are used, by their Fortran interface.
struct Lapack {
    decltype(&LAPACK_dgeev_base) dgeev;  ///< eigenvalues and eigenvectors of a general matrix
};

/// LAPACK in OpenBLAS's build of it, set to one thread: more gain nothing in the spectra of some thousand parameters, wait
/// for one another when the machine is busy, and would make the last digits depend on how many there are.
/// Null where no LAPACK is installed.
///
/// Not linked, since OpenBLAS's threads, which wake as it is loaded and wait for work by spinning, would have the program's
/// start, and every small command, share the processors with them.
const Lapack* lapack();

}  // namespace ganscope
