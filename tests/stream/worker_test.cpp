// SPDX-License-Identifier: GPL-3.0-or-later
// The worker: superseding, progress, failure, wakes and a prompt end, none of them by the clock.
#include "core/stream/worker.h"
#include "tests/support/check.h"
#include "tests/support/inbox.h"

#include <semaphore>
#include <stdexcept>

using namespace ganscope;
using ganscope::test::Inbox;

namespace {

struct Question {
    int revision = 0;
    int passes = 1;
};
struct Answer {
    int revision = 0;
    int pass = 0;
    std::string failure;
};
using Worker = LatestWorker<Question, Answer>;

Answer explain(const Question& question, const std::string& what) { return {question.revision, 0, what}; }

}  // namespace

TEST_CASE("passes arrive in order up to the last") {
    Inbox inbox;
    Worker worker(
        [](const Question& question, Worker::Turn& turn) {
            for (int pass = 1; pass <= question.passes; ++pass) turn.publish({question.revision, pass, {}});
        },
        explain, inbox.wake());
    worker.submit({1, 1000});
    int seen = 0;
    inbox.await(worker, [&](const Answer& answer) {
        CHECK(answer.pass > seen);
        seen = answer.pass;
        return answer.pass == 1000;
    });
    CHECK_EQUAL(inbox.worst(), 1);
}

TEST_CASE("requests that come during a computation leave one, the newest, and stop the computation") {
    Inbox inbox;
    std::binary_semaphore begun(0);
    std::vector<int> computed;
    {
        Worker worker(
            [&](const Question& question, Worker::Turn& turn) {
                computed.push_back(question.revision);
                if (question.revision == 1) {
                    begun.release();
                    while (!turn.superseded()) std::this_thread::yield();
                    // The storm is over only when the last request is in.
                    begun.acquire();
                    return;
                }
                turn.publish({question.revision, 1, {}});
            },
            explain, inbox.wake());
        worker.submit({1, 1});
        begun.acquire();
        for (int revision = 2; revision <= 1000; ++revision) worker.submit({revision, 1});
        begun.release();
        inbox.await(worker, [](const Answer& answer) { return answer.revision == 1000; });
    }
    CHECK_EQUAL(computed, (std::vector{1, 1000}));
}

TEST_CASE("a storm of requests against a slow reader ends with the newest answer, revisions ascending") {
    Inbox inbox;
    int worked = 0;
    {
        Worker worker(
            [&](const Question& question, Worker::Turn& turn) {
                for (int pass = 1; pass <= question.passes && !turn.superseded(); ++pass) {
                    ++worked;
                    turn.publish({question.revision, pass, {}});
                }
            },
            explain, inbox.wake());
        int seen = 0;
        const auto ascending = [&](const Answer& answer) {
            CHECK(answer.revision >= seen);
            seen = answer.revision;
            return answer.revision == 5000 && answer.pass == 20;
        };
        for (int revision = 1; revision <= 5000; ++revision) {
            worker.submit({revision, 20});
            if (revision % 100 == 50)
                if (const auto answer = inbox.poll(worker)) ascending(*answer);
        }
        inbox.await(worker, ascending);
    }
    CHECK(worked <= 5000 * 20);
    CHECK_EQUAL(inbox.worst(), 1);
}

TEST_CASE("while nobody takes there is one wake") {
    Inbox inbox;
    std::binary_semaphore done(0);
    Worker worker(
        [&](const Question& question, Worker::Turn& turn) {
            for (int pass = 1; pass <= question.passes; ++pass) turn.publish({question.revision, pass, {}});
            done.release();
        },
        explain, inbox.wake());
    worker.submit({1, 500});
    done.acquire();
    CHECK_EQUAL(inbox.wakes(), 1);
    const auto answer = worker.take();
    REQUIRE(answer != nullptr);
    CHECK_EQUAL(answer->pass, 500);
    CHECK(worker.take() == nullptr);
}

TEST_CASE("an exception becomes a result that says so, and the worker goes on") {
    Inbox inbox;
    Worker worker(
        [](const Question& question, Worker::Turn& turn) {
            if (question.revision == 1) throw std::runtime_error("out of luck");
            if (question.revision == 2) throw 42;
            turn.publish({question.revision, 1, {}});
        },
        explain, inbox.wake());
    worker.submit({1, 1});
    CHECK_EQUAL(inbox.await(worker, [](const Answer&) { return true; })->failure, "out of luck");
    worker.submit({2, 1});
    CHECK(!inbox.await(worker, [](const Answer&) { return true; })->failure.empty());
    worker.submit({3, 1});
    CHECK_EQUAL(inbox.await(worker, [](const Answer&) { return true; })->failure, "");
}

TEST_CASE("destruction ends a long computation at its next question, and drops what has not begun") {
    Inbox inbox;
    std::binary_semaphore begun(0);
    std::atomic<int> computed = 0, after = 0;
    {
        Worker worker(
            [&](const Question&, Worker::Turn& turn) {
                ++computed;
                begun.release();
                while (!turn.stopping()) std::this_thread::yield();
                CHECK(turn.superseded());
                CHECK(turn.stopToken().stop_requested());
                for (std::int64_t k = 0; k < 1'000'000'000'000 && !turn.superseded(); ++k) ++after;
            },
            explain, inbox.wake());
        worker.submit({1, 1});
        begun.acquire();
        worker.submit({2, 1});
    }
    CHECK_EQUAL(computed.load(), 1);
    CHECK_EQUAL(after.load(), 0);
}

TEST_CASE("a sleeping computation is woken by a newer request and by the end") {
    Inbox inbox;
    std::binary_semaphore begun(0);
    std::atomic<int> woken = 0;
    {
        Worker worker(
            [&](const Question&, Worker::Turn& turn) {
                begun.release();
                if (turn.sleepUntil(Worker::Clock::now() + std::chrono::hours(24))) ++woken;
            },
            explain, inbox.wake());
        worker.submit({1, 1});
        begun.acquire();
        worker.submit({2, 1});
        begun.acquire();
    }
    CHECK_EQUAL(woken.load(), 2);
}

TEST_CASE("a worker that was never asked ends") {
    const Worker worker([](const Question&, Worker::Turn&) {}, explain, {});
}
