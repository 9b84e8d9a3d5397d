// SPDX-License-Identifier: GPL-3.0-or-later
// Notes above a plane, where they cover no data.
#pragma once

#include "ui/plots/math_text.h"
#include "ui/plots/strip.h"

#include <vector>

namespace ganscope {

/// A layout element of the height that its notes need; on screen two lines, so that the plot stands still while notes come
/// and go: what is longer is shortened there, and told in full by the view's tool tip.
class NoteStrip : public Strip {
public:
    /// Its lines begin where `below` does, as far as they fit there; `below` must live as long.
    NoteStrip(QCustomPlot* plot, const QCPAxisRect* below);

    void setNotes(QStringList notes);

protected:
    void draw(QCPPainter* painter) override;
    int height() const override;
    void restyled() override { m_setWidth = -1; }

private:
    const std::vector<MathText>& lines() const;

    QStringList m_notes;
    mutable int m_setWidth = -1;            ///< what m_lines were broken for; −1: nothing
    mutable std::vector<MathText> m_lines;  ///< kept: every layout and every frame asks
};

}  // namespace ganscope
