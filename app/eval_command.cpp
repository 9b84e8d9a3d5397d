// SPDX-License-Identifier: GPL-3.0-or-later
// ganscope eval SCENARIO --at W: field, Jacobian, both spectra and the diagnostics at points.
#include "app/array_file.h"
#include "app/cli.h"
#include "app/evaluation_text.h"
#include "app/npz.h"
#include "app/output.h"
#include "app/points.h"
#include "app/scenario_argument.h"
#include "app/table_format.h"
#include "app/training.h"
#include "core/math/number.h"
#include "core/neural/network_gan.h"
#include "core/scenario/flow_matrix.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/scenario_verdict.h"

#include <CLI/CLI.hpp>

#include <cmath>

namespace ganscope {
namespace {

struct EvalOptions {
    ScenarioArgument scenario;
    std::vector<std::string> at;
    std::string weights, out, matrix;
    int batches = 0;
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
std::vector<RunState> namedPoints(const Scenario& scenario, const System& system, const std::vector<std::string>& at) {
    std::vector<RunState> points;
    for (const std::string& text : at) {
        if (text != "init" && text != "final") {
            points.push_back(RunState::at(system, pointOf(scenario, text, "--at")));
            continue;
        }
        if (scenario.starts.empty()) throw InputError("--at " + text + ": the scenario has no start");
        Stepper stepper(system, scenario.starts[0]);
        if (text == "final") {
            if (train(stepper, scenario.steps)) throw WorkError("interrupted at step " + std::to_string(stepper.steps()));
            if (stepper.outcome() == Outcome::diverged) std::fprintf(stderr, "the path diverged: %s\n", stepper.reason().c_str());
        }
        points.push_back({{stepper.augmented().begin(), stepper.augmented().end()}, stepper.steps()});
    }
    return points;
}

/// The matrix of view.spectrum with its eigenvalues, beside the exact Jacobian of one batch.
struct Looked {
    std::string kind, name;
    int batches = 1;
    Eigen::MatrixXd matrix;
    Spectrum spectrum;
};

void writeArrays(const std::string& path, const Evaluation& e, const std::optional<Looked>& looked, const NetworkGan* network, const Scenario& scenario) {
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
    const auto addMatrix = [&](const char* name, const Eigen::MatrixXd& matrix) {
        const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> rows = matrix;
        add(name, {rows.data(), n * n}, {n, n});
    };
    const auto addValues = [&](const char* name, const Spectrum& spectrum) {
        const std::size_t count = spectrum.values.size();
        archive.add(std::string(name) + ".npy", npyOf(std::span<const Complex>(spectrum.values), {&count, 1}));
    };
    addMatrix("jacobian", e.jacobian);
    addValues("eigenvalues", e.flow);
    if (looked) {
        addMatrix("matrix", looked->matrix);
        addValues("matrix_eigenvalues", looked->spectrum);
    }
    archive.add("scenario.json", writeScenario(scenario) + "\n");
    Output out(path);
    out.write(archive.finish());
    out.finish();
}

Json toJson(const Looked& looked) {
    const FlowDiagnostics numbers = diagnoseFlow(looked.spectrum);
    Json rows = Json::array();
    for (const auto& row : looked.matrix.rowwise()) rows.push_back(std::vector<double>(row.begin(), row.end()));
    return {{"kind", looked.kind}, {"name", looked.name},         {"batches", looked.batches}, {"entries", rows}, {"eigenvalues", eigenvalues(looked.spectrum)},
            {"stable", numbers.stable}, {"zeros", numbers.zeros}};
}

void evaluatePoints(const EvalOptions& options) {
    if (!options.out.empty()) needArchive("--out", options.out);
    Scenario scenario = options.scenario.load();
    if (!options.matrix.empty()) scenario.view.spectrum.matrix = options.matrix;
    if (options.batches > 0) scenario.view.spectrum.batches = options.batches;
    std::map<std::string, NumberArray> arrays;
    if (!options.weights.empty()) arrays = readNpz(options.weights);
    const NetworkGan* network = nullptr;
    std::shared_ptr<const Game> held;
    bool exchanged = false;
    const Exchange exchange = [&](std::shared_ptr<const Game> game) {
        held = std::move(game);
        network = dynamic_cast<const NetworkGan*>(held.get());
        if (!network) return held;
        if (const auto points = pointsIn(arrays, *network, options.weights)) {
            const auto other = network->withPoints(*points);
            exchanged = true;
            network = other.get();
            held = other;
        }
        return held;
    };
    const System system = buildSystem(scenario, exchange);
    const ViewSpectrum& wanted = scenario.view.spectrum;
    std::optional<FlowMatrix> matrix;
    if (wanted != ViewSpectrum{}) {
        const std::shared_ptr<const Game> own = held;
        matrix.emplace(scenario, exchanged ? Exchange([own](std::shared_ptr<const Game>) { return own; }) : Exchange());
        if (!matrix->objection().empty()) throw InputError("/view/spectrum: " + matrix->objection());
    }
    std::vector<RunState> points;
    if (!options.weights.empty()) {
        points.push_back(RunState::at(system, weightsIn(arrays, system.dynamics->size(), options.weights)));
    } else if (options.at.empty()) {
        for (const auto& w : pointsOf(scenario, {})) points.push_back(RunState::at(system, w));
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
    for (const RunState& state : points) {
        const Evaluation evaluation = evaluate(*system.dynamics, *system.method, View<double>(state.augmented).first(static_cast<std::size_t>(system.dynamics->size())));
        std::optional<Looked> looked;
        if (matrix) {
            looked = Looked{wanted.matrix, matrix->name().english, matrix->batches(), std::move(matrix->at(state)->matrix), {}};
            looked->spectrum = spectrum(looked->matrix);
        }
        if (!options.out.empty()) writeArrays(options.out, evaluation, looked, network, scenario);
        if (options.json) {
            list.push_back(toJson(evaluation));
            if (looked) list.back()["matrix"] = toJson(*looked);
        } else {
            text += "\n" + pageOf(evaluation, stateSymbols(scenario));
            if (looked) text += pageOf(looked->name, std::string(matrixNames()[static_cast<std::size_t>(matrix->kind())].meaning), looked->spectrum);
            text += verdictAt(scenario, system, evaluation).text + "\n";
        }
    }
    if (options.json)
        text = prettyText(Json{{"scenario", Json::parse(writeScenario(scenario, -1))}, {"points", list}}) + "\n";
    print(text);
}

}  // namespace

void addEvalCommand(CLI::App& app, Context& context) {
    const auto options = std::make_shared<EvalOptions>();
    auto* command = app.add_subcommand("eval", "Field, Jacobian, both spectra and their diagnostics at points");
    options->scenario.addTo(*command);
    auto* at = command->add_option("--at", options->at, "a point, θ first, such as 1,0.7, or init or final: before or after the scenario's steps "
                                                        "from its first start (repeatable; default: the game's equilibria, or its start)")
        ->type_name("W")
        ->take_all()
        ->allow_extra_args(false);
    command->add_option("--weights", options->weights, "take the point from the array w of F.npz, and a network's batch from x and z when there")->type_name("F")->excludes(at);
    command->add_option("--out", options->out, "also write w, field, jacobian and eigenvalues (and a network's x and z) to F.npz")->type_name("F");
    std::vector<std::string> kinds;
    for (const MatrixName& name : matrixNames()) kinds.emplace_back(name.id);
    command->add_option("--matrix", options->matrix, "also the eigenvalues of another matrix: plain (J without regularizers), authors (J − γJᵀJ) or "
                                                     "preconditioned (P·J of RMSProp and Adam); default: view.spectrum")
        ->type_name("NAME")
        ->check(CLI::IsMember(kinds));
    command->add_option("--batches", options->batches, "average that matrix over the batches of the first K steps")->type_name("K")->check(CLI::Range(1, 1000));
    command->add_flag("--json", options->json, "as JSON");
    command->callback([&context, options] { context.action = [options] { evaluatePoints(*options); }; });
}

}  // namespace ganscope
