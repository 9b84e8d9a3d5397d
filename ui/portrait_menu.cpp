// SPDX-License-Identifier: GPL-3.0-or-later
// Probe, starts and layers.
#include "ui/portrait_menu.h"

#include "ui/layer_actions.h"
#include "ui/pictures/pins.h"
#include "ui/plots/phase_view.h"
#include "ui/session_model.h"
#include "ui/stage.h"

#include <QEvent>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace ganscope {
namespace {

constexpr int buttonMargin = 6;

}  // namespace

PortraitMenu::PortraitMenu(SessionModel& session, Stage& stage, PhaseView& view, QWidget* parent)
    : QMenu(tr("&Portrait"), parent), m_session(session), m_stage(stage), m_view(view), m_layers(new LayerActions(session, this)) {
    m_pin = addAction(tr("&Pin the probe"), QKeySequence(Qt::Key_P), &stage, &Stage::pinProbe);
    m_next = addAction(tr("Probe to the next &equilibrium"), QKeySequence(Qt::Key_E), &stage, &Stage::chooseNextEquilibrium);
    m_unpin = addAction(tr("&Remove all pins"), this, [this] {
        ViewOptions v = m_session.scenario().view;
        v.pins.clear();
        m_session.setView(v, tr("remove all pins"));
    });
    m_pin->setStatusTip(tr("Keep the probe's place, with a letter, in the portrait, the spectrum and figures"));
    m_next->setStatusTip(tr("Let the probe stand at an equilibrium, the next one at every call"));
    m_unpin->setStatusTip(tr("Take every pinned probe away"));
    m_pin->setObjectName(QStringLiteral("pinProbe"));
    m_next->setObjectName(QStringLiteral("nextEquilibrium"));
    m_unpin->setObjectName(QStringLiteral("removePins"));
    addSeparator();
    m_starts = addMenu(tr("S&tarts"));
    buildStarts();
    m_layerMenu = addMenu(tr("&Layers"));
    m_layers->fill(*m_layerMenu);
    const auto showPins = [this] { m_unpin->setEnabled(!m_session.scenario().view.pins.empty()); };
    connect(&session, &SessionModel::scenarioChanged, this, showPins);
    showPins();
    connect(&view, &PhaseView::menuRequested, this, &PortraitMenu::popUp);

    m_button = new QToolButton(&view);
    m_button->setObjectName(QStringLiteral("layers"));
    m_button->setText(tr("Layers"));
    m_button->setAccessibleName(tr("Layers of the portrait"));
    m_button->setToolTip(m_button->accessibleName());
    m_button->setMenu(m_layerMenu);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setAutoFillBackground(true);
    m_button->setFocusPolicy(Qt::TabFocus);
    view.installEventFilter(this);
    connect(&view, &PlotView::viewChanged, this, &PortraitMenu::placeButton);
    placeButton();
}

void PortraitMenu::buildStarts() {
    const std::tuple<StartsKind, const char*, QString, QString> kinds[] = {
        {StartsKind::line, "line", tr("Add a &line of 9"), tr("add a line of starts")},
        {StartsKind::grid, "grid", tr("Add a &grid of 5 × 5"), tr("add a grid of starts")},
        {StartsKind::cloud, "cloud", tr("Add a &random cloud of 24"), tr("add a cloud of starts")},
        {StartsKind::fan, "fan", tr("Add a &fan of 12 about the probe"), tr("add a fan of starts")}};
    for (const auto& [kind, name, title, what] : kinds) {
        QAction* action = m_starts->addAction(title, &m_stage, [this, k = kind, w = what] { m_stage.addStarts(k, w); });
        action->setStatusTip(tr("Many paths at once, as one step of undo"));
        action->setObjectName(QStringLiteral("starts.") + QString::fromLatin1(name));
    }
    m_starts->addSeparator();
    m_starts->addAction(tr("Remove &all"), &m_session, &SessionModel::removeAllStarts)->setStatusTip(tr("Remove every path from the portrait"));
}

void PortraitMenu::popUp(const QPoint& where, double x, double y) {
    auto* menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("portraitContext"));
    const std::vector<double> state = m_stage.stateAt(x, y);
    menu->addAction(tr("Start a path here"), &m_session, [this, state] { m_session.addStart(state); });
    menu->addAction(tr("Pin the probe here"), &m_stage, [this, state] { m_stage.pin(state); });
    if (const int index = m_view.pinNear(x, y); index >= 0) {
        const QString letter = m_view.picture()->pins[std::size_t(index)].letter;
        menu->addAction(tr("Remove pin %1").arg(letter), &m_session, [this, letter] {
            const std::size_t which = std::size_t(letter.front().unicode() - u'A');
            m_session.setView(withoutPin(m_session.scenario().view, which), tr("remove pin %1").arg(letter));
        });
    }
    menu->addSeparator();
    menu->addMenu(m_starts);
    menu->addMenu(m_layerMenu);
    menu->popup(where);
}

bool PortraitMenu::eventFilter(QObject* watched, QEvent* event) {
    if (watched != &m_view) return QMenu::eventFilter(watched, event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) m_moved = true;
    // The plot finds its place when it is painted; the button follows it.
    if (event->type() == QEvent::Paint && std::exchange(m_moved, false)) QMetaObject::invokeMethod(this, &PortraitMenu::placeButton, Qt::QueuedConnection);
    return QMenu::eventFilter(watched, event);
}

void PortraitMenu::placeButton() {
    const QSize size = m_button->sizeHint();
    const QRectF range = m_view.visibleRange();
    QPointF corner = m_view.widgetPosition({range.right(), range.bottom()});
    if (!QRectF(m_view.rect()).contains(corner)) corner = m_view.rect().topRight();  // before the plot has its place
    m_button->setGeometry(QRect(corner.toPoint() + QPoint(-size.width() - buttonMargin, buttonMargin), size));
    m_button->raise();
    m_button->update();  // a moved child is copied, not painted, and then lacks what lay under the plot's last picture
}

}  // namespace ganscope
