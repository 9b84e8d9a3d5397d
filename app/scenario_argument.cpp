// SPDX-License-Identifier: GPL-3.0-or-later
// Finding and reading the scenario. A file goes before a preset, a preset before a game.
#include "app/scenario_argument.h"

#include "app/array_file.h"
#include "app/cli.h"
#include "core/game/catalogue.h"
#include "core/math/number.h"
#include "core/scenario/carrier.h"
#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/suggestion.h"
#include "ui/figures/figure_view.h"

#include <CLI/CLI.hpp>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>

namespace ganscope {
namespace {

/// At most one byte more than is read as a scenario or a figure at all, so that an endless input ends.
std::string contents(std::FILE* file, const std::string& name) {
    std::string text;
    char buffer[65536];
    while (text.size() <= (carrierOf(text) ? largestCarrier : Limits::bytes)) {
        const std::size_t count = std::fread(buffer, 1, sizeof buffer, file);
        text.append(buffer, count);
        if (count == sizeof buffer) continue;
        if (std::ferror(file)) throw InputError(name + ": cannot be read: " + std::strerror(errno));
        break;
    }
    return text;
}

std::string unknown(const std::string& name, const std::vector<std::string>& commands) {
    std::vector<std::string_view> names(commands.begin(), commands.end());
    for (const Preset& preset : presets()) names.push_back(preset.name);
    for (const GameEntry* game : catalogue::games()) names.push_back(game->id);
    return suggesting(name + ": is no file, no preset and no game", name, names) +
           " (ganscope list presets, ganscope list games)";
}

struct Input {
    std::string text;
    bool isFile = false;  ///< a regular one
};

Input inputOf(const std::string& name, const std::vector<std::string>& commands) {
    if (name == "-") return {contents(stdin, "standard input")};
    std::error_code error;
    const auto status = std::filesystem::status(name, error);
    const bool isFolder = std::filesystem::is_directory(status);  // a preset or a game may have its name
    if (std::filesystem::exists(status) && !isFolder) {
        const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(name.c_str(), "rb"), &std::fclose);
        if (!file) throw InputError(name + ": cannot be read: " + std::strerror(errno));
        return {contents(file.get(), name), std::filesystem::is_regular_file(status)};
    }
    if (const Preset* preset = findPreset(name)) return {std::string(preset->json)};
    if (catalogue::game(name)) return {R"({"ganscope": 1, "game": {"id": ")" + name + R"("}})"};
    if (isFolder) throw InputError(name + ": is a directory, not a scenario");
    throw InputError(unknown(name, commands));
}

/// An override of the form path=@FILE with the file's points in place of its name.
std::string withFile(const std::string& text) {
    const std::size_t at = text.find("=@");
    if (at == std::string::npos || at != text.find('=')) return text;
    std::string list;
    for (double x : readPoints(text.substr(at + 2))) list += (list.empty() ? "[" : ",") + toText(x);
    return text.substr(0, at + 1) + list + "]";
}

}  // namespace

void ScenarioArgument::addTo(CLI::App& command) {
    command.add_option("SCENARIO", name, "a file (an exported figure or run counts as one), a preset, a game, or - for standard input")->required();
    command.add_option("--set", overrides, "override a value: PATH=VALUE, such as method.step=0.1 (repeatable)")
        ->type_name("PATH=VALUE")
        ->take_all()
        ->allow_extra_args(false);
}

ScenarioArgument::Read ScenarioArgument::read() const {
    std::vector<std::string> given;
    for (const std::string& text : overrides) given.push_back(withFile(text));
    const Input input = inputOf(name, commands);
    Reading reading = readScenarioOrFigure(input.text, given);
    if (reading.scenario && !figureView(reading.scenario->view.figure))
        reading = {std::nullopt, {{"/view/figure", "is \"" + reading.scenario->view.figure + "\", which is no view (ganscope list views)"}}};
    if (reading.scenario) return {std::move(*reading.scenario), input.isFile && !carrierOf(input.text)};
    const std::string shown = name == "-" ? "standard input" : name;
    std::string lines;
    for (const Problem& problem : reading.problems) {
        if (!lines.empty()) lines += '\n';
        const bool located = problem.pointer.starts_with("/");
        lines += problem.pointer.starts_with("--set") ? toText(problem)
                                                      : shown + (located ? ":" : ": ") + toText(problem);
    }
    throw InputError(lines);
}

}  // namespace ganscope
