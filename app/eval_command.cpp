// SPDX-License-Identifier: GPL-3.0-or-later
// ganscope eval SCENARIO --at W: field, Jacobian, both spectra and the diagnostics at points.
#include "app/cli.h"
#include "app/evaluation_text.h"
#include "app/output.h"
#include "app/points.h"
#include "app/scenario_argument.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/scenario_verdict.h"

#include <CLI/CLI.hpp>

namespace ganscope {
namespace {

struct Options {
    ScenarioArgument scenario;
    std::vector<std::string> at;
    bool json = false;
};

void evaluatePoints(const Options& options) {
    const Scenario scenario = options.scenario.load();
    const System system = buildSystem(scenario);
    const auto points = pointsOf(scenario, options.at);
    if (options.at.empty())
        std::fprintf(stderr, "without --at: at the equilibri%s of the unregularised game\n", points.size() == 1 ? "um" : "a");
    Json list = Json::array();
    std::string text = describe(scenario) + "\n";
    for (const auto& w : points) {
        const Evaluation evaluation = evaluate(*system.dynamics, *system.method, w);
        if (options.json)
            list.push_back(toJson(evaluation));
        else
            text += "\n" + pageOf(evaluation, stateSymbols(scenario)) + verdictAt(scenario, system, evaluation).text + "\n";
    }
    if (options.json)
        text = prettyText(Json{{"scenario", Json::parse(writeScenario(scenario, -1))}, {"points", list}}) + "\n";
    print(text);
}

}  // namespace

void addEvalCommand(CLI::App& app, Context& context) {
    const auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("eval", "Field, Jacobian, both spectra and their diagnostics at points");
    options->scenario.addTo(*command);
    command->add_option("--at", options->at, "a point, θ first, such as 1,0.7 (repeatable; default: the game's equilibria)")
        ->type_name("W")
        ->take_all()
        ->allow_extra_args(false);
    command->add_flag("--json", options->json, "as JSON");
    command->callback([&context, options] { context.action = [options] { evaluatePoints(*options); }; });
}

}  // namespace ganscope
