// SPDX-License-Identifier: GPL-3.0-or-later
// Which slider is under the hand: the one that the mouse holds, or else the one that has the keyboard.
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace ganscope {

class CataloguePanel;

/// A slider stays under the hand while the focus is in `lens`, where what it does is seen and clicked, and while another
/// program has the keyboard.
class SliderHand : public QObject {
    Q_OBJECT

public:
    SliderHand(CataloguePanel& controls, const QWidget& lens, QObject* parent = nullptr);

signals:
    /// The parameter's path, empty for none; whether the mouse holds it.
    void moved(const QString& path, bool pressed);

private:
    void focus(QWidget* now);

    CataloguePanel& m_controls;
    const QWidget& m_lens;
    QString m_path;
    bool m_pressed = false;
};

}  // namespace ganscope
