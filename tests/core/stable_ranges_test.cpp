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
