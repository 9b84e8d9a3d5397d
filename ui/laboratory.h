// SPDX-License-Identifier: GPL-3.0-or-later
// Where the session meets the threads: scenario and transport go down as controls, frames and scenes come up.
#pragma once

#include "core/stream/simulation_worker.h"
#include "ui/scene.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace ganscope {

class SessionModel;

using FramePtr = std::shared_ptr<const Frame>;
using ScenePtr = std::shared_ptr<const Scene>;

/// Owns the workers. Everything here runs on the window's thread; the workers' only call is a queued wake.
///
/// A frame of a new revision is passed on at once, the others at most once per displayed frame. Frames never
/// go back to an older revision, nor to one from before the state changed its meaning (another game).
///
/// A scene that is known to cost less than a hop to another thread is worth is made here at once, and only its fine
/// picture elsewhere, once the scenario rests.
class Laboratory : public QObject {
    Q_OBJECT

public:
    static constexpr double slowest = 1, fastest = 20000;  ///< steps a second

    explicit Laboratory(SessionModel& session, QObject* parent = nullptr);
    ~Laboratory() override;

    /// Stepping: play was pressed and there is something left to step.
    bool isPlaying() const;
    bool isFinished() const { return m_finished; }
    double speed() const { return m_control.speed; }
    /// The newest frame that was passed on; null before the first.
    const FramePtr& frame() const { return m_frame; }
    const ScenePtr& scene() const { return m_scene; }

    /// What part of the plane the portrait is to cover, on how many pixels.
    void setWindow(const Rect& window, double aspect);
    /// How many arrows stand along the longer side of the portrait, where arrows are drawn.
    void setArrows(int count);
    int arrows() const { return m_request.arrows; }

public slots:
    /// Plays; from the start again when everything was at its end.
    void play();
    void pause();
    void toggle();
    void stepOnce();
    void restart();
    void setSpeed(double stepsPerSecond);

signals:
    /// There is a new scenario; frames and scenes of it follow, perhaps within the same call.
    void scenarioAdopted();
    void frameReady(const ganscope::FramePtr& frame);
    void sceneReady(const ganscope::ScenePtr& scene);
    void transportChanged();

private slots:
    void collectFrame();
    void collectScene();

private:
    void adopt();
    void submit();
    void requestScene();
    void refineScene();
    void show(ScenePtr scene);
    void pass(FramePtr frame);

    SessionModel& m_session;
    Control m_control;
    SceneRequest m_request;
    SceneMaker m_maker;
    double m_sceneCost;  ///< milliseconds that the last scene took
    quint64 m_meaningRevision = 0;  ///< frames from before belong to another state space
    std::vector<std::string> m_symbols;
    std::string m_game;
    ViewOptions m_view;
    FramePtr m_frame, m_waiting;
    ScenePtr m_scene;
    bool m_finished = false;
    QElapsedTimer m_sincePassed;
    QTimer m_display, m_rest;
    // The last members: joined before anything their wakes refer to goes away.
    std::unique_ptr<SceneWorker> m_scenes;
    std::unique_ptr<SimulationWorker> m_simulation;
};

}  // namespace ganscope
