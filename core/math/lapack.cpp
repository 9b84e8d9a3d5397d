// SPDX-License-Identifier: GPL-3.0-or-later
// Finding LAPACK at run time.
#include "core/math/lapack.h"

#include <optional>

#include <dlfcn.h>

namespace ganscope {
namespace {

template <class Function>
Function found(void* library, const char* name) {
    return reinterpret_cast<Function>(::dlsym(library, name));
}

struct Library {
    std::optional<Lapack> drivers;
    std::optional<LapackPieces> pieces;
};

Library load() {
    // It stays loaded: its threads would not survive being unloaded.
    void* library = ::dlopen("libopenblas.so.0", RTLD_NOW | RTLD_LOCAL);
    if (!library) library = ::dlopen("liblapack.so.3", RTLD_NOW | RTLD_LOCAL);
    if (!library) return {};
    if (const auto setThreads = found<void (*)(int)>(library, "openblas_set_num_threads")) setThreads(1);
    Library r;
    if (const Lapack all{found<decltype(Lapack::dgeev)>(library, "dgeev_")}; all.dgeev) r.drivers = all;
    const LapackPieces pieces{found<decltype(LapackPieces::dgemm)>(library, "dgemm_"),   found<decltype(LapackPieces::dgebal)>(library, "dgebal_"),
                              found<decltype(LapackPieces::dlahr2)>(library, "dlahr2_"), found<decltype(LapackPieces::dlarfb)>(library, "dlarfb_"),
                              found<decltype(LapackPieces::dlaqr3)>(library, "dlaqr3_"), found<decltype(LapackPieces::dlaqr5)>(library, "dlaqr5_"),
                              found<decltype(LapackPieces::dlahqr)>(library, "dlahqr_")};
    if (pieces.dgemm && pieces.dgebal && pieces.dlahr2 && pieces.dlarfb && pieces.dlaqr3 && pieces.dlaqr5 && pieces.dlahqr) r.pieces = pieces;
    return r;
}

const Library& library() {
    static const Library loaded = load();
    return loaded;
}

}  // namespace

const Lapack* lapack() { return library().drivers ? &*library().drivers : nullptr; }
const LapackPieces* lapackPieces() { return library().pieces ? &*library().pieces : nullptr; }

}  // namespace ganscope
