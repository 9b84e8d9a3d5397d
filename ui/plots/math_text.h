// SPDX-License-Identifier: GPL-3.0-or-later
// Labels with a little mathematics, set and drawn: one line with raised and lowered parts.
#pragma once

#include "ui/plots/math_markup.h"

#include <QFont>
#include <QPainter>
#include <QPainterPath>

#include <cstdint>

namespace ganscope {

/// What takes a whole label instead of its glyphs: a document that is typeset elsewhere.
class LabelSink {
public:
    virtual ~LabelSink() = default;
    /// Where the label is held: the point on its baseline, and which part of it lies there.
    enum class Hold { Left, Middle, Right };
    /// `at` in the painter's coordinates; `width` is the label's own in `font`.
    virtual void takeLabel(QPainter& painter, const QString& label, const QFont& font, const QPointF& at, double width,
                           Hold hold) = 0;
};

/// The sink that the painter's device is, or null.
LabelSink* labelSink(const QPainter& painter);

/// One line of a label in a font.
class MathText {
public:
    MathText() = default;
    MathText(const QString& label, const QFont& font) : MathText(mathRuns(label), label, font) {}

    /// Text without mathematics: letters of panels and of pinned points.
    static MathText plain(const QString& text, const QFont& font);

    double width() const { return m_width; }
    /// Above and below the baseline; those of the font, grown by raised and lowered parts.
    double ascent() const { return m_ascent; }
    double descent() const { return m_descent; }
    double height() const { return m_ascent + m_descent; }

    /// Draws with the painter's pen. `hold` says which part of the line lies at `baseline`.
    void draw(QPainter& painter, const QPointF& baseline, LabelSink::Hold hold = LabelSink::Hold::Left) const;

    /// The same as shapes.
    QPainterPath outline(const QPointF& baseline, LabelSink::Hold hold = LabelSink::Hold::Left) const;

    /// The label in lines of at most `width`, broken at blanks; a word that is longer stands alone. Of more than `most` lines
    /// the last ends in "…".
    static std::vector<MathText> lines(const QString& label, const QFont& font, double width, std::size_t most = SIZE_MAX);

private:
    struct Piece {
        QString text;
        QFont font;
        QPointF at;
    };

    MathText(const std::vector<MathRun>& runs, const QString& label, const QFont& font);

    std::vector<Piece> m_pieces;
    QString m_label;
    QFont m_font;
    double m_width = 0, m_ascent = 0, m_descent = 0;
};

}  // namespace ganscope
