// SPDX-License-Identifier: GPL-3.0-or-later
// The phase portrait's marked points and hit tests.
#include "ui/plots/labels.h"
#include "ui/plots/markers.h"
#include "ui/plots/phase_panel.h"
#include "ui/plots/strokes.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

/// First or last finite point of a path in pixels; false when there is none in reach of the picture.
bool endOf(const Polyline& points, bool last, const PixelMap& map, QPointF& pixel) {
    const auto take = [&](const auto begin, const auto end) {
        const auto found = std::find_if(begin, end, isFinite);
        if (found == end) return false;
        pixel = map(*found);
        return map.area.adjusted(-20, -20, 20, 20).contains(pixel);
    };
    return last ? take(points.rbegin(), points.rend()) : take(points.begin(), points.end());
}

double squaredDistance(const QPointF& a, const QPointF& b) {
    const QPointF d = a - b;
    return d.x() * d.x() + d.y() * d.y();
}

double squaredDistanceToSegment(const QPointF& p, const QPointF& a, const QPointF& b) {
    const QPointF ab = b - a, ap = p - a;
    const double length = ab.x() * ab.x() + ab.y() * ab.y();
    const double t = length > 0 ? std::clamp((ap.x() * ab.x() + ap.y() * ab.y()) / length, 0.0, 1.0) : 0.0;
    return squaredDistance(p, a + t * ab);
}

}  // namespace

void PhasePanel::drawPoints(QPainter& painter, const PixelMap& map) const {
    const PlotStyle& look = style();
    LabelPlacer placer(map.area);
    const double mark = look.markerSize;
    const auto visible = [&](const QPointF& p) {
        return isFinite(p) && map.area.adjusted(-mark, -mark, mark, mark).contains(p);
    };
    const auto ground = [&](const QPointF& p) {
        return QRectF(p.x() - mark / 2, p.y() - mark / 2, mark, mark);
    };
    for (const EquilibriumPoint& point : m_picture->equilibria)
        if (const QPointF at = map(point.at); visible(at)) {
            drawEquilibrium(painter, at, point.mark, look);
            placer.reserve(ground(at));
        }
    // Ends that look alike are drawn together.
    struct Ends {
        QColor colour;
        bool marked;
        std::vector<QPointF> at;
    };
    std::vector<Ends> starts, heads;
    const auto join = [&](std::vector<Ends>& all, const QColor& colour, bool marked, const QPointF& at) {
        auto own = std::ranges::find_if(all, [&](const Ends& e) { return e.colour == colour && e.marked == marked; });
        if (own == all.end()) own = all.insert(all.end(), {colour, marked, {}});
        own->at.push_back(at);
        placer.reserve(ground(at));
    };
    for (std::size_t i = 0; i < m_picture->paths.size(); ++i) {
        const PhasePath& path = m_picture->paths[i];
        QPointF at;
        if (path.showHead && path.points.size() > 1 && endOf(path.points, true, map, at)) join(heads, colourOf(i), path.ended, at);
        if (endOf(path.points, false, map, at)) join(starts, colourOf(i), false, at);
    }
    for (const Ends& group : heads)
        stampMany(painter, group.at, mark, markName(group.marked ? QStringLiteral("end") : QStringLiteral("head"), look, group.colour),
                  [&](QPainter& target, const QPointF& at) { drawHead(target, at, group.colour, group.marked, look); });
    for (const Ends& group : starts)
        stampMany(painter, group.at, mark, markName(QStringLiteral("start"), look, group.colour),
                  [&](QPainter& target, const QPointF& at) { drawStart(target, at, group.colour, look); });
    if (m_picture->probe)
        if (const QPointF at = map(*m_picture->probe); visible(at)) {
            const double gap = look.markerSize * 0.55, arm = look.markerSize * 1.3;
            for (const QPointF& way : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)}) {
                painter.setPen(QPen(look.background, look.thinLine * 3));
                painter.drawLine(at + way * gap, at + way * arm);
                painter.setPen(QPen(look.ink, look.thinLine * 1.2));
                painter.drawLine(at + way * gap, at + way * arm);
            }
        }
    for (const PinnedPoint& pin : m_picture->pins)
        if (const QPointF at = map(pin.at); visible(at)) {
            drawLetter(painter, at, pin.letter, look);
            placer.reserve(ground(at));
        }
    placer.reserve(drawNote(painter, map.area, m_picture->note, look, Qt::AlignLeft | Qt::AlignBottom));
    QColor veil = look.background;
    veil.setAlpha(205);
    for (const EquilibriumPoint& point : m_picture->equilibria)
        if (const QPointF at = map(point.at); !point.label.isEmpty() && visible(at))
            placer.place(painter, at, mark * 0.6, point.label, look.font(look.smallSize), look.ink, veil);
}

int PhasePanel::startAt(const QPointF& at, double reach) const {
    const PixelMap map = plane().map();
    int found = -1;
    double best = reach * reach;
    for (std::size_t i = 0; i < m_picture->paths.size(); ++i) {
        QPointF start;
        if (endOf(m_picture->paths[i].points, false, map, start))
            if (const double d = squaredDistance(start, at); d <= best) {
                best = d;
                found = int(i);
            }
    }
    return found;
}

int PhasePanel::pathAt(const QPointF& at, double reach) const {
    if (const int start = startAt(at, reach); start >= 0) return start;
    const PixelMap map = plane().map();
    int found = -1;
    double best = reach * reach;
    for (std::size_t i = 0; i < m_picture->paths.size(); ++i)
        for (const QPolygonF& piece : visiblePieces(m_picture->paths[i].points, map, reach, 0))
            for (qsizetype k = 1; k < piece.size(); ++k)
                if (const double d = squaredDistanceToSegment(at, piece[k - 1], piece[k]); d <= best) {
                    best = d;
                    found = int(i);
                }
    return found;
}

}  // namespace ganscope
