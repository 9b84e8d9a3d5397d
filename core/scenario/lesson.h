// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson: short steps of text, each with a scenario, a question to be answered before looking, or a goal to reach.
// resources/lessons/README.md tells how one is written.
#pragma once

#include "core/scenario/scenario_json.h"

#include <complex>

namespace ganscope {

/// What a number of a scenario should be.
struct Expectation {
    std::string measure;             ///< one of expectationMeasures(), or the path of a number: "method.step"
    std::vector<std::string> set{};  ///< overrides of the step's scenario, as after --set
    std::vector<double> at{};        ///< a point; empty: the equilibrium
    std::int64_t after = 0;          ///< steps of the path from the first start, for measures of a path
    std::size_t of = 0;              ///< which entry of the state, for "coordinate" and "amplitude"
    std::optional<double> below{}, above{};
    std::optional<std::complex<double>> is{};
    double within = 1e-9;            ///< of `is`
    std::size_t line = 0;            ///< where it stands
};

/// Measures of a point as in analysis/measure.h, and
///   frequency              max |Im λ|
///   eigenvalue, multiplier one of the λ or μ; only with `is`, a pair [re, im]
///   distance, average      of the path after `after` steps, or of its mean, to the point
///   coordinate, amplitude  entry `of` after `after` steps; its largest size in their second half
///   starts                 how many there are
std::span<const std::string_view> expectationMeasures();

/// Predict, then see: one choice is right.
struct Question {
    std::string text;
    std::vector<std::string> choices;
    std::size_t right = 0;
};

/// Something to do: it is reached when the expectation holds for the scenario that is shown.
struct Goal {
    std::string text;
    Expectation reached;
    std::string parameter;              ///< whose slider is pointed at; may be empty
    std::vector<std::string> solution;  ///< overrides that reach it, for who asks and for tests
};

struct LessonStep {
    std::string title, text;            ///< Markdown
    std::optional<Scenario> scenario;   ///< empty: what is there stays
    std::optional<Question> question;
    std::optional<Goal> goal;
    std::string after;                  ///< Markdown, shown once the question is answered and the goal reached
    std::string look;                   ///< the dock to bring to the front; may be empty
    std::vector<Expectation> checks;    ///< what the text states, for tests
};

struct Lesson {
    std::string title, paper, text;
    int order = 1000;  ///< in the list
    std::vector<LessonStep> steps;
};

/// A lesson, or everything that is wrong with it; the pointers are "line 12" or "line 12 /method/step".
struct LessonReading {
    std::optional<Lesson> lesson;
    std::vector<Problem> problems;
};
/// Reads a lesson's Markdown. Never throws.
LessonReading readLesson(std::string_view text);

/// The docks that a step can look at.
std::span<const std::string_view> lessonViews();

}  // namespace ganscope
