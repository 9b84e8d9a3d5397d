// SPDX-License-Identifier: GPL-3.0-or-later
// Cells by class and shade, the lines between classes, attractors.
#include "ui/plots/basins_panel.h"

#include "ui/plots/cells.h"
#include "ui/plots/labels.h"
#include "ui/plots/markers.h"
#include "ui/plots/strokes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ganscope {
namespace {

/// Light and dark ends of the hues (after Okabe and Ito 2008). Their ranges of luminance hardly overlap: the first is
/// light, the second dark, the third between; and between classes there is a line.
struct Hue {
    QRgb fast, slow;
};
constexpr std::array<Hue, 5> hues{{{0xffd9ecf9, 0xff6fb1de}, {0xffc96a1e, 0xff6b2f05}, {0xff8fd0b8, 0xff2f8f70}, {0xffe3bcd2, 0xffa55f86}, {0xfff3df9b, 0xffb98d1a}}};
constexpr Hue diverged{0xffd4d4d4, 0xff8a8a8a};

constexpr int stripes = 8;  // cells from one stripe to the next
constexpr int levels = 64;

QRgb mixedRgb(const Hue& hue, double t) {
    return mixed(QColor::fromRgb(hue.fast), QColor::fromRgb(hue.slow), t).rgb();
}

/// What a cell looks like, for all shades.
class Brush {
public:
    Brush(const BasinClass& kind, const PlotStyle& style) : look(kind.look) {
        const Hue& hue = hues[std::size_t(kind.hue) % hues.size()];
        paper = style.background.rgb();
        for (int k = 0; k < levels; ++k) {
            const double t = double(k) / (levels - 1);
            table[std::size_t(k)] = look == BasinLook::Attracted  ? mixedRgb(hue, t)
                                    : look == BasinLook::Diverged ? mixedRgb(diverged, t)
                                    : look == BasinLook::Own      ? mixed(style.background, style.ink, 0.08).rgb()
                                                                  : mixed(style.background, style.ink, 0.5).rgb();
        }
    }
    QRgb at(int i, int j, float shade) const {
        const QRgb full = table[std::size_t(std::clamp(shade, 0.0F, 1.0F) * (levels - 1) + 0.5F)];
        if (look == BasinLook::Diverged) return (i + j) % stripes < stripes / 2 ? full : paper;
        if (look == BasinLook::Moving) return i % stripes < 2 && j % stripes < 2 ? full : paper;
        return full;
    }

private:
    BasinLook look;
    QRgb paper = 0;
    std::array<QRgb, levels> table{};
};

/// The class as a key of the legend: its cells from early to late.
std::function<void(QPainter&, const QRectF&)> keyOf(const BasinClass& kind, const PlotStyle& style) {
    return [kind, style](QPainter& painter, const QRectF& patch) {
        const Brush brush(kind, style);
        const int width = 3 * stripes, height = stripes + 2;
        QImage cells(width, height, QImage::Format_RGB32);
        for (int j = 0; j < height; ++j)
            for (int i = 0; i < width; ++i) cells.setPixel(i, height - 1 - j, brush.at(i, j, float(i) / float(width - 1)));
        drawCells(painter, patch, cells);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(style.ink, style.thinLine));
        painter.drawRect(patch);
    };
}

/// Pixels of the image along a side of a cell: stripes and borders of few cells are no coarser than those of many.
int finenessOf(const BasinsPicture& p) {
    constexpr int side = 512;
    return std::max(1, side / std::max(p.columns, p.rows));
}

}  // namespace

BasinsPanel::BasinsPanel() : m_picture(std::make_shared<BasinsPicture>()) {}

QCPLayoutElement* BasinsPanel::build(QCustomPlot& plot) {
    Plane& plane = addPlane(plot, [this](QCPPainter& painter, const PixelMap& map) { draw(painter, map); });
    plane.setEqualAspect(true);
    m_legend = new LegendStrip(&plot, plane.rect());
    return stacked({m_legend, plane.rect()});
}

void BasinsPanel::setPicture(std::shared_ptr<const BasinsPicture> picture) {
    if (!picture) return;
    m_picture = std::move(picture);
    Plane& plane = *planes()[0];
    plane.xAxis()->setLabel(m_picture->xLabel);
    plane.yAxis()->setLabel(m_picture->yLabel);
    plane.setHome(m_picture->home.isNull() ? m_picture->window : m_picture->home);
    styled();
}

std::vector<StripEntry> keysOf(const BasinsPicture& picture, const PlotStyle& style) {
    std::vector<StripEntry> entries;
    for (const BasinClass& kind : picture.classes) entries.push_back({kind.name, keyOf(kind, style), 2.6});
    return entries;
}

QImage cellsOf(const BasinsPicture& p, const PlotStyle& style) {
    const std::size_t count = std::size_t(std::max(0, p.columns)) * std::size_t(std::max(0, p.rows));
    if (count == 0 || p.kinds.size() < count || p.shades.size() < count) return {};
    const int fine = finenessOf(p);
    QImage cells(fine * p.columns, fine * p.rows, QImage::Format_RGB32);
    std::vector<Brush> brushes;
    for (const BasinClass& kind : p.classes) brushes.emplace_back(kind, style);
    const QRgb none = style.bandFill.rgb(), border = mixed(style.ink, style.background, 0.15).rgb();
    const auto width = std::size_t(p.columns);
    for (int y = 0; y < cells.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(cells.scanLine(cells.height() - 1 - y));
        const int j = y / fine;
        for (int x = 0; x < cells.width(); ++x) {
            const int i = x / fine;
            const std::size_t cell = std::size_t(j) * width + std::size_t(i);
            const auto kind = p.kinds[cell];
            // Where classes change with every pixel there is no room for a border.
            const bool left = i > 0 && x % fine == 0 && p.kinds[cell - 1] != kind && (fine > 1 || i + 1 == p.columns || p.kinds[cell + 1] == kind);
            const bool below = j > 0 && y % fine == 0 && p.kinds[cell - width] != kind && (fine > 1 || j + 1 == p.rows || p.kinds[cell + width] == kind);
            line[x] = left || below ? border : kind < 0 ? none : brushes[std::size_t(kind)].at(x, y, p.shades[cell]);
        }
    }
    return cells;
}

void BasinsPanel::styled() {
    m_legend->setStyle(style());
    m_legend->setEntries(keysOf(*m_picture, style()));
    m_cells = cellsOf(*m_picture, style());
}

void BasinsPanel::draw(QCPPainter& painter, const PixelMap& map) const {
    const BasinsPicture& p = *m_picture;
    drawCells(painter, QRectF(map(p.window.left(), p.window.top()), map(p.window.right(), p.window.bottom())).normalized(), m_cells);
    // Iterates of an orbit as dots, on a rim of the background.
    const double r = 0.16 * style().markerSize;
    for (const BasinAttractor& attractor : p.attractors)
        for (const bool rim : {true, false}) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(rim ? style().background : style().ink);
            for (const QPointF& point : attractor.orbit)
                if (const QPointF at = map(point); map.area.contains(at)) painter.drawEllipse(at, rim ? 1.8 * r : r, rim ? 1.8 * r : r);
        }
    for (const BasinAttractor& attractor : p.attractors)
        if (attractor.equilibrium)
            if (const QPointF at = map(attractor.equilibrium->at); map.area.adjusted(-4, -4, 4, 4).contains(at))
                drawEquilibrium(painter, at, attractor.equilibrium->mark, style());
    drawNote(painter, map.area, p.note, style(), Qt::AlignLeft | Qt::AlignBottom);
}

PlacedPanel placedOn(QCustomPlot& plot, std::shared_ptr<const BasinsPicture> picture) {
    return placedPanel<BasinsPanel>(plot, std::move(picture));
}

}  // namespace ganscope
