// SPDX-License-Identifier: GPL-3.0-or-later
// What this process holds of the machine.
#pragma once

#include <malloc.h>
#include <unistd.h>

#include <cstddef>
#include <filesystem>
#include <fstream>

#if defined(__SANITIZE_ADDRESS__)
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
extern "C" void __sanitizer_purge_allocator();
#endif

namespace ganscope::test {

struct Resources {
    double heap = 0;      ///< MB allocated and not freed
    double resident = 0;  ///< MB in memory, freed pages given back first
    int descriptors = 0;  ///< files, sockets and pipes that are open
};

/// Of this process, now; Linux with glibc.
inline Resources usedResources() {
    Resources used;
#if defined(__SANITIZE_ADDRESS__)
    __sanitizer_purge_allocator();  // what was freed waits in a quarantine, and its pages with it
    used.heap = double(__sanitizer_get_current_allocated_bytes()) / 1e6;
#else
    malloc_trim(0);
    const struct mallinfo2 heap = mallinfo2();
    used.heap = double(heap.uordblks + heap.hblkhd) / 1e6;
#endif
    std::size_t size = 0, resident = 0;
    std::ifstream("/proc/self/statm") >> size >> resident;
    used.resident = double(resident) * double(sysconf(_SC_PAGESIZE)) / 1e6;
    namespace fs = std::filesystem;
    for (const auto& each : fs::directory_iterator("/proc/self/fd")) (void)each, ++used.descriptors;
    --used.descriptors;  // the folder itself
    return used;
}

}  // namespace ganscope::test
