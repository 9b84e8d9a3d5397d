// SPDX-License-Identifier: GPL-3.0-or-later
// Following mouse and keyboard.
#include "ui/slider_hand.h"

#include "ui/catalogue_panel.h"

#include <QApplication>

namespace ganscope {

SliderHand::SliderHand(CataloguePanel& controls, const QWidget& lens, QObject* parent)
    : QObject(parent), m_controls(controls), m_lens(lens) {
    connect(&controls, &CataloguePanel::dragBegan, this, [this](const QString& path) {
        m_path = path;
        m_pressed = true;
        emit moved(m_path, true);
    });
    connect(&controls, &CataloguePanel::dragEnded, this, [this] {
        m_pressed = false;
        emit moved(m_path, false);
        focus(QApplication::focusWidget());
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { focus(now); });
}

void SliderHand::focus(QWidget* now) {
    if (m_pressed || !now || now == &m_lens || m_lens.isAncestorOf(now)) return;
    const QString path = m_controls.sliderAt(now);
    if (path == m_path) return;
    m_path = path;
    emit moved(m_path, false);
}

}  // namespace ganscope
