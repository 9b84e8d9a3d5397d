// SPDX-License-Identifier: GPL-3.0-or-later
// Every pass over the starts is an answer.
#include "ui/basins_layer.h"

#include "core/analysis/basins.h"
#include "core/scenario/system.h"
#include "ui/pictures/basins.h"

namespace ganscope {
namespace {

constexpr double cells = 160;

void answer(const BasinsQuestion& question, BasinsWorker::Turn& turn) {
    const System system = buildSystem(question.scenario);
    BasinsRequest request = basinsRequest(question.scenario, question.plane, question.window, question.rests, cells);
    request.threads = 1;  // the others belong to the paths and the portrait
    // A newer question ends this one as soon as its first pass is shown.
    std::stop_source enough;
    const std::stop_callback ending(turn.stopToken(), [&] { enough.request_stop(); });
    if (request.steps < 1) return;
    computeBasins(
        *system.dynamics, *system.method, request,
        [&](const Basins& basins) {
            auto picture = std::make_shared<BasinsPicture>(basinsPicture(question.scenario, basins, question.rests, request.steps, {}, PictureWords::ofWindow()));
            turn.publish({question.serial, std::move(picture)});
            if (turn.superseded()) enough.request_stop();
        },
        enough.get_token());
}

/// What basins depend on: the scenario without its paths, and of the view the plane and the number of steps.
Scenario groundOf(const Scenario& scenario) {
    Scenario s = scenario;
    s.starts.clear();
    s.seed = 0;
    s.view = {};
    s.compared.clear();
    s.view.axes = scenario.view.axes;
    s.view.basinSteps = scenario.view.basinSteps;
    return s;
}

}  // namespace

BasinsLayer::BasinsLayer(QObject* parent) : QObject(parent) {
    m_worker = std::make_unique<BasinsWorker>(
        answer, [](const BasinsQuestion& question, const std::string&) { return BasinsAnswer{question.serial, nullptr}; },
        [this] { QMetaObject::invokeMethod(this, &BasinsLayer::take, Qt::QueuedConnection); });
}

BasinsLayer::~BasinsLayer() = default;

void BasinsLayer::want(const Scenario& scenario, const StatePlane& plane, const Rect& window, const std::vector<RestPoint>* rests, bool seen) {
    if (scenario.view.layers.ground != "basins" || !seen || !window.isProper() || stateSymbols(scenario).size() > mostEntries) {
        m_ground.reset();
        m_picture.reset();
        return;
    }
    Scenario ground = groundOf(scenario);
    if (m_plane != plane) m_ground.reset();
    if (m_ground && *m_ground == ground && m_window == window) return;
    // In another window they are the same basins still: what is there stays until its own are known.
    if (!m_ground || !(*m_ground == ground)) m_picture.reset();
    if (!rests && m_picture) return;
    m_ground.reset();
    if (!rests) return;
    m_ground = std::move(ground);
    m_window = window;
    m_plane = plane;
    m_worker->submit({++m_serial, scenario, plane, window, *rests});
}

void BasinsLayer::take() {
    const auto answer = m_worker->take();
    if (!answer || answer->serial != m_serial || !m_ground) return;
    m_picture = answer->picture;
    emit changed();
}

}  // namespace ganscope
