// SPDX-License-Identifier: GPL-3.0-or-later
// Placing the hint.
#include "ui/hint_label.h"

#include <QEvent>
#include <QPainter>

namespace ganscope {

HintLabel::HintLabel(const QString& text, QWidget* over) : QLabel(text, over) {
    setObjectName(QStringLiteral("hint"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setMargin(8);
    over->installEventFilter(this);
    place();
    show();
}

void HintLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Highlight));
    painter.drawRoundedRect(rect(), 6, 6);
    painter.setPen(palette().color(QPalette::HighlightedText));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

void HintLabel::place() {
    adjustSize();
    const QWidget* over = parentWidget();
    move((over->width() - width()) / 2, 14);
    raise();
}

bool HintLabel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) place();
    return QLabel::eventFilter(watched, event);
}

}  // namespace ganscope
