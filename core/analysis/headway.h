// SPDX-License-Identifier: GPL-3.0-or-later
// How far long work has come.
#pragma once

#include <atomic>
#include <cstdint>

namespace ganscope {

/// Counted by those who do the work, read by who shows it, from any thread. Work that is only found on the way makes
/// `expected` grow.
class Headway {
public:
    void expect(std::int64_t more) { all.fetch_add(more, std::memory_order_relaxed); }
    void advance(std::int64_t count = 1) { past.fetch_add(count, std::memory_order_relaxed); }

    std::int64_t done() const { return past.load(std::memory_order_relaxed); }
    std::int64_t expected() const { return all.load(std::memory_order_relaxed); }
    /// The whole hundredths that are done; 0 as long as nothing is expected.
    int percent() const { return expected() > 0 ? static_cast<int>(100 * done() / expected()) : 0; }

private:
    std::atomic<std::int64_t> past{0}, all{0};
};

}  // namespace ganscope
