// SPDX-License-Identifier: GPL-3.0-or-later
// ganscope frames SCENARIO --out FILM|DIR: the run as a film of a view, or as its pictures.
#include "app/cli.h"
#include "app/figure_file.h"
#include "app/film.h"
#include "app/interruptible.h"
#include "app/offscreen.h"
#include "app/output.h"
#include "app/processes.h"
#include "app/scenario_argument.h"

#include "core/math/filled.h"
#include "core/math/number.h"

#include <CLI/CLI.hpp>

#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <memory>

namespace ganscope {
namespace {

namespace fs = std::filesystem;

struct FramesOptions {
    FigureOptions figure;
    std::string out;
    int count = 100, jobs = 0, pixels = 1280;
    double rate = 25;
};

std::string nameOf(std::size_t frame) {
    char name[32];
    std::snprintf(name, sizeof name, "frame-%05zu.png", frame);
    return name;
}

/// Frame i of `count` in `folder`: the view after that share of the steps. InputError when it has no meaning for the scenario.
void drawFrames(const Scenario& scenario, const FigureRequest& request, const FramesOptions& options, const fs::path& folder, const Interruption& interruption) {
    const std::string wrongInput = "\1";  // before what a process says, to tell it from work that failed
    std::unique_ptr<OffscreenApplication> application;
    const auto work = [&](std::size_t i) {
        if (!application) application = std::make_unique<OffscreenApplication>();
        Scenario until = scenario;  // the portrait's ranges are the game's, so that frames fit each other
        until.steps = std::max<std::int64_t>(1, scenario.steps * static_cast<std::int64_t>(i) / (options.count - 1));
        try {
            makeFigureFile(until, request, folder / nameOf(i));
        } catch (const InputError& wrong) {
            return wrongInput + wrong.what();
        }
        return std::string();
    };
    using Clock = std::chrono::steady_clock;
    constexpr auto period = std::chrono::milliseconds(250);
    std::string problem;
    int done = 0;
    auto next = Clock::now();
    const bool all = inProcesses(static_cast<std::size_t>(options.count), options.jobs, interruption, work, [&](std::size_t, const std::string& said) {
        if (problem.empty()) problem = said;
        if (++done < options.count && Clock::now() < next) return;
        next = Clock::now() + period;
        std::fprintf(stderr, "[%d/%d]\n", done, options.count);
    });
    if (!all) throw WorkError("interrupted: " + std::to_string(done) + " of " + std::to_string(options.count) + " frames were drawn");
    if (problem.starts_with(wrongInput)) throw InputError(problem.substr(wrongInput.size()));
    if (!problem.empty()) throw WorkError(problem);
}

void makeFilm(const Scenario& scenario, const FigureRequest& request, const FramesOptions& options, FilmFormat format) {
    const Interruption interruption;
    needFilmMaker(format);
    Output out(options.out);  // what cannot be written is known before anything is drawn
    const QTemporaryDir folder;
    if (!folder.isValid()) throw WorkError(filled(words("reasons", "no temporary folder can be made: %1"), {folder.errorString().toStdString()}));
    const fs::path place = folder.path().toStdString();
    drawFrames(scenario, request, options, place, interruption);
    std::vector<fs::path> frames;
    for (int i = 0; i < options.count; ++i) frames.push_back(place / nameOf(static_cast<std::size_t>(i)));
    out.write(format == FilmFormat::gif ? gifFilm(frames, options.rate, interruption) : mp4Film(place, options.rate, interruption));
    out.finish();
}

void makeFrames(const ScenarioArgument& argument, FramesOptions options) {
    constexpr int most = 10'000;
    if (options.count < 2 || options.count > most)
        throw InputError("--count is " + std::to_string(options.count) + ", but must be between 2 and " + std::to_string(most));
    if (!(options.rate >= 1 && options.rate <= 50)) throw InputError("--rate is " + toText(options.rate) + ", but must be between 1 and 50 frames a second");
    const auto film = filmFormatOf(options.out);
    options.figure.out = "frame.png";
    options.figure.pixels = options.pixels;
    const auto checked = checkFigure(options.figure);
    if (const auto* wrong = std::get_if<std::string>(&checked)) throw InputError(*wrong);
    const auto& request = std::get<FigureRequest>(checked);
    const Scenario scenario = argument.load();
    if (film) return makeFilm(scenario, request, options, *film);
    std::error_code error;
    fs::create_directories(options.out, error);
    if (!fs::is_directory(options.out)) throw WorkError(error ? filled(words("reasons", "%1: cannot be created: %2"), {options.out, error.message()}) : filled(words("reasons", "%1: cannot be created"), {options.out}));
    drawFrames(scenario, request, options, options.out, Interruption());
    print(std::to_string(options.count) + " frames in " + options.out + "\n");
}

}  // namespace

void addFramesCommand(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("frames", "Write the run as a film of a view (GIF, MP4), or as PNG pictures");
    const auto scenario = std::make_shared<ScenarioArgument>();
    const auto options = std::make_shared<FramesOptions>();
    options->figure.width = "beamer-16-9";
    options->figure.height = "16:9";
    options->figure.style = "talk";
    scenario->addTo(*command);
    command->add_option("--out", options->out, "a film (.gif; .mp4 by the program ffmpeg), or the folder of the pictures")->type_name("F")->required();
    command->add_option("--view", options->figure.view, "as of figure; the portrait's ranges stay, other views take theirs from each frame")->type_name("VIEW");
    command->add_option("--count", options->count, "frames, from the first step to the last")->type_name("N")->capture_default_str();
    command->add_option("--rate", options->rate, "frames a second of a film")->type_name("N")->capture_default_str();
    command->add_option("--width", options->figure.width, "as of figure")->type_name("WIDTH")->capture_default_str();
    command->add_option("--height", options->figure.height, "as of figure")->type_name("LENGTH")->capture_default_str();
    command->add_option("--style", options->figure.style, "paper, talk or grey")->type_name("STYLE")->capture_default_str();
    command->add_option("--pixels", options->pixels, "a frame's width in pixels")->type_name("N")->capture_default_str();
    command->add_option("--jobs", options->jobs, "processes; as many as there are processors without it")->type_name("N")->check(CLI::Range(1, mostProcesses));
    command->callback([&context, scenario, options] { context.action = [scenario, options] { makeFrames(*scenario, *options); }; });
}

}  // namespace ganscope
