// SPDX-License-Identifier: GPL-3.0-or-later
// Grids of numbers in three formats.
#include "app/sweep_file.h"

#include "app/npz.h"
#include "core/math/number.h"
#include "core/scenario/json_document.h"

#include <cmath>

namespace ganscope {
namespace {

constexpr std::size_t piece = 1 << 20;  // bytes that are written together

void writeCsv(const Sweep& sweep, const SweepState& state, Output& out) {
    std::string text;
    for (const SweepAxis& axis : sweep.plan().axes) text += axis.path + ",";
    for (const std::string& measure : sweep.plan().measures) text += measure + ",";
    text.back() = '\n';
    for (std::size_t cell = 0; cell < sweep.cells(); ++cell) {
        for (double p : sweep.parameters(cell)) text += toText(p) + ",";
        for (const auto& values : state.values) text += toText(values[cell]) + ",";
        text.back() = '\n';
        if (text.size() < piece) continue;
        out.write(text);
        text.clear();
    }
    out.write(text);
}

std::vector<double> valuesOf(const ParameterRange& range) {
    std::vector<double> values;
    for (int k = 0; k < range.count; ++k) values.push_back(range.value(k));
    return values;
}

/// Everything about a sweep but its numbers.
Json describe(const Sweep& sweep, const SweepState& state) {
    const SweepPlan& plan = sweep.plan();
    Json axes = Json::array(), shape = Json::array(), missing = Json::object();
    for (const SweepAxis& axis : plan.axes) {
        const bool logarithmic = axis.range.scale == Scale::logarithmic;
        axes.push_back({{"path", axis.path}, {"low", axis.range.low}, {"high", axis.range.high}, {"count", axis.range.count},
                        {"scale", logarithmic ? "logarithmic" : "linear"}});
        shape.push_back(axis.range.count);
    }
    for (std::size_t m = 0; m < plan.measures.size(); ++m)
        for (const auto& [why, count] : state.reasons[m]) missing[plan.measures[m]][why] = count;
    Json all{{"axes", axes}, {"shape", shape}, {"measures", plan.measures}, {"tolerance", plan.tolerance}};
    if (plan.at.empty())
        all["point"] = "equilibrium";
    else
        all["point"] = plan.at;
    if (!plan.near.empty()) all["near"] = plan.near;
    all["missing"] = missing;
    return all;
}

void writeNpz(const Sweep& sweep, const SweepState& state, Output& out) {
    const SweepPlan& plan = sweep.plan();
    NpzArchive archive;
    std::vector<std::size_t> shape;
    for (const SweepAxis& axis : plan.axes) {
        shape.push_back(static_cast<std::size_t>(axis.range.count));
        archive.add(axis.path + ".npy", npyOf(valuesOf(axis.range), {&shape.back(), 1}));
    }
    for (std::size_t m = 0; m < plan.measures.size(); ++m) archive.add(plan.measures[m] + ".npy", npyOf(state.values[m], shape));
    archive.add("scenario.json", writeScenario(plan.scenario) + "\n");
    archive.add("sweep.json", prettyText(describe(sweep, state)) + "\n");
    out.write(archive.finish());
}

void writeNumbers(const std::vector<double>& numbers, Output& out) {
    std::string text = "[";
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (i > 0) text += ", ";
        text += std::isfinite(numbers[i]) ? toText(numbers[i]) : "null";
        if (text.size() < piece) continue;
        out.write(text);
        text.clear();
    }
    out.write(text + "]");
}

void writeJson(const Sweep& sweep, const SweepState& state, Output& out) {
    const SweepPlan& plan = sweep.plan();
    out.write("{\"scenario\": " + writeScenario(plan.scenario, -1) + ",\n \"sweep\": " + describe(sweep, state).dump() + ",\n \"axes\": {");
    for (std::size_t k = 0; k < plan.axes.size(); ++k) {
        out.write((k > 0 ? ",\n  " : "\n  ") + Json(plan.axes[k].path).dump() + ": ");
        writeNumbers(valuesOf(plan.axes[k].range), out);
    }
    out.write("},\n \"values\": {");
    for (std::size_t m = 0; m < plan.measures.size(); ++m) {
        out.write((m > 0 ? ",\n  \"" : "\n  \"") + plan.measures[m] + "\": ");
        writeNumbers(state.values[m], out);
    }
    out.write("}}\n");
}

}  // namespace

void writeSweep(const Sweep& sweep, const SweepState& state, TableFormat format, Output& out) {
    switch (format) {
        case TableFormat::csv: return writeCsv(sweep, state, out);
        case TableFormat::npz: return writeNpz(sweep, state, out);
        case TableFormat::json: return writeJson(sweep, state, out);
    }
}

}  // namespace ganscope
