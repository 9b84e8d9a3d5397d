// SPDX-License-Identifier: GPL-3.0-or-later
// ganscope figure SCENARIO --out F: one view of a scenario at its printed size.
#include "app/cli.h"
#include "app/figure_request.h"
#include "app/offscreen.h"
#include "app/output.h"
#include "app/scenario_argument.h"

#include <CLI/CLI.hpp>

namespace ganscope {
namespace {

void makeFigure(const ScenarioArgument& argument, const FigureOptions& options) {
    const auto checked = checkFigure(options);
    if (const auto* wrong = std::get_if<std::string>(&checked)) throw InputError(*wrong);
    const auto& request = std::get<FigureRequest>(checked);
    const Scenario scenario = argument.load();
    const OffscreenApplication application;
    const FigureResult result = renderComposed(composeFigure(Experiment(scenario), request.order), request.format);
    // What is refused now is a view that has no meaning for the scenario, or a PNG of too many pixels.
    if (!result.ok) throw InputError(result.error.toStdString());
    Output out(options.out);
    out.write({result.bytes.constData(), static_cast<std::size_t>(result.bytes.size())});
    out.finish();
}

}  // namespace

void addFigureCommand(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("figure", "Write a view of a scenario as a figure: PDF, SVG or PNG");
    const auto scenario = std::make_shared<ScenarioArgument>();
    const auto options = std::make_shared<FigureOptions>();
    scenario->addTo(*command);
    command->add_option("--view", options->view, "one of `ganscope list views`; without it the one that the scenario names");
    command->add_option("--out", options->out, "the file; its extension gives the format: .pdf, .svg, .png")->required();
    command->add_option("--width", options->width, "a venue (icml-column, icml-page, neurips, iclr, ...) or a length: 85mm, 3.25in, 234pt")
        ->capture_default_str();
    command->add_option("--height", options->height, "a length; what suits the view without it");
    command->add_option("--style", options->style, "paper or talk")->capture_default_str();
    command->add_option("--dpi", options->dpi, "of a PNG")->capture_default_str();
    command->add_flag("--strip", options->strip, "leave the scenario out of the file, for a blind review");
    command->callback([&context, scenario, options] {
        context.action = [scenario, options] { makeFigure(*scenario, *options); };
    });
}

}  // namespace ganscope
