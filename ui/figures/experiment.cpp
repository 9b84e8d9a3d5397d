// SPDX-License-Identifier: GPL-3.0-or-later
// Each part on demand.
#include "ui/figures/experiment.h"

#include "core/scenario/scenario_equilibria.h"
#include "core/scenario/scenario_verdict.h"
#include "core/simulation/portrait_plane.h"
#include "core/simulation/simulation.h"

#include <algorithm>

namespace ganscope {

Experiment::Experiment(Scenario scenario, std::stop_token stop, Headway* headway, const PictureWords& words)
    : m_scenario(std::move(scenario)), m_system(buildSystem(m_scenario)), m_stop(std::move(stop)), m_headway(headway), m_words(words) {}

const std::vector<RestPoint>& Experiment::rests() const {
    if (!m_rests) m_rests = findEquilibria(m_scenario, m_system, SearchEffort::thorough, m_stop).points;
    return *m_rests;
}

const std::vector<std::shared_ptr<const Track>>& Experiment::tracks() const {
    if (!m_tracks) {
        Simulation simulation(m_scenario);
        if (m_headway) m_headway->expect(m_scenario.steps);
        const std::int64_t piece = std::max<std::int64_t>(1, m_scenario.steps / 100);
        while (!simulation.ended() && !m_stop.stop_requested()) {
            const std::int64_t before = simulation.step();
            simulation.advance(piece, m_stop);
            if (m_headway) m_headway->advance(simulation.step() - before);
        }
        m_tracks = simulation.frame().tracks;
    }
    return *m_tracks;
}

const Evaluation& Experiment::evaluation() const {
    if (!m_evaluation) m_evaluation = evaluate(*m_system.dynamics, *m_system.method, rests().empty() ? head() : rests().front().at);
    return *m_evaluation;
}

const StabilityRegion& Experiment::region() const {
    if (!m_region) m_region = stabilityRegion(*m_system.method);
    return *m_region;
}

const StatePlane& Experiment::plane() const {
    if (!m_plane) m_plane = portraitPlane(m_scenario, m_system, m_stop);
    return *m_plane;
}

std::vector<double> Experiment::head() const {
    if (tracks().empty() || tracks().front()->size() == 0) return entriesPlane(m_scenario, m_system).base;
    const Track& track = *tracks().front();
    const double* last = track.point(track.size() - 1);
    return {last, last + track.dimension};
}

}  // namespace ganscope
