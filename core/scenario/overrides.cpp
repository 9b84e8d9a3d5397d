// SPDX-License-Identifier: GPL-3.0-or-later
// Overrides: "path=value" applied to a document before it is read.
#include "core/scenario/scenario_document.h"

#include "core/game/catalogue.h"
#include "core/math/filled.h"
#include "core/math/number.h"
#include "core/scenario/suggestion.h"
#include "core/scenario/view_document.h"

#include <algorithm>
#include <functional>

namespace ganscope {
namespace {

using Strings = std::vector<std::string>;

Strings split(std::string_view path) {
    Strings parts;
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('.', begin), path.size());
        parts.emplace_back(path.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::string idOf(const Json& object, const char* key = "id") {
    if (!object.is_object() || !object.contains(key)) return "";
    const Json& id = object.at(key);
    if (id.is_object()) return idOf(id);
    return id.is_string() ? id.get<std::string>() : "";
}

std::optional<std::size_t> index(const std::string& part, std::size_t size) {
    const auto number = toNumber(part);
    if (!number || part.find_first_not_of("0123456789") != std::string::npos || *number >= static_cast<double>(size)) return std::nullopt;
    return static_cast<std::size_t>(*number);
}

bool has(const std::vector<Parameter>* parameters, std::string_view id) {
    return parameters && std::ranges::find(*parameters, id, &Parameter::id) != parameters->end();
}

template <class E>
const std::vector<Parameter>* tableOf(const E* entry) {
    return entry ? &entry->parameters : nullptr;
}

/// One override on its way into the document.
class Override {
public:
    Override(Json& d, const std::string& t) : document(d), text(t) {}

    /// Whether it chooses an entry: those go first, so that the order on the command line does not matter.
    static bool isChoice(const std::string& text) {
        const std::string path = text.substr(0, text.find('='));
        return path == "game" || path == "method" || path == "game.id" || path == "method.id" || path == "game.loss";
    }

    /// Whether it sets a start: those go last, since the game's own depends on its parameters.
    static bool isStart(const std::string& name) { return name.starts_with("starts"); }

    std::optional<Problem> apply() {
        if (!isUtf8(text)) return wrong(words("reasons", "is not UTF-8"));
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos || equals == 0)
            return wrong(words("reasons", "must have the form path=value, such as method.step=0.1"));
        path = text.substr(0, equals);
        parts = split(path);
        if (!readValue(text.substr(equals + 1))) return problem;
        if (parts[0] == "game") return setChosen("game");
        if (parts[0] == "method") return setChosen("method");
        if (parts[0] == "regularizers") return setRegularizer();
        if (parts[0] == "starts") return setStart();
        if (parts[0] == "view" && parts.size() > 1 && knows(viewKeys(), parts[1])) return setView();
        if (parts.size() == 1 && parts[0] != "ganscope" && knows(scenarioKeys(), parts[0])) return put(document, "", parts[0]);
        return unknown();
    }

    /// The pointer that it wrote to.
    std::string pointer;

private:
    Problem wrong(std::string message) const { return {"--set " + printable(text), std::move(message)}; }

    static bool knows(std::span<const std::string_view> names, std::string_view name) {
        return std::ranges::find(names, name) != names.end();
    }

    /// JSON, a number that JSON writes otherwise (.5, +1), or a bare word.
    bool readValue(const std::string& word) {
        Document parsed = parseDocument(word);
        if (parsed.json) return value = std::move(*parsed.json), true;
        if (const auto number = toNumber(word); number && std::isfinite(*number)) return value = *number, true;
        if (!word.empty() && std::string_view("[{\"").find(word[0]) != std::string_view::npos) {
            problem = wrong(filled(words("reasons", "has a value that is not JSON: %1"), {toText(parsed.problems.front())}));
            return false;
        }
        value = word;
        return true;
    }

    Json& object(const char* key) {
        Json& part = document[key];
        if (!part.is_object()) part = Json::object();
        return part;
    }

    std::optional<Problem> put(Json& parent, const std::string& where, const std::string& key) {
        parent[key] = std::move(value);
        pointer = where + "/" + escapedToken(key);
        return std::nullopt;
    }

    /// game…, method…: a whole object, the id of one, or one of its parameters.
    std::optional<Problem> setChosen(const std::string& part) {
        if (parts.size() == 1 && !value.is_string()) return put(document, "", part);
        if (part == "method" && !document.contains("method")) document["method"] = {{"id", "simultaneous"}};
        Json& chosen = object(part.c_str());
        const std::string where = "/" + part, key = parts.size() == 1 ? "id" : parts[1];
        const auto* table = part == "game" ? tableOf(catalogue::game(idOf(chosen))) : tableOf(catalogue::method(idOf(chosen)));
        if (parts.size() == 3 && part == "game" && key == "loss") return setLossParameter(chosen, parts[2]);
        if (parts.size() > 2) return unknown();
        if (key == "id") return changeId(chosen, where, table);
        if (key == "loss" && part == "game") return changeLoss(chosen, table);
        if (has(table, key)) return put(chosen, where, key);
        if (part == "game") return setLossParameter(chosen, key);
        return chosen.contains("id") && !table ? std::nullopt : unknown();  // the reader tells of an unknown id
    }

    /// What the new entry does not have goes with the old one.
    std::optional<Problem> changeId(Json& chosen, const std::string& where, const std::vector<Parameter>* old) {
        const std::string id = value.is_string() ? value.get<std::string>() : "";
        const GameEntry* game = where == "/game" ? catalogue::game(id) : nullptr;
        const auto* table = where == "/game"     ? tableOf(game)
                            : where == "/method" ? tableOf(catalogue::method(id))
                                                 : tableOf(catalogue::regularizer(id));
        if (old && table)
            for (const Parameter& p : *old)
                if (!has(table, p.id)) chosen.erase(std::string(p.id));
        if (game && !game->hasLoss) dropLoss(chosen, nullptr, table);
        return put(chosen, where, "id");
    }

    /// Erases the loss and those of its parameters that neither `next` nor the game have.
    void dropLoss(Json& game, const LossEntry* next, const std::vector<Parameter>* ofGame) {
        if (const auto* old = tableOf(lossOf(game)))
            for (const Parameter& p : *old)
                if (!has(ofGame, p.id) && !has(tableOf(next), p.id)) game.erase(std::string(p.id));
        game.erase("loss");
    }

    static const LossEntry* lossOf(const Json& game) {
        if (game.contains("loss")) return catalogue::loss(idOf(game, "loss"));
        const GameEntry* entry = catalogue::game(idOf(game));
        return entry && entry->hasLoss ? catalogue::loss(entry->defaultLoss) : nullptr;
    }

    std::optional<Problem> changeLoss(Json& game, const std::vector<Parameter>* ofGame) {
        const std::string id = value.is_object() ? idOf(value) : value.is_string() ? value.get<std::string>() : "";
        if (const LossEntry* next = catalogue::loss(id)) dropLoss(game, next, ofGame);
        return put(game, "/game", "loss");
    }

    /// game.centred or game.loss.centred, wherever the document keeps it.
    std::optional<Problem> setLossParameter(Json& game, const std::string& key) {
        const GameEntry* entry = catalogue::game(idOf(game));
        if (game.contains("id") && !entry) return std::nullopt;  // the reader tells of the unknown id
        const LossEntry* loss = lossOf(game);
        if (!entry || !entry->hasLoss || (loss && !has(&loss->parameters, key))) return unknown();
        const bool nested = game.contains("loss") && game["loss"].is_object();
        if (key == "id" && nested) return unknown();
        return nested ? put(game["loss"], "/game/loss", key) : put(game, "/game", key);
    }

    std::optional<Problem> setRegularizer() {
        if (parts.size() == 1) return put(document, "", "regularizers");
        if (parts.size() > 3) return unknown();
        Json& list = document["regularizers"];
        if (!list.is_array()) list = Json::array();
        auto at = index(parts[1], list.size());
        if (!at)
            for (std::size_t i = 0; i < list.size(); ++i)
                if (idOf(list[i]) == parts[1]) at = i;
        if (!at && !catalogue::regularizer(parts[1])) return unknown();
        if (parts.size() == 2) return setWholeRegularizer(list, at);
        const bool added = !at;
        const std::string id = added ? parts[1] : idOf(list[*at]);
        const auto* table = tableOf(catalogue::regularizer(id));
        if (parts[2] != "id" && table && !has(table, parts[2])) return unknown();
        if (added) {
            at = list.size();
            list.push_back({{"id", id}});
        }
        Json& one = list[*at];
        if (!one.is_object()) one = Json::object();
        const std::string where = "/regularizers/" + std::to_string(*at);
        return parts[2] == "id" ? changeId(one, where, table) : put(one, where, parts[2]);
    }

    /// regularizers.r1={"gamma": 1}, or null to take it away.
    std::optional<Problem> setWholeRegularizer(Json& list, std::optional<std::size_t> at) {
        if (value.is_null()) {
            if (at) list.erase(*at);
            return std::nullopt;
        }
        if (!value.is_object()) return wrong(filled(words("reasons", "must set a parameter, as in %1.gamma=0.3, or the whole regularizer as an object, or null to remove it"), {path}));
        if (!value.contains("id")) value["id"] = at ? idOf(list[*at]) : parts[1];
        if (!at) {
            at = list.size();
            list.push_back(nullptr);
        }
        list[*at] = std::move(value);
        pointer = "/regularizers/" + std::to_string(*at);
        return std::nullopt;
    }

    std::optional<Problem> setStart() {
        if (parts.size() == 1) return put(document, "", "starts");
        if (!document.contains("starts") && document.contains("game")) {
            const Reading own = scenarioFrom({{"ganscope", 1}, {"game", document["game"]}});
            if (!own.scenario) return std::nullopt;  // the reader tells what is wrong with the game
            document["starts"] = own.scenario->starts;
        }
        Json& starts = document["starts"];
        if (!starts.is_array()) starts = Json::array();
        const auto at = index(parts[1], starts.size());
        if (!at || parts.size() > 3)
            return wrong(filled(words("reasons", "names a start that is not there: the scenario states %1 of them"), {std::to_string(starts.size())}));
        pointer = "/starts/" + parts[1];
        if (parts.size() == 2) return starts[*at] = std::move(value), std::nullopt;
        Json& start = starts[*at];
        const auto entry = start.is_array() ? index(parts[2], start.size()) : std::nullopt;
        if (!entry) return wrong(words("reasons", "names an entry that the start does not have"));
        start[*entry] = std::move(value);
        pointer += "/" + parts[2];
        return std::nullopt;
    }

    /// view.field, view.map.x.parameter, view.curves.0.label: as deep as the path goes.
    std::optional<Problem> setView() {
        constexpr std::size_t deepest = 5;
        if (parts.size() > deepest) return unknown();
        Json* parent = &object("view");
        std::string where = "/view";
        for (std::size_t k = 1; k + 1 < parts.size(); ++k) {
            if (parent->is_array()) {
                const auto at = index(parts[k], parent->size());
                if (!at) return wrong(filled(words("reasons", "names an entry that %1 does not have"), {where}));
                parent = &(*parent)[*at];
            } else {
                parent = &(*parent)[parts[k]];
            }
            where += "/" + escapedToken(parts[k]);
            if (!parent->is_array() && !parent->is_object()) *parent = Json::object();
        }
        if (!parent->is_array()) return put(*parent, where, parts.back());
        const auto at = index(parts.back(), parent->size());
        if (!at) return wrong(filled(words("reasons", "names an entry that %1 does not have"), {where}));
        (*parent)[*at] = std::move(value);
        pointer = where + "/" + parts.back();
        return std::nullopt;
    }

    std::optional<Problem> unknown() const {
        const Strings paths = possiblePaths();
        const std::vector<std::string_view> views(paths.begin(), paths.end());
        std::string message = suggesting(filled(words("reasons", "there is no %1 to set"), {path}), path, views);
        std::vector<std::string_view> near;
        for (std::string_view each : views)
            if (each.starts_with(parts[0] + ".") && (parts[0] != "regularizers" || (parts.size() > 1 && each.starts_with(parts[0] + "." + parts[1] + ".")))) near.push_back(each);
        if (near.empty() && parts[0] == "regularizers")
            for (const RegularizerEntry* each : catalogue::regularizers()) near.push_back(each->id);
        if (near.empty()) {
            static constexpr std::string_view tops[] = {"game.…", "method.…", "regularizers.…", "view.…", "starts", "steps", "seed", "title", "caption", "paper"};
            near.assign(std::begin(tops), std::end(tops));
        }
        return wrong(filled(words("reasons", "%1 (possible are %2)"), {message, joined(near)}));
    }

    Strings possiblePaths() const {
        Strings paths;
        const auto add = [&](const std::string& prefix, const std::vector<Parameter>* table) {
            if (table)
                for (const Parameter& p : *table) paths.push_back(prefix + std::string(p.id));
        };
        paths.push_back("method.id");
        const Json none = Json::object();
        add("method.", tableOf(catalogue::method(document.contains("method") ? idOf(document.at("method")) : "simultaneous")));
        paths.push_back("game.id");
        const Json& game = document.contains("game") ? document.at("game") : none;
        const GameEntry* entry = catalogue::game(idOf(game));
        add("game.", tableOf(entry));
        if (entry && entry->hasLoss) {
            paths.push_back("game.loss");
            add("game.", tableOf(lossOf(game)));
        }
        for (const RegularizerEntry* each : catalogue::regularizers()) add("regularizers." + std::string(each->id) + ".", &each->parameters);
        for (std::string_view key : viewPaths()) paths.push_back("view." + std::string(key));
        for (std::string_view key : scenarioKeys())
            if (key != "ganscope") paths.emplace_back(key);
        return paths;
    }

    Json& document;
    const std::string& text;
    std::string path;
    Strings parts;
    Json value;
    std::optional<Problem> problem;
};

}  // namespace

std::vector<Problem> applyOverrides(Json& document, std::span<const std::string> overrides,
                                    std::map<std::string, std::string>& origins) {
    constexpr std::string_view beside = "compared.";
    std::vector<std::string> ordered, others;
    for (const std::string& text : overrides) {
        if (text.starts_with(beside))
            others.push_back(text.substr(beside.size()));
        else
            ordered.push_back(text);
    }
    std::ranges::stable_partition(ordered, &Override::isChoice);
    std::ranges::stable_partition(ordered, std::not_fn(&Override::isStart));
    std::vector<Problem> problems;
    for (const std::string& text : ordered) {
        Override one(document, text);
        if (auto problem = one.apply()) problems.push_back(std::move(*problem));
        if (one.pointer.empty()) continue;
        std::erase_if(origins, [&](const auto& origin) { return origin.first.starts_with(one.pointer + "/"); });
        origins[one.pointer] = "--set " + text;
    }
    if (others.empty()) return problems;
    Json other = document;  // B begins as a copy
    for (const char* key : {"ganscope", "title", "caption", "paper", "compared"}) other.erase(key);
    if (const auto given = document.find("compared"); given != document.end()) other = *given;
    if (!other.is_object()) return problems;  // which its reader tells
    constexpr std::size_t mark = std::string_view("--set ").size();
    std::map<std::string, std::string> otherOrigins;
    for (Problem& problem : applyOverrides(other, others, otherOrigins)) problems.push_back({problem.pointer.insert(mark, beside), std::move(problem.message)});
    for (auto& [pointer, origin] : otherOrigins) origins["/compared" + pointer] = origin.insert(mark, beside);
    document["compared"] = std::move(other);
    return problems;
}

}  // namespace ganscope
