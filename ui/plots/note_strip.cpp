// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of notes.
#include "ui/plots/note_strip.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr std::size_t mostPrinted = 5, mostOnScreen = 2;

}  // namespace

NoteStrip::NoteStrip(QCustomPlot* plot, const QCPAxisRect* below) : Strip(plot, below) {}

void NoteStrip::setNotes(QStringList notes) {
    notes.removeAll(QString());
    if (notes == m_notes) return;
    m_notes = std::move(notes);
    m_setWidth = -1;
}

const std::vector<MathText>& NoteStrip::lines() const {
    // Of the layout, which has its size before its elements have theirs.
    const auto* grid = qobject_cast<const QCPLayoutGrid*>(layout());
    const int width = grid ? (grid->rect().width() - grid->columnSpacing()) / std::max(1, grid->columnCount()) : outerRect().width();
    if (width == m_setWidth) return m_lines;
    m_setWidth = width;
    std::vector<MathText>& all = m_lines;
    const auto set = [&](std::size_t most) {
        all.clear();
        for (const QString& note : m_notes) {
            std::vector<MathText> own = MathText::lines(note, font(), std::max(1, width - 4), most);
            std::move(own.begin(), own.end(), std::back_inserter(all));
        }
    };
    set(m_style.steadyMargins ? mostOnScreen : mostPrinted);
    if (m_style.steadyMargins && all.size() > mostOnScreen) set(1);
    if (all.size() > mostPrinted) all.erase(all.begin() + mostPrinted, all.end());
    return all;
}

int NoteStrip::height() const {
    const std::size_t count = std::max<std::size_t>(lines().size(), m_style.steadyMargins ? mostOnScreen : 0);
    return int(double(count) * rowHeight());
}

void NoteStrip::draw(QCPPainter* painter) {
    const std::vector<MathText>& all = lines();
    if (all.empty()) return;
    const double row = rowHeight();
    double y = rect().bottom() + 1 - row * double(all.size());
    painter->setPen(m_style.muted);
    double widest = 0;
    for (const MathText& line : all) widest = std::max<double>(widest, line.width());
    const double left = std::max<double>(outerRect().left(), std::min<double>(m_below->left(), outerRect().right() - widest));
    for (const MathText& line : all) {
        line.draw(*painter, QPointF(left, y + line.ascent()));
        y += row;
    }
}

}  // namespace ganscope
