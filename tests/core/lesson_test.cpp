// SPDX-License-Identifier: GPL-3.0-or-later
// Lessons: every built-in one says what is so, and what is wrong with a bad one is told with its line.
#include "core/scenario/lesson.h"
#include "core/scenario/lessons.h"
#include "core/simulation/expectation.h"
#include "tests/support/check.h"

#include <algorithm>
#include <set>
#include <sstream>

using namespace ganscope;
using namespace ganscope::test;

namespace {

Lesson read(const BuiltInLesson& each) {
    LessonReading reading = readLesson(each.text);
    for (const Problem& problem : reading.problems) recordFailure(std::string(each.name).c_str(), 0, toText(problem));
    if (!reading.lesson) FAIL(std::string(each.name) + " cannot be read");
    return *reading.lesson;
}

/// What a translation leaves as it is: the blocks, without the texts of questions and goals.
std::string bonesOf(std::string_view text) {
    std::string bones, line, block;
    std::istringstream lines{std::string(text)};
    while (std::getline(lines, line)) {
        const bool fence = line.starts_with("```"), opens = fence && block.empty();
        if (fence) bones += line + "\n";
        if (opens) block = line.substr(3);
        if (fence && !opens) block.clear();
        if (fence || block.empty()) continue;
        if (block == "question") line = line.substr(0, std::min<std::size_t>(line.size(), line.starts_with("- [") ? 6 : 0));
        if (block == "goal" && line.starts_with("{\"text\"")) continue;
        bones += line + "\n";
    }
    return bones;
}

/// The problems of a lesson with one step, whose blocks are `blocks`.
std::vector<Problem> problemsOf(const std::string& blocks) {
    return readLesson("# T\n## S\ntext\n```scenario\n{\"preset\": \"sgp-data\"}\n```\n" + blocks).problems;
}

struct Bad {
    std::string blocks, pointer, words;
};

}  // namespace

TEST_CASE("there is a first tour, and a lesson for each paper") {
    std::set<std::string> papers;
    for (const BuiltInLesson& each : lessons()) papers.insert(read(each).paper);
    CHECK(papers.contains(""));
    CHECK(papers.size() >= 11);
}

TEST_CASE("every number that a lesson states is so") {
    for (const BuiltInLesson& each : lessons()) {
        SECTION(std::string(each.name));
        std::optional<Scenario> now;
        for (const LessonStep& step : read(each).steps) {
            if (step.scenario) now = step.scenario;
            for (const Expectation& check : step.checks) {
                const Quantity quantity = measured(check, *now);
                if (!holds(check, quantity)) recordFailure(__FILE__, __LINE__, std::string(each.name) + " " + failureText(check, quantity));
            }
        }
    }
}

TEST_CASE("every goal is not reached at first, and its solution reaches it") {
    for (const BuiltInLesson& each : lessons()) {
        SECTION(std::string(each.name));
        std::optional<Scenario> now;
        for (const LessonStep& step : read(each).steps) {
            if (step.scenario) now = step.scenario;
            if (!step.goal) continue;
            CHECK(!holds(step.goal->reached, measured(step.goal->reached, *now)));
            const Reading solved = withOverrides(*now, step.goal->solution);
            if (!solved.scenario) FAIL(toText(solved.problems.front()));
            const Quantity quantity = measured(step.goal->reached, *solved.scenario);
            if (!holds(step.goal->reached, quantity)) recordFailure(__FILE__, __LINE__, failureText(step.goal->reached, quantity));
            now = solved.scenario;
        }
    }
}

TEST_CASE("a translated lesson is the same but for its words, and German has them all") {
    std::ptrdiff_t german = 0;
    for (const BuiltInLesson& each : translatedLessons()) {
        SECTION(std::string(each.name) + "." + std::string(each.language));
        const auto original = std::ranges::find(lessons(), each.name, &BuiltInLesson::name);
        if (original == lessons().end()) FAIL("there is no lesson of that name in English");
        CHECK_EQUAL(bonesOf(each.text), bonesOf(original->text));
        const Lesson translated = read(each), english = read(*original);
        CHECK_EQUAL(translated.steps.size(), english.steps.size());
        for (std::size_t i = 0; i < std::min(translated.steps.size(), english.steps.size()); ++i) {
            CHECK(translated.steps[i].text.empty() || translated.steps[i].text != english.steps[i].text);
            CHECK_EQUAL(translated.steps[i].checks.size(), english.steps[i].checks.size());
            if (english.steps[i].goal) CHECK(translated.steps[i].goal->text != english.steps[i].goal->text);
        }
        german += each.language == "de";
    }
    CHECK_EQUAL(german, std::ssize(lessons()));
}

TEST_CASE("the parts of a step") {
    const LessonReading reading = readLesson(
        "# Title\n```lesson\n{\"paper\": \"P\", \"order\": 3}\n```\nAbout.\r\n\n## One\nText *here*.\n```scenario\n{\"preset\": "
        "\"sgp-data\", \"set\": {\"regularizers.sgp.rho\": 2}}\n```\n```question\nWhich?\n- [ ] a\n- [x] b\n  and more\n```\n"
        "Answer.\n```python\nx = 1\n```\n## Two\nMore.\n```scenario\n{\"set\": {\"steps\": 7}}\n```\n");
    REQUIRE(reading.lesson.has_value());
    const Lesson& lesson = *reading.lesson;
    CHECK_EQUAL(lesson.title, "Title");
    CHECK_EQUAL(lesson.paper, "P");
    CHECK_EQUAL(lesson.order, 3);
    CHECK_EQUAL(lesson.text, "About.");
    CHECK_EQUAL(lesson.steps.size(), 2);
    CHECK_EQUAL(lesson.steps[0].scenario->regularizers[0].values.real("rho"), 2.0);
    CHECK_EQUAL(lesson.steps[0].question->right, 1);
    CHECK_EQUAL(lesson.steps[0].question->choices[1], "b and more");
    CHECK_EQUAL(lesson.steps[0].after, "Answer.\n```python\nx = 1\n```");
    CHECK_EQUAL(lesson.steps[1].scenario->regularizers[0].values.real("rho"), 2.0);  // of the step before
    CHECK_EQUAL(lesson.steps[1].scenario->steps, 7);
}

TEST_CASE("what is wrong is told with its line and its pointer") {
    const Bad all[] = {
        {"## Two\nmore\n```scenario\n{\"preset\": \"sgp-dta\"}\n```\n", "line 9 /preset", "did you mean \"sgp-data\""},
        {"## Two\nmore\n```scenario\n{\"set\": {\"method.step\": -1}}\n```\n", "line 9 --set method.step=-1", "above 0"},
        {"## Two\nmore\n```scenario\n{\"ganscope\": 1, \"game\": {\"id\": \"dirak\"}}\n```\n", "line 9 /game/id", "dirac"},
        {"```goal\n{\"measure\": \"radios\", \"below\": 1, \"text\": \"x\", \"solution\": {}}\n```\n", "line 7 /measure", "did you mean \"radius\""},
        {"```goal\n{\"measure\": \"radius\", \"text\": \"x\", \"solution\": {}}\n```\n", "line 7", "says nothing"},
        {"```goal\n{\"measure\": \"radius\", \"below\": 1, \"text\": \"x\"}\n```\n", "line 7 /solution", "is missing"},
        {"```goal\n{\"measure\": \"radius\", \"below\": 1, \"solution\": {}}\n```\n", "line 7 /text", "is missing"},
        {"```check\n[{\"measure\": \"radius\", \"belw\": 1}]\n```\n", "line 7 /0/belw", "did you mean \"below\""},
        {"```check\n{}\n```\n", "line 7", "must be a list"},
        {"```check\n[{\"measure\": \"distance\", \"after\": -1, \"below\": 1}]\n```\n", "line 7 /0/after", "whole number"},
        {"```question\nWhich?\n- [ ] a\n- [ ] b\n```\nx\n", "line 7", "of which 0 are right"},
        {"```question\n- [x] a\n- [ ] b\n```\nx\n", "line 7", "no text"},
        {"```question\nWhich?\n- [x] a\n- [ ] b\n```\n", "line 2", "nothing follows"},
        {"```look\nspectrun\n```\n", "line 7", "did you mean \"spectrum\""},
        {"```scenario\n{\"preset\": \"sgp-data\"}\n```\n", "line 7", "second scenario"},
        {"```goal\n{\n", "line 7", "has no end"},
        {"## Empty\n", "line 7", "no text"},
    };
    for (const Bad& bad : all) {
        SECTION(bad.blocks);
        const std::vector<Problem> found = problemsOf(bad.blocks);
        if (found.empty()) FAIL("nothing was found");
        CHECK_EQUAL(found[0].pointer, bad.pointer);
        if (found[0].message.find(bad.words) == std::string::npos) recordFailure(__FILE__, __LINE__, found[0].message);
    }
    CHECK(!readLesson("").problems.empty());
    CHECK(!readLesson("# T\ntext").problems.empty());
    CHECK(!readLesson("# T\n## S\ntext").problems.empty());  // no scenario
    CHECK(!readLesson(std::string(2 << 20, 'x')).problems.empty());
}

TEST_CASE("blanks and blank lines around titles and texts are no part of them, however many") {
    for (const std::string& around : {std::string(), std::string("\n"), std::string("\n\n"), std::string("\n \n")}) {
        const std::string blanks(around.size(), ' ');
        const LessonReading reading = readLesson("# " + blanks + "Title" + blanks + "\n" + around + "Before." + around + "\n## " + blanks + "Step" + blanks +
                                                 "\n" + around + "One.\n\nTwo." + around + "\n```" + blanks + "scenario" + blanks +
                                                 "\n{\"preset\": \"sgp-data\"}\n```\n" + around + "Three." + around + "\n");
        REQUIRE(reading.lesson.has_value());
        CHECK_EQUAL(reading.lesson->title, "Title");
        CHECK_EQUAL(reading.lesson->text, "Before.");
        REQUIRE(reading.lesson->steps.size() == 1);
        CHECK_EQUAL(reading.lesson->steps[0].title, "Step");
        CHECK(reading.lesson->steps[0].text.starts_with("One.\n\nTwo."));
        CHECK(reading.lesson->steps[0].scenario.has_value());
    }
}

TEST_CASE("a lesson has at most 100 steps and 1 MB, and as much is read") {
    const auto ofSteps = [](int count) {
        std::string text = "# T\n## S\ntext\n```scenario\n{\"preset\": \"sgp-data\"}\n```\n";
        for (int k = 1; k < count; ++k) text += "## S\ntext\n";
        return text;
    };
    CHECK_EQUAL(readLesson(ofSteps(100)).lesson.value().steps.size(), 100);
    const LessonReading more = readLesson(ofSteps(101));
    REQUIRE(!more.lesson && more.problems.size() == 1);
    CHECK_EQUAL(more.problems[0].message, "has more than 100 steps");
    const std::string one = ofSteps(1), full = one + std::string((std::size_t{1} << 20) - one.size(), 'x');
    CHECK(readLesson(full).lesson.has_value());
    CHECK_EQUAL(readLesson(full + "x").problems.at(0).message, "is larger than 1 MB");
}

TEST_CASE("what follows a goal or a question is shown after it, and ordinary blocks stay where they are") {
    const std::string goal = "```goal\n{\"text\": \"Do\", \"measure\": \"radius\", \"below\": 1, \"solution\": {}}\n```\n";
    const std::string head = "# T\nabout\n```text\nblock\n```\n## S\nbefore\n```sh\na\n\nb\n```\n```scenario\n{\"preset\": \"sgp-data\"}\n```\nstill before\n";
    const Lesson lesson = readLesson(head + goal + "after\n```look\nspectrum\n```\nmore\n").lesson.value();
    CHECK_EQUAL(lesson.text, "about\n```text\nblock\n```");
    CHECK_EQUAL(lesson.steps[0].text, "before\n```sh\na\n\nb\n```\nstill before");
    CHECK_EQUAL(lesson.steps[0].after, "after\nmore");
    CHECK_EQUAL(lesson.steps[0].look, "spectrum");
    CHECK(readLesson(head + goal).lesson.has_value());  // a goal needs no words after it, a question does
    for (const char* early : {"look\nspectrum", "check\n[]", "question\nW\n- [x] a\n- [ ] b", "goal\n{}", "scenario\n{}"}) {
        const std::vector<Problem> found = readLesson("# T\n```" + std::string(early) + "\n```\n" + head.substr(4)).problems;
        REQUIRE(!found.empty());
        CHECK_EQUAL(found[0].pointer, "line 2");
        CHECK_EQUAL(found[0].message, "stands before the first step (\"## …\")");
    }
}

TEST_CASE("titles: none, one and two, and what a lesson without steps or scenarios is told") {
    const auto told = [](const std::string& text) {
        std::string all;
        for (const Problem& problem : readLesson(text).problems) all += problem.pointer + ": " + problem.message + "\n";
        return all;
    };
    CHECK_EQUAL(told("text"), "line 1: a lesson begins with its title, \"# …\"\nline 1: has no steps; a step begins with \"## …\"\n");
    CHECK(told("# T\n\n# U\n").starts_with("line 3: is a second title; a step begins with \"## \"\n"));
    CHECK_EQUAL(told("# T\n\n## S\ntext\n## R\n"), "line 3: no scenario yet: the first step needs a block ```scenario\n"
                                                   "line 5: no scenario yet: the first step needs a block ```scenario\nline 5: the step has no text\n");
}
