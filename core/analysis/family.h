// SPDX-License-Identifier: GPL-3.0-or-later
// Dynamics and a method that depend on parameters: what a locus runs along and a map is drawn over.
#pragma once

#include "core/game/method.h"

#include <memory>
#include <vector>

namespace ganscope {

/// A method on regularised dynamics at one choice of the parameters.
struct Member {
    std::shared_ptr<const Dynamics> dynamics;
    std::shared_ptr<const Method> method;
    /// Points where the field of the unregularised game vanishes, as the game states them; may be empty.
    std::vector<std::vector<double>> stated;
};

/// Dynamics and a method that depend on m real parameters p. Immutable; shared between threads.
class Family {
public:
    virtual ~Family() = default;

    /// One thread's way into the family. It keeps the member of the last parameters and builds anew only what a
    /// change of them touches, so that neighbours cost little when they differ in few parameters.
    class Cursor {
    public:
        virtual ~Cursor() = default;
        /// The member at p (length m), which must be in the parameters' ranges; valid until the next call. The same p
        /// gives the same member whatever was asked before. Throws std::invalid_argument where there is none.
        virtual const Member& at(View<double> p) = 0;
    };
    virtual std::unique_ptr<Cursor> cursor() const = 0;

    /// The parameters' values in the experiment that the family was made of, length m.
    virtual std::vector<double> origin() const = 0;
    /// Whether parameter k takes whole numbers only.
    virtual bool isWhole(std::size_t k) const = 0;
    /// How much a change of parameter k builds anew, to compare parameters by: a map runs along the lighter one.
    virtual int weight(std::size_t) const { return 0; }
};

}  // namespace ganscope
