// SPDX-License-Identifier: GPL-3.0-or-later
// The probe's places.
#include "ui/probe.h"

#include "core/game/catalogue.h"
#include "ui/pictures/pins.h"

#include <algorithm>

namespace ganscope {

void Probe::adopt(const Scenario& scenario, const System& system, bool newSpace) {
    m_system = system;
    if (newSpace) {
        m_guesses.clear();
        m_pointer.reset();
        m_chosen.reset();
    }
    m_stated = catalogue::game(scenario.game.id)->equilibria(scenario.game.values);
    m_rests.reset();
    m_evaluation.reset();
    m_pins.clear();
    if (system.dynamics->size() <= mostEntries) m_pins = evaluatedPins(scenario.view, system);
}

void Probe::setRests(const std::vector<RestPoint>& rests, bool current) {
    m_guesses.clear();
    for (const RestPoint& rest : rests) m_guesses.push_back(rest.at);
    if (current) m_rests = rests;
}

const std::vector<RestPoint>& Probe::rests() {
    if (!m_rests) {
        std::vector<std::vector<double>> seeds = m_guesses;
        seeds.insert(seeds.end(), m_stated.begin(), m_stated.end());
        m_rests = restPoints(*m_system.dynamics, seeds);
    }
    return *m_rests;
}

std::optional<std::vector<double>> Probe::equilibrium() {
    const std::vector<RestPoint>& all = rests();
    if (all.empty()) return {};
    if (!m_chosen) return all.front().at;
    // It moves with the parameters: the nearest to where it was.
    const auto distance = [this](const RestPoint& rest) { return distanceBetween(rest.at, *m_chosen); };
    m_chosen = std::ranges::min_element(all, {}, distance)->at;
    return m_chosen;
}

void Probe::choose(Point at, const StatePlane& plane) {
    equilibrium();
    if (rests().empty()) return;
    const auto distance = [&](const RestPoint& rest) { return norm(plane.project(rest.at.data()) - at); };
    const std::vector<double>& nearest = std::ranges::min_element(rests(), {}, distance)->at;
    if (m_chosen == nearest)
        m_chosen.reset();
    else
        m_chosen = nearest;
    m_pointer.reset();
}

void Probe::chooseNext() {
    equilibrium();
    const std::vector<RestPoint>& all = rests();
    std::size_t next = 0;
    if (m_chosen) next = std::size_t(std::ranges::find(all, *m_chosen, &RestPoint::at) - all.begin()) + 1;
    if (next < all.size())
        m_chosen = all[next].at;
    else
        m_chosen.reset();
    m_pointer.reset();
}

void Probe::move(const Frame& frame, bool playing) {
    m_evaluation.reset();
    const int n = m_system.dynamics->size();
    if (n > mostEntries) return;
    const auto rest = equilibrium();
    const bool head = !frame.tracks.empty() && frame.tracks.front()->size() > 0 && frame.tracks.front()->dimension == n;
    std::optional<std::vector<double>> at;
    if (m_pointer && m_pointer->size() == std::size_t(n)) {
        m_place = ProbePlace::pointer;
        at = m_pointer;
    } else if (rest && (m_chosen || !playing || !head)) {
        m_place = ProbePlace::equilibrium;
        at = rest;
    } else if (head) {
        const Track& track = *frame.tracks.front();
        m_place = ProbePlace::head;
        at.emplace(track.point(track.size() - 1), track.point(track.size() - 1) + track.dimension);
    }
    if (at) m_evaluation = evaluate(*m_system.dynamics, *m_system.method, *at);
}

}  // namespace ganscope
