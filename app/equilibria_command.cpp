// SPDX-License-Identifier: GPL-3.0-or-later
// ganscope equilibria SCENARIO: finds and classifies equilibria, and the limit cycles around them.
#include "app/cli.h"
#include "app/equilibria_text.h"
#include "app/interruptible.h"
#include "app/output.h"
#include "app/scenario_argument.h"

#include "core/math/number.h"

#include <CLI/CLI.hpp>

#include <cmath>

namespace ganscope {
namespace {

struct EquilibriaOptions {
    ScenarioArgument scenario;
    std::string window;
    bool json = false;
};

Rect windowOf(const std::string& text) {
    std::vector<double> edges;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const auto number = toNumber(text.substr(begin, end - begin));
        if (!number || !std::isfinite(*number))
            throw InputError("--window " + text + ": column " + std::to_string(begin + 1) + " holds \"" + text.substr(begin, end - begin) +
                             "\", but must be a finite number; a window is written as -2,2,-1,1");
        edges.push_back(*number);
        begin = end + 1;
    }
    if (edges.size() != 4)
        throw InputError("--window " + text + ": has " + std::to_string(edges.size()) + " numbers, but must have four: left, right, bottom, top");
    const Rect window{edges[0], edges[1], edges[2], edges[3]};
    if (!window.isProper()) throw InputError("--window " + text + ": left must be below right and bottom below top");
    return window;
}

void searchEquilibria(const EquilibriaOptions& options) {
    EquilibriaReport report;
    report.scenario = options.scenario.load();
    if (!options.window.empty()) report.scenario.view.window = windowOf(options.window);
    report.system = buildSystem(report.scenario);
    report.window = portraitWindow(report.scenario);
    const bool interrupted = runInterruptibly(
        [&](const std::stop_token& stop) {
            report.found = findEquilibria(report.scenario, report.system, SearchEffort::thorough, stop);
            CurvesRequest request = curvesRequest(report.scenario, report.system, report.window);
            for (const FalseZero& zero : report.found.rejected) request.inside.push_back(request.plane.project(zero.at.data()));
            request.nullclines = false;
            report.curves = computeCurves(*report.system.dynamics, request, report.found.points, stop);
        },
        [] {});
    print(options.json ? prettyText(toJson(report)) + "\n" : pageOf(report));
    if (interrupted) throw WorkError("interrupted: what is printed is what was found so far");
}

}  // namespace

void addEquilibriaCommand(CLI::App& app, Context& context) {
    const auto options = std::make_shared<EquilibriaOptions>();
    auto* command = app.add_subcommand("equilibria", "Find and classify equilibria and limit cycles");
    options->scenario.addTo(*command);
    command->add_option("--window", options->window, "where to look in the portrait's plane: left,right,bottom,top; the portrait's own without it")
        ->type_name("L,R,B,T");
    command->add_flag("--json", options->json, "as JSON");
    command->callback([&context, options] { context.action = [options] { searchEquilibria(*options); }; });
}

}  // namespace ganscope
