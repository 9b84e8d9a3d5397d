// SPDX-License-Identifier: GPL-3.0-or-later
// The update maps of the reference: every method's formula once more, over the reference's own field and Jacobian.
#pragma once

#include "tests/reference/experiment.h"

namespace ganscope::reference {

/// A scenario's method as a map of its augmented state, blocks of n entries with w first.
class MethodMap {
public:
    /// Throws NoReference for a method that is not known here.
    explicit MethodMap(const Experiment&);

    /// Whether the map is given by a formula. The flow and the implicit step are not: they are checked by what they solve.
    bool explicitly() const { return id != "flow" && id != "implicit"; }
    std::size_t blocks() const;
    int period() const { return id == "lookahead" ? v.integer("period") : 1; }
    /// Why the map has no linearisation that does not depend on the number of the step.
    bool dependsOnIndex() const;
    /// No momentum, previous iterates equal to the point.
    Vector<double> rest(const Vector<double>& w) const;

    template <class S>
    Vector<S> step(const Vector<S>& state, int index) const;

private:
    template <class S>
    Vector<S> generatorGradient(const Vector<S>& w) const;
    template <class S>
    void descend(Vector<S>& w, bool alternating) const;

    const Experiment& e;
    const std::string id;
    const Values& v;
    const std::size_t n, own;
};

}  // namespace ganscope::reference
