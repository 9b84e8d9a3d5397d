// SPDX-License-Identifier: GPL-3.0-or-later
// From a document to a scenario: every part is looked at, and every problem reported with its pointer.
#include "core/scenario/scenario_document.h"

#include "core/game/catalogue.h"
#include "core/math/filled.h"
#include "core/math/number.h"
#include "core/scenario/applicability.h"
#include "core/scenario/suggestion.h"
#include "core/scenario/system.h"
#include "core/scenario/view_document.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace ganscope {
namespace {

using Names = std::vector<std::string_view>;

template <class E>
Names idsOf(std::span<const E* const> entries) {
    Names ids;
    for (const E* entry : entries) ids.push_back(entry->id);
    return ids;
}

Names namesOf(const std::vector<Parameter>& parameters) {
    Names names;
    for (const Parameter& p : parameters) names.push_back(p.id);
    return names;
}

class ScenarioReader {
public:
    /// `beside`: it stands beside another scenario, which says the version and may not have a third beside it.
    explicit ScenarioReader(const Json& document, bool beside = false) : root(document), isBeside(beside) {}

    Reading read() {
        if (!root.is_object()) {
            complain("", filled(words("reasons", "is %1, but a scenario is an object such as {\"ganscope\": 1, \"game\": {\"id\": \"dirac\"}}"), {describe(root)}));
            return {std::nullopt, std::move(problems)};
        }
        if (!isBeside && !readVersion()) return {std::nullopt, std::move(problems)};
        Names known(scenarioKeys().begin(), scenarioKeys().end());
        if (isBeside) std::erase_if(known, [](std::string_view key) { return key == "ganscope" || key == "compared"; });
        checkKeys(root, "", known);
        readGame();
        readRegularizers();
        readMethod();
        readStarts();
        s.steps = static_cast<std::int64_t>(wholeNumber("steps", 500, Limits::steps));
        s.seed = wholeNumber("seed", 0, std::numeric_limits<std::uint64_t>::max());
        readView();
        readText("title", s.title);
        readText("caption", s.caption);
        readText("paper", s.paper);
        if (const auto other = root.find("compared"); other != root.end() && !isBeside) readCompared(*other);
        if (!problems.empty()) return {std::nullopt, std::move(problems)};
        return {std::move(s), {}};
    }

private:
    void complain(std::string pointer, std::string message) { problems.push_back({std::move(pointer), std::move(message)}); }

    /// False when nothing else of the document can be judged.
    bool readVersion() {
        const auto version = root.find("ganscope");
        if (version == root.end())
            complain("/ganscope", words("reasons", "is missing: a scenario says \"ganscope\": 1, the version of its format"));
        else if (!version->is_number() || version->get<double>() != std::floor(version->get<double>()) || version->get<double>() < 1)
            complain("/ganscope", filled(words("reasons", "is %1, but must be the version of the format, 1"), {describe(*version)}));
        else if (version->get<double>() > 1)
            return complain("/ganscope", filled(words("reasons", "was written by a newer Ganscope (version %1); this one reads version 1"), {toText(version->get<double>())})),
                   false;
        return true;
    }

    void checkKeys(const Json& object, const std::string& pointer, std::span<const std::string_view> known) {
        ganscope::checkKeys(object, pointer, known, problems);
    }

    /// The entry that object[key] names, or null after a complaint.
    template <class E>
    const E* choose(const Json& object, const std::string& pointer, const char* key, const char* kind, const char* kinds,
                    std::span<const E* const> entries) {
        const auto id = object.find(key);
        const Names ids = idsOf(entries);
        const std::string where = pointer + "/" + key;
        const auto listing = [&](const std::string& sentence) { return filled(words("reasons", "%1 (the %2 are %3)"), {sentence, kinds, joined(ids)}); };
        if (id == object.end()) {
            complain(where, listing(filled(words("reasons", "is missing: it names the %1"), {kind})));
            return nullptr;
        }
        if (!id->is_string()) {
            complain(where, listing(filled(words("reasons", "is %1, but must be the id of a %2"), {describe(*id), kind})));
            return nullptr;
        }
        const auto& name = id->get_ref<const std::string&>();
        const auto found = std::ranges::find(entries, std::string_view(name), [](const E* e) { return e->id; });
        if (found != entries.end()) return *found;
        complain(where, listing(suggesting(filled(words("reasons", "is %1, which is no %2"), {describe(*id), kind}), name, ids)));
        return nullptr;
    }

    std::optional<Value> converted(const Parameter& p, const Json& value, const std::string& pointer) {
        const auto mistyped = [&](const Json& what, const std::string& where) {
            std::string message = filled(words("reasons", "is %1, but %2 must be %3"), {describe(what), std::string(p.symbol), accepts(p)});
            if (what.is_string() && what.get_ref<const std::string&>().find(',') != std::string::npos)
                message = filled(words("reasons", "%1 (decimals are written with a point)"), {message});
            complain(where, message);
        };
        switch (p.kind) {
            case ParameterKind::real:
            case ParameterKind::integer:
                if (value.is_number()) return value.get<double>();
                break;
            case ParameterKind::flag:
                if (value.is_boolean()) return value.get<bool>();
                break;
            case ParameterKind::choice:
                if (value.is_string()) return value.get<std::string>();
                break;
            case ParameterKind::list: {
                if (!value.is_array()) break;
                std::vector<double> numbers;
                for (std::size_t i = 0; i < value.size(); ++i) {
                    if (value[i].is_number())
                        numbers.push_back(value[i].get<double>());
                    else
                        return mistyped(value[i], pointer + "/" + std::to_string(i)), std::nullopt;
                }
                return numbers;
            }
        }
        mistyped(value, pointer);
        return std::nullopt;
    }

    /// Sets those of `parameters` that the object gives; false after a complaint.
    bool readValues(const Json& object, const std::string& pointer, const std::vector<Parameter>& parameters, Values& values) {
        const std::size_t before = problems.size();
        for (const Parameter& p : parameters) {
            const auto given = object.find(p.id);
            if (given == object.end()) continue;
            const std::string where = pointer + "/" + std::string(p.id);
            const auto value = converted(p, *given, where);
            if (!value) continue;
            if (std::string wrong = complaint(p, *value); !wrong.empty())
                complain(where, wrong);
            else
                values.set(p.id, *value);
        }
        return problems.size() == before;
    }

    void readGame() {
        const auto game = root.find("game");
        const auto listing = [](const std::string& sentence) {
            return filled(words("reasons", "%1 (the %2 are %3)"), {sentence, words("reasons", "games"), joined(idsOf(catalogue::games()))});
        };
        if (game == root.end()) return complain("/game", listing(words("reasons", "is missing: it names the game, as in {\"id\": \"dirac\"}")));
        if (!game->is_object())
            return complain("/game", listing(filled(words("reasons", "is %1, but must be an object such as %2"), {describe(*game), "{\"id\": \"dirac\"}"})));
        entry = choose(*game, "/game", "id", words("reasons", "game"), words("reasons", "games"), catalogue::games());
        if (!entry) return;
        s.game = {std::string(entry->id), Values(entry->parameters)};
        gameIsValid = readValues(*game, "/game", entry->parameters, s.game.values);
        Names known{"id"};
        if (entry->hasLoss) known.push_back("loss");
        for (std::string_view name : namesOf(entry->parameters)) known.push_back(name);
        if (entry->hasLoss) {
            readLoss(*game, known);
        } else if (game->contains("loss")) {
            complain("/game/loss", filled(words("reasons", "is given, but %1 is an abstract game: its two losses are its own"), {s.game.id}));
            known.push_back("loss");
        }
        checkKeys(*game, "/game", known);
    }

    /// The loss family is named by game.loss; its parameters stand beside it, or in game.loss when that is an object.
    void readLoss(const Json& game, Names& known) {
        const auto given = game.find("loss");
        const Json fallback = {{"loss", entry->defaultLoss}};
        const bool nested = given != game.end() && given->is_object();
        const LossEntry* loss = nested ? choose(*given, "/game/loss", "id", words("reasons", "loss family"), words("reasons", "loss families"), catalogue::losses())
                                       : choose(given == game.end() ? fallback : game, "/game", "loss", words("reasons", "loss family"),
                                                words("reasons", "loss families"), catalogue::losses());
        if (!loss) return;
        s.loss = Choice{std::string(loss->id), Values(loss->parameters)};
        Names names = namesOf(loss->parameters);
        readValues(nested ? *given : game, nested ? "/game/loss" : "/game", loss->parameters, s.loss->values);
        if (nested) {
            names.insert(names.begin(), "id");
            checkKeys(*given, "/game/loss", names);
        } else {
            known.insert(known.end(), names.begin(), names.end());
        }
    }

    void readRegularizers() {
        const auto list = root.find("regularizers");
        if (list == root.end()) return;
        if (!list->is_array())
            return complain("/regularizers", filled(words("reasons", "is %1, but must be a list such as %2"), {describe(*list), "[{\"id\": \"r1\", \"gamma\": 0.3}]"}));
        for (std::size_t i = 0; i < list->size(); ++i) {
            const std::string pointer = "/regularizers/" + std::to_string(i);
            const Json& one = (*list)[i];
            if (!one.is_object()) {
                complain(pointer, filled(words("reasons", "is %1, but must be an object such as %2"), {describe(one), "{\"id\": \"r1\", \"gamma\": 0.3}"}));
                continue;
            }
            const auto* chosen = choose(one, pointer, "id", words("reasons", "regularizer"), words("reasons", "regularizers"), catalogue::regularizers());
            if (!chosen) continue;
            if (std::ranges::find(s.regularizers, chosen->id, &Choice::id) != s.regularizers.end())
                complain(pointer + "/id", filled(words("reasons", "names %1 a second time; each regularizer may stand there once"), {std::string(chosen->id)}));
            Choice choice{std::string(chosen->id), Values(chosen->parameters)};
            const bool valid = readValues(one, pointer, chosen->parameters, choice.values);
            if (valid && gameIsValid && (s.loss || !entry->hasLoss))
                if (std::string why = objection(*chosen, choice.values, s); !why.empty()) complain(pointer + "/id", why);
            Names known = namesOf(chosen->parameters);
            known.insert(known.begin(), "id");
            checkKeys(one, pointer, known);
            s.regularizers.push_back(std::move(choice));
        }
    }

    void readMethod() {
        const auto given = root.find("method");
        const Json fallback = {{"id", "simultaneous"}};
        if (given != root.end() && !given->is_object())
            return complain("/method", filled(words("reasons", "is %1, but must be an object such as %2"), {describe(*given), "{\"id\": \"simultaneous\", \"step\": 0.2}"}));
        const Json& method = given == root.end() ? fallback : *given;
        const auto* chosen = choose(method, "/method", "id", words("reasons", "method"), words("reasons", "methods"), catalogue::methods());
        if (!chosen) return;
        s.method = {std::string(chosen->id), Values(chosen->parameters)};
        readValues(method, "/method", chosen->parameters, s.method.values);
        Names known = namesOf(chosen->parameters);
        known.insert(known.begin(), "id");
        checkKeys(method, "/method", known);
    }

    /// "dirac has 2 parameters (θ, ψ)".
    std::string dimension(const std::vector<std::string>& names) const {
        constexpr std::size_t shown = 8;
        std::string list;
        for (std::size_t i = 0; i < std::min(names.size(), shown); ++i) list += (i ? ", " : "") + names[i];
        if (names.size() > shown) list += ", …";
        return filled(words("reasons", "%1 has %2 parameters (%3)"), {s.game.id, std::to_string(names.size()), list});
    }

    void readStarts() {
        if (gameIsValid) {
            try {
                symbols = entry->symbols(s.game.values);
            } catch (const std::length_error& refused) {  // by the game: its parameters do not go together
                complain("/game", refused.what());
                gameIsValid = false;
            }
        }
        if (gameIsValid) domain = domainOf(*entry, s.game.values);
        const auto starts = root.find("starts");
        if (starts == root.end()) {
            if (gameIsValid) s.starts = {entry->start(s.game.values)};
            return;
        }
        if (!starts->is_array()) return complain("/starts", filled(words("reasons", "is %1, but must be a list of starts such as [[1, 1]]"), {describe(*starts)}));
        if (starts->size() > Limits::starts)
            return complain("/starts", filled(words("reasons", "has %1 starts, but at most %2 are run"), {std::to_string(starts->size()), std::to_string(Limits::starts)}));
        for (std::size_t i = 0; i < starts->size(); ++i) readStart((*starts)[i], "/starts/" + std::to_string(i));
    }

    void readStart(const Json& start, const std::string& pointer) {
        if (!start.is_array()) return complain(pointer, filled(words("reasons", "is %1, but must be a list of numbers such as [1, 1]"), {describe(start)}));
        std::vector<double> w;
        for (std::size_t j = 0; j < start.size(); ++j) {
            if (!start[j].is_number())
                return complain(pointer + "/" + std::to_string(j), filled(words("reasons", "is %1, but must be a number"), {describe(start[j])}));
            w.push_back(start[j].get<double>());
        }
        if (gameIsValid && w.size() != symbols.size())
            return complain(pointer, filled(w.size() == 1 ? words("reasons", "has %1 number, but %2") : words("reasons", "has %1 numbers, but %2"), {std::to_string(w.size()), dimension(symbols)}));
        for (std::size_t j = 0; j < std::min(w.size(), domain.size()); ++j)
            if (!domain[j].contains(w[j])) complain(pointer + "/" + std::to_string(j), ganscope::complaint(domain[j], w[j], symbols[j]));
        s.starts.push_back(std::move(w));
    }

    std::uint64_t wholeNumber(const char* key, std::uint64_t fallback, std::uint64_t most) {
        const auto given = root.find(key);
        if (given == root.end()) return fallback;
        constexpr double exact = 9007199254740992.0;  // 2⁵³: whole numbers written as 5.0 or 1e3 are exact up to it
        const bool negative = given->is_number_integer() && !given->is_number_unsigned() && given->get<std::int64_t>() < 0;
        if (given->is_number_integer() && !negative && given->get<std::uint64_t>() <= most) return given->get<std::uint64_t>();
        if (given->is_number_float())
            if (const double x = given->get<double>(); x >= 0 && x <= exact && x == std::floor(x) && x <= static_cast<double>(most))
                return static_cast<std::uint64_t>(x);
        complain("/" + std::string(key), filled(words("reasons", "is %1, but must be a whole number from %2 to %3"), {describe(*given), "0", std::to_string(most)}));
        return fallback;
    }

    void readText(const char* key, std::string& text) {
        const auto given = root.find(key);
        if (given == root.end()) return;
        if (given->is_string())
            text = given->get<std::string>();
        else
            complain("/" + std::string(key), filled(words("reasons", "is %1, but must be a text"), {describe(*given)}));
    }

    void readView() {
        const auto view = root.find("view");
        if (view != root.end()) s.view = viewFrom(*view, gameIsValid ? symbols.size() : 0, problems);
        const bool named = view != root.end() && view->is_object() && view->contains("figure");
        if (gameIsValid && !named) s.view.figure = suitingFigure(*entry, s.game.values, symbols.size());
    }

    void readCompared(const Json& other) {
        Reading reading = ScenarioReader(other, true).read();
        for (Problem& problem : reading.problems) complain("/compared" + problem.pointer, std::move(problem.message));
        if (reading.scenario) s.compared.push_back(std::move(*reading.scenario));
    }

    const Json& root;
    bool isBeside;
    Scenario s;
    std::vector<Problem> problems;
    const GameEntry* entry = nullptr;
    bool gameIsValid = false;
    std::vector<std::string> symbols;
    Domain domain;
};

}  // namespace

Reading scenarioFrom(const Json& document) { return ScenarioReader(document).read(); }

std::span<const std::string_view> scenarioKeys() {
    static constexpr std::string_view keys[] = {"ganscope", "title", "caption", "paper", "game", "regularizers",
                                                "method",   "starts", "steps",  "seed",  "view", "compared"};
    return keys;
}

}  // namespace ganscope
