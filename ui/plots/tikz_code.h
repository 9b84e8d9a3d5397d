// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a TikZ picture as it grows: numbers, colours and styles that are named once.
#pragma once

#include <QByteArray>
#include <QColor>
#include <QPainterPath>
#include <QPen>
#include <QTransform>

#include <map>
#include <span>
#include <vector>

namespace ganscope {

/// Collects the commands of one picture, whose origin is the lower left corner and whose unit is 1/72 in.
class TikzCode {
public:
    explicit TikzCode(double height) : m_height(height) {}

    /// "12.34" without trailing zeros.
    static QByteArray number(double value);
    /// "(12.3,4.5)" of a point on the page, whose y grows downward.
    QByteArray point(const QPointF&) const;
    /// The name of an opaque colour; the same colour has one name.
    QByteArray colour(const QColor&);
    /// The name of the style of a pen whose width is already in points.
    QByteArray stroke(const QPen&, double width);

    void add(const QByteArray& command) { m_body += command + "\n"; }
    /// Adds a command of many points, in lines of reasonable length: "\draw[style] " path ";".
    void addPath(const QByteArray& command, const std::vector<QByteArray>& parts);
    /// The parts of a path, "(a) -- (b)", "… .. controls …", "-- cycle".
    std::vector<QByteArray> parts(const QPainterPath&) const;

    QByteArray colours() const;
    QByteArray styles() const;
    const QByteArray& body() const { return m_body; }
    double height() const { return m_height; }

private:
    double m_height;
    QByteArray m_body, m_colours, m_styles;
    std::map<QRgb, QByteArray> m_colourNames;
    std::map<QByteArray, QByteArray> m_styleNames;
};

}  // namespace ganscope
