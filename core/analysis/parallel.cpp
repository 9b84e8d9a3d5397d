// SPDX-License-Identifier: GPL-3.0-or-later
// One counter, from which every thread takes the next piece.
#include "core/analysis/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace ganscope {

unsigned threadsFor(unsigned asked) { return asked > 0 ? asked : std::max(1U, std::thread::hardware_concurrency()); }

bool inParallel(std::size_t count, unsigned threads, const std::stop_token& stop,
                const std::function<void(std::size_t k, unsigned worker)>& piece) {
    std::atomic<std::size_t> next = 0, done = 0;
    std::mutex mutex;  // guards `failure`
    std::exception_ptr failure;
    const auto work = [&](unsigned worker) {
        try {
            while (!stop.stop_requested()) {
                const std::size_t k = next.fetch_add(1, std::memory_order_relaxed);
                if (k >= count) return;
                piece(k, worker);
                done.fetch_add(1, std::memory_order_relaxed);
            }
        } catch (...) {
            const std::lock_guard lock(mutex);
            if (!failure) failure = std::current_exception();
            next = count;
        }
    };
    {
        std::vector<std::jthread> others;
        const std::size_t most = std::min<std::size_t>(threadsFor(threads), count);
        for (unsigned worker = 1; worker < most; ++worker) others.emplace_back(work, worker);
        work(0);
    }
    if (failure) std::rethrow_exception(failure);
    return done == count;
}

}  // namespace ganscope
