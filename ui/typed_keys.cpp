// SPDX-License-Identifier: GPL-3.0-or-later
// A key that may be a shortcut is first offered to the widget; one that is accepted there is no shortcut.
#include "ui/typed_keys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace ganscope {
namespace {

/// Whether letters typed now are text.
bool takesText(const QWidget* widget) {
    return widget && (widget->inherits("QLineEdit") || widget->inherits("QAbstractSpinBox") ||
                      widget->inherits("QTextEdit") || widget->inherits("QPlainTextEdit"));
}

}  // namespace

TypedKeys::TypedKeys(QObject* parent) : QObject(parent) {
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* before, QWidget* now) {
        if (before) before->removeEventFilter(this);
        if (takesText(now)) now->installEventFilter(this);
    });
}

bool TypedKeys::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride) return QObject::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool plain = (key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
    const bool outside = key->key() == Qt::Key_Escape || (key->key() >= Qt::Key_F1 && key->key() <= Qt::Key_F35);
    if (!plain || outside) return QObject::eventFilter(watched, event);
    event->accept();
    return true;
}

}  // namespace ganscope
