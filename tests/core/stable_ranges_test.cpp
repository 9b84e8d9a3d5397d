// SPDX-License-Identifier: GPL-3.0-or-later
// Where along a slider training is stable, against closed forms.
#include "core/analysis/stable_ranges.h"
#include "core/scenario/scenario_family.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/view_axis.h"
#include "tests/support/check.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

Locus locusAlong(const std::string& path, const std::vector<std::string>& overrides) {
    const Scenario scenario = withOverrides(defaultScenario("dirac"), overrides).scenario.value();
    const SlotReading reading = findSlot(scenario, path);
    const ViewRange range = rangeOf(reading.scenario, *reading.slot);
    const ScenarioFamily family(reading.scenario, {range.slot});
    LocusRequest request;
    request.range = range.range;
    return computeLocus(family, followedEquilibrium(family), request);
}

std::optional<StableRanges> along(const std::string& path, const std::vector<std::string>& overrides) { return stableRanges(locusAlong(path, overrides)); }

}  // namespace

TEST_CASE("the Wasserstein GAN under simultaneous steps is stable from γ = h on") {
    // |μ|² = 1 − hγ + h² while the pair is complex; of two real ones the left reaches −1 at γ = (4 + h²)/(2h) = 10.1.
    const auto r = along("regularizers.r1.gamma", {"game.loss=wgan", "method.step=0.2", "regularizers.r1.gamma=0.3"});
    CHECK(r.has_value());
    CHECK_EQUAL(r->stretches.size(), std::size_t{1});
    CHECK_CLOSE(r->stretches[0].first, 0.2, 1e-8);
    CHECK_CLOSE(r->stretches[0].second, std::min(r->high, 10.1), 1e-8);
}

TEST_CASE("a step is stable below its limit, and without a penalty never") {
    const auto r = along("method.step", {"regularizers.r1.gamma=0.3"});
    CHECK(r && r->stretches.size() == 1);
    CHECK_EQUAL(r->stretches[0].first, r->low);
    CHECK_CLOSE(r->stretches[0].second, std::min(r->high, 1.2), 1e-8);
    CHECK(r->atLow && r->atHigh);  // neither is on the circle
    const auto none = along("method.step", {"game.loss=wgan"});
    CHECK(none && none->stretches.empty() && none->atLow && none->atHigh);
}

TEST_CASE("an end on the circle itself is not stable; where multipliers stay on it nothing is told") {
    const auto r = along("regularizers.r1.gamma", {"game.loss=wgan", "method=alternating", "method.step=0.2", "regularizers.r1.gamma=0.3"});
    CHECK(r && r->stretches.size() == 1);
    CHECK_EQUAL(r->stretches[0].first, 0.0);
    CHECK(!r->atLow);
    CHECK(!along("method.step", {"game.loss=wgan", "method=alternating"}).has_value());
}

TEST_CASE("of a locus that is cut short, has no multipliers or no length nothing is told") {
    const Locus whole = locusAlong("method.step", {"regularizers.r1.gamma=0.3"});
    REQUIRE(stableRanges(whole).has_value());
    const auto without = [&](auto change) {
        Locus locus = whole;
        change(locus);
        return !stableRanges(locus).has_value();
    };
    CHECK(without([](Locus& l) { l.complete = false; }));
    CHECK(without([](Locus& l) { l.update.why = "there is none"; }));
    CHECK(without([](Locus& l) { l.update.values.clear(); }));
    CHECK(without([](Locus& l) { l.parameters.clear(); }));
    CHECK(without([](Locus& l) { l.parameters.resize(1); }));
}

namespace {

/// A locus of one multiplier over p = 0, 1, 2 …, with crossings of the circle at `crossings`.
Locus plantedLocus(const std::vector<double>& sizes, const std::vector<double>& crossings, LocusEventKind kind = LocusEventKind::circle) {
    Locus r;
    r.complete = true;
    r.update.values.resize(2);
    for (std::size_t k = 0; k < sizes.size(); ++k) {
        r.parameters.push_back(static_cast<double>(k));
        r.update.values[0].push_back(Complex(0, -sizes[k]));
        r.update.values[1].push_back(0.25);
    }
    for (const double p : crossings) r.update.events.push_back({kind, p, Complex(1), 0, 0});
    return r;
}

using Stretches = std::vector<std::pair<double, double>>;

}  // namespace

TEST_CASE("the stretches between crossings are those whose samples are inside the circle") {
    struct Row {
        std::vector<double> sizes, crossings;
        Stretches stretches;
    };
    const std::vector<Row> rows{
        {{0.5, 0.5, 0.5}, {}, {{0, 2}}},
        {{1.5, 1.5, 1.5}, {}, {}},
        {{0.5, 0.5, 1.5, 1.5}, {1.5}, {{0, 1.5}}},
        {{1.5, 1.5, 0.5, 0.5}, {1.25}, {{1.25, 3}}},
        {{0.5, 0.5, 1.5, 1.5, 0.5, 0.5}, {1.5, 3.5}, {{0, 1.5}, {3.5, 5}}},
        {{1.5, 1.5, 0.5, 0.5, 1.5, 1.5}, {1.5, 3.5}, {{1.5, 3.5}}},
        {{0.5, 0.5, 0.5, 0.5}, {1.5}, {{0, 3}}},            // a touch
        {{0.5, 0.5, 0.5, 0.5, 0.5}, {1.5, 2.5}, {{0, 4}}},
        {{0.5, 0.5, 0.5, 0.5}, {0, 3, 4, -1}, {{0, 3}}},    // at the ends, and beyond them
        {{0.5, 0.5, 1.5, 1.5}, {1.5, 1.5}, {{0, 1.5}}},     // twice told
        {{0.5, 0.5, 1, 1.5, 1.5}, {2}, {{0, 2}}},           // a sample on the event itself
    };
    for (const Row& row : rows) {
        SECTION(show(row.sizes) + " " + show(row.crossings));
        const auto found = stableRanges(plantedLocus(row.sizes, row.crossings));
        REQUIRE(found.has_value());
        CHECK(found->stretches == row.stretches);
        CHECK_EQUAL(found->low, 0.0);
        CHECK_EQUAL(found->high, static_cast<double>(row.sizes.size() - 1));
        CHECK(found->atLow && found->atHigh);
    }
}

TEST_CASE("nothing is told where samples of one stretch disagree, are on the circle, or are missing") {
    CHECK(!stableRanges(plantedLocus({0.5, 0.5, 1.5, 1.5}, {})));
    CHECK(!stableRanges(plantedLocus({1.5, 1.5, 0.5, 0.5}, {})));
    CHECK(!stableRanges(plantedLocus({0.5, 0.5, 1, 0.5}, {})));
    CHECK(!stableRanges(plantedLocus({0.5, 0.5, 0.5, 0.5}, {1.25, 1.75})));
    // Only crossings of the circle count.
    CHECK(!stableRanges(plantedLocus({0.5, 0.5, 1.5, 1.5}, {1.5}, LocusEventKind::meet)));
    CHECK(!stableRanges(plantedLocus({0.5, 0.5}, {})));
}

TEST_CASE("on the circle is within 1e-10, beside an event within a millionth of the stretch") {
    for (const double side : {1.0, -1.0}) {
        const auto beside = stableRanges(plantedLocus({1 + side * 1.2e-10, 1 + side * 1.2e-10, 1 + side * 1.2e-10}, {}));
        REQUIRE(beside.has_value());
        CHECK_EQUAL(beside->stretches.empty(), side > 0);
        CHECK(beside->atLow && beside->atHigh);
        CHECK(!stableRanges(plantedLocus({1 + side * 0.8e-10, 1 + side * 0.8e-10, 1 + side * 0.8e-10}, {})));
    }
    const auto low = stableRanges(plantedLocus({1, 0.5, 0.5}, {})), high = stableRanges(plantedLocus({0.5, 0.5, 1}, {}));
    REQUIRE(low.has_value() && high.has_value());
    CHECK(!low->atLow && low->atHigh && high->atLow && !high->atHigh);
    for (const double off : {0.8e-6, -0.8e-6}) CHECK(stableRanges(plantedLocus({0.5, 0.5, 1, 1.5, 1.5}, {2 + 2 * off})).has_value());
    for (const double off : {1.3e-6, -1.3e-6}) CHECK(!stableRanges(plantedLocus({0.5, 0.5, 1, 1.5, 1.5}, {2 + 2 * off})).has_value());
}
