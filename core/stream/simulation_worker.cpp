// SPDX-License-Identifier: GPL-3.0-or-later
// Steps against the clock: how many are due, and when the next frame is.
#include "core/stream/simulation_worker.h"

#include "core/simulation/simulation.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

using Worker = LatestWorker<Control, Frame>;
using Clock = Worker::Clock;
using Seconds = std::chrono::duration<double>;

/// How many steps are due, from the clock; the fraction is carried over, also from one control to the next, or
/// a slider moved sixty times a second would stop a simulation of sixty steps a second.
class Metronome {
public:
    void pause() {
        running = false;
        owed = 0;
    }
    /// The whole steps that are due since the last call.
    std::int64_t due(Clock::time_point now, double speed) {
        if (std::isinf(speed)) {
            pause();
            return std::numeric_limits<std::int64_t>::max();
        }
        if (running) owed += std::min(Seconds(now - last).count(), longest) * speed;
        running = true;
        last = now;
        const double whole = std::floor(std::min(owed, 1e9));
        owed -= whole;
        return static_cast<std::int64_t>(whole);
    }
    /// What a slow machine could not do within a frame is not owed.
    void forgive() { owed = 0; }
    /// When the next step is due.
    Clock::time_point next(double speed) const {
        const double wait = std::min((1 - owed) / std::max(speed, 1e-9), 3600.0);
        return last + std::chrono::duration_cast<Clock::duration>(Seconds(wait));
    }

private:
    static constexpr double longest = 0.25;  // seconds; a longer wait is a pause, not a debt
    bool running = false;
    Clock::time_point last;
    double owed = 0;
};

/// Owns the simulation; lives on the worker's thread.
class Player {
public:
    void answer(const Control& newControl, Worker::Turn& newTurn) {
        begin(newControl, newTurn);
        if (!catchUp()) return;
        publish();
        if (!playing()) metronome.pause();
        while (playing()) {
            if (!play()) return;
        }
    }

private:
    void begin(const Control& newControl, Worker::Turn& newTurn) {
        control = &newControl;
        turn = &newTurn;
        speed = control->speed > 0 ? control->speed : 0;  // nor does NaN step
        starved = Clock::now() - published > SimulationWorker::patience;
        if (simulation)
            simulation->adopt(control->scenario);
        else
            simulation.emplace(control->scenario);
        if (control->resetSerial != resets) {
            resets = control->resetSerial;
            simulation->restart();
            metronome.pause();
        }
    }

    bool playing() const { return control->mode == Mode::playing && !simulation->ended(); }

    /// The paths up to where they were, and the single steps that were asked for; false when superseded.
    bool catchUp() {
        for (;;) {
            if (!settle()) return false;
            if (singles >= control->stepSerial || simulation->ended()) break;
            ++singles;
            simulation->advance(1, [] { return true; });  // asks for the step, which settle() then does
        }
        singles = control->stepSerial;  // steps beyond the end are not owed
        return true;
    }

    /// Integrates what lags, a slice at a time with a frame after each; false when superseded.
    bool settle() {
        while (!simulation->settle(enoughBy(Clock::now() + SimulationWorker::slice))) {
            if (abandoned()) return false;
            publish();
        }
        return true;
    }

    /// One frame's worth of playing; false when superseded.
    bool play() {
        const std::int64_t steps = metronome.due(Clock::now(), speed);
        if (steps > 0) {
            const Clock::time_point end = Clock::now() + SimulationWorker::slice;
            const bool done = simulation->advance(steps, enoughBy(end));
            if (turn->superseded()) return false;
            if (!done) metronome.forgive();
            publish();
        }
        if (!playing() || std::isinf(speed)) return true;  // done, or advance() has used the slice
        return !turn->sleepUntil(std::max(metronome.next(speed), published + SimulationWorker::slice));
    }

    Simulation::Interrupted enoughBy(Clock::time_point end) {
        return [this, end] { return abandoned() || Clock::now() >= end; };
    }
    bool abandoned() const { return starved ? turn->stopping() : turn->superseded(); }

    void publish() {
        Frame frame = simulation->frame();
        frame.revision = control->revision;
        frame.playing = playing();
        turn->publish(std::move(frame));
        published = Clock::now();
        starved = false;
    }

    const Control* control = nullptr;  // both of the current turn
    Worker::Turn* turn = nullptr;
    double speed = 0;
    std::optional<Simulation> simulation;
    Metronome metronome;
    std::uint64_t resets = 0, singles = 0;
    Clock::time_point published;
    bool starved = false;
};

}  // namespace

SimulationWorker::SimulationWorker(std::function<void()> wake)
    : worker(
          [player = std::make_shared<Player>()](const Control& control, Worker::Turn& turn) {
              player->answer(control, turn);
          },
          [](const Control& control, const std::string& what) {
              Frame frame;
              frame.revision = control.revision;
              frame.failure = what;
              return frame;
          },
          std::move(wake)) {}

}  // namespace ganscope
