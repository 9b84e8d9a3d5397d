// SPDX-License-Identifier: GPL-3.0-or-later
// One line that says what to try first, over the portrait, until it was tried.
#pragma once

#include <QLabel>

namespace ganscope {

class HintLabel : public QLabel {
    Q_OBJECT

public:
    /// Stays at the upper middle of `over` and lets the mouse through.
    HintLabel(const QString& text, QWidget* over);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
};

}  // namespace ganscope
