// SPDX-License-Identifier: GPL-3.0-or-later
// One plain sentence on what will happen at a point and why, with its numbers.
#pragma once

#include "core/analysis/evaluation.h"
#include "core/math/phrase.h"

#include <functional>
#include <memory>

namespace ganscope {

enum class VerdictKind {
    converges,      ///< an equilibrium, max |μ| < 1
    diverges,       ///< an equilibrium, max |μ| > 1
    neutral,        ///< an equilibrium, max |μ| = 1 within rounding: the linearisation does not decide
    instantaneous,  ///< not an equilibrium, or without a derivative there: nothing about stability follows
    none,           ///< there is no equilibrium
    undefined,      ///< an equilibrium without a derivative of the update map
};

/// What happens, in words and numbers. Every number in `text` is one of these, rounded to the digits shown.
struct Verdict {
    VerdictKind kind = VerdictKind::none;
    std::string text;                      ///< English, one to three short sentences, UTF-8
    std::vector<Phrase> sentences;         ///< the same, to be told in other languages
    std::optional<double> radius;          ///< max |μ| over the multipliers that are not those of a line of equilibria; of a period
    std::optional<double> stepsPerDecade;  ///< ln 10 / −ln ρ, of a stable one
    std::optional<double> doubling;        ///< ln 2 / ln ρ steps, of an unstable one
    std::optional<double> stepLimit;       ///< stepLimit() of the method

    /// Adds a sentence.
    void say(Phrase sentence);
};

/// How a method is spoken of, and how the same one with another step is made.
struct MethodTerms {
    Phrase name;                          ///< "simultaneous descent", in a sentence
    bool continuous = false;              ///< the flow itself: no step limit
    double step = 0;
    std::string stepSymbol = "h";
    std::function<std::unique_ptr<const Method>(double step)> withStep;  ///< empty: no step to vary
};

/// The verdict on the point of an evaluation, made with the method that the terms are of.
Verdict verdictAt(const Dynamics&, const MethodTerms&, const Evaluation&);

/// The step at which max |μ| passes 1 for the first time (by more than `onCircle`, core/analysis/unit_circle.h), as a scan
/// sees it that begins at a 1024th of `step` and grows by √2, and a bisection finds it. Nothing when the first step of
/// the scan is unstable already, or all are stable up to 10⁶ times `step`. The multipliers of zero eigenvalues of J (a
/// line of equilibria) are left out.
std::optional<double> stepLimit(const Dynamics&, const MethodTerms&, View<double> equilibrium, int zeros);

}  // namespace ganscope
