// SPDX-License-Identifier: GPL-3.0-or-later
// ganscope gallery --out DIR: the phase portrait of every preset, as PDF and as PNG.
#include "app/cli.h"
#include "app/offscreen.h"
#include "app/output.h"
#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"
#include "ui/figure_export.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <future>

namespace ganscope {
namespace {

namespace fs = std::filesystem;

std::vector<const Preset*> chosen(const std::vector<std::string>& only) {
    std::vector<const Preset*> list;
    for (const std::string& wanted : only)
        if (std::ranges::none_of(presets(), [&](const Preset& p) { return p.name == wanted || p.group == wanted; }))
            throw InputError("--only " + wanted + ": is no preset and no group (ganscope list presets)");
    for (const Preset& preset : presets())
        if (only.empty() || std::ranges::any_of(only, [&](const std::string& w) { return preset.name == w || preset.group == w; }))
            list.push_back(&preset);
    return list;
}

ComposedFigure compose(const Preset& preset) {
    const Reading reading = readScenario(preset.json);
    if (!reading.scenario) throw WorkError("is not a valid scenario: " + toText(reading.problems.front()));
    return composeFigure(Experiment(*reading.scenario), {});
}

void writeFigure(const ComposedFigure& figure, FigureFormat format, const fs::path& file) {
    const FigureResult result = renderComposed(figure, format);
    if (!result.ok) throw WorkError(result.error.toStdString());
    Output out(file.string());
    out.write({result.bytes.constData(), static_cast<std::size_t>(result.bytes.size())});
    out.finish();
}

/// Computes one figure ahead on a thread of its own while this one, which alone may paint, renders.
void makeGallery(const std::string& folder, const std::vector<std::string>& only) {
    const std::vector<const Preset*> list = chosen(only);
    std::error_code error;
    fs::create_directories(folder, error);
    if (!fs::is_directory(folder)) throw WorkError(folder + ": cannot be created" + (error ? ": " + error.message() : ""));
    const OffscreenApplication application;
    PlotStyle::paper();  // registers the fonts, here and not on the other thread
    std::size_t failures = 0;
    std::future<ComposedFigure> next;
    const auto start = [&](std::size_t k) {
        if (k < list.size()) next = std::async(std::launch::async, compose, std::cref(*list[k]));
    };
    start(0);
    for (std::size_t k = 0; k < list.size(); ++k) {
        const std::string name(list[k]->name);
        std::fprintf(stderr, "[%zu/%zu] %s\n", k + 1, list.size(), name.c_str());
        std::future<ComposedFigure> current = std::move(next);
        try {
            current.wait();
            start(k + 1);
            const ComposedFigure figure = current.get();
            writeFigure(figure, FigureFormat::Pdf, fs::path(folder) / (name + ".pdf"));
            writeFigure(figure, FigureFormat::Png, fs::path(folder) / (name + ".png"));
        } catch (const std::exception& problem) {
            ++failures;
            std::fprintf(stderr, "%s: %s\n", name.c_str(), problem.what());
        }
    }
    print(std::to_string(list.size() - failures) + (list.size() - failures == 1 ? " figure in " : " figures in ") + folder + "\n");
    if (failures > 0) throw WorkError(std::to_string(failures) + " of " + std::to_string(list.size()) + " figures failed");
}

}  // namespace

void addGalleryCommand(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("gallery", "Write the figure of every preset, as PDF and PNG");
    const auto folder = std::make_shared<std::string>();
    const auto only = std::make_shared<std::vector<std::string>>();
    command->add_option("--out", *folder, "the folder; made when it is not there")->required();
    command->add_option("--only", *only, "a preset or a group of presets (repeatable)")->take_all()->allow_extra_args(false);
    command->callback([&context, folder, only] { context.action = [folder, only] { makeGallery(*folder, *only); }; });
}

}  // namespace ganscope
