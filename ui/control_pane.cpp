// SPDX-License-Identifier: GPL-3.0-or-later
// A choice above, diagrams below.
#include "ui/control_pane.h"

#include "ui/plots/control_views.h"
#include "ui/session_model.h"

#include <QGridLayout>
#include <QLabel>
#include <QTabBar>
#include <QVBoxLayout>

namespace ganscope {
namespace {

/// What the loop depends on.
Scenario ground(Scenario s) {
    const std::vector<int> axes = s.view.axes;
    const std::optional<Rect> window = s.view.window;
    s.view = {};
    s.compared.clear();
    s.view.axes = axes;
    s.view.window = window;
    s.starts.clear();
    s.steps = 0;
    s.seed = 0;
    s.method = {};
    return s;
}

}  // namespace

ControlPane::ControlPane(SessionModel& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_choice(new QTabBar), m_response(new CurvesView), m_poles(new ComplexView), m_nyquist(new ComplexView), m_bode(new BodeView), m_note(new QLabel) {
    setObjectName(QStringLiteral("controlPane"));
    m_choice->setObjectName(QStringLiteral("controlChoice"));
    m_choice->setAccessibleName(tr("Diagram"));
    m_choice->setExpanding(false);
    m_choice->setDrawBase(false);
    for (const QString& title : {tr("Step"), tr("Poles"), tr("Bode"), tr("Nyquist"), tr("All four")}) m_choice->addTab(title);
    const std::pair<PlotView*, std::pair<QString, QString>> all[] = {
        {m_response, {tr("Step response"), tr("Both players after the data has moved by 1, in the flow linearised at the equilibrium.")}},
        {m_poles, {tr("Poles and zeros"), tr("Of the transfer functions from the data to both players.")}},
        {m_bode, {tr("Bode diagram"), tr("Gain and phase over the frequency at which the data moves.")}},
        {m_nyquist, {tr("Nyquist diagram"), tr("The opened loop about minus one, where the closed one is on the edge of stability.")}}};
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    int place = 0;
    for (const auto& [view, words] : all) {
        view->setDescription(words.first, words.second);
        grid->addWidget(view, place / 2, place % 2);
        ++place;
    }
    m_response->setObjectName(QStringLiteral("responseView"));
    m_poles->setObjectName(QStringLiteral("polesView"));
    m_bode->setObjectName(QStringLiteral("bodeView"));
    m_nyquist->setObjectName(QStringLiteral("nyquistView"));
    m_note->setObjectName(QStringLiteral("controlNote"));
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignCenter);
    m_note->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(m_choice);
    column->addLayout(grid, 1);
    column->addWidget(m_note, 1);
    choose();
    connect(m_choice, &QTabBar::currentChanged, this, &ControlPane::choose);
    connect(&m_session, &SessionModel::scenarioChanged, this, &ControlPane::refresh);
    m_worker = makeControlWorker([this] { QMetaObject::invokeMethod(this, &ControlPane::take, Qt::QueuedConnection); });
}

ControlPane::~ControlPane() = default;

QList<PlotView*> ControlPane::views() const { return {m_response, m_poles, m_bode, m_nyquist}; }

void ControlPane::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    if (m_stale) QMetaObject::invokeMethod(this, &ControlPane::refresh, Qt::QueuedConnection);
}

void ControlPane::say(const QString& text) {
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    choose();
}

void ControlPane::choose() {
    const QList<PlotView*> all = views();
    const int chosen = m_choice->currentIndex();
    m_choice->setVisible(m_note->text().isEmpty());
    for (int k = 0; k < all.size(); ++k) all[k]->setVisible(m_note->text().isEmpty() && (chosen == all.size() || chosen == k));
}

void ControlPane::refresh() {
    // In a tab behind another a pane is visible to Qt, but lies outside of the window: it will be painted when it is not.
    m_stale = !isVisible() || !QRect(mapTo(window(), QPoint()), size()).intersects(window()->rect());
    if (m_stale) return;
    Scenario now = ground(m_session.scenario());
    if (m_asked == now) return;
    m_asked = std::move(now);
    m_worker->submit({++m_serial, m_session.scenario()});
}

void ControlPane::take() {
    const auto answer = m_worker->take();
    if (!answer || answer->serial != m_serial) return;
    m_pictures = answer->pictures;
    say(answer->note);
    if (!m_pictures) return;
    m_response->setPicture(m_pictures->response);
    m_poles->setPicture(m_pictures->poles);
    m_bode->setPicture(m_pictures->bode);
    m_nyquist->setPicture(m_pictures->nyquist);
}

}  // namespace ganscope
