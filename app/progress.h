// SPDX-License-Identifier: GPL-3.0-or-later
// How far long work has come, on standard error.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace ganscope {

/// Says nothing for half a second, then one line that is renewed in place on a terminal, and every ten seconds elsewhere.
/// It may be told of every step: it looks at the clock about once a millisecond.
class Progress {
public:
    /// `what` is counted, as "step".
    explicit Progress(std::string what, std::int64_t total = 0);
    ~Progress();
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void show(std::int64_t done) { show(done, all); }
    /// Of work whose end is only found on the way.
    void show(std::int64_t done, std::int64_t total);

private:
    using Clock = std::chrono::steady_clock;
    std::string unit;
    std::int64_t all;
    const bool terminal;
    const Clock::time_point begin = Clock::now();
    Clock::time_point last = begin, looked = begin;
    int calls = 0, stride = 1;  // since it looked at the clock, and until it does again
    bool open = false;  // a line on the terminal without its end
};

}  // namespace ganscope
