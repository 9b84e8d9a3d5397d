// SPDX-License-Identifier: GPL-3.0-or-later
// The recordings are resources; only of one whose scenario fits are the numbers parsed.
#include "ui/figures/recordings.h"

#include "core/scenario/carrier.h"
#include "core/simulation/simulation.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>

#include <algorithm>

// Outside of any namespace; a static library's resources are lost without it.
static void initRecordings() { Q_INIT_RESOURCE(recordings); }

namespace ganscope {
namespace {

using Points = std::vector<std::vector<double>>;

std::optional<Points> pointsIn(const nlohmann::json& path, const std::vector<std::string>& names, const std::vector<std::int64_t>& steps) {
    const auto recorded = path.at("step").get<std::vector<std::int64_t>>();
    Points points(steps.size(), std::vector<double>(names.size()));
    std::vector<std::size_t> rows;
    for (const std::int64_t step : steps) {
        const auto row = std::ranges::lower_bound(recorded, step);
        if (row == recorded.end() || *row != step) return std::nullopt;
        rows.push_back(static_cast<std::size_t>(row - recorded.begin()));
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        const nlohmann::json& column = path.at(names[i]);
        for (std::size_t k = 0; k < rows.size(); ++k) points[k][i] = column.at(rows[k]).get<double>();
    }
    return points;
}

}  // namespace

std::optional<Points> recordedPoints(const Scenario& scenario, const System& system, const std::vector<std::int64_t>& steps) {
    if (scenario.starts.empty()) return std::nullopt;
    initRecordings();
    for (const QFileInfo& info : QDir(QStringLiteral(":/ganscope/recordings")).entryInfoList(QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QByteArray bytes = file.readAll();
        const std::string_view text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
        const Reading of = readScenarioOrFigure(text);
        if (!of.scenario || of.scenario->starts.empty() || !sameSystem(*of.scenario, scenario) || of.scenario->starts.front() != scenario.starts.front()) continue;
        const nlohmann::json paths = nlohmann::json::parse(text).at("trajectories");
        if (auto points = pointsIn(paths.at(0), stateColumns(system.dynamics->split()), steps)) return points;
    }
    return std::nullopt;
}

}  // namespace ganscope
