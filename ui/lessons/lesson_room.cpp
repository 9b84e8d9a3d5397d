// SPDX-License-Identifier: GPL-3.0-or-later
// Moving things and putting them back.
#include "ui/lessons/lesson_room.h"

#include "ui/catalogue_panel.h"
#include "ui/held_dock.h"
#include "ui/laboratory.h"
#include "ui/parameter_row.h"
#include "ui/plots/plot_view.h"
#include "ui/session_model.h"
#include "ui/value_slider.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QScrollArea>
#include <QTimer>

namespace ganscope {

LessonRoom::LessonRoom(QMainWindow& window, SessionModel& session, Laboratory& laboratory, CataloguePanel& controls)
    : m_window(window), m_session(session), m_laboratory(laboratory), m_controls(controls) {}

void LessonRoom::enter() {
    if (m_entered) return;
    m_entered = true;
    dropHeldDock(m_window);
    m_layout = m_window.saveState();
    m_zooms.clear();
    for (PlotView* view : m_window.findChildren<PlotView*>()) {
        if (!view->isZoomed()) continue;
        m_zooms.push_back({view, view->visibleRange()});
        view->resetView();
    }
}

void LessonRoom::leave() {
    if (!m_entered) return;
    m_entered = false;
    pointAt({});
    m_session.bringBack();
    dropHeldDock(m_window);
    m_window.restoreState(m_layout);
    for (const Zoom& zoom : m_zooms)
        if (zoom.view) zoom.view->showRange(zoom.range);
}

void LessonRoom::show(const Scenario& scenario, bool runs) {
    m_session.setAside(scenario);
    m_laboratory.pause();
    m_laboratory.restart();
    if (runs) run();
}

void LessonRoom::run() {
    m_laboratory.play();
}

void LessonRoom::look(const QString& dock) {
    auto* found = dock.isEmpty() ? nullptr : m_window.findChild<QDockWidget*>(dock);
    if (!found) return;
    found->show();
    found->raise();
}

void LessonRoom::pointAt(const QString& parameter) {
    const auto highlight = [this](const QString& path, bool on) {
        ParameterRow* row = path.isEmpty() ? nullptr : m_controls.row(path);
        if (row && row->slider()) row->slider()->setHighlighted(on);
    };
    highlight(m_pointed, false);
    m_pointed = parameter;
    highlight(m_pointed, true);
    ParameterRow* row = m_pointed.isEmpty() ? nullptr : m_controls.row(m_pointed);
    if (!row) return;
    QTimer::singleShot(0, row, [row] {  // once the row has its place
        for (QWidget* each = row->parentWidget(); each; each = each->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(each)) return area->ensureWidgetVisible(row);
    });
}

}  // namespace ganscope
