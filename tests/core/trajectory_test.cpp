// SPDX-License-Identifier: GPL-3.0-or-later
// The record of one path: what it keeps when it is full, how it concludes, and when it is handed out anew.
#include "core/simulation/trajectory.h"
#include "tests/support/check.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// Of points whose first and last numbers are the step and its negative.
std::shared_ptr<const Track> longRecord(int dimension, int length) {
    std::vector<double> w(static_cast<std::size_t>(dimension), 0.0);
    Trajectory record{View<double>(w)};
    for (int k = 1; k <= length; ++k) {
        w.front() = k;
        w.back() = -k;
        record.push(w);
    }
    return record.track();
}

}  // namespace

TEST_CASE("a record is as long as 2^20 numbers allow, 16 points at least and 4096 at most") {
    CHECK_EQUAL(Trajectory::capacityFor(1), 4096);
    CHECK_EQUAL(Trajectory::capacityFor(256), 4096);
    CHECK_EQUAL(Trajectory::capacityFor(257), (1 << 20) / 257);
    CHECK_EQUAL(Trajectory::capacityFor(1 << 16), 16);
    CHECK_EQUAL(Trajectory::capacityFor(1 << 18), 16);
}

TEST_CASE("a full record of sixteen keeps every second point, then every fourth, with all of each state") {
    struct Row {
        int length;
        std::vector<std::int64_t> steps;
    };
    for (const Row& row : std::vector<Row>{{0, {0}},
                                           {1, {0, 1}},
                                           {15, {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}},
                                           {16, {0, 2, 4, 6, 8, 10, 12, 14, 16}},
                                           {17, {0, 2, 4, 6, 8, 10, 12, 14, 16, 17}},
                                           {18, {0, 2, 4, 6, 8, 10, 12, 14, 16, 18}},
                                           {30, {0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30}},
                                           {31, {0, 4, 8, 12, 16, 20, 24, 28, 31}},
                                           {32, {0, 4, 8, 12, 16, 20, 24, 28, 32}},
                                           {33, {0, 4, 8, 12, 16, 20, 24, 28, 32, 33}}}) {
        SECTION(std::to_string(row.length));
        const auto track = longRecord(70'000, row.length);
        CHECK_EQUAL(track->steps, row.steps);
        CHECK_EQUAL(track->states.size(), 70'000 * row.steps.size());
        for (std::size_t k = 0; k < track->size(); ++k) {
            CHECK_EQUAL(track->point(k)[0], static_cast<double>(row.steps[k]));
            CHECK_EQUAL(track->point(k)[69'999], -static_cast<double>(row.steps[k]));
        }
    }
}

TEST_CASE("a conclusion is outcome and reason; another reason is another conclusion, the same one is none") {
    const std::vector<double> start{1.0, 2.0};
    Trajectory record{View<double>(start)};
    CHECK(record.track()->outcome == Outcome::running);
    record.conclude(Outcome::diverged, "one");
    const auto one = record.track();
    CHECK(one->outcome == Outcome::diverged);
    CHECK_EQUAL(one->reason, "one");
    record.conclude(Outcome::diverged, "one");
    CHECK(record.track() == one);
    record.conclude(Outcome::diverged, "other");
    CHECK_EQUAL(record.track()->reason, "other");
    CHECK_EQUAL(one->reason, "one");
    record.conclude(Outcome::finished, "other");
    CHECK(record.track()->outcome == Outcome::finished);
}

TEST_CASE("a track that was handed out does not grow; the next one does") {
    const std::vector<double> start{1.0}, next{2.0};
    Trajectory record{View<double>(start)};
    const auto before = record.track();
    record.push(next);
    CHECK_EQUAL(before->size(), 1);
    CHECK_EQUAL(record.track()->size(), 2);
    CHECK_EQUAL(record.step(), 1);
    CHECK_EQUAL(record.stride(), 1);
}
