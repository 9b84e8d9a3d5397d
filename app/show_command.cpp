// SPDX-License-Identifier: GPL-3.0-or-later
// ganscope show SCENARIO: the scenario as JSON, every default filled in.
#include "app/cli.h"
#include "app/output.h"
#include "app/scenario_argument.h"
#include "core/scenario/scenario_json.h"

#include <CLI/CLI.hpp>

namespace ganscope {

void addShowCommand(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("show", "Print a scenario as JSON with every default filled in");
    const auto scenario = std::make_shared<ScenarioArgument>();
    scenario->addTo(*command);
    command->callback([&context, scenario] { context.action = [scenario] { print(writeScenario(scenario->load()) + "\n"); }; });
}

}  // namespace ganscope
