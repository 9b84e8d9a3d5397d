// SPDX-License-Identifier: GPL-3.0-or-later
// The simulation behind its worker: whatever was asked for on the way, the last frame is that of the last control.
#include "core/game/catalogue.h"
#include "core/simulation/simulation.h"
#include "core/stream/simulation_worker.h"
#include "tests/support/check.h"
#include "tests/support/frames.h"
#include "tests/support/inbox.h"

#include <chrono>
#include <random>

using namespace ganscope;
using ganscope::test::Inbox;
using ganscope::test::sameTracks;

namespace {

constexpr double unlimited = std::numeric_limits<double>::infinity();

Scenario dirac(std::int64_t steps) {
    Scenario s = defaultScenario("dirac");
    s.starts = {{1, 1}, {-0.5, 0.25}, {1.5, -1}};
    s.steps = steps;
    return s;
}

void setGamma(Scenario& scenario, double gamma) {
    Choice r1{"r1", Values(catalogue::regularizer("r1")->parameters)};
    r1.values.set("gamma", gamma);
    scenario.regularizers = {r1};
}

Frame reached(const Scenario& scenario, std::int64_t step) {
    Simulation simulation(scenario);
    simulation.advance(step);
    return simulation.frame();
}

/// The window's side: controls with ascending revisions, frames with ascending revisions.
class Viewer {
    Inbox inbox;  // outlives the worker that wakes it

public:
    SimulationWorker worker{inbox.wake()};
    Control control;

    void submit() {
        ++control.revision;
        worker.submit(control);
    }
    /// Waits for the frame that settles the newest control.
    std::shared_ptr<const Frame> settled() {
        return inbox.await(worker, [this](const Frame& frame) {
            return ordered(frame) && frame.revision == control.revision && frame.complete && !frame.playing;
        });
    }
    void glance() {
        if (const auto frame = inbox.poll(worker)) ordered(*frame);
    }
    int worst() const { return inbox.worst(); }
    template <class Done>
    std::shared_ptr<const Frame> await(Done done) {
        return inbox.await(worker, [&](const Frame& frame) { return ordered(frame) && done(frame); });
    }

private:
    bool ordered(const Frame& frame) {
        CHECK(frame.revision >= seen);
        CHECK(frame.revision <= control.revision);
        seen = frame.revision;
        return true;
    }
    std::uint64_t seen = 0;
};

}  // namespace

TEST_CASE("the first frame of a paused simulation shows its starts") {
    Viewer viewer;
    viewer.control.scenario = dirac(500);
    viewer.submit();
    const auto frame = viewer.settled();
    CHECK(frame->failure.empty());
    CHECK(sameTracks(*frame, reached(dirac(500), 0)));
}

TEST_CASE("playing reaches the end, says so, and the paths are those of a simulation without a clock") {
    for (const double speed : {unlimited, 20000.0}) {
        Viewer viewer;
        viewer.control.scenario = dirac(2000);
        viewer.control.mode = Mode::playing;
        viewer.control.speed = speed;
        viewer.submit();
        std::int64_t step = 0;
        const auto last = viewer.await([&](const Frame& frame) {
            CHECK(frame.step >= step);
            step = frame.step;
            CHECK(frame.playing || frame.step == 2000);
            return !frame.playing;
        });
        CHECK(sameTracks(*last, reached(dirac(2000), 2000)));

        // The end is a state: more steps go on by themselves.
        viewer.control.scenario.steps = 2500;
        viewer.submit();
        CHECK(sameTracks(*viewer.await([](const Frame& f) { return f.revision == 2 && !f.playing; }), reached(dirac(2500), 2500)));
    }
}

TEST_CASE("a run does not go faster than it is told to") {
    Viewer viewer;
    viewer.control.scenario = dirac(500);
    viewer.control.mode = Mode::playing;
    viewer.control.speed = 25;
    const auto begun = std::chrono::steady_clock::now();
    viewer.submit();
    viewer.await([&](const Frame& frame) {
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
        CHECK(static_cast<double>(frame.step) <= 25 * seconds + 1);
        return frame.step >= 5;
    });
}

TEST_CASE("a storm of a thousand controls ends with the newest, bit for bit") {
    for (const bool slow : {false, true}) {
        SECTION(slow ? "nobody looks" : "looking now and then");
        std::mt19937 random(5);
        Viewer viewer;
        viewer.control.scenario = dirac(500);
        viewer.control.mode = Mode::playing;
        viewer.control.speed = unlimited;
        viewer.submit();
        viewer.settled();
        for (int k = 0; k < 1000; ++k) {
            setGamma(viewer.control.scenario, 0.001 * k);
            if (random() % 5 == 0) viewer.control.scenario.starts[0][0] = 0.01 * static_cast<double>(random() % 100);
            if (random() % 50 == 0) viewer.control.scenario.method.values.set("step", 0.01 + 0.01 * static_cast<double>(random() % 20));
            if (random() % 50 == 0) viewer.control.scenario.steps = 400 + static_cast<std::int64_t>(random() % 200);
            if (random() % 20 == 0) viewer.control.mode = random() % 2 ? Mode::paused : Mode::playing;
            viewer.submit();
            if (!slow) viewer.glance();
            if (random() % 8 == 0) std::this_thread::yield();
        }
        viewer.control.mode = Mode::playing;
        viewer.control.scenario.steps = 500;
        viewer.submit();
        const auto last = viewer.settled();
        CHECK_EQUAL(last->revision, 1002);
        CHECK(sameTracks(*last, reached(viewer.control.scenario, 500)));
        CHECK_EQUAL(viewer.worst(), 1);
    }
}

TEST_CASE("a slider while paused re-integrates up to the step that was reached") {
    Viewer viewer;
    viewer.control.scenario = dirac(500);
    viewer.control.stepSerial = 321;
    viewer.submit();
    CHECK_EQUAL(viewer.settled()->step, 321);
    setGamma(viewer.control.scenario, 0.7);
    viewer.submit();
    CHECK(sameTracks(*viewer.settled(), reached(viewer.control.scenario, 321)));
}

TEST_CASE("steps and resets are counted, so that none is lost and none is done twice") {
    Viewer viewer;
    viewer.control.scenario = dirac(500);
    for (int k = 0; k < 40; ++k) {
        ++viewer.control.stepSerial;
        viewer.submit();
    }
    CHECK_EQUAL(viewer.settled()->step, 40);
    viewer.submit();
    CHECK_EQUAL(viewer.settled()->step, 40);
    ++viewer.control.resetSerial;
    viewer.submit();
    CHECK_EQUAL(viewer.settled()->step, 0);
    viewer.control.stepSerial += 5;
    viewer.submit();
    CHECK_EQUAL(viewer.settled()->step, 5);
    ++viewer.control.resetSerial;
    viewer.control.stepSerial += 2;
    viewer.submit();
    CHECK(sameTracks(*viewer.settled(), reached(dirac(500), 2)));
    viewer.control.stepSerial += 1000;
    viewer.submit();
    CHECK_EQUAL(viewer.settled()->step, 500);
    ++viewer.control.resetSerial;
    viewer.submit();
    CHECK_EQUAL(viewer.settled()->step, 0);
}

TEST_CASE("pausing stops, playing again goes on from there") {
    Viewer viewer;
    viewer.control.scenario = dirac(1'000'000'000'000);
    viewer.control.mode = Mode::playing;
    viewer.control.speed = unlimited;
    viewer.submit();
    viewer.await([](const Frame& frame) { return frame.step > 1000; });
    viewer.control.mode = Mode::paused;
    viewer.submit();
    const std::int64_t at = viewer.settled()->step;
    CHECK(at > 1000);
    viewer.submit();
    CHECK_EQUAL(viewer.settled()->step, at);
    viewer.control.mode = Mode::playing;
    viewer.submit();
    viewer.await([at](const Frame& frame) { return frame.playing && frame.step > at; });
    viewer.control.speed = 0;
    viewer.submit();
    const auto still = viewer.await([&](const Frame& frame) { return frame.revision == viewer.control.revision; });
    CHECK(still->step > at);
    // Destroyed while there is a life's work left.
}

TEST_CASE("a path so long that one frame cannot hold its integration comes in parts, and can be left at any time") {
    Viewer viewer;
    viewer.control.scenario = dirac(1'000'000'000'000);
    viewer.control.mode = Mode::playing;
    viewer.control.speed = unlimited;
    viewer.submit();
    viewer.await([](const Frame& frame) { return frame.step > 300000; });
    setGamma(viewer.control.scenario, 1e-6);
    viewer.control.mode = Mode::paused;
    viewer.submit();
    const auto part = viewer.await([&](const Frame& frame) { return frame.revision == viewer.control.revision; });
    if (!part->complete) CHECK(part->tracks[0]->steps.back() < part->step);
    setGamma(viewer.control.scenario, 2e-6);
    viewer.submit();
    const auto whole = viewer.settled();
    CHECK(sameTracks(*whole, reached(viewer.control.scenario, whole->step)));
}

TEST_CASE("when every path has diverged nothing plays, and a calmer slider position sets it going again") {
    Viewer viewer;
    viewer.control.scenario = defaultScenario("bilinear");
    viewer.control.scenario.steps = 3000;
    viewer.control.scenario.method.values.set("step", 1.0);
    viewer.control.mode = Mode::playing;
    viewer.control.speed = unlimited;
    viewer.submit();
    const auto end = viewer.settled();
    CHECK(end->step < 3000);
    CHECK(end->tracks[0]->outcome == Outcome::diverged);
    CHECK(!end->tracks[0]->reason.empty());
    viewer.control.scenario.method.values.set("step", 0.001);
    viewer.submit();
    CHECK(sameTracks(*viewer.settled(), reached(viewer.control.scenario, 3000)));
}

TEST_CASE("a scenario that cannot be built is a frame with a failure, and the next one is answered") {
    Viewer viewer;
    viewer.control.scenario = dirac(100);
    viewer.control.stepSerial = 10;
    viewer.submit();
    viewer.settled();
    viewer.control.scenario.game.id = "no such game";
    viewer.submit();
    CHECK(viewer.settled()->failure.find("no such game") != std::string::npos);
    viewer.control.scenario = dirac(100);
    viewer.submit();
    CHECK(sameTracks(*viewer.settled(), reached(dirac(100), 10)));
}
