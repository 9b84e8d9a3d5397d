// SPDX-License-Identifier: GPL-3.0-or-later
// The generator closes its group and opens another at every change of the painter's state, so that a mark in a colour
// of its own stands alone in a group.
#include "ui/plots/svg_device.h"

#include "ui/plots/math_text.h"

namespace ganscope {
namespace {

// Marks lie where no figure draws: beginnings at this x, ends at the other, y is the number of the clip.
constexpr int beginMark = -90210, endMark = -90211;

void mark(QPainter& painter, int x, int y) {
    painter.save();
    painter.setTransform(QTransform());
    painter.setPen(QPen(QColor(1, 2, 3), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(x, y, x - 10, y);
    painter.restore();
}

QByteArray number(double value) {
    return QByteArray::number(value, 'g', 10);
}

/// Replaces the group that holds the mark; false when there is none.
bool replaceMark(QByteArray& document, int x, std::size_t y, const QByteArray& by) {
    const auto at = document.indexOf("points=\"" + QByteArray::number(x) + ',' + QByteArray::number(qulonglong(y)) + ' ');
    const QByteArray close = "</g>";
    const auto from = at < 0 ? -1 : document.lastIndexOf("<g ", at), to = at < 0 ? -1 : document.indexOf(close, at);
    if (from < 0 || to < 0) return false;
    document.replace(from, to + close.size() - from, by);
    return true;
}

}  // namespace

void SvgDevice::beginClip(QPainter& painter, const QRectF& area) {
    mark(painter, beginMark, int(m_clips.size()));
    m_clips.push_back(painter.transform().mapRect(area));
}

void SvgDevice::endClip(QPainter& painter) {
    mark(painter, endMark, int(m_clips.size()) - 1);
}

QByteArray SvgDevice::withClips(QByteArray document) const {
    QByteArray paths;
    for (std::size_t i = 0; i < m_clips.size(); ++i) {
        const QByteArray id = "plane" + QByteArray::number(qulonglong(i));
        const QRectF& r = m_clips[i];
        paths += "<clipPath id=\"" + id + "\"><rect x=\"" + number(r.x()) + "\" y=\"" + number(r.y()) + "\" width=\"" +
                 number(r.width()) + "\" height=\"" + number(r.height()) + "\"/></clipPath>\n";
        if (!replaceMark(document, beginMark, i, "<g clip-path=\"url(#" + id + ")\">") || !replaceMark(document, endMark, i, "</g>"))
            return {};
    }
    const auto definitions = document.indexOf("<defs>");
    if (definitions < 0) return {};
    return document.insert(definitions + 6, '\n' + paths);
}

void OutlinedSvgDevice::takeLabel(QPainter& painter, const QString& label, const QFont& font, const QPointF& at, double, Hold hold) {
    painter.fillPath(MathText(label, font).outline(at, hold), painter.pen().color());
}

}  // namespace ganscope
