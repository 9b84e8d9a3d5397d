// SPDX-License-Identifier: GPL-3.0-or-later
// ganscope list [KIND]: the catalogue, for people or as JSON.
#include "app/cli.h"
#include "app/output.h"
#include "core/game/catalogue.h"
#include "core/math/number.h"
#include "core/scenario/json_document.h"
#include "core/scenario/presets.h"
#include "ui/figures/figure_view.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>

namespace ganscope {
namespace {

const std::array<std::string, 6> kinds{"games", "losses", "regularizers", "methods", "presets", "views"};

Json limit(double x) { return std::isfinite(x) ? Json(x) : Json(nullptr); }

const char* nameOf(ParameterKind kind) {
    switch (kind) {
        case ParameterKind::real: return "real";
        case ParameterKind::integer: return "integer";
        case ParameterKind::flag: return "flag";
        case ParameterKind::choice: return "choice";
        case ParameterKind::list: break;
    }
    return "list";
}

Json toJson(const Parameter& p) {
    Json object = {{"id", p.id}, {"symbol", p.symbol}, {"kind", nameOf(p.kind)}, {"meaning", p.meaning}, {"accepts", accepts(p)}};
    object["default"] = std::visit([](const auto& x) { return Json(x); }, p.fallback);
    if (p.kind == ParameterKind::integer) object["default"] = static_cast<std::int64_t>(std::get<double>(p.fallback));
    if (p.kind == ParameterKind::choice) object["options"] = p.options;
    if (p.kind == ParameterKind::flag || p.kind == ParameterKind::choice) return object;
    object["range"] = {p.low, p.high};
    object["scale"] = p.scale == Scale::logarithmic ? "logarithmic" : "linear";
    object["limits"] = {limit(p.least), limit(p.most)};
    object["zero_allowed"] = !p.positive && p.least <= 0 && p.most >= 0;
    if (p.kind == ParameterKind::list) object["entries"] = {p.leastCount, p.mostCount};
    return object;
}

Json toJson(const Entry& entry) {
    Json object = {{"id", entry.id}, {"title", entry.title}, {"summary", entry.summary}, {"equation", entry.equation}};
    object["parameters"] = Json::array();
    for (const Parameter& p : entry.parameters) object["parameters"].push_back(toJson(p));
    object["sources"] = Json::array();
    for (const Source& s : entry.sources)
        object["sources"].push_back(
            {{"authors", s.authors}, {"title", s.title}, {"year", s.year}, {"venue", s.venue}, {"locator", s.locator}});
    return object;
}

Json toJson(const GameEntry& game) {
    Json object = toJson(static_cast<const Entry&>(game));
    const Values values(game.parameters);
    object["takes_loss"] = game.hasLoss;
    object["default_loss"] = game.hasLoss ? Json(game.defaultLoss) : Json(nullptr);
    object["state"] = game.symbols(values);
    object["equilibria"] = game.equilibria(values);
    object["start"] = game.start(values);
    object["window"] = game.window;
    return object;
}

Json toJson(const RegularizerEntry& regularizer) {
    Json object = toJson(static_cast<const Entry&>(regularizer));
    object["needs_gan"] = regularizer.needsCritic;
    return object;
}

Json toJson(const Preset& preset) {
    const Json scenario = Json::parse(preset.json);
    return {{"id", preset.name}, {"title", preset.title}, {"paper", preset.group}, {"caption", scenario.value("caption", "")}};
}

Json toJson(const FigureView& view) { return {{"id", view.id}, {"title", view.title}, {"summary", view.meaning}}; }

template <class Range>
Json listed(const Range& entries) {
    Json list = Json::array();
    for (const auto& entry : entries) {
        if constexpr (std::is_pointer_v<std::decay_t<decltype(entry)>>)
            list.push_back(toJson(*entry));
        else
            list.push_back(toJson(entry));
    }
    return list;
}

Json catalogueOf(const std::string& kind) {
    if (kind == "games") return listed(catalogue::games());
    if (kind == "losses") return listed(catalogue::losses());
    if (kind == "regularizers") return listed(catalogue::regularizers());
    if (kind == "methods") return listed(catalogue::methods());
    return kind == "presets" ? listed(presets()) : listed(figureViews());
}

/// A number of the JSON as a person writes it: 1 for 1.0.
std::string plain(const Json& value) {
    if (value.is_number()) return toText(value.get<double>());
    if (!value.is_array()) return value.is_string() ? value.get<std::string>() : value.dump();
    std::string text;
    for (const Json& entry : value) text += (text.empty() ? "" : ", ") + plain(entry);
    return "[" + text + "]";
}

std::string range(const Json& p) {
    if (p.contains("options")) return p["options"].dump();
    if (!p.contains("range")) return "true or false";
    return plain(p["range"][0]) + " … " + plain(p["range"][1]) + (p["scale"] == "logarithmic" ? " log" : "");
}

constexpr std::size_t width = 96;

std::string pageOf(const Json& entry) {
    std::string text = entry["id"].get<std::string>();
    if (entry.contains("title")) text += " · " + entry["title"].get<std::string>();
    text += '\n';
    for (const char* key : {"equation", "summary", "caption"})
        if (entry.contains(key) && !entry[key].get_ref<const std::string&>().empty())
            text += "    " + wrapped(entry[key].get<std::string>(), width, "    ") + "\n";
    std::vector<std::vector<std::string>> rows;
    if (entry.contains("parameters"))
        for (const Json& p : entry["parameters"])
            rows.push_back({plain(p["id"]), plain(p["symbol"]), plain(p["default"]), range(p), plain(p["meaning"])});
    text += aligned(rows, "    ");
    if (entry.contains("sources"))
        for (const Json& s : entry["sources"])
            text += "    " + wrapped(plain(s["authors"]) + ", " + plain(s["title"]) + ", " + plain(s["venue"]) + " " +
                                         plain(s["year"]) + ", " + plain(s["locator"]), width, "      ") + "\n";
    return text;
}

std::string overview() {
    std::string text;
    for (const std::string& kind : kinds) {
        std::string ids;
        const Json entries = catalogueOf(kind);
        for (const Json& entry : entries) ids += (ids.empty() ? "" : "  ") + entry["id"].get<std::string>();
        const std::string head = kind + std::string(14 - kind.size(), ' ');
        text += head + wrapped(ids, width - head.size(), std::string(head.size(), ' ')) + "\n";
    }
    return text + "\nganscope list KIND tells more of each; --json gives everything.\n";
}

void list(const std::string& kind, bool asJson) {
    if (kind.empty() && !asJson) return print(overview());
    if (asJson) {
        Json all;
        for (const std::string& each : kinds) all[each] = catalogueOf(each);
        return print(prettyText(kind.empty() ? all : all[kind]) + "\n");
    }
    std::string text, group;
    for (const Json& entry : catalogueOf(kind)) {
        if (kind == "presets") {
            if (entry["paper"] != group) text += (group = entry["paper"].get<std::string>()) + "\n\n";
        }
        text += pageOf(entry) + "\n";
    }
    text.pop_back();
    print(text);
}

}  // namespace

void addListCommand(CLI::App& app, Context& context) {
    struct ListOptions {
        std::string kind;
        bool json = false;
    };
    const auto options = std::make_shared<ListOptions>();
    auto* command = app.add_subcommand("list", "The catalogue: games, losses, regularizers, methods, presets, views");
    command->add_option("KIND", options->kind, "games, losses, regularizers, methods, presets or views")
        ->check(CLI::IsMember(std::vector<std::string>(kinds.begin(), kinds.end())))
        ->type_name("");
    command->add_flag("--json", options->json, "everything, as JSON");
    command->callback([&context, options] { context.action = [options] { list(options->kind, options->json); }; });
}

}  // namespace ganscope
