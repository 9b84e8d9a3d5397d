// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers of each picture as tables.
#include "ui/plots/basins_picture.h"
#include "ui/plots/curves_picture.h"
#include "ui/plots/data_picture.h"
#include "ui/plots/map_picture.h"
#include "ui/plots/phase_picture.h"
#include "ui/plots/series_picture.h"
#include "ui/plots/spectrum_picture.h"

namespace ganscope {
namespace {

using Columns = std::vector<std::string>;

NumberTable pointsTable(std::string name, const QString& label, Columns columns, const Polyline& points) {
    NumberTable table{std::move(name), label.toStdString(), std::move(columns), {{}, {}}};
    for (const QPointF& p : points) {
        table.values[0].push_back(p.x());
        table.values[1].push_back(p.y());
    }
    return table;
}

void add(std::vector<NumberTable>& tables, NumberTable table) {
    if (!table.values.empty() && !table.values.front().empty()) tables.push_back(std::move(table));
}

QString roleName(CurveRole role) {
    switch (role) {
        case CurveRole::ThetaNullcline: return QStringLiteral("theta nullcline");
        case CurveRole::PsiNullcline: return QStringLiteral("psi nullcline");
        case CurveRole::Separatrix: return QStringLiteral("separatrix");
        case CurveRole::StableCycle: return QStringLiteral("stable limit cycle");
        case CurveRole::UnstableCycle: return QStringLiteral("unstable limit cycle");
        case CurveRole::Level: return QStringLiteral("energy level");
        case CurveRole::Eigenvector: return QStringLiteral("eigenvector");
        case CurveRole::Guide: break;
    }
    return QStringLiteral("guide");
}

void addSpectrum(std::vector<NumberTable>& tables, const char* plane, const SpectrumPlane& content) {
    NumberTable points{"eigenvalue", plane, {"re", "im", "multiplicity"}, {{}, {}, {}}};
    for (const SpectrumPoint& point : content.points) {
        points.values[0].push_back(point.at.x());
        points.values[1].push_back(point.at.y());
        points.values[2].push_back(point.multiplicity);
    }
    add(tables, std::move(points));
    for (const Polyline& locus : content.loci) add(tables, pointsTable("locus", QLatin1String(plane), {"re", "im"}, locus));
    NumberTable pins{"pinned", plane, {"re", "im"}, {{}, {}}};
    for (const PinnedPoint& pin : content.pins) {
        pins.values[0].push_back(pin.at.x());
        pins.values[1].push_back(pin.at.y());
    }
    add(tables, std::move(pins));
    for (const Polyline& region : content.regions) add(tables, pointsTable("region", QLatin1String(plane), {"re", "im"}, region));
}

void addMeasure(std::vector<NumberTable>& tables, const LineDistribution& measure) {
    add(tables, pointsTable("atom", measure.label, {"x", "mass"}, measure.atoms));
    add(tables, pointsTable("density", measure.label, {"x", "density"}, measure.density));
}

void addCloud(std::vector<NumberTable>& tables, const PointCloud& cloud) {
    add(tables, pointsTable("data", {}, {"x1", "x2"}, cloud.data));
    add(tables, pointsTable("sample", {}, {"x1", "x2"}, cloud.samples));
    NumberTable nodes{"discriminator", {}, {"x1", "x2", "value"}, {{}, {}, {}}};
    for (std::size_t k = 0; k < cloud.judged.size(); ++k) {
        const auto i = double(k % std::size_t(cloud.columns)), j = double(k / std::size_t(cloud.columns));
        nodes.values[0].push_back(cloud.ground.left() + i / (cloud.columns - 1) * cloud.ground.width());
        nodes.values[1].push_back(cloud.ground.top() + j / (cloud.rows - 1) * cloud.ground.height());
        nodes.values[2].push_back(cloud.judged[k]);
    }
    add(tables, std::move(nodes));
    for (const Polyline& line : cloud.border) add(tables, pointsTable("border", {}, {"x1", "x2"}, line));
}

}  // namespace

std::vector<NumberTable> numbersOf(const PhasePicture& picture) {
    std::vector<NumberTable> tables;
    if (picture.field) {
        NumberTable arrows{"arrow", {}, {"x", "y", "vx", "vy"}, {{}, {}, {}, {}}};
        for (const FieldArrow& arrow : picture.field->arrows) {
            const double row[] = {arrow.at.x(), arrow.at.y(), arrow.velocity.x(), arrow.velocity.y()};
            for (std::size_t i = 0; i < 4; ++i) arrows.values[i].push_back(row[i]);
        }
        add(tables, std::move(arrows));
        for (const PhaseStreamline& line : picture.field->streamlines) {
            NumberTable table = pointsTable("streamline", {}, {"x", "y"}, line.points);
            if (line.speed.size() == line.points.size()) {
                table.columns.push_back("speed");
                table.values.push_back(line.speed);
            }
            add(tables, std::move(table));
        }
    }
    for (const PhaseCurve& curve : picture.curves) add(tables, pointsTable("curve", roleName(curve.role), {"x", "y"}, curve.points));
    NumberTable rests{"equilibrium", {}, {"x", "y"}, {{}, {}}};
    for (const EquilibriumPoint& rest : picture.equilibria) {
        rests.values[0].push_back(rest.at.x());
        rests.values[1].push_back(rest.at.y());
    }
    add(tables, std::move(rests));
    for (const PinnedPoint& pin : picture.pins) add(tables, pointsTable("probe", pin.letter, {"x", "y"}, {pin.at}));
    for (const PhasePath& path : picture.paths) add(tables, pointsTable("path", {}, {"x", "y"}, path.points));
    return tables;
}

std::vector<NumberTable> numbersOf(const SpectrumPicture& picture) {
    std::vector<NumberTable> tables;
    addSpectrum(tables, "flow", picture.flow);
    addSpectrum(tables, "update", picture.update);
    return tables;
}

std::vector<NumberTable> numbersOf(const SeriesPicture& picture) {
    std::vector<NumberTable> tables;
    const auto addAll = [&](const SeriesPanelContent& content) {
        for (const SeriesCurve& curve : content.curves)
            add(tables, pointsTable("series", curve.label.isEmpty() ? content.yLabel : curve.label, {"t", "value"}, curve.points));
    };
    addAll(picture.upper);
    if (picture.lower) addAll(*picture.lower);
    return tables;
}

std::vector<NumberTable> numbersOf(const DataPicture& picture) {
    std::vector<NumberTable> tables;
    addMeasure(tables, picture.data);
    addMeasure(tables, picture.generator);
    add(tables, pointsTable("discriminator", picture.discriminatorLabel, {"x", "value"}, picture.discriminator));
    if (picture.cloud) addCloud(tables, *picture.cloud);
    return tables;
}

std::vector<NumberTable> numbersOf(const CurvesPicture& picture) {
    std::vector<NumberTable> tables;
    for (const PlotCurve& curve : picture.curves) add(tables, pointsTable("curve", curve.label, {"x", "y"}, curve.points));
    return tables;
}

std::vector<NumberTable> numbersOf(const MapPicture& picture) {
    std::vector<NumberTable> tables;
    NumberTable nodes{"node", picture.colours.label.toStdString(), {"x", "y", "value"}, {{}, {}, {}}};
    for (int j = 0; j < picture.rows; ++j)
        for (int i = 0; i < picture.columns; ++i) {
            nodes.values[0].push_back(picture.x.node(i, picture.columns));
            nodes.values[1].push_back(picture.y.node(j, picture.rows));
            nodes.values[2].push_back(picture.values[std::size_t(j) * std::size_t(picture.columns) + std::size_t(i)]);
        }
    add(tables, std::move(nodes));
    for (const Polyline& line : picture.border) add(tables, pointsTable("border", {}, {"x", "y"}, line));
    return tables;
}

std::vector<NumberTable> numbersOf(const BasinsPicture& picture) {
    std::vector<NumberTable> tables;
    for (std::size_t kind = 0; kind < picture.classes.size(); ++kind) {
        NumberTable cells{"start", picture.classes[kind].name.toStdString(), {"x", "y", "time"}, {{}, {}, {}}};
        for (int j = 0; j < picture.rows; ++j)
            for (int i = 0; i < picture.columns; ++i) {
                const std::size_t cell = std::size_t(j) * std::size_t(picture.columns) + std::size_t(i);
                if (picture.kinds[cell] != int(kind)) continue;
                cells.values[0].push_back(picture.window.left() + (i + 0.5) / picture.columns * picture.window.width());
                cells.values[1].push_back(picture.window.top() + (j + 0.5) / picture.rows * picture.window.height());
                cells.values[2].push_back(double(picture.shades[cell]));
            }
        add(tables, std::move(cells));
    }
    return tables;
}

}  // namespace ganscope
