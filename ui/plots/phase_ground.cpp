// SPDX-License-Identifier: GPL-3.0-or-later
// The colouring of the plane beneath the portrait, its legend, and hit tests of what stands on it.
#include "ui/plots/basins_panel.h"
#include "ui/plots/cells.h"
#include "ui/plots/colour_maps.h"
#include "ui/plots/legend_strip.h"
#include "ui/plots/phase_panel.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr int stripes = 6;  // cells from one stripe to the next

/// Light, so that paths and lines stand out: speeds by luminance alone, growth by hue, lightness and the way of its stripes.
QRgb colourOf(GroundLook look, int i, int j, float shade, const PlotStyle& style) {
    const bool dark = style.background.lightness() < 128;
    switch (look) {
        case GroundLook::Plain: break;
        case GroundLook::Speed:
            // The bright end of the map where paper is bright, the dark one where it is dark.
            return mixed(sequentialColour(dark ? 0.75 * double(shade) : 1 - 0.75 * double(shade)), style.background, 0.45).rgb();
        case GroundLook::GrowsInFlow: return mixed(style.unstable, style.background, (i + j) % stripes < 2 ? 0.45 : 0.75).rgb();
        case GroundLook::GrowsInStep: return mixed(style.psiCurve, style.background, (i - j + stripes * 1000) % stripes < 2 ? 0.45 : 0.8).rgb();
        case GroundLook::GrowsInBoth: return mixed(style.unstable, style.background, 0.5).rgb();
    }
    return style.background.rgb();
}

std::function<void(QPainter&, const QRectF&)> keyOf(GroundLook look, const PlotStyle& style) {
    return [look, style](QPainter& painter, const QRectF& patch) {
        QImage cells(4 * stripes, 2 * stripes, QImage::Format_RGB32);
        for (int j = 0; j < cells.height(); ++j)
            for (int i = 0; i < cells.width(); ++i)
                cells.setPixel(i, cells.height() - 1 - j, colourOf(look, i, j, float(i) / float(cells.width() - 1), style));
        drawCells(painter, patch, cells);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(style.ink, style.thinLine));
        painter.drawRect(patch);
    };
}

QImage cellsOf(const PhaseGround& ground, const PlotStyle& style) {
    const std::size_t count = std::size_t(std::max(0, ground.columns)) * std::size_t(std::max(0, ground.rows));
    if (count == 0 || ground.kinds.size() < count) return {};
    QImage cells(ground.columns, ground.rows, QImage::Format_RGB32);
    for (int j = 0; j < ground.rows; ++j) {
        auto* line = reinterpret_cast<QRgb*>(cells.scanLine(ground.rows - 1 - j));
        for (int i = 0; i < ground.columns; ++i) {
            const std::size_t cell = std::size_t(j) * std::size_t(ground.columns) + std::size_t(i);
            line[i] = colourOf(ground.classes[ground.kinds[cell]].look, i, j, ground.shades.empty() ? 0 : ground.shades[cell], style);
        }
    }
    return cells;
}

/// Strokes in the colours of the streamlines' speeds, over whatever lies beneath.
QImage textureOf(const PhaseField& field, const PlotStyle& style) {
    const PhaseTexture& texture = field.texture;
    if (texture.columns == 0) return {};
    constexpr float strongest = 0.75f;
    QImage image(texture.columns, texture.rows, QImage::Format_ARGB32_Premultiplied);
    std::size_t cell = 0;
    for (int j = 0; j < texture.rows; ++j) {
        auto* line = reinterpret_cast<QRgb*>(image.scanLine(texture.rows - 1 - j));
        for (int i = 0; i < texture.columns; ++i, ++cell) {
            const float value = texture.values[cell];
            if (std::isnan(value)) {
                line[i] = 0;
                continue;
            }
            const double speed = field.speedScale > 0 ? std::min(double(texture.speeds[cell]) / field.speedScale, 1.0) : 0;
            const QColor& colour = style.speed[std::min(std::size_t(speed * double(style.speed.size())), style.speed.size() - 1)];
            line[i] = qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), int(255 * strongest * (1 - value))));
        }
    }
    return image;
}

/// Halfway to the background, so that lines on it are seen.
QImage paler(QImage cells, const QColor& background) {
    constexpr double veil = 0.5;
    for (int j = 0; j < cells.height(); ++j) {
        auto* line = reinterpret_cast<QRgb*>(cells.scanLine(j));
        for (int i = 0; i < cells.width(); ++i) line[i] = mixed(QColor::fromRgb(line[i]), background, veil).rgb();
    }
    return cells;
}

template <class Point>
int nearestTo(const QPointF& at, double reach, const PixelMap& map, const std::vector<Point>& points) {
    int found = -1;
    double best = reach;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const QPointF d = map(points[i].at) - at;
        if (const double distance = std::hypot(d.x(), d.y()); distance <= best) {
            best = distance;
            found = int(i);
        }
    }
    return found;
}

}  // namespace

void PhasePanel::styled() {
    m_standing.forget();
    m_cells = {};
    m_texture = m_picture->field ? textureOf(*m_picture->field, style()) : QImage();
    std::vector<StripEntry> entries;
    if (m_picture->basins) {
        m_cells = paler(cellsOf(*m_picture->basins, style()), style().background);
        m_cellsWindow = m_picture->basins->window;
        entries = keysOf(*m_picture->basins, style());
    } else if (m_picture->ground) {
        m_cells = cellsOf(*m_picture->ground, style());
        m_cellsWindow = m_picture->ground->window;
        for (const GroundClass& kind : m_picture->ground->classes)
            if (!kind.name.isEmpty()) entries.push_back({kind.name, keyOf(kind.look, style()), 2.6});
    }
    if (!m_legend) return;
    m_legend->setStyle(style());
    m_legend->setEntries(std::move(entries));
}

void PhasePanel::drawColours(QPainter& painter, const PixelMap& map) const {
    if (m_cells.isNull()) return;
    const QRectF target = QRectF(map(m_cellsWindow.left(), m_cellsWindow.top()), map(m_cellsWindow.right(), m_cellsWindow.bottom())).normalized();
    if (!m_picture->ground || m_picture->basins || m_picture->ground->shades.empty()) return drawCells(painter, target, m_cells);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, true);  // speeds have no borders
    painter.drawImage(target, m_cells);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
}

void PhasePanel::drawTexture(QPainter& painter, const PixelMap& map) const {
    if (m_texture.isNull()) return;
    const QRectF window = m_picture->field->texture.window;
    const QRectF target = QRectF(map(window.left(), window.top()), map(window.right(), window.bottom())).normalized();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, true);
    drawCells(painter, target, m_texture);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
}

int PhasePanel::equilibriumAt(const QPointF& at, double reach) const {
    return nearestTo(at, reach, plane().map(), m_picture->equilibria);
}

int PhasePanel::pinAt(const QPointF& at, double reach) const {
    return nearestTo(at, reach, plane().map(), m_picture->pins);
}

}  // namespace ganscope
