// SPDX-License-Identifier: GPL-3.0-or-later
// The pickers of the portrait's plane.
#include "ui/plane_bar.h"

#include "core/scenario/scenario_equilibria.h"
#include "ui/laboratory.h"
#include "ui/number_text.h"
#include "ui/session_model.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace ganscope {
namespace {

std::pair<int, int> axesOf(const Scenario& scenario) {
    const StatePlane plane = entriesPlane(scenario, buildSystem(scenario));
    return {plane.x, plane.y};
}

}  // namespace

PlaneBar::PlaneBar(SessionModel& session, const Laboratory& laboratory, QWidget* parent)
    : QWidget(parent), m_session(session), m_laboratory(laboratory), m_kind(new QComboBox), m_x(new QComboBox), m_y(new QComboBox),
      m_axes(new QWidget), m_another(new QToolButton), m_here(new QToolButton) {
    setObjectName(QStringLiteral("planeBar"));
    auto* rows = new QVBoxLayout(this);
    auto* row = new QHBoxLayout;
    rows->setContentsMargins(10, 4, 10, 0);
    row->addWidget(new QLabel(tr("Plane of")));
    row->addWidget(m_kind, 1);
    auto* axes = new QHBoxLayout(m_axes);
    axes->setContentsMargins(0, 0, 0, 0);
    axes->addWidget(m_x);
    axes->addWidget(new QLabel(tr("and")));
    axes->addWidget(m_y);
    auto* second = new QHBoxLayout;  // a row of its own, so that the portrait can be narrow
    second->addWidget(m_axes, 3);
    second->addWidget(m_another);
    second->addStretch(1);
    second->addWidget(m_here);
    rows->addLayout(row);
    rows->addLayout(second);
    m_kind->setObjectName(QStringLiteral("planeKind"));
    m_kind->setAccessibleName(tr("Kind of plane"));
    m_kind->addItem(tr("two parameters"), QStringLiteral("entries"));
    m_kind->addItem(tr("the fastest eigenpair"), QStringLiteral("eigenpair"));
    m_kind->addItem(tr("the path's components"), QStringLiteral("path"));
    m_kind->addItem(tr("random directions"), QStringLiteral("random"));
    m_x->setObjectName(QStringLiteral("planeX"));
    m_y->setObjectName(QStringLiteral("planeY"));
    m_x->setAccessibleName(tr("Parameter along the horizontal axis"));
    m_y->setAccessibleName(tr("Parameter along the vertical axis"));
    for (QComboBox* box : {m_x, m_y}) {
        box->setToolTip(box->accessibleName());
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(2);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(box, &QComboBox::activated, this, &PlaneBar::choose);
    }
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(8);
    m_kind->setToolTip(tr("What lies outside of the plane is stated in the portrait"));
    connect(m_kind, &QComboBox::activated, this, &PlaneBar::chooseKind);
    m_another->setObjectName(QStringLiteral("planeAnother"));
    m_another->setText(tr("Others"));
    m_another->setToolTip(tr("Two other random directions"));
    connect(m_another, &QToolButton::clicked, this, [this] {
        ViewPlane plane = m_session.scenario().view.plane;
        ++plane.seed;
        commit(plane);
    });
    m_here->setObjectName(QStringLiteral("planeHere"));
    m_here->setText(tr("Through here"));
    m_here->setToolTip(tr("Move the plane to where the first path stands now"));
    connect(m_here, &QToolButton::clicked, this, [this] {
        ViewPlane plane = m_session.scenario().view.plane;
        plane.step = stepNow();
        commit(plane);
    });
    for (QToolButton* button : {m_another, m_here}) {
        button->setAccessibleName(button->toolTip());
        button->setFocusPolicy(Qt::StrongFocus);
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
    const QString kind = QString::fromStdString(scenario.view.plane.kind);
    m_kind->setCurrentIndex(m_kind->findData(kind));
    m_axes->setVisible(kind == QLatin1String("entries"));
    m_another->setVisible(kind == QLatin1String("random"));
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

/// Through the equilibrium that the game states; where there is none, or the path itself is what is looked at, through
/// where the path stands.
void PlaneBar::chooseKind() {
    ViewPlane plane = m_session.scenario().view.plane;
    plane.kind = m_kind->currentData().toString().toStdString();
    plane.step.reset();
    const bool ofPath = plane.kind == "path" || statedEquilibria(m_session.scenario()).empty();
    if (ofPath && plane.kind != "entries") plane.step = stepNow();
    commit(plane);
}

void PlaneBar::commit(ViewPlane plane) {
    ViewOptions view = m_session.scenario().view;
    view.plane = std::move(plane);
    view.window.reset();
    m_session.setView(view, tr("change the plane"));
}

qint64 PlaneBar::stepNow() const {
    const FramePtr& frame = m_laboratory.frame();
    return frame && !frame->tracks.empty() && frame->tracks.front()->size() > 0 ? frame->tracks.front()->steps.back() : 0;
}

}  // namespace ganscope
