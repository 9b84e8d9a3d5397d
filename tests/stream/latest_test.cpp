// SPDX-License-Identifier: GPL-3.0-or-later
// The slot: the newest value wins, the last one arrives, and one wake at most is under way.
#include "core/stream/latest.h"
#include "tests/support/check.h"

#include <array>
#include <atomic>
#include <semaphore>
#include <thread>
#include <vector>

using namespace ganscope;

TEST_CASE("a value is taken once, and a newer one takes the place of an older") {
    Latest<int> slot;
    CHECK(slot.take() == nullptr);
    CHECK(slot.put(std::make_shared<const int>(1)));
    CHECK(!slot.put(std::make_shared<const int>(2)));
    CHECK_EQUAL(*slot.take(), 2);
    CHECK(slot.take() == nullptr);
    CHECK(slot.put(std::make_shared<const int>(3)));
    CHECK_EQUAL(*slot.take(), 3);
}

TEST_CASE("a value that was replaced is freed, one that was taken lives as long as its taker") {
    Latest<int> slot;
    const auto first = std::make_shared<const int>(1);
    slot.put(first);
    slot.put(std::make_shared<const int>(2));
    CHECK_EQUAL(first.use_count(), 1);
    const auto second = slot.take();
    slot.put(std::make_shared<const int>(3));
    CHECK_EQUAL(*second, 2);
    CHECK_EQUAL(second.use_count(), 1);
}

TEST_CASE("under contention values come whole and in order, none twice, the last for certain, by one wake at a time") {
    constexpr int last = 100000;
    using Value = std::array<int, 16>;
    Latest<Value> slot;
    std::counting_semaphore<> woken(0);
    std::atomic<int> outstanding = 0, worst = 0, wakes = 0;
    const std::jthread writer([&] {
        for (int k = 1; k <= last; ++k) {
            auto value = std::make_shared<Value>();
            value->fill(k);
            if (!slot.put(std::move(value))) continue;
            const int now = ++outstanding;
            if (now > worst) worst = now;
            ++wakes;
            woken.release();
        }
    });
    int seen = 0, takes = 0;
    bool whole = true, ascending = true, filled = true;
    while (seen < last) {
        woken.acquire();
        --outstanding;
        const auto value = slot.take();
        filled = filled && value != nullptr;
        if (!value) break;
        ++takes;
        for (const int entry : *value) whole = whole && entry == value->front();
        ascending = ascending && value->front() > seen;
        seen = value->front();
    }
    CHECK(filled);
    CHECK(whole);
    CHECK(ascending);
    CHECK_EQUAL(seen, last);
    CHECK_EQUAL(worst.load(), 1);
    CHECK_EQUAL(wakes.load(), takes);
}

TEST_CASE("a reader that looks when it likes sees no value twice and the last one") {
    constexpr int last = 50000;
    Latest<int> slot;
    const std::jthread writer([&] {
        for (int k = 1; k <= last; ++k) slot.put(std::make_shared<const int>(k));
    });
    int seen = 0;
    bool ascending = true;
    while (seen < last) {
        if (const auto value = slot.take()) {
            ascending = ascending && *value > seen;
            seen = *value;
        } else {
            std::this_thread::yield();
        }
    }
    CHECK(ascending);
}
