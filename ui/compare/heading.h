// SPDX-License-Identifier: GPL-3.0-or-later
// The line above a portrait.
#pragma once

#include <QLabel>
#include <QPainter>

namespace ganscope {

/// A line as wide as its portrait: a text that is longer ends in "…", and its tool tip has the whole.
class Heading : public QLabel {
public:
    Heading() {
        setContentsMargins(8, 2, 8, 2);
        setTextFormat(Qt::PlainText);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        const QRect room = contentsRect();
        QPainter(this).drawText(room, Qt::AlignVCenter | Qt::TextSingleLine, fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    }
};

}  // namespace ganscope
