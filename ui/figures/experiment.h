// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario and what follows from it: the material that figures are made of.
#pragma once

#include "core/analysis/headway.h"
#include "core/analysis/rest_points.h"
#include "core/analysis/stability_region.h"
#include "core/analysis/state_plane.h"
#include "core/scenario/system.h"
#include "core/simulation/frame.h"
#include "ui/language/picture_words.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace ganscope {

/// Everything of a valid scenario that its figures share. Each part is computed when it is first asked for, and kept; one
/// thread at a time may ask. Once `stop` was asked for, what is computed may be cut short; `headway`, which must outlive
/// it, counts what takes long.
class Experiment {
public:
    explicit Experiment(Scenario scenario, std::stop_token stop = {}, Headway* headway = nullptr, const PictureWords& words = PictureWords::english());

    const Scenario& scenario() const { return m_scenario; }
    const System& system() const { return m_system; }
    /// In whose language figures speak.
    const PictureWords& words() const { return m_words; }
    const std::vector<RestPoint>& rests() const;
    /// The paths after all of the scenario's steps.
    const std::vector<std::shared_ptr<const Track>>& tracks() const;
    /// At the first equilibrium; without one, at the head of the first path.
    const Evaluation& evaluation() const;
    const StabilityRegion& region() const;
    /// That the portrait shows.
    const StatePlane& plane() const;
    /// Its portrait shows that plane, not its own.
    void showIn(const StatePlane& plane) { m_plane = plane; }

    /// The end of the first path; where there is none, the portrait's middle.
    std::vector<double> head() const;
    const std::stop_token& stop() const { return m_stop; }
    Headway* headway() const { return m_headway; }

private:
    Scenario m_scenario;
    System m_system;
    std::stop_token m_stop;
    Headway* m_headway;
    PictureWords m_words;
    mutable std::optional<std::vector<RestPoint>> m_rests;
    mutable std::optional<std::vector<std::shared_ptr<const Track>>> m_tracks;
    mutable std::optional<Evaluation> m_evaluation;
    mutable std::optional<StabilityRegion> m_region;
    mutable std::optional<StatePlane> m_plane;
};

}  // namespace ganscope
