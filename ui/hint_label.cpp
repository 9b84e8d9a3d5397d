// SPDX-License-Identifier: GPL-3.0-or-later
// Placing the hint.
#include "ui/hint_label.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

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
    painter.drawText(rect().adjusted(margin(), margin(), -margin(), -margin()), Qt::AlignCenter | Qt::TextWordWrap, text());
}

void HintLabel::place() {
    const QWidget* over = parentWidget();
    const int room = over->width() - 2 * margin();
    setWordWrap(false);
    if (sizeHint().width() > room) setWordWrap(true);
    setFixedWidth(std::min(sizeHint().width(), room));
    resize(width(), hasHeightForWidth() ? heightForWidth(width()) : sizeHint().height());
    // Over a narrow portrait it would cover the button in the corner: below that.
    move((over->width() - width()) / 2, wordWrap() ? 48 : 14);
    raise();
}

bool HintLabel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) place();
    return QLabel::eventFilter(watched, event);
}

}  // namespace ganscope
