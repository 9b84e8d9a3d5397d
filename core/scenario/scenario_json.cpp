// SPDX-License-Identifier: GPL-3.0-or-later
// Text, document, overrides and scenario put together; and the writer.
#include "core/scenario/scenario_json.h"

#include "core/game/catalogue.h"
#include "core/scenario/applicability.h"
#include "core/scenario/scenario_document.h"
#include "core/scenario/system.h"
#include "core/scenario/view_document.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace ganscope {
namespace {

Json written(const Parameter& p, const Value& value) {
    if (const double* x = std::get_if<double>(&value)) {
        constexpr double exact = 9007199254740992.0;  // 2⁵³
        if (p.kind == ParameterKind::integer && std::fabs(*x) <= exact) return static_cast<std::int64_t>(*x);
        return *x;
    }
    return std::visit([](const auto& x) { return Json(x); }, value);
}

void writeValues(Json& object, const std::vector<Parameter>& parameters, const Values& values) {
    for (const Parameter& p : parameters) object[std::string(p.id)] = written(p, values.at(p.id));
}

template <class E>
Json writeChoice(const Choice& choice, const E& entry) {
    Json object = {{"id", choice.id}};
    writeValues(object, entry.parameters, choice.values);
    return object;
}

/// What is wrong where an override wrote, in the words of the one that came nearest; backwards, longer pointers come first.
void tellOrigins(std::vector<Problem>& problems, const std::map<std::string, std::string>& origins) {
    for (Problem& problem : problems)
        for (const auto& [pointer, origin] : std::views::reverse(origins))
            if (problem.pointer == pointer || problem.pointer.starts_with(pointer + "/")) {
                problem.message = problem.pointer == pointer ? problem.message : problem.pointer + " " + problem.message;
                problem.pointer = origin;
                break;
            }
}

Reading readOverridden(Json document, std::span<const std::string> overrides) {
    std::map<std::string, std::string> origins;
    if (document.is_object())
        if (auto problems = applyOverrides(document, overrides, origins); !problems.empty())
            return {std::nullopt, std::move(problems)};
    Reading reading = scenarioFrom(document);
    if (reading.scenario) {
        reading.problems = problemsOfView(*reading.scenario);
        for (const Scenario& other : reading.scenario->compared)
            for (Problem& problem : problemsOfView(other)) reading.problems.push_back({"/compared" + problem.pointer, std::move(problem.message)});
        if (!reading.problems.empty()) reading.scenario.reset();
    }
    tellOrigins(reading.problems, origins);
    return reading;
}

}  // namespace

std::string toText(const Problem& problem) {
    return problem.pointer.empty() ? problem.message : problem.pointer + ": " + problem.message;
}

Reading readScenario(std::string_view text, std::span<const std::string> overrides) {
    Document document = parseDocument(text);
    if (!document.json) return {std::nullopt, std::move(document.problems)};
    return readOverridden(std::move(*document.json), overrides);
}

Reading withOverrides(const Scenario& scenario, std::span<const std::string> overrides) {
    Json document = documentOf(scenario);
    const GameEntry* game = catalogue::game(scenario.game.id);
    if (game && scenario.starts == std::vector<std::vector<double>>{game->start(scenario.game.values)}) document.erase("starts");
    return readOverridden(std::move(document), overrides);
}

Json documentOf(const Scenario& s) {
    Json document = {{"ganscope", 1}};
    if (!s.title.empty()) document["title"] = s.title;
    if (!s.caption.empty()) document["caption"] = s.caption;
    if (!s.paper.empty()) document["paper"] = s.paper;
    Json& game = document["game"] = {{"id", s.game.id}};
    if (s.loss) game["loss"] = s.loss->id;
    writeValues(game, catalogue::game(s.game.id)->parameters, s.game.values);
    if (s.loss) writeValues(game, catalogue::loss(s.loss->id)->parameters, s.loss->values);
    Json& regularizers = document["regularizers"] = Json::array();
    for (const Choice& choice : s.regularizers) regularizers.push_back(writeChoice(choice, *catalogue::regularizer(choice.id)));
    document["method"] = writeChoice(s.method, *catalogue::method(s.method.id));
    Json& starts = document["starts"] = Json::array();
    for (const auto& start : s.starts) starts.push_back(start);
    document["steps"] = s.steps;
    document["seed"] = s.seed;
    document["view"] = documentOf(s.view);
    if (!s.compared.empty()) {
        Json& other = document["compared"] = documentOf(s.compared.front());
        other.erase("ganscope");
        other.erase("compared");
    }
    return document;
}

std::string writeScenario(const Scenario& scenario, int indent) {
    const Json document = documentOf(scenario);
    return indent < 0 ? document.dump(-1, ' ', false, Json::error_handler_t::replace) : prettyText(document, indent);
}

Scenario withGame(const Scenario& scenario, std::string_view id) {
    Scenario next = defaultScenario(id);
    const GameEntry& game = *catalogue::game(id);
    next.method = scenario.method;
    next.steps = scenario.steps;
    next.seed = scenario.seed;
    next.view.field = scenario.view.field;
    next.view.nullclines = scenario.view.nullclines;
    next.compared = scenario.compared;
    if (game.hasLoss && scenario.loss) next.loss = scenario.loss;
    std::ranges::copy_if(scenario.regularizers, std::back_inserter(next.regularizers), [&](const Choice& choice) {
        return objection(*catalogue::regularizer(choice.id), choice.values, next).empty();
    });
    return next;
}

}  // namespace ganscope
