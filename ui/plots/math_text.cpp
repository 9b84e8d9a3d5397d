// SPDX-License-Identifier: GPL-3.0-or-later
// Setting runs on a line: indices at three quarters of the size, one above the other where both are given.
#include "ui/plots/math_text.h"

#include <QFontMetricsF>

#include <algorithm>

namespace ganscope {
namespace {

// Of the base size. One above the other they keep a tenth between them: an index is 0.54 high.
struct Shift {
    double lowering, raising;
};
constexpr Shift alone{0.16, 0.36}, stackedPair{0.23, 0.41};
using Level = MathRun::Level;

double shiftOf(LabelSink::Hold hold, double width) {
    return hold == LabelSink::Hold::Left ? 0 : hold == LabelSink::Hold::Right ? width : width / 2;
}

QFont fontOf(const MathRun& run, const QFont& base) {
    QFont font = base;
    font.setItalic(base.italic() || run.italic);
    if (run.level != Level::Base) font.setPixelSize(indexSize(base.pixelSize()));
    return font;
}

/// The runs cut at blanks; a word may have several.
std::vector<std::vector<MathRun>> wordsOf(const std::vector<MathRun>& runs) {
    std::vector<std::vector<MathRun>> words(1);
    for (const MathRun& run : runs) {
        if (run.level != Level::Base) {
            words.back().push_back(run);
            continue;
        }
        const QStringList parts = run.text.split(u' ');
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i > 0) words.emplace_back();
            if (!parts[i].isEmpty()) words.back().push_back({parts[i], run.level, run.italic});
        }
    }
    std::erase_if(words, [](const auto& word) { return word.empty(); });
    return words;
}

/// The markup that gives these runs, for a document that sets them itself.
QString markupOf(const std::vector<MathRun>& runs) {
    QString text;
    for (const MathRun& run : runs)
        text += run.level == Level::Base  ? run.text
                : run.level == Level::Sub ? QStringLiteral("_{%1}").arg(run.text)
                                          : QStringLiteral("^{%1}").arg(run.text);
    return text;
}

}  // namespace

LabelSink* labelSink(const QPainter& painter) { return dynamic_cast<LabelSink*>(painter.device()); }

MathText::MathText(const std::vector<MathRun>& runs, const QString& label, const QFont& font) : m_label(label), m_font(font) {
    const QFontMetricsF plain(font);
    const double size = font.pixelSize();
    m_ascent = plain.ascent();
    m_descent = plain.descent();
    double x = 0, stackedFrom = 0;
    // A superscript right behind a subscript stands above it, and the other way round.
    const auto pair = [&](std::size_t first) {
        return first + 1 < runs.size() && runs[first].level != Level::Base && runs[first + 1].level != Level::Base && runs[first].level != runs[first + 1].level;
    };
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const MathRun& run = runs[i];
        const QFont own = fontOf(run, font);
        const QFontMetricsF metrics(own);
        const bool index = run.level != Level::Base;
        const bool stacked = i > 0 && pair(i - 1);
        const Shift& shift = stacked || pair(i) ? stackedPair : alone;
        if (index && !stacked) stackedFrom = x + (run.level == Level::Super ? 0.06 : 0.02) * size;
        const double from = index ? stackedFrom : x;
        const double drop = run.level == Level::Sub ? shift.lowering * size : run.level == Level::Super ? -shift.raising * size : 0;
        m_pieces.push_back({run.text, own, {from, drop}});
        x = std::max(x, from + metrics.horizontalAdvance(run.text));
        if (index) {
            m_ascent = std::max(m_ascent, metrics.ascent() - drop);
            m_descent = std::max(m_descent, metrics.descent() + drop);
        }
    }
    m_width = x;
}

MathText MathText::plain(const QString& text, const QFont& font) {
    QString label = text;
    for (const QChar c : QStringLiteral("\\_^")) label.replace(c, QLatin1Char('\\') + QString(c));
    return MathText({{text, Level::Base, false}}, label, font);
}

void MathText::draw(QPainter& painter, const QPointF& baseline, LabelSink::Hold hold) const {
    if (LabelSink* sink = labelSink(painter)) return sink->takeLabel(painter, m_label, m_font, baseline, m_width, hold);
    const double shift = shiftOf(hold, m_width);
    for (const Piece& piece : m_pieces) {
        painter.setFont(piece.font);
        painter.drawText(baseline + piece.at - QPointF(shift, 0), piece.text);
    }
}

QPainterPath MathText::outline(const QPointF& baseline, LabelSink::Hold hold) const {
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (const Piece& piece : m_pieces)
        path.addText(baseline + piece.at - QPointF(shiftOf(hold, m_width), 0), piece.font, piece.text);
    return path;
}

std::vector<MathText> MathText::lines(const QString& label, const QFont& font, double width, std::size_t most) {
    using Word = std::vector<MathRun>;
    std::vector<MathText> result;
    std::vector<Word> line;
    const auto joined = [&](const std::vector<Word>& words) {
        std::vector<MathRun> runs;
        for (const Word& word : words) {
            if (!runs.empty()) runs.push_back({QStringLiteral(" "), Level::Base, false});
            runs.insert(runs.end(), word.begin(), word.end());
        }
        return MathText(runs, markupOf(runs), font);
    };
    for (Word& word : wordsOf(mathRuns(label))) {
        line.push_back(std::move(word));
        if (line.size() == 1 || joined(line).width() <= width) continue;
        if (result.size() + 1 == most) {
            line.back() = {{QStringLiteral("…"), Level::Base, false}};
            while (line.size() > 2 && joined(line).width() > width) line.erase(line.end() - 2);
            break;
        }
        std::vector<Word> next{std::move(line.back())};
        line.pop_back();
        result.push_back(joined(line));
        line = std::move(next);
    }
    if (!line.empty()) result.push_back(joined(line));
    return result;
}

}  // namespace ganscope
