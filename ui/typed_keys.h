// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that are typed into a text are text, whatever they are short for elsewhere.
#pragma once

#include <QObject>

namespace ganscope {

/// Watches the widget that has the focus: while it takes text, keys without Ctrl, Alt or Meta are its own (but for
/// Escape and function keys). The actions that those keys stand for stay enabled, for the mouse.
class TypedKeys : public QObject {
    Q_OBJECT

public:
    explicit TypedKeys(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace ganscope
