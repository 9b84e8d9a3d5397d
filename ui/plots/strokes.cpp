// SPDX-License-Identifier: GPL-3.0-or-later
// Clipping, thinning and stroking of lines.
#include "ui/plots/strokes.h"

#include <QPaintEngine>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ganscope {
namespace {

/// Far-off coordinates lose the direction of a line only beyond what a screen can show, and keep products
/// finite.
QPointF bounded(const QPointF& p) {
    return {std::clamp(p.x(), -1e9, 1e9), std::clamp(p.y(), -1e9, 1e9)};
}

double cross(const QPointF& a, const QPointF& b) {
    return a.x() * b.y() - a.y() * b.x();
}

/// The directions from an anchor in which a straight line passes all points since within `slack` pixels.
class Cone {
public:
    explicit Cone(double slack) : m_slack(slack) {}
    bool isOpen() const { return m_reach > 0; }
    void close() { m_reach = 0; }
    /// Takes the point at `way` from the anchor, `length` away; false when the line to it would miss an earlier one,
    /// turn back, or grow so long that a path could no longer fade along it.
    bool take(const QPointF& way, double length) {
        constexpr double longest = 40;
        if (isOpen() && (length < m_reach || length > longest || cross(m_right, way) < 0 || cross(way, m_left) < 0))
            return false;
        const QPointF aside = QPointF(-way.y(), way.x()) * (m_slack / length);
        if (!isOpen() || cross(way + aside, m_left) > 0) m_left = way + aside;
        if (!isOpen() || cross(m_right, way - aside) > 0) m_right = way - aside;
        m_reach = length;
        return true;
    }

private:
    double m_slack, m_reach = 0;
    QPointF m_left, m_right;
};

}  // namespace

bool isPrinted(QPainter& painter) {
    if (!painter.paintEngine()) return false;
    return painter.paintEngine()->type() != QPaintEngine::Raster || painter.device()->devType() == QInternal::Image;
}

bool clipSegment(const QRectF& area, QPointF& a, QPointF& b) {
    const auto inside = [&area](const QPointF& p) {
        return p.x() >= area.left() && p.x() <= area.right() && p.y() >= area.top() && p.y() <= area.bottom();
    };
    if (inside(a) && inside(b)) return true;
    const double dx = b.x() - a.x(), dy = b.y() - a.y();
    double from = 0, to = 1;
    // Liang-Barsky: each side bounds the parameter from one end.
    const std::array<std::array<double, 2>, 4> sides{{{-dx, a.x() - area.left()},
                                                      {dx, area.right() - a.x()},
                                                      {-dy, a.y() - area.top()},
                                                      {dy, area.bottom() - a.y()}}};
    for (const auto& [p, q] : sides) {
        if (p == 0) {
            if (q < 0) return false;
        } else if (p < 0) {
            from = std::max(from, q / p);
        } else {
            to = std::min(to, q / p);
        }
    }
    if (from > to) return false;
    const QPointF start = a;
    if (to < 1) b = {start.x() + to * dx, start.y() + to * dy};
    if (from > 0) a = {start.x() + from * dx, start.y() + from * dy};
    return true;
}

QPolygonF clipPolygon(const QPolygonF& polygon, const QRectF& area) {
    // Depth of a point inside each side; the crossing of an edge is where its depth is zero.
    const std::array<double (*)(const QRectF&, const QPointF&), 4> depths{
        [](const QRectF& r, const QPointF& p) { return p.x() - r.left(); },
        [](const QRectF& r, const QPointF& p) { return r.right() - p.x(); },
        [](const QRectF& r, const QPointF& p) { return p.y() - r.top(); },
        [](const QRectF& r, const QPointF& p) { return r.bottom() - p.y(); }};
    QPolygonF result = polygon;
    for (const auto depth : depths) {
        const QPolygonF source = std::exchange(result, {});
        for (qsizetype i = 0; i < source.size(); ++i) {
            const QPointF &from = source[i], &to = source[(i + 1) % source.size()];
            const double a = depth(area, from), b = depth(area, to);
            if (a >= 0) result << from;
            if ((a >= 0) != (b >= 0)) result << from + (to - from) * (a / (a - b));
        }
    }
    return result;
}

std::vector<QPolygonF> visiblePieces(std::span<const QPointF> points, const PixelMap& map, double margin,
                                     double tolerance, bool closed) {
    std::vector<QPolygonF> pieces;
    const QRectF area = map.area.adjusted(-margin, -margin, margin, margin);
    // What is thinned for the screen anyway also loses the points of straight stretches.
    const bool straighten = tolerance >= 0.5;
    Cone cone(0.15);
    QPolygonF piece;
    QPointF previous, last;  // last: the newest point, perhaps not yet in the piece
    bool joined = false;     // `previous` is a finite point to draw from
    bool pending = false;    // `last` was left out by thinning
    const auto finish = [&] {
        if (pending) piece << last;
        pending = false;
        cone.close();
        if (piece.size() > 1) pieces.push_back(std::move(piece));
        piece = QPolygonF();
    };
    const auto append = [&](const QPointF& b) {
        double length = distance(piece.constLast(), b);
        if (cone.isOpen() && !cone.take(b - piece.constLast(), length)) {
            piece << last;
            cone.close();
            length = distance(last, b);
        }
        const bool news = length >= tolerance;
        if (news && !straighten) piece << b;
        if (news && straighten && !cone.isOpen()) cone.take(b - piece.constLast(), length);
        last = b;
        pending = !news || straighten;
    };
    const std::size_t count = points.size() + (closed && points.size() > 2 ? 1 : 0);
    for (std::size_t i = 0; i < count; ++i) {
        const QPointF mapped = map(points[i % points.size()]);
        if (!isFinite(mapped)) {
            finish();
            joined = false;
            continue;
        }
        const QPointF point = bounded(mapped);
        if (joined) {
            QPointF a = previous, b = point;
            if (!clipSegment(area, a, b)) {
                finish();
            } else {
                if (a != previous || piece.isEmpty()) {
                    finish();
                    piece << a;
                }
                append(b);
                if (b != point) finish();
            }
        }
        previous = point;
        joined = true;
    }
    finish();
    return pieces;
}

void strokePieces(QPainter& painter, const std::vector<QPolygonF>& pieces, const QPen& pen) {
    QPen stroke = pen;
    if (isPrinted(painter)) {
        stroke.setJoinStyle(Qt::RoundJoin);
        if (pen.capStyle() != Qt::FlatCap) stroke.setCapStyle(Qt::RoundCap);
        painter.setPen(stroke);
        for (const QPolygonF& piece : pieces) painter.drawPolyline(piece);
        return;
    }
    // The square caps of QPen's default close the joints of wide segments, at a fraction of the cost of round
    // ones.
    painter.setPen(stroke);
    QVector<QLineF> lines;
    qsizetype count = 0;
    for (const QPolygonF& piece : pieces) count += piece.size();
    lines.reserve(count);
    for (const QPolygonF& piece : pieces)
        for (qsizetype i = 1; i < piece.size(); ++i) lines << QLineF(piece[i - 1], piece[i]);
    painter.drawLines(lines);
}

void strokeDashed(QPainter& painter, const std::vector<QPolygonF>& pieces, const QPen& pen,
                  std::span<const double> dashes) {
    if (dashes.empty()) return strokePieces(painter, pieces, pen);
    // Qt's own dasher strokes the whole line as one outline, which is as slow as a wide pen.
    std::vector<QPolygonF> drawn;
    for (const QPolygonF& piece : pieces) {
        std::size_t dash = 0;
        double left = dashes[0];
        QPolygonF current{piece.constFirst()};
        for (qsizetype i = 1; i < piece.size(); ++i) {
            QPointF from = piece[i - 1];
            const QPointF to = piece[i];
            double rest = distance(from, to);
            while (rest > left) {
                from += (to - from) * (left / rest);
                rest -= left;
                if (dash % 2 == 0) {
                    current << from;
                    drawn.push_back(std::move(current));
                }
                current = QPolygonF{from};
                dash = (dash + 1) % dashes.size();
                left = std::max(0.1, dashes[dash]);
            }
            left -= rest;
            if (dash % 2 == 0) current << to;
        }
        if (dash % 2 == 0 && current.size() > 1) drawn.push_back(std::move(current));
    }
    QPen flat = pen;
    flat.setCapStyle(Qt::FlatCap);
    strokePieces(painter, drawn, flat);
}

std::vector<double> dashPattern(int index, double line) {
    const double unit = std::max(1.0, line) + 0.5;
    switch (((index % 4) + 4) % 4) {
        case 1: return {5 * unit, 2.5 * unit};
        case 2: return {6 * unit, 2 * unit, 1.2 * unit, 2 * unit};
        case 3: return {1.6 * unit, 1.8 * unit};
        default: return {};
    }
}

std::vector<QPolygonF> takeTail(std::vector<QPolygonF>& pieces, double length) {
    std::vector<QPolygonF> tail;
    while (!pieces.empty() && length > 0) {
        QPolygonF& piece = pieces.back();
        qsizetype first = piece.size() - 1;
        while (first > 0 && length > 0) {
            length -= distance(piece[first], piece[first - 1]);
            --first;
        }
        tail.push_back(piece.mid(first));
        if (first > 0)
            piece.resize(first + 1);
        else
            pieces.pop_back();
    }
    std::reverse(tail.begin(), tail.end());
    return tail;
}

double lengthOf(const std::vector<QPolygonF>& pieces) {
    double sum = 0;
    for (const QPolygonF& piece : pieces)
        for (qsizetype i = 1; i < piece.size(); ++i) sum += distance(piece[i - 1], piece[i]);
    return sum;
}

bool pointAlong(const std::vector<QPolygonF>& pieces, double at, QPointF& point, QPointF& direction) {
    for (const QPolygonF& piece : pieces)
        for (qsizetype i = 1; i < piece.size(); ++i) {
            const double step = distance(piece[i - 1], piece[i]);
            if (at <= step && step > 0) {
                direction = (piece[i] - piece[i - 1]) / step;
                point = piece[i - 1] + direction * at;
                return true;
            }
            at -= step;
        }
    return false;
}

}  // namespace ganscope
