// SPDX-License-Identifier: GPL-3.0-or-later
// A lesson's Markdown.
#include "core/scenario/lesson.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ganscope;
    const LessonReading reading = readLesson(fuzz::textOf(data, size));
    fuzz::require(reading.lesson.has_value() == reading.problems.empty(), "there is a lesson or a problem");
    for (const Problem& problem : reading.problems) fuzz::require(!problem.message.empty(), "a problem is told");
    if (reading.lesson)
        for (const LessonStep& step : reading.lesson->steps)
            if (step.question) fuzz::require(step.question->right < step.question->choices.size(), "one choice is right");
    return 0;
}
