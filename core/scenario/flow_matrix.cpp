// SPDX-License-Identifier: GPL-3.0-or-later
// Means of J over batches, and what is made of them.
#include "core/scenario/flow_matrix.h"

#include "core/analysis/whole_jacobian.h"
#include "core/game/jacobian_operator.h"
#include "core/game/resampled.h"
#include "core/math/filled.h"
#include "core/math/phrase.h"

#include <algorithm>

namespace ganscope {
namespace {

constexpr MatrixName names[] = {
    {MatrixKind::flow, "flow", "J", "the exact Jacobian of the regularised field"},
    {MatrixKind::plain, "plain", "J of the plain game", "the exact Jacobian of the game without its regularizers"},
    {MatrixKind::authors, "authors", "J − γJᵀJ", "with J of the plain game, as the authors of consensus draw it: exact at equilibria only"},
    {MatrixKind::preconditioned, "preconditioned", "P·J", "with the P by which the next step of RMSProp or Adam scales the field, momentum left aside"},
};

/// The regularizers of this kind of matrix.
void keepOwn(Scenario& s, MatrixKind kind) {
    if (kind == MatrixKind::plain || kind == MatrixKind::authors) s.regularizers.clear();
}

class Products final : public LinearOperator {
public:
    Products(const std::vector<std::shared_ptr<const Dynamics>>& d, View<double> at, double g, Vec<double> p)
        : dynamics(d), w(at.begin(), at.end()), gamma(g), P(std::move(p)) {
        for (const auto& each : dynamics) jacobians.emplace_back(each, at);
    }
    int size() const override { return static_cast<int>(w.size()); }
    void apply(View<double> x, std::span<double> y) const override {
        Vec<double> one(w.size()), forward(w.size());
        for (const JacobianOperator& J : jacobians) {
            J.apply(x, one);
            addShare(forward, one);
        }
        std::ranges::copy(forward, y.begin());
        if (gamma != 0) {
            Vec<double> back(w.size());
            for (const auto& each : dynamics) addShare(back, each->vjp<double>(w, forward));
            for (std::size_t i = 0; i < y.size(); ++i) y[i] -= gamma * back[i];
        }
        for (std::size_t i = 0; i < P.size(); ++i) y[i] *= P[i];
    }

private:
    void addShare(Vec<double>& sum, const Vec<double>& one) const {
        const double share = 1.0 / static_cast<double>(dynamics.size());
        for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += share * one[i];
    }

    std::vector<std::shared_ptr<const Dynamics>> dynamics;
    std::vector<JacobianOperator> jacobians;
    Vec<double> w;
    double gamma;
    Vec<double> P;
};

}  // namespace

std::span<const MatrixName> matrixNames() { return names; }

RunState RunState::at(const System& system, View<double> w) {
    const Vec<double> rest = system.method->rest(w);
    return {{rest.begin(), rest.end()}, 0};
}

FlowMatrix::FlowMatrix(const Scenario& scenario, const Exchange& exchange) : run(buildSystem(scenario, exchange)) {
    const ViewSpectrum& wanted = scenario.view.spectrum;
    const auto name = std::ranges::find(names, std::string_view(wanted.matrix), &MatrixName::id);
    if (name == std::end(names)) throw std::invalid_argument("no matrix " + wanted.matrix);
    which = name->kind;
    if (which == MatrixKind::authors) {
        if (scenario.regularizers.size() != 1 || scenario.regularizers[0].id != "consensus")
            complaint = filled(words("reasons", "%1 is J − γJᵀJ of the regularizer consensus, which must be the scenario's only one"), {wanted.matrix});
        else
            gamma = scenario.regularizers[0].values.real("gamma");
    }
    if (which == MatrixKind::preconditioned) {
        const Vec<double> w(static_cast<std::size_t>(run.dynamics->size()), 0.0);
        if (run.method->preconditioner(*run.dynamics, run.method->rest(w), 0).empty())
            complaint = filled(words("reasons", "%1 is P·J of a method that divides by running sizes of the gradients, such as rmsprop or adam, and %2 does not"), {wanted.matrix, scenario.method.id});
    }
    Scenario own = scenario;
    keepOwn(own, which);
    const int count = std::max(1, wanted.batches);
    for (int k = 0; k < count; ++k) {
        bool drawn = true;
        const Exchange ofBatch = [&](std::shared_ptr<const Game> game) -> std::shared_ptr<const Game> {
            if (exchange) game = exchange(game);
            if (k == 0) return game;
            const auto* batches = exchange ? nullptr : dynamic_cast<const Resampled*>(game.get());
            drawn = batches != nullptr;
            return drawn ? batches->atStep(k) : game;
        };
        dynamics.push_back(buildSystem(own, ofBatch).dynamics);
        if (!drawn) {
            complaint = exchange ? words("reasons", "a mean over batches is not defined for points of one's own")
                                 : filled(words("reasons", "the game %1 has no batches to take a mean of"), {scenario.game.id});
            return;
        }
    }
}

Phrase FlowMatrix::name() const {
    const Phrase formula = phrase("catalogue", names[static_cast<std::size_t>(which)].formula);
    return batches() > 1 ? phrase("pictures", "%1, mean of %2 batches").with({formula, verbatim(std::to_string(batches()))}) : formula;
}

Vec<double> FlowMatrix::preconditioner(const RunState& state) const {
    if (which != MatrixKind::preconditioned) return {};
    const std::shared_ptr<const Dynamics> next = run.atStep ? run.atStep(state.steps) : run.dynamics;
    return run.method->preconditioner(*next, state.augmented, state.steps);
}

std::optional<MatrixAt> FlowMatrix::at(const RunState& state, const std::stop_token& stop) const {
    const auto n = static_cast<std::size_t>(dynamics.front()->size());
    const View<double> w = View<double>(state.augmented).first(n);
    MatrixAt r{std::vector<double>(n, 0.0), Eigen::MatrixXd(static_cast<Eigen::Index>(n), static_cast<Eigen::Index>(n))};
    const double share = 1.0 / batches();
    std::vector<double> field(n);
    Eigen::MatrixXd one;
    for (std::size_t k = 0; k < dynamics.size(); ++k) {
        Eigen::MatrixXd& J = k == 0 ? r.matrix : one;
        J.resize(r.matrix.rows(), r.matrix.cols());
        if (!wholeJacobian(*dynamics[k], w, field, {J.data(), n * n}, stop)) return std::nullopt;
        for (std::size_t i = 0; i < n; ++i) r.field[i] += share * field[i];
        if (batches() == 1) break;
        if (k == 0)
            r.matrix *= share;
        else
            r.matrix += share * one;
    }
    if (which == MatrixKind::authors) {
        // By blocks of columns, so that a stop is seen between them.
        constexpr Eigen::Index block = 64;
        one = r.matrix;
        for (Eigen::Index j = 0; j < one.cols(); j += block) {
            if (stop.stop_requested()) return std::nullopt;
            const Eigen::Index wide = std::min(block, one.cols() - j);
            r.matrix.middleCols(j, wide).noalias() -= gamma * (one.transpose() * one.middleCols(j, wide));
        }
    }
    const Vec<double> P = preconditioner(state);
    for (std::size_t i = 0; i < P.size(); ++i) r.matrix.row(static_cast<Eigen::Index>(i)) *= P[i];
    return r;
}

std::unique_ptr<LinearOperator> FlowMatrix::products(const RunState& state) const {
    return std::make_unique<Products>(dynamics, View<double>(state.augmented).first(static_cast<std::size_t>(dynamics.front()->size())), gamma, preconditioner(state));
}

}  // namespace ganscope
