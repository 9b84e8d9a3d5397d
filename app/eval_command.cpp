// SPDX-License-Identifier: GPL-3.0-or-later
// ganscope eval SCENARIO --at W: field, Jacobian, both spectra and the diagnostics at points.
#include "app/array_file.h"
#include "app/cli.h"
#include "app/evaluation_text.h"
#include "app/npz.h"
#include "app/output.h"
#include "app/points.h"
#include "app/scenario_argument.h"
#include "app/training.h"
#include "core/math/number.h"
#include "core/neural/network_gan.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/scenario_verdict.h"

#include <CLI/CLI.hpp>

#include <cmath>

namespace ganscope {
namespace {

struct Options {
    ScenarioArgument scenario;
    std::vector<std::string> at;
    std::string weights, out;
    bool json = false;
};

/// The points of a network that a file of weights brings along, if it does.
std::optional<Points> pointsIn(const std::map<std::string, NumberArray>& arrays, const NetworkGan& network, const std::string& path) {
    const auto x = arrays.find("x"), z = arrays.find("z");
    if (x == arrays.end() && z == arrays.end()) return std::nullopt;
    if (x == arrays.end() || z == arrays.end()) throw InputError(path + ": has only one of x and z; data and latent points go together");
    const auto check = [&](const char* name, const NumberArray& a, int columns) {
        const bool fits = a.shape.size() == 2 && a.shape[1] == static_cast<std::size_t>(columns) && a.shape[0] > 0 && a.shape[0] == x->second.shape[0];
        if (fits && allFinite(a.numbers)) return;
        std::string shape;
        for (std::size_t s : a.shape) shape += (shape.empty() ? "" : ", ") + std::to_string(s);
        throw InputError(path + ": " + name + (fits ? " holds numbers that are not finite" : " has the shape (" + shape + "), but must have " +
                         std::to_string(columns) + " columns and as many rows as x"));
    };
    check("x", x->second, network.dimension());
    check("z", z->second, network.design().latent.dimension);
    return Points{x->second.numbers, z->second.numbers};
}

std::vector<double> weightsIn(const std::map<std::string, NumberArray>& arrays, int size, const std::string& path) {
    const auto w = arrays.find("w");
    if (w == arrays.end()) throw InputError(path + ": has no array w of weights");
    const std::size_t found = w->second.numbers.size();
    if (found != static_cast<std::size_t>(size))
        throw InputError(path + ": w has " + std::to_string(found) + (found == 1 ? " number" : " numbers") + ", but the game has " + std::to_string(size) + " parameters");
    if (!allFinite(w->second.numbers)) throw InputError(path + ": w holds numbers that are not finite");
    return w->second.numbers;
}

/// The points that --at names: init and final are those of the path from the first start.
std::vector<std::vector<double>> namedPoints(const Scenario& scenario, const System& system, const std::vector<std::string>& at) {
    std::vector<std::vector<double>> points;
    for (const std::string& text : at) {
        if (text != "init" && text != "final") {
            points.push_back(pointOf(scenario, text, "--at"));
            continue;
        }
        if (scenario.starts.empty()) throw InputError("--at " + text + ": the scenario has no start");
        Stepper stepper(system, scenario.starts[0]);
        if (text == "final") {
            if (train(stepper, scenario.steps)) throw WorkError("interrupted at step " + std::to_string(stepper.steps()));
            if (stepper.outcome() == Outcome::diverged) std::fprintf(stderr, "the path diverged: %s\n", stepper.reason().c_str());
        }
        points.emplace_back(stepper.point().begin(), stepper.point().end());
    }
    return points;
}

void writeArrays(const std::string& path, const Evaluation& e, const NetworkGan* network, const Scenario& scenario) {
    NpzArchive archive;
    const auto add = [&](const char* name, std::span<const double> numbers, std::vector<std::size_t> shape) {
        archive.add(std::string(name) + ".npy", npyOf(numbers, shape));
    };
    const std::size_t n = e.at.size();
    add("w", e.at, {n});
    if (network) {
        const Points& points = network->points();
        const std::size_t d = static_cast<std::size_t>(network->dimension()), latent = static_cast<std::size_t>(network->design().latent.dimension);
        add("x", points.x, {points.x.size() / d, d});
        add("z", points.z, {points.z.size() / latent, latent});
    }
    add("field", e.field, {n});
    const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> rows = e.jacobian;
    add("jacobian", {rows.data(), n * n}, {n, n});
    const std::size_t count = e.flow.values.size();
    archive.add("eigenvalues.npy", npyOf(std::span<const Complex>(e.flow.values), {&count, 1}));
    archive.add("scenario.json", writeScenario(scenario) + "\n");
    Output out(path);
    out.write(archive.finish());
    out.finish();
}

void evaluatePoints(const Options& options) {
    const Scenario scenario = options.scenario.load();
    std::map<std::string, NumberArray> arrays;
    if (!options.weights.empty()) arrays = readNpz(options.weights);
    const NetworkGan* network = nullptr;
    std::shared_ptr<const Game> held;
    const System system = buildSystem(scenario, [&](std::shared_ptr<const Game> game) {
        held = std::move(game);
        network = dynamic_cast<const NetworkGan*>(held.get());
        if (!network) return held;
        if (const auto points = pointsIn(arrays, *network, options.weights)) {
            const auto exchanged = network->withPoints(*points);
            network = exchanged.get();
            held = exchanged;
        }
        return held;
    });
    std::vector<std::vector<double>> points;
    if (!options.weights.empty()) {
        points.push_back(weightsIn(arrays, system.dynamics->size(), options.weights));
    } else if (options.at.empty()) {
        points = pointsOf(scenario, {});
        if (points.empty()) points = namedPoints(scenario, system, {"init"});
        std::fprintf(stderr, pointsOf(scenario, {}).empty() ? "without --at: at the start\n" : "without --at: at the equilibri%s of the unregularised game\n",
                     points.size() == 1 ? "um" : "a");
    } else {
        points = namedPoints(scenario, system, options.at);
    }
    if (!options.out.empty() && points.size() != 1) throw InputError("--out " + options.out + ": holds one point, but " + std::to_string(points.size()) + " were asked for");
    constexpr int noticeable = 500, most = 12'000;
    if (const double n = system.dynamics->size(); n > most)
        throw InputError("the whole Jacobian of " + toText(n) + " parameters would take " + toText(std::round(8e-9 * n * n)) + " GB, but eval is for at most " + toText(most));
    if (const int n = system.dynamics->size(); n > noticeable)
        std::fprintf(stderr, "the whole Jacobian of %d parameters and its %d eigenvalues: about %.0f s on one core\n", n, n, 1 + 1e-9 * n * n * n);
    Json list = Json::array();
    std::string text = describe(scenario) + "\n";
    for (const auto& w : points) {
        const Evaluation evaluation = evaluate(*system.dynamics, *system.method, w);
        if (!options.out.empty()) writeArrays(options.out, evaluation, network, scenario);
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
    auto* at = command->add_option("--at", options->at, "a point, θ first, such as 1,0.7, or init or final: before or after the scenario's steps "
                                                        "from its first start (repeatable; default: the game's equilibria, or its start)")
        ->type_name("W")
        ->take_all()
        ->allow_extra_args(false);
    command->add_option("--weights", options->weights, "take the point from the array w of F.npz, and a network's batch from x and z when there")->type_name("F")->excludes(at);
    command->add_option("--out", options->out, "also write w, field, jacobian and eigenvalues (and a network's x and z) to F.npz")->type_name("F");
    command->add_flag("--json", options->json, "as JSON");
    command->callback([&context, options] { context.action = [options] { evaluatePoints(*options); }; });
}

}  // namespace ganscope
