// SPDX-License-Identifier: GPL-3.0-or-later
// Steps, their derivatives and the update spectrum of every method, against the reference.
#include "core/analysis/evaluation.h"
#include "tests/reference/method_map.h"
#include "tests/reference/sampling.h"
#include "tests/reference/spectra.h"
#include "tests/reference/witnessed.h"

using namespace ganscope;
using namespace ganscope::test;
using reference::Experiment;
using reference::MethodMap;
using reference::Vector;

namespace {

/// Everything of one combination.
struct Meeting {
    const Scenario& s;
    const Experiment& reference;
    const MethodMap& map;
    const System& system;
    const std::vector<double>& w;
};

bool finite(const Eigen::MatrixXd& A) { return A.allFinite(); }

Eigen::MatrixXd jacobianOf(const Experiment& reference, const std::vector<double>& w) {
    const auto columns = reference.jacobian<double>(w);
    const auto n = static_cast<Eigen::Index>(w.size());
    Eigen::MatrixXd J(n, n);
    for (Eigen::Index j = 0; j < n; ++j) J.col(j) = Eigen::Map<const Eigen::VectorXd>(columns[static_cast<std::size_t>(j)].data(), n);
    return J;
}

/// A state away from rest: blocks differ, second moments are positive.
Vector<double> stirred(std::mt19937_64& generator, const Meeting& m) {
    Vector<double> state = m.map.rest(m.w);
    const bool moments = m.s.method.id == "rmsprop" || m.s.method.id == "adam";
    const std::vector<double> stir = randomPoint(generator, static_cast<int>(state.size()), 0.03);
    for (std::size_t i = m.w.size(); i < state.size(); ++i) state[i] = moments ? 0.1 + std::fabs(m.w[i % m.w.size()]) : state[i] + stir[i];
    return state;
}

/// F and its derivative along a direction, at a state away from rest; false where the reference itself is not finite.
bool compareStep(std::mt19937_64& generator, const Meeting& m) {
    const Vector<double> state = stirred(generator, m), along = randomPoint(generator, static_cast<int>(state.size()), 1);
    const int index = static_cast<int>(generator() % 7);
    Vector<reference::F1> moved;
    Vec<D1> core = lift<D1>(View<double>(state));
    for (std::size_t i = 0; i < state.size(); ++i) {
        moved.push_back(reference::jet(state[i], along[i]));
        core[i].d[0] = along[i];
    }
    moved = m.map.step(moved, index);
    const Dynamics& dynamics = *m.system.dynamics;
    m.system.method->step(dynamics, std::span<D1>(core), index);
    Vec<double> plain(state.begin(), state.end());
    m.system.method->step(dynamics, std::span<double>(plain), index);
    double size = 0, slope = 0, gap = 0, slopeGap = 0, plainGap = 0;
    for (std::size_t i = 0; i < state.size(); ++i) {
        const double value = reference::valueOf(moved[i]), rate = reference::slopeOf<double>(moved[i]);
        size = std::hypot(size, value);
        slope = std::hypot(slope, rate);
        gap = std::hypot(gap, core[i].v - value);
        plainGap = std::hypot(plainGap, plain[i] - value);
        slopeGap = std::hypot(slopeGap, core[i].d[0] - rate);
    }
    if (!std::isfinite(size) || !std::isfinite(slope)) return false;
    CHECK(gap <= reference::tolerance * size);
    CHECK(plainGap <= reference::tolerance * size);
    CHECK(slopeGap <= reference::tolerance * slope);
    return true;
}

/// DF at rest and its eigenvalues.
bool compareLinearisation(const Meeting& m, const Eigen::MatrixXd& DF) {
    if (!finite(DF)) return false;
    const Evaluation core = evaluate(*m.system.dynamics, *m.system.method, m.w);
    if (m.map.dependsOnIndex()) {
        CHECK(!core.updateDefined && !core.updateRadius.why.empty());
        return true;
    }
    if (!core.updateDefined) {
        // RMSProp, also of the curl, where ε is felt; nothing else may refuse at a point without kinks.
        CHECK(m.s.method.id == "rmsprop" || m.s.method.id == "curl" || !core.exact);
        return true;
    }
    const MapJacobian own = m.system.method->jacobian(*m.system.dynamics, m.system.method->rest(m.w));
    REQUIRE(own.matrix.has_value());
    const double change = (*own.matrix - DF).norm();
    CHECK(change <= reference::tolerance * DF.norm());
    CHECK(reference::eigenvalueDistance(core.update.values, DF, change) <= 1);
    CHECK(reference::powerSumDistance(core.update.values, DF, change) <= 1);
    return true;
}

Eigen::MatrixXd linearisation(const Meeting& m) {
    const Vector<double> rest = m.map.rest(m.w);
    const auto n = static_cast<Eigen::Index>(rest.size());
    Eigen::MatrixXd DF(n, n);
    for (Eigen::Index j = 0; j < n; ++j) {
        Vector<reference::F1> x = reference::moving(rest, static_cast<std::size_t>(j));
        for (int k = 0; k < m.map.period(); ++k) x = m.map.step(x, k);
        for (Eigen::Index i = 0; i < n; ++i) DF(i, j) = reference::slopeOf<double>(x[static_cast<std::size_t>(i)]);
    }
    return DF;
}

/// w⁺ = w + h v(w⁺), and DF = (I − hJ(w⁺))⁻¹ wherever nothing is projected.
bool compareImplicit(const Meeting& m) {
    if (!m.system.dynamics->bounds().empty()) return false;
    const double h = m.s.method.values.real("step");
    Vec<double> next(m.w.begin(), m.w.end());
    m.system.method->step(*m.system.dynamics, std::span<double>(next), 0);
    const Vector<double> reached(next.begin(), next.end());
    if (!std::isfinite(reference::norm(reached))) {
        CHECK(!m.system.method->why(*m.system.dynamics, m.w).empty());
        return false;
    }
    const Vector<double> v = m.reference.field(reached);
    Vector<double> residual = reached;
    for (std::size_t i = 0; i < v.size(); ++i) residual[i] -= m.w[i] + h * v[i];
    CHECK(reference::norm(residual) <= reference::tolerance * (1 + reference::norm(reached)));
    const Eigen::MatrixXd J = jacobianOf(m.reference, reached);
    return compareLinearisation(m, (Eigen::MatrixXd::Identity(J.rows(), J.cols()) - h * J).inverse());
}

/// The flow and its derivative, by Runge and Kutta's steps and one extrapolation, which bound their own error where no kink
/// is crossed.
bool compareFlow(const Meeting& m) {
    if (!m.system.dynamics->bounds().empty() || m.reference.kinked()) return false;
    const auto n = static_cast<Eigen::Index>(m.w.size());
    const double time = m.s.method.values.real("step"), allowed = m.s.method.values.real("tolerance");
    const auto rate = [&](const Eigen::MatrixXd& x) {  // w and Φ side by side
        const Vector<double> at(x.col(0).begin(), x.col(0).end());
        const Vector<double> v = m.reference.field(at);
        Eigen::MatrixXd r(n, n + 1);
        r.col(0) = Eigen::Map<const Eigen::VectorXd>(v.data(), n);
        r.rightCols(n) = jacobianOf(m.reference, at) * x.rightCols(n);
        return r;
    };
    const auto run = [&](int steps) {
        Eigen::MatrixXd x(n, n + 1);
        x.col(0) = Eigen::Map<const Eigen::VectorXd>(m.w.data(), n);
        x.rightCols(n).setIdentity();
        const double h = time / steps;
        for (int k = 0; k < steps; ++k) {
            const Eigen::MatrixXd a = rate(x), b = rate(x + 0.5 * h * a), c = rate(x + 0.5 * h * b), d = rate(x + h * c);
            x += h / 6 * (a + 2 * b + 2 * c + d);
        }
        return x;
    };
    const Eigen::MatrixXd coarse = run(8), fine = run(16), best = fine + (fine - coarse) / 15;
    const double error = (fine - coarse).norm();
    if (!finite(best) || error > 1e-3 * best.norm()) return false;
    Vec<double> core(m.w.begin(), m.w.end());
    m.system.method->step(*m.system.dynamics, std::span<double>(core), 0);
    const double bound = 100 * allowed * (1 + best.norm()) + error;
    CHECK((Eigen::Map<const Eigen::VectorXd>(core.data(), n) - best.col(0)).norm() <= bound);
    const MapJacobian own = m.system.method->jacobian(*m.system.dynamics, m.w);
    REQUIRE(own.matrix.has_value());
    const double change = (*own.matrix - best.rightCols(n)).norm();
    CHECK(change <= bound);
    const Evaluation evaluation = evaluate(*m.system.dynamics, *m.system.method, m.w);
    if (evaluation.updateDefined) CHECK(reference::eigenvalueDistance(evaluation.update.values, best.rightCols(n), change) <= 1);
    return true;
}

/// Evaluations of a loss that DF of a combination takes: too many for networks with derivatives of derivatives.
bool affordable(const Meeting& m) {
    double cost = static_cast<double>(m.w.size() * m.map.rest(m.w).size());
    const std::string& method = m.s.method.id;
    if (method == "sga" || method == "curl" || method == "cgd" || method == "lead" || method == "unrolled" || method == "flow") cost *= static_cast<double>(m.w.size());
    for (const Choice& c : m.s.regularizers)
        if (c.id == "consensus" || c.id == "jare" || c.id.starts_with("grad-")) cost *= static_cast<double>(m.w.size());
    return m.s.game.id != "ring" || cost <= 4000;
}

/// Whether this combination is one of those looked at: all, or every pair of an entry and a method at least once.
bool chosen(const Scenario& s, std::size_t turn) {
    static std::set<std::pair<std::string, std::string>> seen;
    bool fresh = seen.insert({s.game.id, s.method.id}).second;
    if (s.loss) fresh |= seen.insert({s.loss->id, s.method.id}).second;
    for (const Choice& c : s.regularizers) fresh |= seen.insert({c.id, s.method.id}).second;
    return fresh || turn % 331 == 0 || reference::everything();
}

}  // namespace

TEST_CASE("every method's step, its derivative and the update spectrum are the reference's") {
    std::mt19937_64 generator = reference::seeded(12);
    int steps = 0, linearised = 0, left = 0;
    std::size_t turn = 0;
    for (const Scenario& each : reference::witnessedCombinations())
        for (const MethodEntry* entry : catalogue::methods()) {
            Scenario s = reference::tiny(each);
            s.method = {std::string(entry->id), Values(entry->parameters)};
            if (!reference::witnesses([&] { MethodMap(Experiment(s)); }) || !chosen(s, turn++)) continue;
            if (generator() % 2) s = reference::varied(generator, s);
            // A buffer makes the points of past steps part of the state, whose recurrence tests/core/replay_test.cpp writes out.
            for (Choice& r : s.regularizers)
                if (r.values.find("buffer")) r.values.set("buffer", 0.0);
            SECTION(label(s) + " " + s.method.id);
            const std::vector<double> w = randomPoint(generator, s);
            const Section point(reference::told(s, w));
            const Experiment reference(s);
            const MethodMap map(reference);
            const Meeting m{s, reference, map, buildSystem(s), w};
            const Vec<double> rest = m.system.method->rest(w);
            CHECK_EQUAL(map.rest(w), Vector<double>(rest.begin(), rest.end()));
            bool done = true;
            if (map.explicitly()) done = compareStep(generator, m);
            steps += done && map.explicitly();
            if (done && affordable(m))
                done = s.method.id == "flow" ? compareFlow(m) : s.method.id == "implicit" ? compareImplicit(m) : compareLinearisation(m, linearisation(m));
            else
                done = false;
            ++(done ? linearised : left);
        }
    std::printf("%d steps and %d linearisations compared; of %d the linearisation was not: projected, not finite, or a network's too dear\n", steps,
                linearised, left);
    CHECK(steps > 500);
    CHECK(linearised > 4 * left);
}
