// SPDX-License-Identifier: GPL-3.0-or-later
// D as a pale image, so that points stand out; its border and levels as lines.
#include "ui/plots/cloud_drawing.h"

#include "ui/plots/colour_maps.h"
#include "ui/plots/labels.h"
#include "ui/plots/markers.h"
#include "ui/plots/strokes.h"

#include <QImage>

#include <algorithm>
#include <array>
#include <cmath>

namespace ganscope {
namespace {

constexpr double pale = 0.45;  // how far colours go to the background

void drawLevels(QPainter& painter, const PixelMap& map, const PointCloud& cloud, const PlotStyle& style) {
    if (cloud.columns < 2 || cloud.rows < 2 || cloud.judged.size() < std::size_t(cloud.columns) * std::size_t(cloud.rows)) return;
    std::array<QRgb, 256> table;
    for (std::size_t k = 0; k < table.size(); ++k)
        table[k] = mixed(divergingColour(2.0 * double(k) / double(table.size() - 1) - 1), style.background, pale).rgb();
    const QRgb none = style.bandFill.rgb();
    // Between the nodes by interpolation: on paper three hundred colours to the inch, on screen one a pixel or two.
    const double fine = style.steadyMargins ? 0.5 : 310.0 / 72;
    const QSize size(std::clamp(int(std::ceil(map.area.width() * fine)), 2, 2000), std::clamp(int(std::ceil(map.area.height() * fine)), 2, 2000));
    QImage image(size, QImage::Format_RGB32);
    const auto node = [&](int i, int j) { return cloud.judged[std::size_t(j) * std::size_t(cloud.columns) + std::size_t(i)]; };
    for (int y = 0; y < size.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
        const double v = map.visible.bottom() - (y + 0.5) / size.height() * map.visible.height();
        const double b = (v - cloud.ground.top()) / cloud.ground.height() * (cloud.rows - 1);
        const int j = std::clamp(int(b), 0, cloud.rows - 2);
        const double s = std::clamp(b - j, 0.0, 1.0);
        for (int x = 0; x < size.width(); ++x) {
            const double u = map.visible.left() + (x + 0.5) / size.width() * map.visible.width();
            const double a = (u - cloud.ground.left()) / cloud.ground.width() * (cloud.columns - 1);
            if (a < 0 || b < 0 || a > cloud.columns - 1 || b > cloud.rows - 1) {
                line[x] = style.background.rgb();
                continue;
            }
            const int i = std::min(int(a), cloud.columns - 2);
            const double r = a - i;
            const double value = (1 - s) * ((1 - r) * node(i, j) + r * node(i + 1, j)) + s * ((1 - r) * node(i, j + 1) + r * node(i + 1, j + 1));
            line[x] = std::isnan(value) ? none : table[std::size_t(127.5 * (std::clamp(value / cloud.reach, -1.0, 1.0) + 1))];
        }
    }
    painter.drawImage(map.area, image);
    const double tolerance = isPrinted(painter) ? 0.05 : 0.4;
    const auto stroke = [&](const std::vector<Polyline>& lines, const QPen& pen) {
        for (const Polyline& line : lines) strokePieces(painter, visiblePieces(line, map, 2, tolerance), pen);
    };
    stroke(cloud.levels, QPen(mixed(style.muted, style.background, 0.35), style.thinLine));
    stroke(cloud.border, QPen(style.ink, 1.4 * style.thinLine));
}

std::vector<QPointF> seen(const Polyline& points, const PixelMap& map, double margin) {
    const QRectF area = map.area.adjusted(margin, margin, -margin, -margin);
    std::vector<QPointF> at;
    at.reserve(points.size());
    for (const QPointF& p : points)
        if (const QPointF pixel = map(p); isFinite(pixel) && area.contains(pixel)) at.push_back(pixel);
    return at;
}

}  // namespace

void drawCloud(QPainter& painter, const PixelMap& map, const PointCloud& cloud, const QString& note, const PlotStyle& style) {
    drawLevels(painter, map, cloud, style);
    const double unit = style.markerSize * (cloud.bare ? 0.7 : 1);
    const QColor sampleColour = style.unstable, dataColour = style.ink;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(dataColour, style.thinLine));
    for (const auto& [centre, radius] : cloud.modes) {
        // A circle smaller than its line is wide would be a blot.
        const double r = std::max(radius * map.sx, 0.35 * unit);
        if (const QPointF at = map(centre); map.area.adjusted(-r, -r, r, r).contains(at)) painter.drawEllipse(at, r, r);
    }
    const double alone = cloud.samples.size() < 12 ? 2 : 1;  // a few points are not to be lost
    const double dot = 0.085 * alone * unit, disc = 0.16 * alone * unit;
    stampMany(painter, seen(cloud.data, map, 0), 2 * dot, markName(QStringLiteral("data dot %1").arg(dot), style, dataColour), [&](QPainter& target, const QPointF& at) {
        target.setPen(Qt::NoPen);
        target.setBrush(dataColour);
        target.drawEllipse(at, dot, dot);
    });
    stampMany(painter, seen(cloud.samples, map, 0), 2 * disc, markName(QStringLiteral("sample disc %1").arg(disc), style, sampleColour), [&](QPainter& target, const QPointF& at) {
        target.setPen(Qt::NoPen);
        target.setBrush(style.background);
        target.drawEllipse(at, 1.3 * disc, 1.3 * disc);
        target.setBrush(sampleColour);
        target.drawEllipse(at, disc, disc);
    });
    if (!cloud.bare) {
        std::vector<LegendEntry> legend;
        if (!cloud.data.empty()) legend.push_back({cloud.dataLabel, dataColour, 0, true});
        if (!cloud.samples.empty()) legend.push_back({cloud.samplesLabel, sampleColour, 0, true});
        if (!cloud.border.empty()) legend.push_back({QStringLiteral("D = 0"), style.ink, 0, false});
        drawLegend(painter, map.area, legend, style, Qt::AlignRight | Qt::AlignTop);
    }
    drawNote(painter, map.area, note, style, Qt::AlignLeft | (cloud.bare ? Qt::AlignTop : Qt::AlignBottom));
}

}  // namespace ganscope
