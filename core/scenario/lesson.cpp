// SPDX-License-Identifier: GPL-3.0-or-later
// Headings and fenced blocks to steps.
#include "core/scenario/lesson.h"

#include "core/analysis/measure.h"
#include "core/math/filled.h"
#include "core/scenario/lesson_blocks.h"

#include <algorithm>

namespace ganscope {
namespace {

constexpr std::size_t longest = std::size_t{1} << 20, mostSteps = 100;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == '\n' || text.front() == ' ')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
    return text;
}

class LessonReader {
public:
    explicit LessonReader(std::string_view t) : rest(t) {}

    LessonReading read() {
        std::string_view line;
        while (next(line)) {
            if (line.starts_with("```")) {
                readBlock(std::string(trimmed(line.substr(3))));
            } else if (line.starts_with("# ")) {
                if (!lesson.title.empty()) complain(words("reasons", "is a second title; a step begins with \"## \""));
                lesson.title = trimmed(line.substr(2));
            } else if (line.starts_with("## ")) {
                finishStep();
                lesson.steps.emplace_back().title = trimmed(line.substr(3));
                stepLine = number;
            } else {
                prose().append(line).push_back('\n');
            }
        }
        finishStep();
        lesson.text = trimmed(lesson.text);
        if (lesson.title.empty()) problems.push_back({"line 1", words("reasons", "a lesson begins with its title, \"# …\"")});
        if (lesson.steps.empty()) problems.push_back({"line 1", words("reasons", "has no steps; a step begins with \"## …\"")});
        if (lesson.steps.size() > mostSteps) problems.push_back({"line 1", filled(words("reasons", "has more than %1 steps"), {std::to_string(mostSteps)})});
        if (!problems.empty()) return {std::nullopt, std::move(problems)};
        return {std::move(lesson), {}};
    }

private:
    bool next(std::string_view& line) {
        if (rest.empty()) return false;
        const std::size_t end = rest.find('\n');
        line = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        if (line.ends_with('\r')) line.remove_suffix(1);
        ++number;
        return true;
    }

    void complain(std::string message) { problems.push_back({"line " + std::to_string(number), std::move(message)}); }

    std::string& prose() {
        if (lesson.steps.empty()) return lesson.text;
        LessonStep& step = lesson.steps.back();
        return step.question || step.goal ? step.after : step.text;
    }

    void readBlock(const std::string& kind) {
        const std::size_t begin = number;
        std::string body;
        std::string_view line;
        bool closed = false;
        while (!closed && next(line)) {
            if (line.starts_with("```"))
                closed = true;
            else
                body.append(line).push_back('\n');
        }
        LessonBlocks blocks{begin, problems};
        if (!closed) return blocks.complain("", filled(words("reasons", "the block \"%1\" has no end; it ends with ```"), {kind}));
        if (kind == "lesson") return blocks.readHead(body, lesson);
        if (kind != "scenario" && kind != "question" && kind != "goal" && kind != "check" && kind != "look") {
            prose().append("```" + kind + "\n" + body + "```\n");  // an ordinary block of Markdown
            return;
        }
        if (lesson.steps.empty()) return blocks.complain("", words("reasons", "stands before the first step (\"## …\")"));
        LessonStep& step = lesson.steps.back();
        if (kind == "scenario") blocks.readScenario(body, previous, step);
        if (kind == "question") blocks.readQuestion(body, step);
        if (kind == "goal") blocks.readGoal(body, step);
        if (kind == "check") blocks.readChecks(body, step);
        if (kind == "look") blocks.readLook(std::string(trimmed(body)), step);
    }

    void finishStep() {
        if (lesson.steps.empty()) return;
        LessonStep& step = lesson.steps.back();
        step.text = trimmed(step.text);
        step.after = trimmed(step.after);
        if (step.scenario) previous = step.scenario;
        const std::string at = "line " + std::to_string(stepLine);
        if (!previous) problems.push_back({at, words("reasons", "no scenario yet: the first step needs a block ```scenario")});
        if (step.text.empty()) problems.push_back({at, words("reasons", "the step has no text")});
        if (step.question && step.after.empty())
            problems.push_back({at, words("reasons", "the step asks a question, but nothing follows it as the answer")});
    }

    std::string_view rest;
    std::size_t number = 0, stepLine = 0;
    Lesson lesson;
    std::optional<Scenario> previous;
    std::vector<Problem> problems;
};

}  // namespace

std::span<const std::string_view> expectationMeasures() {
    static const std::vector<std::string_view> all = [] {
        std::vector<std::string_view> names;
        for (const MeasureName& each : pointMeasures()) names.push_back(each.id);
        for (const char* own : {"frequency", "eigenvalue", "multiplier", "distance", "average", "coordinate", "amplitude", "starts"})
            names.emplace_back(own);
        return names;
    }();
    return all;
}

std::span<const std::string_view> lessonViews() {
    static constexpr std::string_view all[] = {"controls", "spectrum", "series", "data", "probe", "map"};
    return all;
}

LessonReading readLesson(std::string_view text) {
    if (text.size() > longest) return {std::nullopt, {{"", words("reasons", "is larger than 1 MB")}}};
    return LessonReader(text).read();
}

}  // namespace ganscope
