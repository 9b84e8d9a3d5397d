// SPDX-License-Identifier: GPL-3.0-or-later
// Names and numbers of TikZ.
#include "ui/plots/tikz_code.h"

#include "ui/plots/letters.h"

#include <cmath>

namespace ganscope {
namespace {

constexpr qsizetype longestLine = 100;

QByteArray letters(std::size_t index) { return QByteArray::fromStdString(lettersOf(index, 'A')); }

}  // namespace

QByteArray TikzCode::number(double value) {
    constexpr int decimals = 2;  // a hundredth of a point is less than any printer resolves
    QByteArray text = QByteArray::number(value, 'f', decimals);
    while (text.endsWith('0')) text.chop(1);
    if (text.endsWith('.')) text.chop(1);
    return text == "-0" ? "0" : text;
}

QByteArray TikzCode::point(const QPointF& p) const {
    return "(" + number(p.x()) + "," + number(m_height - p.y()) + ")";
}

QByteArray TikzCode::colour(const QColor& given) {
    const QRgb rgb = given.rgb() | 0xff000000;
    const auto known = m_colourNames.find(rgb);
    if (known != m_colourNames.end()) return known->second;
    const QByteArray name = "gs" + letters(m_colourNames.size());
    m_colours += "\\definecolor{" + name + "}{HTML}{" + QByteArray::number(rgb & 0xffffff, 16).rightJustified(6, '0').toUpper() + "}%\n";
    return m_colourNames[rgb] = name;
}

QByteArray TikzCode::stroke(const QPen& pen, double width) {
    QByteArray options = "draw=" + colour(pen.color()) + ", line width=" + number(width) + "bp";
    if (pen.color().alpha() < 255) options += ", draw opacity=" + number(pen.color().alphaF());
    if (pen.capStyle() == Qt::RoundCap) options += ", line cap=round";
    if (pen.capStyle() == Qt::SquareCap) options += ", line cap=rect";
    if (pen.joinStyle() == Qt::RoundJoin) options += ", line join=round";
    if (pen.joinStyle() == Qt::BevelJoin) options += ", line join=bevel";
    if (pen.style() != Qt::SolidLine) {
        options += ", dash pattern=";
        const QList<qreal> dashes = pen.dashPattern();
        for (qsizetype i = 0; i < dashes.size(); ++i)
            options += (i % 2 == 0 ? "on " : "off ") + number(dashes[i] * width) + "bp ";
    }
    const auto known = m_styleNames.find(options);
    if (known != m_styleNames.end()) return known->second;
    const QByteArray name = "gs line " + letters(m_styleNames.size());
    m_styles += "  " + name + "/.style={" + options.trimmed() + "},\n";
    return m_styleNames[options] = name;
}

void TikzCode::addPath(const QByteArray& command, const std::vector<QByteArray>& parts) {
    constexpr std::size_t most = 400;  // of one command, for TeX's memory; a new one begins where a new part of the path does
    QByteArray line = command;
    std::size_t count = 0;
    for (const QByteArray& part : parts) {
        if (count >= most && part.startsWith('(')) {
            m_body += line + ";\n";
            line = command;
            count = 0;
        } else if (line.size() - line.lastIndexOf('\n') > longestLine) {
            line += "\n ";
        }
        line += " " + part;
        ++count;
    }
    m_body += line + ";\n";
}

std::vector<QByteArray> TikzCode::parts(const QPainterPath& path) const {
    std::vector<QByteArray> result;
    QPointF start, last;
    const auto close = [&] {
        if (!result.empty() && last == start && !result.back().startsWith('(')) result.back() += " -- cycle";
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element e = path.elementAt(i);
        switch (e.type) {
            case QPainterPath::MoveToElement:
                close();
                start = e;
                result.push_back(point(e));
                break;
            case QPainterPath::LineToElement: result.push_back("-- " + point(e)); break;
            case QPainterPath::CurveToElement:
                result.push_back(".. controls " + point(e) + " and " + point(path.elementAt(i + 1)) + " .. " +
                                 point(path.elementAt(i + 2)));
                i += 2;
                break;
            case QPainterPath::CurveToDataElement: break;
        }
        last = path.elementAt(i);
    }
    close();
    return result;
}

QByteArray TikzCode::colours() const { return m_colours; }

QByteArray TikzCode::styles() const { return m_styles; }

}  // namespace ganscope
