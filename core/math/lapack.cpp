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

std::optional<Lapack> load() {
    // It stays loaded: its threads would not survive being unloaded.
    void* library = ::dlopen("libopenblas.so.0", RTLD_NOW | RTLD_LOCAL);
    if (!library) library = ::dlopen("liblapack.so.3", RTLD_NOW | RTLD_LOCAL);
    if (!library) return {};
    if (const auto setThreads = found<void (*)(int)>(library, "openblas_set_num_threads")) setThreads(1);
    const Lapack result{found<decltype(Lapack::dgeev)>(library, "dgeev_")};
    if (!result.dgeev) return {};
    return result;
}

}  // namespace

const Lapack* lapack() {
    static const std::optional<Lapack> loaded = load();
    return loaded ? &*loaded : nullptr;
}

}  // namespace ganscope
