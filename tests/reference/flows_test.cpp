// SPDX-License-Identifier: GPL-3.0-or-later
// The flow and the implicit step, which are no formulas, by what they solve, and their derivatives and spectra, against the
// reference.
#include "tests/reference/meetings.h"

using namespace ganscope;
using namespace ganscope::test;
using reference::Experiment;
using reference::Meeting;
using reference::Vector;

namespace {

Eigen::MatrixXd jacobianOf(const Experiment& reference, const std::vector<double>& w) {
    const auto columns = reference.jacobian<double>(w);
    const auto n = static_cast<Eigen::Index>(w.size());
    Eigen::MatrixXd J(n, n);
    for (Eigen::Index j = 0; j < n; ++j) J.col(j) = Eigen::Map<const Eigen::VectorXd>(columns[static_cast<std::size_t>(j)].data(), n);
    return J;
}

/// w⁺ = w + h v(w⁺), and DF = (I − hJ(w⁺))⁻¹ wherever nothing is projected.
bool compareImplicit(const Meeting& m) {
    if (!m.system.dynamics->bounds().empty()) return false;
    const double h = m.s.method.values.real("step");
    const auto after = [&](const std::vector<double>& w) {
        Vec<double> next(w.begin(), w.end());
        m.system.method->step(*m.system.dynamics, std::span<double>(next), 0);
        return Vector<double>(next.begin(), next.end());
    };
    const Vector<double> reached = after(m.w);
    if (!std::isfinite(reference::norm(reached))) {
        CHECK(!m.system.method->why(*m.system.dynamics, m.w).empty());
        return false;
    }
    const Vector<double> v = m.reference.field(reached);
    Vector<double> residual = reached;
    for (std::size_t i = 0; i < v.size(); ++i) residual[i] -= m.w[i] + h * v[i];
    CHECK(reference::norm(residual) <= reference::tolerance * (1 + reference::norm(reached)));
    return reference::compareLinearisation(m, [&](const std::vector<double>& w) -> Eigen::MatrixXd {
        const Eigen::MatrixXd J = jacobianOf(m.reference, after(w));
        return (Eigen::MatrixXd::Identity(J.rows(), J.cols()) - h * J).inverse();
    });
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
    if (!reference::finite(best) || error > 1e-3 * best.norm()) return false;
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

}  // namespace

TEST_CASE("the flow and the implicit step solve the reference's equations, and their derivatives and spectra are its own") {
    int compared = 0, left = 0;
    reference::meetAll(14, false, [&](std::mt19937_64&, const Meeting& m) {
        ++(reference::affordable(m) && (m.s.method.id == "flow" ? compareFlow(m) : compareImplicit(m)) ? compared : left);
    });
    std::printf("%d compared; %d not: projected, kinked, not finite, or a network's too dear\n", compared, left);
    CHECK(compared > 25);
    CHECK(2 * compared > left);
}
