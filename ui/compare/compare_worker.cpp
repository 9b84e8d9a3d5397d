// SPDX-License-Identifier: GPL-3.0-or-later
// Coarse portrait, paths, fine portrait.
#include "ui/compare/compare_worker.h"

#include "core/simulation/simulation.h"

namespace ganscope {
namespace {

/// Keeps the paths of the last scenario: another part of the plane costs no step.
class Maker {
public:
    void answer(const CompareQuestion& question, CompareWorker::Turn& turn) {
        SceneRequest request;
        request.scenario = question.scenario;
        request.plane = question.plane;
        request.window = question.window;
        request.aspect = question.aspect;
        CompareAnswer answer{question.serial, m_scenes.coarse(request, turn.stopToken()), {}, {}, {}};
        if (!answer.scene) return;
        const System system = buildSystem(question.scenario);
        if (!answer.scene->rests.empty()) answer.rest = evaluate(*system.dynamics, *system.method, answer.scene->rests.front().at);
        if (!m_simulation)
            m_simulation = std::make_unique<Simulation>(question.scenario);
        else
            m_simulation->adopt(question.scenario);
        if (!m_simulation->advance(question.scenario.steps, [&turn] { return turn.superseded(); })) return;
        answer.tracks = m_simulation->frame().tracks;
        turn.publish(answer);
        if (turn.superseded()) return;
        const std::stop_callback ending(turn.stopToken(), [&request] { request.stop.request_stop(); });
        SceneMaker::fine(request, *answer.scene, [&](const Scene& scene) {
            answer.scene = std::make_shared<const Scene>(scene);
            turn.publish(answer);
            if (turn.superseded()) request.stop.request_stop();
        });
    }

private:
    SceneMaker m_scenes;
    std::unique_ptr<Simulation> m_simulation;
};

}  // namespace

std::unique_ptr<CompareWorker> makeCompareWorker(std::function<void()> wake) {
    return std::make_unique<CompareWorker>(
        [maker = std::make_shared<Maker>()](const CompareQuestion& question, CompareWorker::Turn& turn) { maker->answer(question, turn); },
        [](const CompareQuestion& question, const std::string& what) { return CompareAnswer{question.serial, nullptr, {}, {}, what}; },
        std::move(wake));
}

}  // namespace ganscope
