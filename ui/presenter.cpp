// SPDX-License-Identifier: GPL-3.0-or-later
// Taking the chrome away and putting it back.
#include "ui/presenter.h"

#include "ui/held_dock.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QMenuBar>

namespace ganscope {

Presenter::Presenter(QMainWindow& window) : QObject(&window), m_window(window) {}

void Presenter::toggle() {
    if (m_presenting)
        end();
    else
        begin();
}

void Presenter::begin() {
    m_presenting = true;
    dropHeldDock(m_window);
    m_layout = m_window.saveState();
    m_state = m_window.windowState();
    m_window.menuBar()->hide();
    for (QDockWidget* dock : m_window.findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly)) {
        if (dock->objectName() == QLatin1String("probe") || dock->objectName() == QLatin1String("map")) dock->hide();
        auto* bare = new QWidget(dock);
        dock->setTitleBarWidget(bare);
        m_bare.emplace_back(bare);
    }
    emit changed(true);
    m_window.setWindowState(m_state | Qt::WindowFullScreen);
}

void Presenter::end() {
    if (!m_presenting) return;
    m_presenting = false;
    dropHeldDock(m_window);
    for (QDockWidget* dock : m_window.findChildren<QDockWidget*>(Qt::FindDirectChildrenOnly)) dock->setTitleBarWidget(nullptr);
    for (const QPointer<QWidget>& bare : m_bare)
        if (bare) bare->deleteLater();
    m_bare.clear();
    m_window.menuBar()->show();
    m_window.setWindowState(m_state);
    emit changed(false);
    m_window.restoreState(m_layout);
}

}  // namespace ganscope
