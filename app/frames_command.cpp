// SPDX-License-Identifier: GPL-3.0-or-later
// ganscope frames SCENARIO --out DIR: the run as a sequence of pictures of the portrait, for a film.
#include "app/cli.h"
#include "app/figure_file.h"
#include "app/offscreen.h"
#include "app/output.h"
#include "app/processes.h"
#include "app/scenario_argument.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>

namespace ganscope {
namespace {

namespace fs = std::filesystem;

struct FramesOptions {
    FigureOptions figure;
    std::string folder;
    std::size_t count = 100, jobs = 0;
};

std::string nameOf(std::size_t frame) {
    char name[32];
    std::snprintf(name, sizeof name, "frame-%05zu.png", frame);
    return name;
}

void makeFrames(const ScenarioArgument& argument, FramesOptions options) {
    constexpr std::size_t most = 10'000;
    if (options.count < 2 || options.count > most)
        throw InputError("--count is " + std::to_string(options.count) + ", but must be between 2 and " + std::to_string(most));
    options.figure.out = "frame.png";
    const auto checked = checkFigure(options.figure);
    if (const auto* wrong = std::get_if<std::string>(&checked)) throw InputError(*wrong);
    const auto& request = std::get<FigureRequest>(checked);
    const Scenario scenario = argument.load();
    std::error_code error;
    fs::create_directories(options.folder, error);
    if (!fs::is_directory(options.folder)) throw WorkError(options.folder + ": cannot be created" + (error ? ": " + error.message() : ""));
    std::unique_ptr<OffscreenApplication> application;
    const auto work = [&](std::size_t i) {
        if (!application) application = std::make_unique<OffscreenApplication>();
        Scenario until = scenario;  // the portrait's ranges are the game's, so that frames fit each other
        until.steps = std::max<std::int64_t>(1, scenario.steps * static_cast<std::int64_t>(i) / static_cast<std::int64_t>(options.count - 1));
        makeFigureFile(until, request, fs::path(options.folder) / nameOf(i));
        return std::string();
    };
    std::string problem;
    std::size_t done = 0;
    inProcesses(options.count, options.jobs > 0 ? options.jobs : processors(), work, [&](std::size_t, const std::string& said) {
        if (problem.empty()) problem = said;
        if (++done % 25 == 0 || done == options.count) std::fprintf(stderr, "[%zu/%zu]\n", done, options.count);
    });
    if (!problem.empty()) throw WorkError(problem);
    print(std::to_string(options.count) + " frames in " + options.folder + "; a film of them: ffmpeg -framerate 25 -i " + options.folder +
          "/frame-%05d.png -vf \"pad=ceil(iw/2)*2:ceil(ih/2)*2\" -pix_fmt yuv420p run.mp4\n");
}

}  // namespace

void addFramesCommand(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("frames", "Write the run as a sequence of PNG pictures of the phase portrait");
    const auto scenario = std::make_shared<ScenarioArgument>();
    const auto options = std::make_shared<FramesOptions>();
    options->figure.width = "beamer-16-9";
    options->figure.height = "16:9";
    options->figure.style = "talk";
    options->figure.pixels = 1280;
    scenario->addTo(*command);
    command->add_option("--out", options->folder, "the folder; made when it is not there")->required();
    command->add_option("--count", options->count, "frames, from the first step to the last")->capture_default_str();
    command->add_option("--width", options->figure.width, "as of figure")->capture_default_str();
    command->add_option("--height", options->figure.height, "as of figure")->capture_default_str();
    command->add_option("--style", options->figure.style, "paper, talk or grey")->capture_default_str();
    command->add_option("--pixels", options->figure.pixels, "a frame's width in pixels")->capture_default_str();
    command->add_option("--jobs", options->jobs, "processes; as many as there are processors without it");
    command->callback([&context, scenario, options] { context.action = [scenario, options] { makeFrames(*scenario, *options); }; });
}

}  // namespace ganscope
