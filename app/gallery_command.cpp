// SPDX-License-Identifier: GPL-3.0-or-later
// ganscope gallery --out DIR: the phase portrait of every preset as PDF and PNG, on pages by paper.
#include "app/cli.h"
#include "app/figure_file.h"
#include "app/gallery_page.h"
#include "app/offscreen.h"
#include "app/output.h"
#include "app/interruptible.h"
#include "app/processes.h"
#include "core/scenario/scenario_json.h"
#include "ui/export/printed_size.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>

namespace ganscope {
namespace {

namespace fs = std::filesystem;

/// Whether `wanted` names the preset or its group, whole or by the beginning up to a dash.
bool isMeant(const Preset& preset, const std::string& wanted) {
    const auto begins = [&](std::string_view name) { return name.starts_with(wanted) && (name.size() == wanted.size() || name[wanted.size()] == '-'); };
    return begins(preset.name) || begins(preset.group);
}

std::vector<GalleryEntry> chosen(const std::vector<std::string>& only) {
    for (const std::string& wanted : only)
        if (std::ranges::none_of(presets(), [&](const Preset& p) { return isMeant(p, wanted); }))
            throw InputError("--only " + wanted + ": is no preset and no group (ganscope list presets)");
    std::vector<GalleryEntry> list;
    for (const Preset& preset : presets()) {
        if (!only.empty() && std::ranges::none_of(only, [&](const std::string& w) { return isMeant(preset, w); })) continue;
        Reading reading = readScenario(preset.json);
        if (!reading.scenario) throw WorkError(std::string(preset.name) + ": is not a valid scenario: " + toText(reading.problems.front()));
        list.push_back({&preset, std::move(*reading.scenario), true});
    }
    return list;
}

void writeFile(const fs::path& name, const std::string& text) {
    Output out(name.string());
    out.write(text);
    out.finish();
}

void makeGallery(const std::string& folder, const std::vector<std::string>& only, int jobs) {
    std::vector<GalleryEntry> list = chosen(only);
    std::error_code error;
    fs::create_directories(folder, error);
    if (!fs::is_directory(folder)) throw WorkError(folder + ": cannot be created" + (error ? ": " + error.message() : ""));
    std::unique_ptr<OffscreenApplication> application;  // one a process, made where the work is done
    const auto work = [&](std::size_t i) {
        if (!application) application = std::make_unique<OffscreenApplication>();
        FigureOrder order;
        order.width = toPrintedWidth(galleryWidth(list[i].scenario))->points;
        const ComposedFigure figure = composed(list[i].scenario, order);
        const fs::path stem = fs::path(folder) / std::string(list[i].preset->name);
        writeFigureFile(figure, list[i].scenario, FigureFormat::Pdf, stem.string() + ".pdf");
        writeFigureFile(figure, list[i].scenario, FigureFormat::Png, stem.string() + ".png");
        return std::string();
    };
    std::size_t failures = 0, count = 0;
    const Interruption interruption;
    const bool all = inProcesses(list.size(), jobs, interruption, work, [&](std::size_t i, const std::string& problem) {
        const std::string name(list[i].preset->name);
        std::fprintf(stderr, "[%zu/%zu] %s\n", ++count, list.size(), name.c_str());
        if (problem.empty()) return;
        ++failures;
        list[i].made = false;
        std::fprintf(stderr, "%s: %s\n", name.c_str(), problem.c_str());
    });
    if (!all) throw WorkError("interrupted: " + std::to_string(count - failures) + " of " + std::to_string(list.size()) + " figures are in " + folder);
    for (std::size_t i = 0; i < list.size(); ++i)
        writeFile(fs::path(folder) / (std::string(list[i].preset->name) + ".html"), galleryPage(list, i));
    writeFile(fs::path(folder) / "index.html", galleryIndex(list));
    print(std::to_string(list.size() - failures) + (list.size() - failures == 1 ? " figure in " : " figures in ") + folder + "\n");
    if (failures > 0) throw WorkError(std::to_string(failures) + " of " + std::to_string(list.size()) + " figures failed");
}

}  // namespace

void addGalleryCommand(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("gallery", "Write the figure of every preset, as PDF and PNG, with web pages by paper");
    const auto folder = std::make_shared<std::string>();
    const auto only = std::make_shared<std::vector<std::string>>();
    const auto jobs = std::make_shared<int>(0);
    command->add_option("--out", *folder, "the folder; made when it is not there")->type_name("DIR")->required();
    command->add_option("--only", *only, "a preset or a group of presets, or how they begin: numerics (repeatable)")->type_name("PRESET")->take_all()->allow_extra_args(false);
    command->add_option("--jobs", *jobs, "processes; as many as there are processors without it")->type_name("N")->check(CLI::Range(1, mostProcesses));
    command->callback([&context, folder, only, jobs] { context.action = [folder, only, jobs] { makeGallery(*folder, *only, *jobs); }; });
}

}  // namespace ganscope
