// SPDX-License-Identifier: GPL-3.0-or-later
// Pieces of work on several threads: who works, who stops, and what an exception ends.
#include "core/math/parallel.h"
#include "tests/support/check.h"

#include <atomic>
#include <chrono>
#include <mutex>
#include <set>
#include <thread>

using namespace ganscope;
using namespace ganscope::test;

namespace {

void restAWhile() {
    std::this_thread::sleep_for(std::chrono::microseconds(200));
}

}  // namespace

TEST_CASE("as many threads as were asked for; without a wish as many as the machine has, one at least") {
    for (const unsigned asked : {1U, 2U, 3U, 17U}) CHECK_EQUAL(threadsFor(asked), asked);
    CHECK_EQUAL(threadsFor(0), std::max(1U, std::thread::hardware_concurrency()));
}

TEST_CASE("each of the threads that were asked for takes part under a number of its own, and no other") {
    for (const unsigned threads : {1U, 2U, 3U, 5U}) {
        SECTION(std::to_string(threads));
        std::mutex guard;
        std::set<unsigned> workers;
        std::set<std::thread::id> ids;
        const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        // A piece waits until all threads have one, so that none can be left without.
        CHECK(inParallel(threads + 20, threads, {}, [&](std::size_t, unsigned worker) {
            {
                const std::lock_guard lock(guard);
                workers.insert(worker);
                ids.insert(std::this_thread::get_id());
            }
            for (std::size_t met = 0; met < threads && std::chrono::steady_clock::now() < patience;) {
                restAWhile();
                const std::lock_guard lock(guard);
                met = workers.size();
            }
        }));
        std::set<unsigned> expected;
        for (unsigned k = 0; k < threads; ++k) expected.insert(k);
        CHECK(workers == expected);
        CHECK_EQUAL(ids.size(), threads);
        CHECK(ids.contains(std::this_thread::get_id()));
    }
}

TEST_CASE("each piece once, in the order of their numbers on one thread") {
    std::vector<std::size_t> order;
    CHECK(inParallel(5, 1, {}, [&](std::size_t k, unsigned) { order.push_back(k); }));
    CHECK_EQUAL(order, (std::vector<std::size_t>{0, 1, 2, 3, 4}));
}

TEST_CASE("a stop is looked at before every piece; one that comes with the last piece comes too late") {
    for (const std::size_t at : {0U, 3U, 9U}) {
        SECTION(std::to_string(at));
        std::stop_source source;
        std::size_t done = 0;
        const bool all = inParallel(10, 1, source.get_token(), [&](std::size_t k, unsigned) {
            if (k == at) source.request_stop();
            ++done;
        });
        CHECK_EQUAL(done, at + 1);
        CHECK_EQUAL(all, at == 9);
    }
    std::stop_source before;
    before.request_stop();
    CHECK(!inParallel(3, 2, before.get_token(), [](std::size_t, unsigned) { FAIL("a piece of work after the stop"); }));
}

TEST_CASE("an exception ends the pieces of the other threads too, and the first one comes out") {
    std::atomic<int> done = 0;
    std::string message;
    try {
        inParallel(4000, 3, {}, [&](std::size_t k, unsigned) {
            if (k == 0) throw std::runtime_error("the first");
            restAWhile();
            if (++done == 1000) throw std::runtime_error("a later one");
        });
    } catch (const std::runtime_error& e) {
        message = e.what();
    }
    CHECK_EQUAL(message, "the first");
    CHECK(done < 1000);
}
