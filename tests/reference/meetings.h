// SPDX-License-Identifier: GPL-3.0-or-later
// Combinations of the catalogue with a method, each with its reference at a random point, and what maps of all kinds share.
#pragma once

#include "core/analysis/evaluation.h"
#include "tests/reference/method_map.h"
#include "tests/reference/sampling.h"
#include "tests/reference/spectra.h"
#include "tests/reference/witnessed.h"

#include <functional>

namespace ganscope::reference {

/// Everything of one combination.
struct Meeting {
    const Scenario& s;
    const Experiment& reference;
    const MethodMap& map;
    const System& system;
    const std::vector<double>& w;
};

inline bool finite(const Eigen::MatrixXd& A) { return A.allFinite(); }

/// DF(w) of the reference at rest at w.
using Linearisation = std::function<Eigen::MatrixXd(const std::vector<double>& w)>;

/// How far DF of the core may be off: rounding, as enlarged by the steps. Those of one period may enlarge it by many powers of ten,
/// and DF changes as much when w does in its thirteenth digit.
inline double allowedChange(const Meeting& m, const Eigen::MatrixXd& DF, double change, const Linearisation& linearisation) {
    const double allowed = tolerance * DF.norm();
    if (change <= allowed) return allowed;
    std::vector<double> beside = m.w;
    for (std::size_t i = 0; i < beside.size(); ++i) beside[i] *= 1 + (i % 2 ? -1e-13 : 1e-13);
    return std::max(allowed, (linearisation(beside) - DF).norm());
}

/// DF at rest and its eigenvalues.
inline bool compareLinearisation(const Meeting& m, const Linearisation& linearisation) {
    const Eigen::MatrixXd DF = linearisation(m.w);
    if (!finite(DF)) return false;
    const Evaluation core = evaluate(*m.system.dynamics, *m.system.method, m.w);
    if (m.map.dependsOnIndex()) {
        CHECK(!core.updateDefined && !core.updateRadius.why.empty());
        return true;
    }
    const Vec<double> rest = m.system.method->rest(m.w);
    if (!core.updateDefined) {
        // RMSProp, also of the curl, where ε is felt; nothing else may refuse where the step meets no kink.
        CHECK(m.s.method.id == "rmsprop" || m.s.method.id == "curl" || !core.exact || m.system.method->kinkWithin(*m.system.dynamics, rest));
        return true;
    }
    const MapJacobian own = m.system.method->jacobian(*m.system.dynamics, rest);
    REQUIRE(own.matrix.has_value());
    const double change = (*own.matrix - DF).norm();
    CHECK(change <= allowedChange(m, DF, change, linearisation));
    CHECK(eigenvalueDistance(core.update.values, DF, change) <= 1);
    CHECK(powerSumDistance(core.update.values, DF, change) <= 1);
    return true;
}

/// Evaluations of a loss that DF of a combination takes: too many for networks with derivatives of derivatives.
inline bool affordable(const Meeting& m) {
    double cost = static_cast<double>(m.w.size() * m.map.rest(m.w).size());
    const std::string& method = m.s.method.id;
    if (method == "sga" || method == "curl" || method == "cgd" || method == "lead" || method == "unrolled" || method == "flow") cost *= static_cast<double>(m.w.size());
    for (const Choice& c : m.s.regularizers)
        if (c.id == "consensus" || c.id == "jare" || c.id.starts_with("grad-")) cost *= static_cast<double>(m.w.size());
    return m.s.game.id != "ring" || cost <= 4000;
}

/// Whether this combination is one of those looked at: all, or every pair of an entry and a method at least once.
inline bool chosen(const Scenario& s, std::size_t turn) {
    static std::set<std::pair<std::string, std::string>> seen;
    bool fresh = seen.insert({s.game.id, s.method.id}).second;
    if (s.loss) fresh |= seen.insert({s.loss->id, s.method.id}).second;
    for (const Choice& c : s.regularizers) fresh |= seen.insert({c.id, s.method.id}).second;
    return fresh || turn % 331 == 0 || everything();
}

/// The nodes with which a step from w, or the field where the map is no formula, has the derivative that it has with twice as
/// many: a step may go where D is steeper than any drawn point.
inline int nodesFor(const Scenario& s, const std::vector<double>& w) {
    constexpr double same = 1e-12;
    const auto slope = [&](int nodes) {
        const Experiment e(s, nodes);
        const MethodMap map(e);
        Vector<F1> x;
        const Vector<double> state = map.explicitly() ? map.rest(w) : Vector<double>(w.begin(), w.end());
        for (std::size_t i = 0; i < state.size(); ++i) x.push_back(jet(state[i], 1.0 / static_cast<double>(i + 1)));
        for (int k = 0; map.explicitly() && k < map.period(); ++k) x = map.step(x, k);
        if (!map.explicitly()) x = e.field(x);
        Vector<double> r;
        for (const F1& each : x) r.push_back(slopeOf<double>(each));
        return r;
    };
    int nodes = 321;
    Vector<double> rough = slope(nodes);
    for (; nodes < 5121; nodes = 2 * nodes - 1) {
        const Vector<double> fine = slope(2 * nodes - 1);
        double gap = 0;
        for (std::size_t i = 0; i < fine.size(); ++i) gap = std::hypot(gap, fine[i] - rough[i]);
        if (!(gap > same * norm(fine))) break;
        rough = fine;
    }
    return nodes;
}

/// Calls visit(generator, meeting) for the methods whose map is given by a formula, or for the others; the combinations and their
/// points follow from the seed.
template <class Visit>
void meetAll(std::uint64_t seed, bool explicitly, Visit visit) {
    std::mt19937_64 generator = seeded(seed);
    std::size_t turn = 0;
    for (const Scenario& each : witnessedCombinations())
        for (const MethodEntry* entry : catalogue::methods()) {
            Scenario s = tiny(each);
            s.method = {std::string(entry->id), Values(entry->parameters)};
            bool wanted = false;
            if (!witnesses([&] { wanted = MethodMap(Experiment(s)).explicitly() == explicitly; }) || !wanted || !chosen(s, turn++)) continue;
            if (generator() % 2) s = varied(generator, s);
            // A buffer makes the points of past steps part of the state, whose recurrence tests/core/replay_test.cpp writes out.
            for (Choice& r : s.regularizers)
                if (r.values.find("buffer")) r.values.set("buffer", 0.0);
            const test::Section section(test::label(s) + " " + s.method.id);
            const std::vector<double> w = test::randomPoint(generator, s);
            const test::Section point(told(s, w));
            const Experiment reference(s, nodesFor(s, w));
            const MethodMap map(reference);
            const System system = buildSystem(s);
            const Vec<double> rest = system.method->rest(w);
            CHECK_EQUAL(map.rest(w), Vector<double>(rest.begin(), rest.end()));
            visit(generator, Meeting{s, reference, map, system, w});
        }
}

}  // namespace ganscope::reference
