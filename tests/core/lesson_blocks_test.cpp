// SPDX-License-Identifier: GPL-3.0-or-later
// The blocks of a lesson one by one: all that they may hold, at the ends of what is allowed, and each way to be wrong.
#include "core/scenario/lesson_blocks.h"
#include "core/scenario/presets.h"
#include "tests/support/check.h"
#include "tests/support/scenarios.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// What a block leaves behind.
struct BlockRead {
    std::vector<Problem> problems;
    LessonStep step;
    Lesson lesson;
};

constexpr std::size_t blockLine = 12;

template <class Read>
BlockRead blockRead(Read read) {
    BlockRead r;
    LessonBlocks blocks{blockLine, r.problems};
    read(blocks, r);
    return r;
}
BlockRead headRead(const std::string& body) {
    return blockRead([&](LessonBlocks& b, BlockRead& r) { b.readHead(body, r.lesson); });
}
BlockRead scenarioRead(const std::string& body, const std::optional<Scenario>& previous = {}) {
    return blockRead([&](LessonBlocks& b, BlockRead& r) { b.readScenario(body, previous, r.step); });
}
BlockRead questionRead(const std::string& body) {
    return blockRead([&](LessonBlocks& b, BlockRead& r) { b.readQuestion(body, r.step); });
}
BlockRead goalRead(const std::string& body) {
    return blockRead([&](LessonBlocks& b, BlockRead& r) { b.readGoal(body, r.step); });
}
BlockRead checksRead(const std::string& body) {
    return blockRead([&](LessonBlocks& b, BlockRead& r) { b.readChecks(body, r.step); });
}
/// One expectation with these entries beside its measure.
BlockRead checkRead(const std::string& entries) {
    return checksRead(R"([{"measure": "radius", )" + entries + "}]");
}

/// The first problem is there, at the pointer, with these words.
void checkTold(const BlockRead& r, const std::string& pointer, const std::string& words) {
    if (r.problems.empty()) FAIL("nothing was found");
    CHECK_EQUAL(r.problems[0].pointer, "line 12" + (pointer.empty() ? "" : " " + pointer));
    if (r.problems[0].message.find(words) == std::string::npos) recordFailure(__FILE__, __LINE__, r.problems[0].message);
}

}  // namespace

TEST_CASE("the head of a lesson names its paper and its place, or one of them, or neither") {
    CHECK_EQUAL(headRead(R"({"paper": "P", "order": -3})").lesson.order, -3);
    CHECK_EQUAL(headRead(R"({"paper": "P"})").lesson.paper, "P");
    CHECK_EQUAL(headRead(R"({"paper": "P"})").lesson.order, 1000);
    CHECK_EQUAL(headRead(R"({"order": 5})").lesson.order, 5);
    for (const char* good : {"{}", R"({"paper": "P"})", R"({"order": 5})"}) CHECK(headRead(good).problems.empty());
    checkTold(headRead(R"({"order": 2.5})"), "/order", "must be a whole number");
    checkTold(headRead(R"({"order": 4294967296})"), "/order", "is 4294967296, but must be a whole number from -1000000 to 1000000");
    checkTold(headRead(R"({"order": -9223372036854775808})"), "/order", "must be a whole number from");
    checkTold(headRead(R"({"order": "2"})"), "/order", "must be a whole number");
    checkTold(headRead(R"({"paper": 5})"), "/paper", "must be a text");
    checkTold(headRead("[1]"), "", "an object is needed here");
    CHECK(!headRead("{").problems.empty());
}

TEST_CASE("every key that is not known is told, and nothing of its block is used") {
    const BlockRead head = headRead(R"({"papr": "P", "order": 5, "a/b": 1})");
    REQUIRE(head.problems.size() == 2);
    checkTold(head, "/papr", "did you mean \"paper\"");
    CHECK_EQUAL(head.problems[1].pointer, "line 12 /a~1b");
    CHECK_EQUAL(head.lesson.order, 1000);
    CHECK(checkRead(R"("below": 1, "belw": 1)").step.checks.empty());
    CHECK(!scenarioRead(R"({"preset": "sgp-data", "sett": {}})").step.scenario);
}

TEST_CASE("a scenario is one of its own, a preset or the one before, with changes or without") {
    const Scenario before = scenarioWith("dirac", {"steps=55"});
    CHECK_EQUAL(scenarioRead(R"({"ganscope": 1, "game": {"id": "lq"}, "steps": 7})").step.scenario->game.id, "lq");
    CHECK_EQUAL(scenarioRead(R"({"ganscope": 1, "game": {"id": "lq"}, "steps": 7})", before).step.scenario->steps, 7);
    const Scenario preset = *readScenario(findPreset("sgp-data")->json, {}).scenario;
    CHECK(*scenarioRead(R"({"preset": "sgp-data"})", before).step.scenario == preset);
    CHECK_EQUAL(scenarioRead(R"({"preset": "sgp-data", "set": {"steps": 8}})").step.scenario->steps, 8);
    CHECK(*scenarioRead("{}", before).step.scenario == before);
    const Scenario changed =
        *scenarioRead(R"({"set": {"steps": 9, "game.loss": "wgan", "starts": [[0.5, -1]], "game.bias": false}})", before).step.scenario;
    CHECK(changed == scenarioWith("dirac", {"steps=9", "game.loss=wgan", "starts=[[0.5,-1]]"}));

    checkTold(scenarioRead("{}"), "", "there is none");
    checkTold(scenarioRead(R"({"preset": 5})"), "/preset", "must be a text");
    CHECK_EQUAL(scenarioRead(R"({"preset": 5})").problems.size(), 1u);
    checkTold(scenarioRead(R"({"preset": "sgp-dta"})"), "/preset", "did you mean \"sgp-data\"");
    checkTold(scenarioRead(R"({"set": 5})", before), "/set", "must be an object such as");
    CHECK(!scenarioRead(R"({"set": 5})", before).step.scenario);
    checkTold(scenarioRead("5", before), "", "an object is needed here");
}

TEST_CASE("a question is the text before its choices, of which one is right wherever it stands") {
    for (std::size_t right = 0; right < 3; ++right) {
        SECTION(std::to_string(right));
        std::string body = "Which\nof them?\n\n";
        for (std::size_t k = 0; k < 3; ++k) body += std::string(k == right ? "- [x] " : "- [ ] ") + static_cast<char>('a' + k) + "\n";
        for (const std::string& asked : {body, body + "\n \n", body.substr(0, body.size() - 1)}) {
            const BlockRead read = questionRead(asked);
            REQUIRE(read.step.question.has_value());
            CHECK(read.problems.empty());
            CHECK_EQUAL(read.step.question->text, "Which\nof them?");
            CHECK_EQUAL(read.step.question->right, right);
            CHECK(read.step.question->choices == (std::vector<std::string>{"a", "b", "c"}));
        }
    }
}

TEST_CASE("a choice goes on in the lines behind it, without the blanks around them") {
    const BlockRead read = questionRead(" Which? \n- [ ]   a  \n  one \n\n\tand two\n- [x] b\n- [X] c\n");
    REQUIRE(read.step.question.has_value());
    CHECK_EQUAL(read.step.question->text, "Which?");
    CHECK(read.step.question->choices == (std::vector<std::string>{"a one \tand two", "b - [X] c"}));
    CHECK_EQUAL(read.step.question->right, 1);
}

TEST_CASE("a question without a text, a second choice or exactly one right answer is refused") {
    CHECK(questionRead("W\n- [x] a\n- [ ] b").problems.empty());
    checkTold(questionRead("- [x] a\n- [ ] b"), "", "no text before its choices");
    checkTold(questionRead(" \n- [x] a\n- [ ] b"), "", "no text before its choices");
    checkTold(questionRead("W\n- [x] a"), "", "has 1 choices of which 1 are right");
    checkTold(questionRead("W"), "", "has 0 choices of which 0 are right");
    checkTold(questionRead("W\n- [ ] a\n- [ ] b\n- [ ] c"), "", "has 3 choices of which 0 are right");
    checkTold(questionRead("W\n- [x] a\n- [x] b\n- [ ] c"), "", "has 3 choices of which 2 are right");
    for (const char* bad : {"- [x] a\n- [ ] b", "W\n- [x] a", "W\n- [ ] a\n- [ ] b"}) CHECK(!questionRead(bad).step.question);
}

TEST_CASE("an expectation keeps all that it says") {
    const BlockRead read =
        checksRead(R"([{"measure": "coordinate", "set": {"method.step": 0.5, "game.loss": "wgan"}, "at": [1, -2.5], "after": 30, "of": 3,
                                           "below": 1.5, "above": -1, "is": 0.25, "within": 0.125},
                                          {"measure": "method.step", "is": [2, -3]}])");
    CHECK(read.problems.empty());
    REQUIRE(read.step.checks.size() == 2);
    const Expectation& e = read.step.checks[0];
    CHECK_EQUAL(e.measure, "coordinate");
    CHECK(e.set == (std::vector<std::string>{"method.step=0.5", "game.loss=wgan"}));
    CHECK(e.at == (std::vector<double>{1, -2.5}));
    CHECK_EQUAL(e.after, 30);
    CHECK_EQUAL(e.of, 3);
    CHECK_EQUAL(e.below.value(), 1.5);
    CHECK_EQUAL(e.above.value(), -1);
    CHECK(e.is.value() == std::complex<double>(0.25, 0));
    CHECK_EQUAL(e.within, 0.125);
    CHECK_EQUAL(e.line, blockLine);
    CHECK(read.step.checks[1].is.value() == std::complex<double>(2, -3));
    CHECK_EQUAL(read.step.checks[1].within, 1e-9);
    CHECK(!read.step.checks[1].below && !read.step.checks[1].above && read.step.checks[1].at.empty() && read.step.checks[1].set.empty());
}

TEST_CASE("one bound is enough for an expectation, and none is too few") {
    for (const char* enough : {R"("below": 1)", R"("above": 1)", R"("is": 1)", R"("is": [1, 2])", R"("below": 1, "above": 0)"}) {
        SECTION(enough);
        CHECK(checkRead(enough).problems.empty());
        CHECK_EQUAL(checkRead(enough).step.checks.size(), 1);
    }
    const BlockRead none = checkRead(R"("within": 1)");
    checkTold(none, "/0", "says nothing of its measure");
    CHECK(none.step.checks.empty());
    CHECK_EQUAL(checkRead(R"("below": "x")").problems.size(), 1);  // and not also that it says nothing
}

TEST_CASE("whole numbers of an expectation are taken up to their limits and not beyond") {
    const auto with = [](const std::string& key, const std::string& value) { return checkRead("\"below\": 1, \"" + key + "\": " + value); };
    for (const auto& [key, most] : {std::pair<std::string, std::int64_t>("after", 1'000'000), {"of", 100'000}}) {
        SECTION(key);
        for (const std::int64_t good : {std::int64_t{0}, std::int64_t{1}, most - 1, most}) {
            const BlockRead read = with(key, std::to_string(good));
            REQUIRE(read.problems.empty() && read.step.checks.size() == 1);
            CHECK_EQUAL(key == "of" ? static_cast<std::int64_t>(read.step.checks[0].of) : read.step.checks[0].after, good);
        }
        for (const std::string& bad :
             {std::string("-1"), std::to_string(most + 1), std::string("1.5"), std::string("\"1\""), std::string("true")}) {
            checkTold(with(key, bad), "/0/" + key, "a whole number from 0 to " + std::to_string(most));
            CHECK(with(key, bad).step.checks.empty());
        }
    }
}

TEST_CASE("what an expectation holds in the wrong kind is told at its place, and the others are read all the same") {
    for (const auto& [entries, pointer, words] : std::vector<std::tuple<std::string, std::string, std::string>>{
             {R"("below": "x", "is": 1)", "/1/below", "must be a number"},
             {R"("above": [1], "is": 1)", "/1/above", "must be a number"},
             {R"("within": true, "is": 1)", "/1/within", "must be a number"},
             {R"("at": 5, "is": 1)", "/1/at", "a list of numbers"},
             {R"("at": [1, "x"], "is": 1)", "/1/at", "a list of numbers"},
             {R"("at": {"a": 1}, "is": 1)", "/1/at", "a list of numbers"},
             {R"("set": [1], "is": 1)", "/1/set", "must be an object"},
             {R"("is": "x")", "/1/is", "a number, or [re, im]"},
             {R"("is": [1])", "/1/is", "a number, or [re, im]"},
             {R"("is": [1, 2, 3])", "/1/is", "a number, or [re, im]"},
             {R"("is": ["x", 2])", "/1/is", "a number, or [re, im]"},
             {R"("is": [1, "x"])", "/1/is", "a number, or [re, im]"},
             {R"("is": {"re": 1, "im": 2})", "/1/is", "a number, or [re, im]"}}) {
        SECTION(entries);
        const BlockRead read =
            checksRead(R"([{"measure": "radius", "is": 7}, {"measure": "radius", )" + entries + R"(}, {"measure": "radius", "is": 8}])");
        checkTold(read, pointer, words);
        CHECK_EQUAL(read.problems.size(), 1);
        REQUIRE(read.step.checks.size() == 2);
        CHECK(read.step.checks[0].is == 7.0 && read.step.checks[1].is == 8.0);
    }
    const BlockRead other = checksRead(R"([5, {"measure": "radius", "is": 7}, "x"])");
    REQUIRE(other.problems.size() == 2 && other.step.checks.size() == 1);
    CHECK_EQUAL(other.problems[0].pointer, "line 12 /0");
    CHECK_EQUAL(other.problems[1].pointer, "line 12 /2");
    checkTold(checksRead(R"({"measure": "radius", "is": 7})"), "", "must be a list of expectations");
    CHECK(!checksRead("[").problems.empty());
}

TEST_CASE("a measure is one of the known or a path") {
    for (const std::string_view known : expectationMeasures())
        CHECK(checksRead(R"([{"measure": ")" + std::string(known) + R"(", "is": 1}])").problems.empty());
    CHECK(checksRead(R"([{"measure": "regularizers.r1.gamma", "is": 1}])").problems.empty());
    for (const auto& [measure, words] : {std::pair(R"("is": 1)", "is missing"),
                                         {R"("measure": 5, "is": 1)", "is missing"},
                                         {R"("measure": "radios", "is": 1)", "did you mean \"radius\""}}) {
        const BlockRead read = checksRead("[{" + std::string(measure) + "}]");
        checkTold(read, "/0/measure", words);
        CHECK(read.step.checks.empty());
    }
}

TEST_CASE("a goal is a text, what is reached, what reaches it and perhaps what to try") {
    const BlockRead read =
        goalRead(R"({"text": "Do it.", "try": "method.step", "measure": "radius", "below": 1, "solution": {"method.step": 0.25}})");
    CHECK(read.problems.empty());
    REQUIRE(read.step.goal.has_value());
    CHECK_EQUAL(read.step.goal->text, "Do it.");
    CHECK_EQUAL(read.step.goal->parameter, "method.step");
    CHECK_EQUAL(read.step.goal->reached.measure, "radius");
    CHECK_EQUAL(read.step.goal->reached.below.value(), 1);
    CHECK(read.step.goal->solution == std::vector<std::string>{"method.step=0.25"});
    CHECK(goalRead(R"({"text": "T", "measure": "radius", "below": 1, "solution": {}})").step.goal->parameter.empty());

    struct Row {
        const char *body, *pointer, *words;
    };
    for (const Row& row : {Row{R"({"text": "T", "measure": "radius", "below": 1, "solution": 5})", "/solution", "must be an object"},
                           {R"({"text": "T", "measure": "radius", "below": 1})", "/solution", "is missing"},
                           {R"({"text": "T", "measure": "radios", "below": 1, "solution": {}})", "/measure", "radius"},
                           {R"({"text": "T", "try": 5, "measure": "radius", "below": 1, "solution": {}})", "/try", "must be a text"},
                           {R"({"text": 5, "measure": "radius", "below": 1, "solution": {}})", "/text", "must be a text"}}) {
        SECTION(row.body);
        const BlockRead told = goalRead(row.body);
        checkTold(told, row.pointer, row.words);
        CHECK_EQUAL(told.problems.size(), 1u);
    }
    CHECK(!goalRead(R"({"text": "T", "measure": "radios", "below": 1, "solution": {}})").step.goal);
    CHECK(!goalRead(R"({"text": "T", "measure": "radius", "below": 1, "solution": 5})").step.goal);
}

TEST_CASE("a second block of a kind is refused, and the first one stays") {
    const BlockRead read = blockRead([](LessonBlocks& b, BlockRead& r) {
        for (const char* text : {"one", "two"}) {
            b.readGoal(std::string(R"({"text": ")") + text + R"(", "measure": "radius", "below": 1, "solution": {}})", r.step);
            b.readQuestion(std::string(text) + "\n- [x] a\n- [ ] b", r.step);
            b.readScenario(std::string(R"({"ganscope": 1, "game": {"id": "dirac"}, "title": ")") + text + "\"}", {}, r.step);
        }
    });
    REQUIRE(read.problems.size() == 3);
    for (std::size_t k = 0; k < 3; ++k) CHECK(read.problems[k].message.find("is the second") != std::string::npos);
    CHECK_EQUAL(read.step.goal->text, "one");
    CHECK_EQUAL(read.step.question->text, "one");
    CHECK_EQUAL(read.step.scenario->title, "one");
}

TEST_CASE("a step looks at one of the docks") {
    const auto look = [](const std::string& name) { return blockRead([&](LessonBlocks& b, BlockRead& r) { b.readLook(name, r.step); }); };
    for (const std::string_view view : lessonViews()) {
        CHECK(look(std::string(view)).problems.empty());
        CHECK_EQUAL(look(std::string(view)).step.look, view);
    }
    checkTold(look("spectrun"), "", "did you mean \"spectrum\"");
    CHECK_EQUAL(look("spectrun").step.look, "");
}
