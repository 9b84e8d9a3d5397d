// SPDX-License-Identifier: GPL-3.0-or-later
// Time series above a distance on a logarithmic axis.
#include "ui/plots/series_panel.h"

#include "ui/plots/labels.h"
#include "ui/plots/strokes.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr double deepestDecades = 18;  // below the largest value; what is smaller is rounding

double ordinate(const SeriesPanelContent& content, double value) {
    if (!content.logarithmic) return value;
    return value > 0 ? std::log10(value) : NAN;
}

struct Limits {
    double low = INFINITY, high = -INFINITY;
    void add(double value) {
        if (!std::isfinite(value)) return;
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

Limits timesOf(const SeriesPicture& picture) {
    Limits limits;
    const auto scan = [&limits](const SeriesPanelContent& content) {
        for (const SeriesCurve& curve : content.curves)
            for (const QPointF& p : curve.points) limits.add(p.x());
    };
    scan(picture.upper);
    if (picture.lower) scan(*picture.lower);
    return limits;
}

std::pair<double, double> heightsOf(const SeriesPanelContent& content, const QRectF& current, bool fresh) {
    Limits limits;
    for (const SeriesCurve& curve : content.curves)
        for (const QPointF& p : curve.points)
            if (const double y = ordinate(content, p.y()); std::abs(y) < 1e6) limits.add(y);
    if (limits.low > limits.high) return {current.top(), current.bottom()};
    if (content.logarithmic) {
        limits.low = std::max(limits.low, limits.high - deepestDecades);
        return {std::floor(limits.low - 0.05), std::ceil(limits.high + 0.05)};
    }
    return steadyRange(fresh ? std::pair(0.0, 0.0) : std::pair(current.top(), current.bottom()), limits.low,
                       limits.high);
}

/// At most four points for each pixel column (first, lowest, highest, last): what a thick path would look
/// like anyway.
Polyline thinned(const Polyline& points, const SeriesPanelContent& content, const PixelMap& map) {
    Polyline result;
    result.reserve(points.size());
    const auto dense = std::size_t(3 * map.area.width());
    if (points.size() <= dense) {
        for (const QPointF& p : points) result.emplace_back(p.x(), ordinate(content, p.y()));
        return result;
    }
    for (std::size_t i = 0; i < points.size();) {
        const double column = std::floor(map(points[i]).x());
        std::size_t low = i, high = i, last = i;
        for (; last < points.size() && std::floor(map(points[last]).x()) == column; ++last) {
            if (points[last].y() < points[low].y()) low = last;
            if (points[last].y() > points[high].y()) high = last;
        }
        last = std::max(last, i + 1);  // a column that is not a number stands alone
        std::array<std::size_t, 4> kept{i, std::min(low, high), std::max(low, high), last - 1};
        for (std::size_t k = 0; k < kept.size(); ++k)
            if (k == 0 || kept[k] != kept[k - 1])
                result.emplace_back(points[kept[k]].x(), ordinate(content, points[kept[k]].y()));
        i = last;
    }
    return result;
}

}  // namespace

SeriesPanel::SeriesPanel() : m_picture(std::make_shared<SeriesPicture>()) {}

QCPLayoutElement* SeriesPanel::build(QCustomPlot& plot) {
    Plane& upper = addPlane(plot, [this](QCPPainter& painter, const PixelMap& map) {
        draw(painter, map, m_picture->upper, true);
    });
    Plane& lower = addPlane(plot, [this](QCPPainter& painter, const PixelMap& map) {
        if (m_picture->lower) draw(painter, map, *m_picture->lower, false);
    });
    Plane::linkX(upper, lower);
    m_margins = new QCPMarginGroup(&plot);
    m_grid = new QCPLayoutGrid;
    m_grid->addElement(0, 0, upper.rect());
    m_grid->addElement(1, 0, lower.rect());
    m_grid->setRowStretchFactors({1.25, 1.0});
    for (Plane* plane : {&upper, &lower})
        plane->rect()->setMarginGroup(QCP::msLeft | QCP::msRight, m_margins);
    arrange();
    return m_grid;
}

void SeriesPanel::setPicture(std::shared_ptr<const SeriesPicture> picture) {
    if (!picture) return;
    const bool fresh = m_picture->upper.curves.empty();
    m_picture = std::move(picture);
    arrange();
    Plane &upper = *planes()[0], &lower = *planes()[1];
    Limits times;
    if (m_picture->timeRange) {
        times.add(m_picture->timeRange->first);
        times.add(m_picture->timeRange->second);
    } else {
        times = timesOf(*m_picture);
    }
    if (!(times.low < times.high)) return;
    const auto home = [&](Plane& plane, const SeriesPanelContent& content) {
        const auto y = heightsOf(content, plane.home(), fresh);
        plane.setHome(planeRect(times.low, times.high, y.first, y.second));
    };
    home(upper, m_picture->upper);
    if (m_picture->lower) home(lower, *m_picture->lower);
}

void SeriesPanel::arrange() {
    Plane &upper = *planes()[0], &lower = *planes()[1];
    const bool two = m_picture->lower.has_value();
    upper.setLogarithmic(m_picture->upper.logarithmic);
    upper.yAxis()->setLabel(m_picture->upper.yLabel);
    upper.xAxis()->setLabel(two ? QString() : m_picture->timeLabel);
    upper.xAxis()->setTickLabels(!two);
    lower.rect()->setVisible(two);
    // Unused it waits, invisible, in the inset layout of the other: the plot must own it, and a rect without
    // size is no place for axes.
    const bool shown = m_grid->elementCount() > 1 && m_grid->hasElement(1, 0);
    if (two && !shown) {
        upper.rect()->insetLayout()->take(lower.rect());
        m_grid->addElement(1, 0, lower.rect());
        m_grid->setRowStretchFactors({1.25, 1.0});
    } else if (!two && shown) {
        m_grid->take(lower.rect());
        m_grid->simplify();
        upper.rect()->insetLayout()->addElement(lower.rect(), QRectF(0, 0, 1, 1));
    }
    if (two) {
        lower.setLogarithmic(m_picture->lower->logarithmic);
        lower.yAxis()->setLabel(m_picture->lower->yLabel);
        lower.xAxis()->setLabel(m_picture->timeLabel);
    }
}

void SeriesPanel::styled() {
    m_grid->setRowSpacing(style().baseSize / 3);
}

void SeriesPanel::draw(QCPPainter& painter, const PixelMap& map, const SeriesPanelContent& content,
                       bool first) const {
    const bool vector = isPrinted(painter);
    if (!content.logarithmic && map.visible.top() < 0 && map.visible.bottom() > 0) {
        const double zero = map(0, 0).y();
        painter.setPen(QPen(style().grid, style().thinLine));
        painter.drawLine(QPointF(map.area.left(), zero), QPointF(map.area.right(), zero));
    }
    std::vector<LegendEntry> legend;
    std::vector<QPolygonF> drawn;
    for (std::size_t i = 0; i < content.curves.size(); ++i) {
        const SeriesCurve& curve = content.curves[i];
        const int index = curve.colour < 0 ? int(i) : curve.colour;
        const auto pieces = visiblePieces(thinned(curve.points, content, map), map, 4, vector ? 0.1 : 0.5);
        // A short path can afford the wide pen on screen, a long one oscillates within a few pixels anyway.
        const bool longPath = !vector && lengthOf(pieces) > 6000;
        const double line = longPath ? style().pathLine : (style().pathLine + style().tailLine) / 2;
        const QPen pen(style().seriesColour(index), line);
        if (longPath)
            strokePieces(painter, pieces, pen);
        else
            strokeDashed(painter, pieces, pen, dashPattern(int(i), line));
        std::copy(pieces.begin(), pieces.end(), std::back_inserter(drawn));
        if (!curve.label.isEmpty())
            legend.push_back({curve.label, style().seriesColour(index), int(i), false});
    }
    if (m_picture->cursor && std::isfinite(*m_picture->cursor)) {
        const double x = map(*m_picture->cursor, 0).x();
        if (x > map.area.left() && x < map.area.right()) {
            painter.setPen(QPen(style().muted, style().thinLine));
            painter.drawLine(QPointF(x, map.area.top()), QPointF(x, map.area.bottom()));
        }
    }
    // On screen it stands still while the curves grow.
    const Qt::Alignment corner =
        style().steadyMargins ? Qt::AlignRight | Qt::AlignTop : freeCorner(map.area, legend, style(), drawn);
    drawLegend(painter, map.area, legend, style(), corner);
    if (first) drawNote(painter, map.area, m_picture->note, style(), Qt::AlignLeft | Qt::AlignBottom);
}

PlacedPanel placedOn(QCustomPlot& plot, std::shared_ptr<const SeriesPicture> picture) {
    return placedPanel<SeriesPanel>(plot, std::move(picture));
}

}  // namespace ganscope
