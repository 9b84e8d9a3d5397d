// SPDX-License-Identifier: GPL-3.0-or-later
// JSON and lists of choices to the parts of a step.
#include "core/scenario/lesson_blocks.h"

#include "core/math/filled.h"
#include "core/scenario/presets.h"
#include "core/scenario/suggestion.h"

#include <algorithm>

namespace ganscope {
namespace {

using Names = std::vector<std::string_view>;

const Names expectationKeys{"measure", "set", "at", "after", "of", "below", "above", "is", "within"};

std::string trimmed(std::string text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.pop_back();
    text.erase(0, std::min(text.find_first_not_of(" \n"), text.size()));
    return text;
}

/// A whole number between two bounds, both allowed.
struct WholeNumber {
    std::int64_t least, most;
    std::optional<std::int64_t> of(const Json& json) const {
        if (!json.is_number_integer()) return {};
        const auto number = json.get<std::int64_t>();
        if (number != json || number < least || number > most) return {};  // the first: beyond 2⁶³
        return number;
    }
    std::string inWords() const {
        return filled(words("reasons", "%1 from %2 to %3"), {words("reasons", "a whole number"), std::to_string(least), std::to_string(most)});
    }
};

}  // namespace

void LessonBlocks::complain(const std::string& pointer, const std::string& message) {
    problems.push_back({"line " + std::to_string(line) + (pointer.empty() ? "" : " " + pointer), message});
}

bool LessonBlocks::checkKeys(const Json& json, const std::string& pointer, std::span<const std::string_view> keys) {
    bool good = true;
    for (const auto& [key, value] : json.items()) {
        if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
        complain(pointer + "/" + escapedToken(key), filled(words("reasons", "%1; allowed are %2"), {suggesting(words("reasons", "is not known here"), key, keys), joined(keys)}));
        good = false;
    }
    return good;
}

std::optional<Json> LessonBlocks::object(const std::string& body, std::span<const std::string_view> keys) {
    Document document = parseDocument(body);
    for (const Problem& problem : document.problems) complain(problem.pointer, problem.message);
    if (!document.json) return {};
    if (!document.json->is_object()) {
        complain("", filled(words("reasons", "is %1, but an object is needed here"), {describe(*document.json)}));
        return {};
    }
    if (!keys.empty() && !checkKeys(*document.json, "", keys)) return {};
    return std::move(document.json);
}

bool LessonBlocks::readText(const Json& json, const char* key, std::string& into) {
    if (!json.contains(key)) return false;
    if (!json[key].is_string()) {
        complain(std::string("/") + key, filled(words("reasons", "is %1, but must be a text"), {describe(json[key])}));
        return false;
    }
    into = json[key].get<std::string>();
    return true;
}

void LessonBlocks::readHead(const std::string& body, Lesson& lesson) {
    const Names keys{"paper", "order"};
    const auto json = object(body, keys);
    if (!json) return;
    readText(*json, "paper", lesson.paper);
    if (!json->contains("order")) return;
    const WholeNumber place{-1'000'000, 1'000'000};
    if (const auto order = place.of((*json)["order"]))
        lesson.order = static_cast<int>(*order);
    else
        complain("/order", filled(words("reasons", "is %1, but must be %2"), {describe((*json)["order"]), place.inWords()}));
}

std::optional<std::vector<std::string>> LessonBlocks::overrides(const Json& json, const std::string& pointer) {
    if (!json.is_object()) {
        complain(pointer, filled(words("reasons", "is %1, but must be an object such as %2"), {describe(json), "{\"method.step\": 0.1}"}));
        return {};
    }
    std::vector<std::string> all;
    for (const auto& [path, value] : json.items())
        all.push_back(path + "=" + (value.is_string() ? value.get<std::string>() : value.dump()));
    return all;
}

void LessonBlocks::readScenario(const std::string& body, const std::optional<Scenario>& previous, LessonStep& step) {
    if (step.scenario) return complain("", words("reasons", "is the second scenario of its step"));
    const auto json = object(body, {});
    if (!json) return;
    Reading reading;
    if (json->contains("ganscope")) {
        reading = ganscope::readScenario(body);
    } else {
        const Names keys{"preset", "set"};
        if (!checkKeys(*json, "", keys)) return;
        std::string name;
        std::vector<std::string> set;
        if (json->contains("set")) {
            auto given = overrides((*json)["set"], "/set");
            if (!given) return;
            set = std::move(*given);
        }
        if (json->contains("preset")) {
            if (!readText(*json, "preset", name)) return;
            const Preset* preset = findPreset(name);
            if (!preset) {
                Names names;
                for (const Preset& each : presets()) names.push_back(each.name);
                return complain("/preset", suggesting(filled(words("reasons", "is \"%1\", which is not a preset"), {name}), name, names));
            }
            reading = ganscope::readScenario(preset->json, set);
        } else if (previous) {
            reading = withOverrides(*previous, set);
        } else {
            return complain("", words("reasons", "changes the step before, but there is none: name a preset, or write a scenario with \"ganscope\": 1"));
        }
    }
    for (const Problem& problem : reading.problems) complain(problem.pointer, problem.message);
    step.scenario = std::move(reading.scenario);
}

void LessonBlocks::readQuestion(const std::string& body, LessonStep& step) {
    if (step.question) return complain("", words("reasons", "is the second question of its step"));
    Question question;
    int right = 0;
    for (std::size_t begin = 0; begin < body.size();) {
        const std::size_t end = std::min(body.find('\n', begin), body.size());
        const std::string row = body.substr(begin, end - begin);
        begin = end + 1;
        if (row.starts_with("- [x] ") || row.starts_with("- [ ] ")) {
            if (row[3] == 'x') {
                question.right = question.choices.size();
                ++right;
            }
            question.choices.push_back(trimmed(row.substr(6)));
        } else if (question.choices.empty()) {
            question.text += row + "\n";
        } else if (!trimmed(row).empty()) {
            question.choices.back() += " " + trimmed(row);
        }
    }
    question.text = trimmed(question.text);
    if (question.text.empty()) return complain("", words("reasons", "the question has no text before its choices"));
    if (question.choices.size() < 2 || right != 1)
        return complain("", filled(words("reasons", "has %1 choices of which %2 are right; a question has two or more lines \"- [ ] …\", and one of them is \"- [x] …\""), {std::to_string(question.choices.size()), std::to_string(right)}));
    step.question = std::move(question);
}

std::optional<Expectation> LessonBlocks::expectation(const Json& json, const std::string& pointer,
                                                     std::span<const std::string_view> more) {
    Names keys = expectationKeys;
    keys.insert(keys.end(), more.begin(), more.end());
    if (!checkKeys(json, pointer, keys)) return {};
    Expectation e;
    e.line = line;
    bool good = true;
    const auto wrong = [&](const char* key, const char* needed) {
        complain(pointer + "/" + key, filled(words("reasons", "is %1, but must be %2"), {describe(json[key]), needed}));
        good = false;
    };
    const auto number = [&](const char* key, auto& into) {
        if (!json.contains(key)) return;
        if (json[key].is_number()) into = json[key].get<double>();
        else wrong(key, words("reasons", "a number"));
    };
    const auto whole = [&](const char* key, auto& into, std::int64_t most) {
        if (!json.contains(key)) return;
        const WholeNumber needed{0, most};
        if (const auto given = needed.of(json[key]))
            into = static_cast<std::remove_reference_t<decltype(into)>>(*given);
        else wrong(key, needed.inWords().c_str());
    };
    if (!json.contains("measure") || !json["measure"].is_string()) {
        complain(pointer + "/measure", filled(words("reasons", "is missing; it is one of %1, or a path such as method.step"), {joined(expectationMeasures())}));
        return {};
    }
    e.measure = json["measure"].get<std::string>();
    const auto known = expectationMeasures();
    if (e.measure.find('.') == std::string::npos && std::find(known.begin(), known.end(), e.measure) == known.end()) {
        complain(pointer + "/measure", filled(words("reasons", "%1; allowed are %2, and paths such as method.step"), {suggesting(filled(words("reasons", "is \"%1\""), {e.measure}), e.measure, known), joined(known)}));
        return {};
    }
    if (json.contains("set")) {
        const auto given = overrides(json["set"], pointer + "/set");
        if (!given) return {};
        e.set = *given;
    }
    if (json.contains("at")) {
        const Json& at = json["at"];
        if (at.is_array() && std::all_of(at.begin(), at.end(), [](const Json& x) { return x.is_number(); }))
            e.at = at.get<std::vector<double>>();
        else wrong("at", words("reasons", "a list of numbers"));
    }
    whole("after", e.after, 1'000'000);
    whole("of", e.of, 100'000);
    number("below", e.below);
    number("above", e.above);
    number("within", e.within);
    if (json.contains("is")) {
        const Json& is = json["is"];
        if (is.is_number()) e.is = is.get<double>();
        else if (is.is_array() && is.size() == 2 && is[0].is_number() && is[1].is_number()) e.is = {is[0].get<double>(), is[1].get<double>()};
        else wrong("is", words("reasons", "a number, or [re, im]"));
    }
    if (!e.below && !e.above && !e.is && good) {
        complain(pointer, words("reasons", "says nothing of its measure: below, above or is"));
        good = false;
    }
    if (!good) return {};
    return e;
}

void LessonBlocks::readGoal(const std::string& body, LessonStep& step) {
    if (step.goal) return complain("", words("reasons", "is the second goal of its step"));
    const auto json = object(body, {});
    if (!json) return;
    Goal goal;
    const Names own{"text", "try", "solution"};
    auto reached = expectation(*json, "", own);
    if (!readText(*json, "text", goal.text) && !json->contains("text")) complain("/text", words("reasons", "is missing: what is to be done, in a sentence"));
    readText(*json, "try", goal.parameter);
    const auto solution = json->contains("solution") ? overrides((*json)["solution"], "/solution") : std::nullopt;
    if (!json->contains("solution")) complain("/solution", words("reasons", "is missing: what reaches the goal, such as {\"method.step\": 0.1}"));
    if (!reached || !solution) return;
    goal.solution = *solution;
    goal.reached = std::move(*reached);
    step.goal = std::move(goal);
}

void LessonBlocks::readChecks(const std::string& body, LessonStep& step) {
    Document document = parseDocument(body);
    for (const Problem& problem : document.problems) complain(problem.pointer, problem.message);
    if (!document.json) return;
    if (!document.json->is_array()) return complain("", filled(words("reasons", "is %1, but must be a list of expectations"), {describe(*document.json)}));
    for (std::size_t i = 0; i < document.json->size(); ++i) {
        const std::string pointer = "/" + std::to_string(i);
        if (!(*document.json)[i].is_object()) complain(pointer, filled(words("reasons", "is %1, but must be an object"), {describe((*document.json)[i])}));
        else if (auto check = expectation((*document.json)[i], pointer, {})) step.checks.push_back(std::move(*check));
    }
}

void LessonBlocks::readLook(const std::string& name, LessonStep& step) {
    const auto known = lessonViews();
    if (std::find(known.begin(), known.end(), name) == known.end())
        return complain("", filled(words("reasons", "%1; allowed are %2"), {suggesting(filled(words("reasons", "is \"%1\""), {name}), name, known), joined(known)}));
    step.look = name;
}

}  // namespace ganscope
