// SPDX-License-Identifier: GPL-3.0-or-later
// Which matrix a spectrum is of: the exact Jacobian of the field, or what papers draw in its place, each by its name.
//
//     flow            J of the regularised field, exact
//     plain           J of the game without its regularizers
//     authors         J − γJᵀJ with that J, where consensus is the regularizer: exact at equilibria only
//     preconditioned  P·J with the P that the next step of RMSProp or Adam divides by, momentum left aside
//
// each the mean over k batches: first J (and v) is averaged, then the rest is formed, as in the Numerics notebook.
#pragma once

#include "core/math/linear_operator.h"
#include "core/math/phrase.h"
#include "core/scenario/system.h"

#include <Eigen/Core>

#include <optional>
#include <stop_token>

namespace ganscope {

enum class MatrixKind { flow, plain, authors, preconditioned };

struct MatrixName {
    MatrixKind kind;
    std::string_view id;       ///< in view.spectrum.matrix
    std::string_view formula;  ///< "J − γJᵀJ"
    std::string_view meaning;
};
/// All of them, in the order of MatrixKind.
std::span<const MatrixName> matrixNames();

/// A state of a run: w with the method's memory behind it, and the number of steps done.
struct RunState {
    std::vector<double> augmented;
    std::int64_t steps = 0;
    /// w at rest, before the first step.
    static RunState at(const System&, View<double> w);
};

/// Field and matrix of one kind at one state, over the batches of steps 0 to k − 1.
struct MatrixAt {
    std::vector<double> field;  ///< mean of v, of the same dynamics as J
    Eigen::MatrixXd matrix;
};

/// The matrix that a scenario's view.spectrum names. Immutable; safe to share between threads.
class FlowMatrix {
public:
    /// `exchange` as in buildSystem: one's own batch, of which there is no mean.
    explicit FlowMatrix(const Scenario&, const Exchange& exchange = {});

    /// Why there is no such matrix here, as a sentence that begins with the matrix's id; empty when there is.
    const std::string& objection() const { return complaint; }
    MatrixKind kind() const { return which; }
    int batches() const { return static_cast<int>(dynamics.size()); }
    /// "J", "P·J, mean of 10 batches".
    Phrase name() const;
    const System& system() const { return run; }

    /// Whole; nothing when it was stopped.
    std::optional<MatrixAt> at(const RunState&, const std::stop_token& stop = {}) const;
    /// Through its products: exact, at the cost of `batches` field derivatives each (three times that for `authors`).
    std::unique_ptr<LinearOperator> products(const RunState&) const;

private:
    Vec<double> preconditioner(const RunState&) const;

    MatrixKind which = MatrixKind::flow;
    double gamma = 0;
    System run;
    std::vector<std::shared_ptr<const Dynamics>> dynamics;  // one a batch
    std::string complaint;
};

}  // namespace ganscope
