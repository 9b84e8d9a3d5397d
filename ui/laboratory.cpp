// SPDX-License-Identifier: GPL-3.0-or-later
// Controls down, frames and scenes up.
#include "ui/laboratory.h"

#include "ui/session_model.h"

#include "core/scenario/system.h"

#include <algorithm>
#include <limits>

namespace ganscope {
namespace {

constexpr int displayInterval = 16;  // ms between two frames of the same revision
constexpr int restInterval = 60;     // ms without a new scene after which the fine picture is wanted
constexpr double promptCost = 4;     // ms that a scene may take on the window's thread

bool everythingEnded(const Frame& frame, const Scenario& scenario) {
    return frame.complete && !frame.playing &&
           (frame.step >= scenario.steps ||
            std::all_of(frame.tracks.begin(), frame.tracks.end(),
                        [](const auto& track) { return track->outcome != Outcome::running; }));
}

}  // namespace

Laboratory::Laboratory(SessionModel& session, QObject* parent)
    : QObject(parent), m_session(session), m_sceneCost(std::numeric_limits<double>::infinity()) {
    m_display.setSingleShot(true);
    m_display.setTimerType(Qt::PreciseTimer);
    connect(&m_display, &QTimer::timeout, this, [this] {
        if (m_waiting) pass(std::exchange(m_waiting, nullptr));
    });
    m_rest.setSingleShot(true);
    m_rest.setInterval(restInterval);
    connect(&m_rest, &QTimer::timeout, this, &Laboratory::refineScene);
    // By name: a queued functor would cross threads inside Qt, where race detectors cannot follow it.
    m_scenes =
        makeSceneWorker([this] { QMetaObject::invokeMethod(this, "collectScene", Qt::QueuedConnection); });
    m_simulation = std::make_unique<SimulationWorker>(
        [this] { QMetaObject::invokeMethod(this, "collectFrame", Qt::QueuedConnection); });
    connect(&session, &SessionModel::scenarioChanged, this, [this] { adopt(); });
    adopt();
}

Laboratory::~Laboratory() {
    m_request.stop.request_stop();
}

bool Laboratory::isPlaying() const {
    return m_control.mode == Mode::playing && !m_finished;
}

void Laboratory::adopt() {
    const Scenario& scenario = m_session.scenario();
    m_control.revision = m_session.revision();
    m_control.scenario = scenario;
    std::vector<std::string> symbols = stateSymbols(scenario);
    if (scenario.view.window != m_view.window || scenario.view.axes != m_view.axes || scenario.view.plane != m_view.plane) m_request.window.reset();
    m_view = scenario.view;
    if (scenario.game.id != m_game || symbols != m_symbols) {
        m_meaningRevision = m_control.revision;
        m_game = scenario.game.id;
        m_symbols = std::move(symbols);
        m_scene = nullptr;
        m_waiting = nullptr;
        m_request.window.reset();
        m_sceneCost = std::numeric_limits<double>::infinity();
    }
    submit();
    emit scenarioAdopted();
    requestScene();
    collectFrame();  // of few short paths it is there by now
}

void Laboratory::submit() {
    m_simulation->submit(m_control);
}

void Laboratory::requestScene() {
    m_request.stop.request_stop();
    m_request.stop = std::stop_source();
    m_request.revision = m_control.revision;
    m_request.scenario = m_control.scenario;
    m_request.coarse = nullptr;
    ++m_request.serial;
    m_rest.stop();
    if (m_sceneCost > promptCost) return m_scenes->submit(m_request);
    ScenePtr scene;
    try {
        scene = m_maker.coarse(m_request);
    } catch (const std::exception&) {
        return m_scenes->submit(m_request);  // there it becomes the scene's failure
    }
    show(std::move(scene));
    if (!m_scene->complete) m_rest.start();
}

void Laboratory::refineScene() {
    m_request.coarse = m_scene;
    m_scenes->submit(m_request);
}

void Laboratory::show(ScenePtr scene) {
    m_scene = std::move(scene);
    m_sceneCost = m_scene->cost;
    emit sceneReady(m_scene);
}

void Laboratory::setArrows(int count) {
    if (count == m_request.arrows) return;
    m_request.arrows = count;
    requestScene();
}

void Laboratory::setWindow(const Rect& window, double aspect) {
    if (!window.isProper() || (m_request.window == window && m_request.aspect == aspect)) return;
    m_request.window = window;
    m_request.aspect = aspect;
    requestScene();
}

void Laboratory::play() {
    if (isPlaying()) return;
    if (m_finished) ++m_control.resetSerial;
    m_finished = false;
    m_control.mode = Mode::playing;
    submit();
    emit transportChanged();
}

void Laboratory::pause() {
    m_control.mode = Mode::paused;
    submit();
    emit transportChanged();
}

void Laboratory::toggle() {
    isPlaying() ? pause() : play();
}

void Laboratory::stepOnce() {
    m_control.mode = Mode::paused;
    ++m_control.stepSerial;
    submit();
    emit transportChanged();
}

void Laboratory::restart() {
    ++m_control.resetSerial;
    m_finished = false;
    submit();
    emit transportChanged();
}

void Laboratory::setSpeed(double stepsPerSecond) {
    m_control.speed = std::clamp(stepsPerSecond, slowest, fastest);
    submit();
    emit transportChanged();
}

void Laboratory::collectFrame() {
    FramePtr frame = m_simulation->take();
    if (!frame || frame->revision < m_meaningRevision || (m_frame && frame->revision < m_frame->revision))
        return;
    const bool news = !m_frame || frame->revision != m_frame->revision;
    const qint64 since = m_sincePassed.isValid() ? m_sincePassed.elapsed() : displayInterval;
    if (news || since >= displayInterval) {
        m_waiting = nullptr;
        pass(std::move(frame));
    } else {
        m_waiting = std::move(frame);
        if (!m_display.isActive()) m_display.start(int(displayInterval - since));
    }
}

void Laboratory::pass(FramePtr frame) {
    m_frame = std::move(frame);
    m_sincePassed.start();
    const bool finished = everythingEnded(*m_frame, m_session.scenario());
    const bool changed = std::exchange(m_finished, finished) != finished;
    emit frameReady(m_frame);
    if (changed) emit transportChanged();
}

void Laboratory::collectScene() {
    ScenePtr scene = m_scenes->take();
    if (!scene || scene->revision < m_meaningRevision || (m_scene && scene->serial < m_scene->serial)) return;
    show(std::move(scene));
}

}  // namespace ganscope
