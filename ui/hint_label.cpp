// SPDX-License-Identifier: GPL-3.0-or-later
// Placing the hint.
#include "ui/hint_label.h"

#include <QEvent>

namespace ganscope {

HintLabel::HintLabel(const QString& text, QWidget* over) : QLabel(text, over) {
    setObjectName(QStringLiteral("hint"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setContentsMargins(12, 6, 12, 6);
    setStyleSheet(QStringLiteral("background: palette(tool-tip-base); color: palette(tool-tip-text); border-radius: 6px;"));
    over->installEventFilter(this);
    place();
    show();
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
