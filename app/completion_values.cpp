// SPDX-License-Identifier: GPL-3.0-or-later
// Words from the catalogue, the presets, the views and what figures may be.
#include "app/completion_values.h"

#include "core/game/catalogue.h"
#include "core/scenario/presets.h"
#include "core/scenario/scenario_document.h"
#include "core/scenario/view_document.h"
#include "core/simulation/sweep.h"
#include "ui/export/figure_fonts.h"
#include "ui/export/printed_size.h"
#include "ui/figure_export.h"
#include "ui/figures/figure_view.h"

#include <algorithm>

namespace ganscope {
namespace {

template <class Entries>
Candidates entries(const Entries& all) {
    Candidates found;
    for (const auto& entry : all) found.push_back({std::string(entry->id), std::string(entry->title)});
    return found;
}

Candidates choices(std::initializer_list<std::string_view> all) {
    Candidates found;
    for (std::string_view word : all) found.push_back({std::string(word), ""});
    return found;
}

Candidates scenarios() {
    Candidates found;
    for (const Preset& preset : presets()) found.push_back({std::string(preset.name), std::string(preset.title)});
    for (Candidate& game : entries(catalogue::games())) found.push_back(std::move(game));
    return found;
}

/// Every parameter of the entries as a path below `prefix`; one that several share counts once.
template <class Entries>
void addParameters(Candidates& found, const std::string& prefix, const Entries& all, bool byId) {
    for (const auto* entry : all)
        for (const Parameter& p : entry->parameters) {
            std::string path = prefix + "." + (byId ? std::string(entry->id) + "." : "") + std::string(p.id) + "=";
            if (std::ranges::find(found, path, &Candidate::word) == found.end()) found.push_back({std::move(path), std::string(p.meaning)});
        }
}

Candidates paths() {
    Candidates found;
    for (const char* choice : {"game.id=", "game.loss=", "method.id="}) found.push_back({choice, ""});
    for (std::string_view key : scenarioKeys())
        if (key == "steps" || key == "seed" || key == "starts" || key == "title") found.push_back({std::string(key) + "=", ""});
    addParameters(found, "game", catalogue::games(), false);
    addParameters(found, "method", catalogue::methods(), false);
    addParameters(found, "regularizers", catalogue::regularizers(), true);
    for (std::string_view path : viewPaths()) found.push_back({"view." + std::string(path) + "=", ""});
    return found;
}

/// What a choice or a flag of that path may be.
void addOptions(Candidates& found, const std::string& path, const std::string& prefix, bool byId, const auto& all) {
    for (const auto* entry : all)
        for (const Parameter& p : entry->parameters) {
            if (path != prefix + "." + (byId ? std::string(entry->id) + "." : "") + std::string(p.id)) continue;
            std::vector<std::string_view> options = p.options;
            if (p.kind == ParameterKind::flag) options = {"true", "false"};
            for (std::string_view option : options)
                if (std::ranges::find(found, option, &Candidate::word) == found.end()) found.push_back({std::string(option), ""});
        }
}

Candidates valuesAt(const std::string& path) {
    if (path == "game.id") return entries(catalogue::games());
    if (path == "game.loss") return entries(catalogue::losses());
    if (path == "method.id") return entries(catalogue::methods());
    if (path == "view.figure") return entries(figureViews());
    Candidates found;
    addOptions(found, path, "game", false, catalogue::games());
    addOptions(found, path, "method", false, catalogue::methods());
    addOptions(found, path, "regularizers", true, catalogue::regularizers());
    return found;
}

Candidates overrides(const std::string& typed) {
    const auto equals = typed.find('=');
    if (equals == std::string::npos) return paths();
    Candidates found = valuesAt(typed.substr(0, equals));
    for (Candidate& each : found) each.word = typed.substr(0, equals + 1) + each.word;
    return found;
}

}  // namespace

Offer offerOf(const std::string& type, const std::string& typed) {
    if (type == "SCENARIO" || type == "FILE") return {scenarios(), ":files"};
    if (type == "F" || type == "LIST") return {{}, ":files"};
    if (type == "DIR") return {{}, ":folders"};
    if (type == "KIND") return {choices({"games", "losses", "regularizers", "methods", "presets", "views"})};
    if (type == "SHELL") return {choices({"bash", "zsh", "fish"})};
    if (type == "PATH=VALUE") return {overrides(typed)};
    if (type == "PATH=LO:HI:N") return typed.find('=') == std::string::npos ? Offer{paths()} : Offer{};
    if (type == "VIEW") return {entries(figureViews())};
    Offer offer;
    const auto add = [&](std::string_view word, std::string_view meaning) {
        offer.candidates.push_back({std::string(word), std::string(meaning)});
    };
    if (type == "STYLE")
        for (std::string_view style : figureStyles()) add(style, "");
    if (type == "FONT")
        for (const FigureFont& font : figureFonts()) add(font.id, font.title);
    if (type == "WIDTH")
        for (const Venue& venue : venues()) add(venue.id, venue.title);
    if (type == "MEASURE")
        for (const SweepMeasure& measure : sweepMeasures()) add(measure.id, measure.meaning);
    if (type == "PRESET")
        for (const Preset& preset : presets()) add(preset.name, preset.title);
    return offer;
}

}  // namespace ganscope
