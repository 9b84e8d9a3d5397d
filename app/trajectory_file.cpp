// SPDX-License-Identifier: GPL-3.0-or-later
// CSV as it comes; NPZ and JSON by columns.
#include "app/trajectory_file.h"

#include "app/cli.h"
#include "app/npz.h"
#include "core/math/number.h"
#include "core/scenario/json_document.h"

#include <cmath>

namespace ganscope {
namespace {

using Ends = std::vector<TrajectoryRun::End>;

Ends writeCsv(const TrajectoryRun& run, Output& out) {
    std::string text;
    for (const std::string& name : run.columns()) text += (text.empty() ? "" : ",") + name;
    text += '\n';
    Ends ends;
    for (std::size_t k = 0; k < run.scenario().starts.size(); ++k)
        ends.push_back(run.run(k, [&](const std::vector<double>& row) {
            for (std::size_t j = 0; j < row.size(); ++j) {
                if (j > 0) text += ',';
                text += toText(row[j]);
            }
            text += '\n';
            constexpr std::size_t chunk = 1 << 20;
            if (text.size() < chunk) return;
            out.write(text);
            text.clear();
        }));
    out.write(text);
    return ends;
}

/// Every column of every start, one after the other; `begin[k]` is the first row of start k.
struct Table {
    std::vector<std::vector<double>> columns;
    std::vector<std::size_t> begin{0};
    Ends ends;
};

Table tableOf(const TrajectoryRun& run) {
    constexpr std::size_t most = 100'000'000;  // numbers: 800 MB
    const std::size_t width = run.columns().size();
    if (run.mostRows() > most / width)
        throw WorkError("this would be " + std::to_string(run.mostRows()) + " rows of " + std::to_string(width) +
                        " numbers, too many to hold in memory; a .csv file has no such limit");
    Table table;
    table.columns.resize(width);
    for (std::size_t k = 0; k < run.scenario().starts.size(); ++k) {
        table.ends.push_back(run.run(k, [&](const std::vector<double>& row) {
            for (std::size_t j = 0; j < width; ++j) table.columns[j].push_back(row[j]);
        }));
        table.begin.push_back(table.columns[0].size());
    }
    return table;
}

constexpr std::size_t wholeColumns = 2;  // trajectory and step

Ends writeNpz(const TrajectoryRun& run, Output& out) {
    Table table = tableOf(run);
    NpzArchive archive;
    for (std::size_t j = 0; j < table.columns.size(); ++j) {
        const std::size_t rows = table.columns[j].size();
        archive.add(run.columns()[j] + ".npy", j < wholeColumns ? npyOfWhole(table.columns[j], {&rows, 1}) : npyOf(table.columns[j], {&rows, 1}));
        std::vector<double>().swap(table.columns[j]);
    }
    archive.add("scenario.json", writeScenario(run.scenario()) + "\n");
    out.write(archive.finish());
    return std::move(table.ends);
}

Ends writeJson(const TrajectoryRun& run, Output& out) {
    Table table = tableOf(run);
    out.write("{\"scenario\": " + writeScenario(run.scenario(), -1) + ",\n \"trajectories\": [");
    for (std::size_t k = 0; k < table.ends.size(); ++k) {
        const auto& end = table.ends[k];
        out.write(std::string(k ? "," : "") + "\n  {\"outcome\": \"" +
                  (end.outcome == Outcome::diverged ? "diverged" : "finished") + "\", \"reason\": " + Json(end.reason).dump());
        for (std::size_t j = 0; j < table.columns.size(); ++j) {
            std::string text = ",\n   \"" + run.columns()[j] + "\": [";
            for (std::size_t i = table.begin[k]; i < table.begin[k + 1]; ++i) {
                const double x = table.columns[j][i];
                if (i > table.begin[k]) text += ", ";
                text += std::isfinite(x) ? toText(x) : "null";
            }
            out.write(text + "]");
        }
        out.write("}");
    }
    out.write("]}\n");
    return std::move(table.ends);
}

}  // namespace

Ends writeTrajectories(const TrajectoryRun& run, TableFormat format, Output& out) {
    switch (format) {
        case TableFormat::npz: return writeNpz(run, out);
        case TableFormat::json: return writeJson(run, out);
        case TableFormat::csv: break;
    }
    return writeCsv(run, out);
}

}  // namespace ganscope
