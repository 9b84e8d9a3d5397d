// SPDX-License-Identifier: GPL-3.0-or-later
// What the window is to a worker: somebody who is woken, looks once, and must never be woken twice for that.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <semaphore>

namespace ganscope::test {

/// Counts wakes and those not answered yet. It must outlive the worker that calls wake().
class Inbox {
public:
    std::function<void()> wake() {
        return [this] {
            const int now = ++outstanding;
            if (now > highest) highest = now;
            ++count;
            woken.release();
        };
    }

    /// The newest result if a wake has come, or null.
    template <class Worker>
    auto poll(Worker& worker) -> decltype(worker.take()) {
        if (!woken.try_acquire()) return nullptr;
        --outstanding;
        return worker.take();
    }

    /// Takes results, one a wake, until one satisfies `done`; returns that.
    template <class Worker, class Done>
    auto await(Worker& worker, Done done) -> decltype(worker.take()) {
        for (;;) {
            woken.acquire();
            --outstanding;
            if (auto result = worker.take(); result && done(*result)) return result;
        }
    }

    int wakes() const { return count; }
    /// The most wakes that were ever outstanding at once.
    int worst() const { return highest; }

private:
    std::counting_semaphore<> woken{0};
    std::atomic<int> outstanding = 0, highest = 0, count = 0;
};

}  // namespace ganscope::test
