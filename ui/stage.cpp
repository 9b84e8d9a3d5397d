// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures for the views.
#include "ui/stage.h"

#include "core/math/number.h"
#include "core/simulation/portrait_plane.h"
#include "ui/network_stage.h"
#include "ui/language/core_words.h"
#include "ui/number_text.h"
#include "ui/pictures.h"
#include "ui/pictures/pins.h"
#include "ui/plots/data_view.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/series_view.h"
#include "ui/plots/spectrum_view.h"
#include "ui/portrait_gestures.h"
#include "ui/session_model.h"
#include "ui/verdict_bar.h"

#include <QDockWidget>
#include <QEvent>

#include <algorithm>
#include <array>
#include <utility>

namespace ganscope {
namespace {

constexpr int slowInterval = 33;  // ms; portrait and spectrum follow every frame, the others half as often
constexpr int framePatience = 12;  // ms that a frame waits for its scene, or a scene for its frame

QDockWidget* dockOf(QWidget* view) {
    while (view && !qobject_cast<QDockWidget*>(view)) view = view->parentWidget();
    return static_cast<QDockWidget*>(view);
}

/// An event is known to ten digits or so; with nine it is the number that a person would write.
double numberToWrite(double value) {
    return toNumber(toText(value, 9)).value_or(value);
}

Rect rectOf(const QRectF& range) {
    return {range.left(), range.right(), range.top(), range.bottom()};
}

}  // namespace

Stage::Stage(SessionModel& session, Laboratory& laboratory, Views views, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_laboratory(laboratory),
      m_views(views),
      m_gestures(new PortraitGestures(session, *views.phase, this)),
      m_locus(session),
      m_network(new NetworkStage(*views.spectrum, *views.data, this)) {
    for (QWidget* view : std::initializer_list<QWidget*>{views.phase, views.spectrum, views.series,
                                                         views.data, views.probe}) {
        view->installEventFilter(this);
        if (QDockWidget* dock = dockOf(view)) dock->installEventFilter(this);  // it comes back by a move
    }
    m_slowViews.setSingleShot(true);
    m_slowViews.setInterval(slowInterval);
    connect(&m_slowViews, &QTimer::timeout, this, [this] {
        if (m_laboratory.frame() != m_slowFrame) drawSlow();
        describe();
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(framePatience);
    m_patience.setTimerType(Qt::PreciseTimer);
    connect(&m_patience, &QTimer::timeout, this, &Stage::draw);
    m_shown.setSingleShot(true);
    m_shown.setInterval(0);
    connect(&m_shown, &QTimer::timeout, this, &Stage::catchUp);
    connect(&laboratory, &Laboratory::scenarioAdopted, this, [this] { adopt(); });
    connect(&laboratory, &Laboratory::frameReady, this, [this] { showFrame(); });
    connect(&laboratory, &Laboratory::sceneReady, this, [this] { showScene(); });
    connect(&laboratory, &Laboratory::transportChanged, this, [this] { moveProbe(); });
    connect(m_gestures, &PortraitGestures::pointed, this, [this](const std::vector<double>& state) {
        m_probe.pointAt(state);
        moveProbe();
    });
    connect(m_gestures, &PortraitGestures::left, this, [this] {
        m_probe.leave();
        moveProbe();
    });
    connect(views.phase, &PlotView::viewChanged, this, [this](const QRectF& range) {
        const double aspect =
            double(std::max(1, m_views.phase->width())) / std::max(1, m_views.phase->height());
        m_laboratory.setWindow(rectOf(range), aspect);
        askForBasins();
    });
    connect(views.phase, &PhaseView::equilibriumChosen, this, [this](double x, double y) {
        m_probe.choose({x, y}, m_plane);
        moveProbe();
    });
    connect(views.spectrum, &SpectrumView::eigenvalueChosen, this, [this](const std::optional<QPointF>& value) {
        const std::optional<Complex> chosen = value ? std::optional(Complex(value->x(), value->y())) : std::nullopt;
        m_chosenValue = chosen == m_chosenValue ? std::nullopt : chosen;
        moveProbe();
    });
    connect(&m_basins, &BasinsLayer::changed, this, [this] { drawPortrait(); });
    connect(&m_locus, &LiveLocus::changed, this, [this] {
        m_views.verdict->setAlong(m_locus.stabilityText());
        drawProbe();
    });
    connect(views.spectrum, &SpectrumView::parameterChosen, this,
            [this](double value) { m_session.setParameter(m_locus.path(), numberToWrite(value)); });
    adopt();
}

bool Stage::isSeen(const QWidget& view) {
    const QWidget* window = view.window();
    return view.isVisible() && QRect(view.mapTo(window, QPoint()), view.size()).intersects(window->rect());
}

void Stage::keepAtEquilibrium(bool kept) {
    if (std::exchange(m_kept, kept) != kept) moveProbe();
}

void Stage::setHand(const QString& path, bool pressed) {
    m_dragging = pressed;
    m_hand = path;
    m_locus.setHand(isSeen(*m_views.spectrum) ? path : QString(), pressed);
    moveProbe();
}

void Stage::adopt() {
    const Scenario& scenario = m_session.scenario();
    const std::vector<std::string> symbols = stateSymbols(scenario);
    const bool newSpace = symbols != m_symbols || scenario.game.id != m_game;
    m_system = buildSystem(scenario);
    m_network->adopt(m_session.revision(), scenario, m_system);
    // An oblique plane comes with its scene; until then what is shown stays in the one that it belongs to.
    const bool another = newSpace || scenario.view.plane != m_view.plane;
    if (newSpace || (!isOblique(scenario) && !scenario.view.plane.step)) setPlane(entriesPlane(scenario, m_system));
    m_locus.adopt();
    if (newSpace) {
        m_symbols = symbols;
        m_game = scenario.game.id;
        m_chosenValue.reset();
        m_ground = {};
    }
    if (another || scenario.view.axes != m_view.axes || scenario.view.window != m_view.window)
        m_views.phase->resetView();
    m_view = scenario.view;
    m_probe.adopt(scenario, m_system, newSpace);
    askForBasins();
}

void Stage::askForBasins() {
    const ScenePtr& scene = m_laboratory.scene();
    const bool known = scene && scene->revision == m_session.revision();
    m_basins.want(m_session.scenario(), m_plane, rectOf(m_views.phase->visibleRange()), known ? &scene->rests : nullptr,
                  isSeen(*m_views.phase));
}

void Stage::setPlane(const StatePlane& plane) {
    m_plane = plane;
    m_gestures->setPlane(plane);
}

void Stage::chooseNextEquilibrium() {
    m_probe.chooseNext();
    moveProbe();
}

std::optional<std::vector<double>> Stage::probeState() const {
    return evaluation() ? std::optional(evaluation()->at) : std::nullopt;
}

std::vector<double> Stage::stateAt(double x, double y) const {
    return m_gestures->stateAt(x, y);
}

void Stage::pinProbe() {
    if (const auto state = probeState()) pin(*state);
}

void Stage::pin(const std::vector<double>& state) {
    if (const auto view = withPin(m_session.scenario().view, state))
        m_session.setView(*view, tr("pin the probe"));
    else
        m_session.refuse(tr("Every letter from A to Z is pinned: remove a pin first"));
}

void Stage::addStarts(StartsKind kind, const QString& what) {
    const Scenario& scenario = m_session.scenario();
    const QRectF range = m_views.phase->visibleRange();
    const Point middle{range.center().x(), range.center().y()};
    const Point about = evaluation() ? m_plane.project(evaluation()->at.data()) : middle;
    std::vector<std::vector<double>> states;
    for (const Point p : manyStarts(kind, rectOf(range), about, scenario.seed)) {
        Vec<double> state = m_plane.lift(p);
        m_system.dynamics->project<double>(state);  // no start lies where no state can be
        states.emplace_back(state.begin(), state.end());
    }
    m_session.addStarts(states, what);
}

void Stage::showFrame() {
    showNotice();
    refresh();
}

void Stage::showNotice() {
    QStringList notices;
    if (const FramePtr& frame = m_laboratory.frame()) {
        if (!frame->failure.empty()) notices << reasonWords(frame->failure);
        for (std::size_t i = 0; i < frame->tracks.size() && notices.isEmpty(); ++i)
            if (frame->tracks[i]->outcome == Outcome::diverged)
                notices << tr("Path %1 ended: %2.").arg(i + 1).arg(reasonWords(frame->tracks[i]->reason));
    }
    if (const ScenePtr& scene = m_laboratory.scene(); scene && scene->revision == m_session.revision() && !scene->failure.empty())
        notices << reasonWords(scene->failure);
    notices.removeDuplicates();
    m_views.verdict->setNotice(notices.join(QLatin1Char(' ')));
}

void Stage::showScene() {
    const ScenePtr& scene = m_laboratory.scene();
    m_ground = scene->ground;
    m_region = scene->region;
    const bool current = scene->revision == m_session.revision();
    m_probe.setRests(scene->rests, current);
    // A scene that could not be made has no plane.
    if ((current || scene->plane.isOblique()) && scene->plane.base.size() == m_symbols.size()) setPlane(scene->plane);
    if (current) {
        m_views.verdict->show(scene->verdict);
        askForBasins();
    }
    showNotice();
    refresh();
}

quint64 Stage::shownRevision() const {
    const FramePtr& frame = m_laboratory.frame();
    const ScenePtr& scene = m_laboratory.scene();
    return frame && scene ? std::min<quint64>(frame->revision, scene->revision) : 0;
}

quint64 Stage::paintedRevision() const {
    const std::array<const PlotView*, 4> plots{m_views.phase, m_views.spectrum, m_views.series, m_views.data};
    quint64 oldest = m_drawnRevision;
    for (const PlotView* plot : plots)
        if (plot->isDrawn()) oldest = std::min(oldest, plot->paintedSerial());
    return oldest;
}

void Stage::refresh() {
    if (!m_laboratory.frame()) return;
    if (shownRevision() == m_session.revision())
        draw();
    else if (!m_patience.isActive())
        m_patience.start();
}

void Stage::draw() {
    m_patience.stop();
    moveProbe();
    if (const quint64 revision = shownRevision(); revision != m_drawnRevision) {
        m_drawnRevision = revision;
        drawSlow();
    }
    if (!m_slowViews.isActive()) m_slowViews.start();
}

void Stage::catchUp() {
    m_drawnRevision = 0;  // what is shown again has missed what happened meanwhile
    m_locus.setHand(isSeen(*m_views.spectrum) ? m_hand : QString(), m_dragging);
    askForBasins();
    refresh();
}

void Stage::moveProbe() {
    const FramePtr& frame = m_laboratory.frame();
    if (!frame) return;
    if (m_system.dynamics->size() > Probe::mostEntries) m_network->show(frame, isSeen(*m_views.spectrum), isSeen(*m_views.data));
    m_probe.move(*frame, m_laboratory.isPlaying() && !m_dragging && !m_kept);
    drawProbe();
    drawPortrait();
}

void Stage::setCompared(std::optional<Evaluation> other) {
    m_compared = std::move(other);
    drawProbe();
}

bool Stage::eventFilter(QObject* watched, QEvent* event) {
    // Its own show comes first.
    if (event->type() == QEvent::Show || event->type() == QEvent::Move) m_shown.start();
    return QObject::eventFilter(watched, event);
}

}  // namespace ganscope
