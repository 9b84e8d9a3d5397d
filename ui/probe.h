// SPDX-License-Identifier: GPL-3.0-or-later
// Where the probe stands, and what is known there and at the pinned probes.
#pragma once

#include "core/analysis/evaluation.h"
#include "core/analysis/rest_points.h"
#include "core/analysis/state_plane.h"
#include "core/scenario/system.h"
#include "core/simulation/frame.h"
#include "ui/probe_panel.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace ganscope {

/// The probe stands at the pointer while it is over the portrait; else at the equilibrium that was chosen; else, while
/// playing, at the head of the first path; else at the equilibrium, whose spectrum is the statement about stability.
///
/// In larger state spaces than `mostEntries` nothing is evaluated between two frames.
class Probe {
public:
    static constexpr int mostEntries = 8;

    /// There is another scenario; `newSpace`: its states mean something else.
    void adopt(const Scenario& scenario, const System& system, bool newSpace);
    /// The scenario's equilibria; those of another one serve as guesses until its own are known.
    void setRests(const std::vector<RestPoint>& rests, bool current);

    void pointAt(const std::vector<double>& state) { m_pointer = state; }
    void leave() { m_pointer.reset(); }
    /// Goes to the equilibrium whose mark is nearest to a point of the plane; away from it when it stands there.
    void choose(Point at, const StatePlane& plane);
    /// Goes to the next equilibrium; after the last one it is free again.
    void chooseNext();

    /// Evaluates where it stands now. `playing`: the head of the first path goes before the equilibrium.
    void move(const Frame& frame, bool playing);
    /// The equilibrium that it would stand at.
    std::optional<std::vector<double>> equilibrium();

    const std::optional<Evaluation>& evaluation() const { return m_evaluation; }
    ProbePlace place() const { return m_place; }
    /// Whether the portrait marks it: it is not simply where the equilibrium is.
    bool isMarked() const { return m_evaluation && (m_place != ProbePlace::equilibrium || m_chosen); }
    const std::vector<std::pair<Evaluation, QString>>& pins() const { return m_pins; }

private:
    const std::vector<RestPoint>& rests();

    System m_system;
    std::vector<std::vector<double>> m_stated, m_guesses;
    std::optional<std::vector<RestPoint>> m_rests;  ///< of the current scenario
    std::optional<std::vector<double>> m_pointer, m_chosen;
    std::optional<Evaluation> m_evaluation;
    ProbePlace m_place = ProbePlace::head;
    std::vector<std::pair<Evaluation, QString>> m_pins;
};

}  // namespace ganscope
