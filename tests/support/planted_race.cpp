// SPDX-License-Identifier: GPL-3.0-or-later
// A slot shared without a lock: the race that ThreadSanitizer must report, or its silence elsewhere means
// nothing.
#include <algorithm>
#include <thread>
#include <vector>

int main() {
    std::vector<int> slot{0};
    std::thread writer([&] {
        for (int i = 0; i < 10000; ++i) slot[0] = i;
    });
    int seen = 0;
    for (int i = 0; i < 10000; ++i) seen = std::max(seen, slot[0]);
    writer.join();
    return seen < 0;
}
