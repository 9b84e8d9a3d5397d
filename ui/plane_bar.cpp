// SPDX-License-Identifier: GPL-3.0-or-later
// The pickers of the portrait's plane.
#include "ui/plane_bar.h"

#include "core/scenario/scenario_verdict.h"
#include "ui/number_text.h"
#include "ui/session_model.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace ganscope {
namespace {

std::pair<int, int> axesOf(const Scenario& scenario) {
    const StatePlane plane = portraitPlane(scenario, buildSystem(scenario));
    return {plane.x, plane.y};
}

}  // namespace

PlaneBar::PlaneBar(SessionModel& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_x(new QComboBox), m_y(new QComboBox) {
    setObjectName(QStringLiteral("planeBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 10, 0);
    row->addWidget(new QLabel(tr("Plane of")));
    row->addWidget(m_x);
    row->addWidget(new QLabel(tr("and")));
    row->addWidget(m_y);
    row->addStretch(1);
    m_x->setObjectName(QStringLiteral("planeX"));
    m_y->setObjectName(QStringLiteral("planeY"));
    m_x->setAccessibleName(tr("Parameter along the horizontal axis"));
    m_y->setAccessibleName(tr("Parameter along the vertical axis"));
    for (QComboBox* box : {m_x, m_y}) {
        box->setToolTip(box->accessibleName());
        connect(box, &QComboBox::activated, this, &PlaneBar::choose);
    }
    connect(&session, &SessionModel::scenarioChanged, this, &PlaneBar::project);
    project();
}

void PlaneBar::project() {
    const Scenario& scenario = m_session.scenario();
    if (std::vector<std::string> symbols = stateSymbols(scenario); symbols != m_symbols) {
        m_symbols = std::move(symbols);
        setVisible(m_symbols.size() > 2);
        for (QComboBox* box : {m_x, m_y}) {
            box->clear();
            for (const std::string& symbol : m_symbols) box->addItem(fromCore(symbol));
        }
    }
    if (m_symbols.size() <= 2) return;
    const auto [x, y] = axesOf(scenario);
    m_x->setCurrentIndex(x);
    m_y->setCurrentIndex(y);
}

void PlaneBar::choose() {
    const auto [oldX, oldY] = axesOf(m_session.scenario());
    int x = m_x->currentIndex(), y = m_y->currentIndex();
    if (x == y) (x == oldX ? x : y) = x == oldX ? oldY : oldX;
    ViewOptions view = m_session.scenario().view;
    view.axes = {x, y};
    view.window.reset();  // of another plane
    m_session.setView(view, tr("change the plane"));
}

}  // namespace ganscope
