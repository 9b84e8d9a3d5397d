// SPDX-License-Identifier: GPL-3.0-or-later
// The simulation in real time: what the window asks of it, and the thread that turns that into frames.
#pragma once

#include "core/simulation/frame.h"
#include "core/scenario/scenario.h"
#include "core/stream/worker.h"

#include <limits>

namespace ganscope {

enum class Mode { paused, playing };

/// All that the window wants of the simulation, as one value. It is a state, not an event: to lose one that a newer
/// replaced loses nothing. What is an event by nature is counted: a serial that grew is what happened.
struct Control {
    std::uint64_t revision = 0;     ///< of the scenario; every frame carries that of the control it answers
    Scenario scenario;
    Mode mode = Mode::paused;
    std::uint64_t resetSerial = 0;  ///< how often the person went back to step 0; begins at 0
    std::uint64_t stepSerial = 0;   ///< how many single steps were asked for; done after a reset; begins at 0
    double speed = 60;              ///< steps a second while playing; infinity for as fast as it goes, 0 for standing still
};

/// Runs the simulation of the newest control on its own thread.
///
/// A new control is answered at once: its first frame holds paths re-integrated up to the step reached, or, where that
/// takes longer than `slice`, as much of them as was ready (Frame::complete is then false and more frames follow). While
/// playing it steps `speed` times a second and publishes at most every `slice`. Paused, or with nothing left to step
/// (Frame::playing is false), the thread sleeps. A computation that is superseded is abandoned, unless the view has
/// waited for longer than `patience`: then its first slice is shown before the newer control is taken up, so that
/// a storm of controls never leaves the view without frames.
class SimulationWorker {
public:
    /// Half a display frame: 120 frames a second.
    static constexpr std::chrono::microseconds slice{8333};
    /// Two display frames.
    static constexpr std::chrono::microseconds patience{33000};

    /// `wake` is called on the worker's thread when a frame waits to be taken (worker.h).
    explicit SimulationWorker(std::function<void()> wake);

    void submit(Control control) { worker.submit(std::move(control)); }
    /// The newest frame, or null when there is none since the last call.
    std::shared_ptr<const Frame> take() { return worker.take(); }

private:
    LatestWorker<Control, Frame> worker;
};

}  // namespace ganscope
