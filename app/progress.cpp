// SPDX-License-Identifier: GPL-3.0-or-later
// One line of progress.
#include "app/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace ganscope {

Progress::Progress(std::string what, std::int64_t total) : unit(std::move(what)), all(total), terminal(isatty(STDERR_FILENO) != 0) {}

void Progress::show(std::int64_t done, std::int64_t total) {
    constexpr int longestStride = 4096;
    if (total <= 0 || ++calls < stride) return;
    const auto now = Clock::now();
    stride = now - looked < std::chrono::milliseconds(1) ? std::min(2 * stride, longestStride) : 1;
    looked = now;
    calls = 0;
    const double seconds = std::chrono::duration<double>(now - begin).count();
    const auto pause = terminal ? std::chrono::milliseconds(200) : std::chrono::milliseconds(10'000);
    if (seconds < 0.5 || now - last < pause) return;
    last = now;
    const double rate = static_cast<double>(done) / seconds, percent = 100.0 * static_cast<double>(done) / static_cast<double>(total);
    std::fprintf(stderr, "%s%s %lld of %lld (%.0f %%), %.3g a second", terminal ? "\r" : "", unit.c_str(), static_cast<long long>(done),
                 static_cast<long long>(total), percent, rate);
    std::fputs(terminal ? "   " : "\n", stderr);
    open = terminal;
}

Progress::~Progress() {
    if (open) std::fputc('\n', stderr);
}

}  // namespace ganscope
