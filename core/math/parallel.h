// SPDX-License-Identifier: GPL-3.0-or-later
// Independent pieces of work on several threads, for maps and sweeps whose cells know nothing of each other.
//
// Why not std::execution: in libstdc++ it needs TBB, which starts threads of its own, knows no stop_token, and ends the
// program when a piece throws; forty lines of jthread do what is needed. They are compiled where they are used, so that
// ThreadSanitizer sees them.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace ganscope {

/// The number of threads that a computation may use: what the machine has, or `asked` when that is not 0.
inline unsigned threadsFor(unsigned asked) { return asked > 0 ? asked : std::max(1U, std::thread::hardware_concurrency()); }

/// Calls piece(k, worker) once for every k below `count`, in any order, on up to `threads` threads, the caller's among
/// them (0: as many as the machine has). `worker` < threadsFor(threads) names the thread: what belongs to one worker
/// needs no lock. Results must go to places of their own, so that they do not depend on the order.
/// Returns whether every piece was done: false when `stop` was asked for, which is looked at before every piece.
/// The first exception of a piece ends the others and is thrown again here.
inline bool inParallel(std::size_t count, unsigned threads, const std::stop_token& stop,
                       const std::function<void(std::size_t k, unsigned worker)>& piece) {
    std::atomic<std::size_t> next = 0, done = 0;  // one counter, from which every thread takes the next piece
    std::mutex mutex;                             // guards `failure`
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
