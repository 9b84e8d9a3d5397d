// SPDX-License-Identifier: GPL-3.0-or-later
// Choosers above, the map below.
#include "ui/map_dock.h"

#include "core/analysis/measure.h"
#include "ui/language/core_words.h"
#include "ui/number_text.h"
#include "ui/pictures/map.h"
#include "ui/plots/map_view.h"
#include "ui/session_model.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace ganscope {
namespace {

constexpr int mostEntries = 12;

/// The path by which the session knows the number of a slot.
QString sessionPath(const ParameterSlot& slot) {
    if (slot.part == ParameterSlot::Part::loss) return QStringLiteral("loss.") + QString::fromStdString(slot.id);
    return QString::fromStdString(slot.path);
}

/// What the map depends on: the scenario without its own two numbers, its paths and its portrait.
Scenario ground(const ViewAxes& axes) {
    Scenario s = axes.scenario;
    for (const ViewRange& r : axes.ranges) setValue(s, r.slot, r.range.low);
    const ViewAxis x = s.view.mapX, y = s.view.mapY;
    const std::string measure = s.view.mapMeasure;
    s.view = {};
    s.compared.clear();
    s.view.mapX = x;
    s.view.mapY = y;
    s.view.mapMeasure = measure;
    s.starts.clear();
    s.steps = 0;
    s.seed = 0;
    return s;
}

}  // namespace

MapPane::MapPane(SessionModel& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_x(new QComboBox), m_y(new QComboBox), m_measure(new QComboBox), m_view(new MapView), m_note(new QLabel) {
    setObjectName(QStringLiteral("mapPane"));
    const std::pair<QComboBox*, std::pair<const char*, QString>> boxes[] = {{m_x, {"mapX", tr("across")}}, {m_y, {"mapY", tr("up")}}, {m_measure, {"mapMeasure", tr("colour")}}};
    auto* choosers = new QHBoxLayout;
    for (const auto& [box, names] : boxes) {
        box->setObjectName(QString::fromLatin1(names.first));
        box->setAccessibleName(names.second);
        box->setToolTip(names.second);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
        choosers->addWidget(box, 1);
        connect(box, &QComboBox::activated, this, &MapPane::choose);
    }
    for (const MeasureName& name : pointMeasures()) {
        m_measure->addItem(measureLabel(name.measure, PictureWords::ofWindow()), fromCore(name.id));
        m_measure->setItemData(m_measure->count() - 1, coreWords(name.meaning), Qt::ToolTipRole);
    }
    m_note->setObjectName(QStringLiteral("mapNote"));
    m_note->setWordWrap(true);
    m_note->setAlignment(Qt::AlignCenter);
    m_note->hide();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(4, 4, 4, 4);
    all->addLayout(choosers);
    all->addWidget(m_view, 1);
    all->addWidget(m_note, 1);
    connect(m_view, &MapView::visitBegan, &m_session, &SessionModel::beginGesture);
    connect(m_view, &MapView::visited, this, &MapPane::visit);
    connect(m_view, &MapView::visitEnded, &m_session, &SessionModel::endGesture);
    connect(&m_session, &SessionModel::scenarioChanged, this, &MapPane::refresh);
    m_worker = makeMapWorker([this] { QMetaObject::invokeMethod(this, &MapPane::take, Qt::QueuedConnection); });
}

MapPane::~MapPane() = default;

void MapPane::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    if (m_stale) QMetaObject::invokeMethod(this, &MapPane::refresh, Qt::QueuedConnection);
}

void MapPane::say(const QString& text) {
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    m_view->setVisible(text.isEmpty());
}

void MapPane::refresh() {
    // In a tab behind another a pane is visible to Qt, but lies outside of the window: it will be painted when it is not.
    m_stale = !isVisible() || !QRect(mapTo(window(), QPoint()), size()).intersects(window()->rect());
    if (m_stale) return;
    const Scenario& scenario = m_session.scenario();
    // The same choices and the same rest: only the mark moves.
    if (m_asked && m_axes.ranges.size() == 2) {
        bool same = true;
        ViewAxes now{scenario, m_axes.ranges, {}};
        for (ViewRange& r : now.ranges) {
            const SlotReading reading = findSlot(scenario, r.slot.path);
            same = same && reading.slot == r.slot && reading.scenario == scenario;
            if (!same) break;
            r.present = valueIn(scenario, r.slot);
        }
        if (same && ground(now) == *m_asked) {
            m_axes = std::move(now);
            m_view->setPresent(QPointF(*m_axes.ranges[0].present, *m_axes.ranges[1].present));
            return;
        }
    }
    m_asked.reset();
    const std::size_t entries = stateSymbols(scenario).size();
    if (entries > mostEntries) {
        m_axes = {};
        return say(tr("A map is for games of at most %1 parameters; this one has %2.").arg(mostEntries).arg(entries));
    }
    m_axes = mapAxes(scenario);
    fillChoices();
    if (m_axes.ranges.size() != 2) return say(tr("The map %1.").arg(reasonWords(m_axes.objection)));
    m_asked = ground(m_axes);
    m_worker->submit({++m_serial, scenario, m_axes});
}

void MapPane::take() {
    const auto answer = m_worker->take();
    if (!answer || answer->serial != m_serial || !m_asked) return;
    if (!answer->picture) return say(tr("No map: %1.").arg(reasonWords(answer->failure)));
    say({});
    m_view->setPicture(answer->picture);
    if (m_axes.ranges.size() == 2 && m_axes.ranges[0].present && m_axes.ranges[1].present)
        m_view->setPresent(QPointF(*m_axes.ranges[0].present, *m_axes.ranges[1].present));
}

void MapPane::fillChoices() {
    const Scenario& scenario = m_session.scenario();
    m_filling = true;
    QComboBox* boxes[2] = {m_x, m_y};
    for (int k = 0; k < 2; ++k) {
        QComboBox& box = *boxes[k];
        box.clear();
        for (const ParameterSlot& slot : numbersOf(scenario)) {
            const QString path = QString::fromStdString(slot.path);
            box.addItem(fromCore(slot.parameter->symbol) + QStringLiteral("  ") + path, path);
        }
        if (m_axes.ranges.size() == 2) box.setCurrentIndex(box.findData(QString::fromStdString(m_axes.ranges[std::size_t(k)].slot.path)));
    }
    m_measure->setCurrentIndex(m_measure->findData(QString::fromStdString(scenario.view.mapMeasure)));
    m_filling = false;
}

void MapPane::choose() {
    if (m_filling) return;
    ViewOptions view = m_session.scenario().view;
    const auto set = [](ViewAxis& axis, const QComboBox& box) {
        const std::string path = box.currentData().toString().toStdString();
        if (!path.empty() && axis.parameter != path) axis = {path, {}, {}};
    };
    set(view.mapX, *m_x);
    set(view.mapY, *m_y);
    view.mapMeasure = m_measure->currentData().toString().toStdString();
    m_session.setView(view, tr("choose the map"));
}

void MapPane::visit(const QPointF& values) {
    if (m_axes.ranges.size() != 2) return;
    // The first change may leave no map behind, and no axes.
    const std::pair<ParameterSlot, double> wishes[] = {{m_axes.ranges[0].slot, values.x()}, {m_axes.ranges[1].slot, values.y()}};
    for (const auto& [slot, at] : wishes) m_session.setParameter(sessionPath(slot), slot.isWhole() ? std::round(at) : at, SessionModel::Merge::same);
}

}  // namespace ganscope
