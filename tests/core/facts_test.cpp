// SPDX-License-Identifier: GPL-3.0-or-later
// What every entry of the catalogue says of itself: its facts hold, its defaults are allowed, its sources are named.
#include "core/analysis/evaluation.h"
#include "core/scenario/scenario_json.h"

#include "tests/support/check.h"
#include "tests/support/points.h"

#include <set>

using namespace ganscope;
using namespace ganscope::test;

namespace {

template <class F>
void eachEntry(F body) {
    for (const auto* e : catalogue::games()) body(*e);
    for (const auto* e : catalogue::losses()) body(*e);
    for (const auto* e : catalogue::regularizers()) body(*e);
    for (const auto* e : catalogue::methods()) body(*e);
}

/// Every expected eigenvalue is there, each matched once.
void checkSpectrum(std::vector<Complex> actual, const std::vector<Complex>& expected, double tolerance) {
    REQUIRE(actual.size() == expected.size());
    for (Complex value : expected) {
        const auto nearest = std::ranges::min_element(actual, {}, [&](Complex a) { return std::abs(a - value); });
        CHECK_CLOSE(nearest->real(), value.real(), tolerance);
        CHECK_CLOSE(nearest->imag(), value.imag(), tolerance);
        actual.erase(nearest);
    }
}

}  // namespace

TEST_CASE("every fact of every entry holds") {
    int count = 0;
    eachEntry([&](const Entry& entry) {
        CHECK(!entry.facts.empty());
        for (const Fact& fact : entry.facts) {
            std::string name = std::string(entry.id) + ":";
            for (const auto& o : fact.overrides) name += " " + o;
            SECTION(name);
            const Reading reading = withOverrides(defaultScenario(fact.base), fact.overrides);
            for (const Problem& p : reading.problems) FAIL(toText(p));
            const System system = buildSystem(*reading.scenario);
            const Evaluation e = evaluate(*system.dynamics, *system.method, fact.at);
            if (!fact.flow.empty()) checkSpectrum(e.flow.values, fact.flow, fact.tolerance);
            if (fact.radius) {
                REQUIRE(e.updateRadius.value.has_value());
                CHECK_CLOSE(*e.updateRadius.value, *fact.radius, fact.tolerance);
            }
            if (fact.ring) {
                REQUIRE(e.outlook.ringRadius.has_value());
                CHECK_CLOSE(*e.outlook.ringRadius, *fact.ring, fact.tolerance);
            }
            if (fact.undefined) CHECK(!e.updateDefined && !e.updateRadius.why.empty());
            ++count;
        }
    });
    CHECK(count >= 30);
}

TEST_CASE("every entry is complete: texts, sources, distinct ids, defaults inside their ranges") {
    std::set<std::string> seen;
    eachEntry([&](const Entry& entry) {
        SECTION(std::string(entry.id));
        CHECK(seen.insert(std::string(entry.id)).second);
        CHECK(!entry.title.empty() && !entry.summary.empty() && !entry.equation.empty());
        CHECK(!entry.sources.empty());
        for (const Source& s : entry.sources) CHECK(!s.authors.empty() && !s.title.empty() && s.year > 1900 && !s.locator.empty());
        std::set<std::string_view> ids;
        for (const Parameter& p : entry.parameters) {
            CHECK(ids.insert(p.id).second);
            CHECK(!p.symbol.empty() && !p.meaning.empty());
            CHECK_EQUAL(complaint(p, p.fallback), std::string());
            if (p.kind != ParameterKind::real && p.kind != ParameterKind::integer) continue;
            CHECK(p.low < p.high);
            CHECK_EQUAL(complaint(p, p.low), std::string());
            CHECK_EQUAL(complaint(p, p.high), std::string());
            CHECK(complaint(p, std::numeric_limits<double>::quiet_NaN()) != "");
            CHECK(p.scale == Scale::linear || p.low > 0);
        }
    });
}

TEST_CASE("the field vanishes at every stated equilibrium, for every loss") {
    for (const Scenario& s : combinations()) {
        if (!s.regularizers.empty()) continue;
        SECTION(label(s));
        const GameEntry& entry = *catalogue::game(s.game.id);
        const System system = buildSystem(s);
        for (const auto& w : entry.equilibria(s.game.values)) {
            const Vec<double> v = system.dynamics->field<double>(w);
            CHECK_CLOSE(norm(v), 0.0, 1e-13);
        }
        CHECK_EQUAL(entry.symbols(s.game.values).size(), std::size_t(system.dynamics->size()));
        CHECK_EQUAL(entry.start(s.game.values).size(), std::size_t(system.dynamics->size()));
    }
}
