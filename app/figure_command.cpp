// SPDX-License-Identifier: GPL-3.0-or-later
// ganscope figure SCENARIO --out F: one view of a scenario at its printed size.
#include "app/cli.h"
#include "app/figure_file.h"
#include "app/offscreen.h"
#include "app/output.h"
#include "app/scenario_argument.h"
#include "ui/export/caption.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>

namespace ganscope {
namespace {

void makeFigure(const ScenarioArgument& argument, const FigureOptions& options, bool caption) {
    const auto checked = checkFigure(options);
    if (const auto* wrong = std::get_if<std::string>(&checked)) throw InputError(*wrong);
    const auto& request = std::get<FigureRequest>(checked);
    const Scenario scenario = argument.load();
    const OffscreenApplication application;
    for (const std::string& finding : makeFigureFileInterruptibly(scenario, request, options.out).findings)
        std::fprintf(stderr, "%s: %s\n", options.out.c_str(), finding.c_str());
    if (!caption) return;
    const std::string title(figureView(options.view.empty() ? scenario.view.figure : options.view)->title), file = std::filesystem::path(options.out).filename().string();
    print(figureFloat(scenario, title, file, request.order.width) + "\n" + figureBibliography(scenario));
}

}  // namespace

void addFigureCommand(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("figure", "Write a view of a scenario as a figure, or the numbers in it");
    const auto scenario = std::make_shared<ScenarioArgument>();
    const auto options = std::make_shared<FigureOptions>();
    scenario->addTo(*command);
    command->add_option("--view", options->view, "one of `ganscope list views`; without it the one that the scenario names")->type_name("VIEW");
    command->add_option("--out", options->out, "the file; its extension gives the format: .pdf, .svg, .png, .tif, .tex; .csv, .npz, .json for the numbers")->type_name("F")
        ->required();
    command->add_option("--width", options->width, "a venue (icml-column, neurips, ...), a part of one (neurips:1/2) or a length: 85mm, 3.25in, 234pt")->type_name("WIDTH")
        ->capture_default_str();
    command->add_option("--height", options->height, "a length or a ratio (4:3, golden); what suits the view without it")->type_name("LENGTH");
    command->add_option("--style", options->style, "paper, talk or grey")->type_name("STYLE")->capture_default_str();
    command->add_option("--font", options->font, "serif, sans, cm or dejavu; the venue's without it")->type_name("FONT");
    command->add_option("--label", options->labels, "an axis' label in other words, such as θ=θ_G (repeatable)")->type_name("OLD=NEW")->allow_extra_args(false)->take_all();
    command->add_option("--dpi", options->dpi, "of an image")->type_name("N")->capture_default_str();
    command->add_option("--pixels", options->pixels, "an image's width in pixels, in place of --dpi")->type_name("N");
    command->add_flag("--transparent", options->transparent, "without a background");
    command->add_flag("--outlines", options->outlines, "SVG: text as shapes");
    command->add_flag("--standalone", options->standalone, "TeX: a document of its own, not a picture to \\input");
    command->add_flag("--strip", options->strip, "leave the scenario out of the file, for a blind review");
    const auto caption = std::make_shared<bool>(false);
    command->add_flag("--caption", *caption, "print the LaTeX float with a caption of all parameters, and BibTeX entries");
    command->callback([&context, scenario, options, caption] {
        context.action = [scenario, options, caption] { makeFigure(*scenario, *options, *caption); };
    });
}

}  // namespace ganscope
