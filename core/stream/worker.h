// SPDX-License-Identifier: GPL-3.0-or-later
// One thread that answers the newest request: the pattern of every computation that the window waits for.
//
// The owner submits requests and takes results; both are values, each in a slot of one (latest.h). The thread takes the
// newest request, computes, and publishes as often as it has something better to show. Twenty moves of a slider during
// one computation leave one request. The computation asks turn.superseded() as often as it can, between two steps at
// most, and returns when it is true; what it has published by then stays valid, for it carries its revision.
//
//     LatestWorker<Question, Answer> worker(
//         [](const Question& q, auto& turn) {
//             for (int grid : {11, 21, 41}) {
//                 Answer answer = compute(q, grid, [&] { return turn.superseded(); });
//                 if (turn.superseded()) return;
//                 turn.publish(std::move(answer));
//             }
//         },
//         [](const Question& q, const std::string& what) { return Answer{.revision = q.revision, .failure = what}; },
//         wake);
//
// `wake` runs on the worker's thread, after a result filled the empty slot; it should only ask the owner's thread to
// call take() soon. Until that call no further wake comes. What `wake` refers to must outlive the worker.
#pragma once

#include "core/stream/latest.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

namespace ganscope {

/// A thread with one pending request and one pending result.
template <class Request, class Result>
class LatestWorker {
public:
    using Clock = std::chrono::steady_clock;

    /// What a computation knows of the world while it answers one request. Used on the worker's thread only.
    class Turn {
    public:
        /// A newer request waits or the worker is being destroyed: return soon. Costs two atomic loads.
        bool superseded() const { return stopping() || worker.newest.load(std::memory_order_acquire) != serial; }
        /// The worker is being destroyed: return at once.
        bool stopping() const { return stop.stop_requested(); }
        const std::stop_token& stopToken() const { return stop; }

        /// Hands a result over, in place of one that was not taken yet.
        void publish(Result result) { worker.publish(std::move(result)); }

        /// Sleeps until `deadline` or until superseded, whichever is first; returns superseded().
        bool sleepUntil(Clock::time_point deadline) const {
            std::unique_lock lock(worker.mutex);
            worker.changed.wait_until(lock, stop, deadline, [this] { return superseded(); });
            return superseded();
        }

    private:
        friend class LatestWorker;
        Turn(LatestWorker& w, const std::stop_token& s, std::uint64_t n) : worker(w), stop(s), serial(n) {}
        LatestWorker& worker;
        const std::stop_token& stop;
        const std::uint64_t serial;
    };

    /// Answers one request; may keep what it likes between two turns, for it is called on one thread only.
    using Compute = std::function<void(const Request&, Turn&)>;
    /// The result that says that `Compute` threw, and what. Must not throw.
    using Failed = std::function<Result(const Request&, const std::string& what)>;

    LatestWorker(Compute answer, Failed explain, std::function<void()> onResult)
        : compute(std::move(answer)), failed(std::move(explain)), wake(std::move(onResult)),
          thread([this](const std::stop_token& stop) { run(stop); }) {}

    /// Asks the running computation to return and waits for that; a request not begun is dropped.
    ~LatestWorker() = default;
    LatestWorker(const LatestWorker&) = delete;
    LatestWorker& operator=(const LatestWorker&) = delete;

    /// Makes `request` the one to answer, in place of one that was not begun; supersedes a running one. Never waits
    /// for a computation.
    void submit(Request request) {
        std::optional<Request> replaced(std::move(request));
        {
            const std::lock_guard lock(mutex);
            pending.swap(replaced);
            newest.fetch_add(1, std::memory_order_release);
        }
        changed.notify_one();
    }

    /// The newest result, or null when there is none since the last call.
    std::shared_ptr<const Result> take() { return results.take(); }

private:
    void run(const std::stop_token& stop) {
        for (;;) {
            std::optional<Request> request;
            std::uint64_t serial = 0;
            {
                std::unique_lock lock(mutex);
                changed.wait(lock, stop, [this] { return pending.has_value(); });
                if (stop.stop_requested()) return;
                request.swap(pending);
                serial = newest.load(std::memory_order_relaxed);
            }
            Turn turn(*this, stop, serial);
            try {
                compute(*request, turn);
            } catch (const std::exception& error) {
                publish(failed(*request, error.what()));
            } catch (...) {
                publish(failed(*request, "an error without a description"));
            }
        }
    }

    void publish(Result result) {
        if (results.put(std::make_shared<const Result>(std::move(result))) && wake) wake();
    }

    const Compute compute;
    const Failed failed;
    const std::function<void()> wake;
    Latest<Result> results;

    std::mutex mutex;  // guards `pending`; `newest` changes under it, so that no notification is lost
    std::condition_variable_any changed;
    std::optional<Request> pending;
    std::atomic<std::uint64_t> newest = 0;

    std::jthread thread;  // the last member: stopped and joined before anything it uses goes away
};

}  // namespace ganscope
