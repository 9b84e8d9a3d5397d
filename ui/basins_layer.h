// SPDX-License-Identifier: GPL-3.0-or-later
// Basins of attraction beneath the portrait, computed on a thread of their own, coarse first.
#pragma once

#include "core/analysis/rest_points.h"
#include "core/analysis/state_plane.h"
#include "core/scenario/scenario.h"
#include "core/stream/worker.h"
#include "ui/plots/basins_picture.h"

#include <QObject>

#include <memory>
#include <optional>

namespace ganscope {

struct BasinsQuestion {
    std::uint64_t serial = 0;
    Scenario scenario;
    StatePlane plane;
    Rect window;
    std::vector<RestPoint> rests;
};

/// Basins as far as they are known; no picture where there are none.
struct BasinsAnswer {
    std::uint64_t serial = 0;
    std::shared_ptr<const BasinsPicture> picture;
};

using BasinsWorker = LatestWorker<BasinsQuestion, BasinsAnswer>;

/// Asks when the layer is on and what it depends on is another; what it shows belongs to the newest question.
class BasinsLayer : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t mostEntries = 40;

    explicit BasinsLayer(QObject* parent = nullptr);
    ~BasinsLayer() override;

    /// What is to be shown: the basins of the scenario in a window of its plane, if its view asks for them and `seen`. While
    /// its equilibria are not known (null) nothing is asked for, and what belongs to another scenario goes.
    void want(const Scenario& scenario, const StatePlane& plane, const Rect& window, const std::vector<RestPoint>* rests, bool seen);
    /// The scenario's basins as far as they are known; null when there are none (yet).
    const std::shared_ptr<const BasinsPicture>& picture() const { return m_picture; }
    /// How many times basins were asked for, for tests.
    std::uint64_t questions() const { return m_serial; }

signals:
    /// There is a finer picture.
    void changed();

private:
    void take();

    std::optional<Scenario> m_ground;  ///< what the basins that were asked for depend on
    StatePlane m_plane;
    Rect m_window;
    std::uint64_t m_serial = 0;
    std::shared_ptr<const BasinsPicture> m_picture;
    std::unique_ptr<BasinsWorker> m_worker;  // the last member: joined before what its wake refers to goes away
};

}  // namespace ganscope
