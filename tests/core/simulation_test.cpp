// SPDX-License-Identifier: GPL-3.0-or-later
// Paths are a function of the scenario and the step: not of chunks, looks, interruptions or earlier scenarios.
#include "core/simulation/simulation.h"
#include "tests/support/check.h"
#include "tests/support/frames.h"

#include <array>
#include <random>

using namespace ganscope;
using ganscope::test::sameTrack;
using ganscope::test::sameTracks;

namespace {

Choice method(std::string_view id, double step) {
    Choice choice{std::string(id), Values(catalogue::method(id)->parameters)};
    choice.values.set("step", step);
    return choice;
}

Choice regularizer(std::string_view id, std::string_view parameter, double value) {
    Choice choice{std::string(id), Values(catalogue::regularizer(id)->parameters)};
    choice.values.set(parameter, value);
    return choice;
}

Scenario dirac() {
    Scenario s = defaultScenario("dirac");
    s.starts = {{1, 1}, {-0.5, 0.25}, {2, -1}};
    s.steps = 300;
    return s;
}

Frame reached(const Scenario& scenario, std::int64_t step) {
    Simulation simulation(scenario);
    simulation.advance(step);
    return simulation.frame();
}

/// Runs `scenario` to its end with a stepper alone.
std::vector<double> lastPoint(const Scenario& scenario, std::size_t start) {
    Stepper stepper(buildSystem(scenario), scenario.starts[start]);
    for (std::int64_t k = 0; k < scenario.steps && stepper.step(); ++k) continue;
    return {stepper.point().begin(), stepper.point().end()};
}

}  // namespace

TEST_CASE("a trajectory keeps the first point, the newest and every stride-th, in bounded space") {
    std::mt19937 random(7);
    std::vector<int> lengths = {0, 1, 4094, 4095, 4096, 4097, 8190, 8191, 8192, 8193, 16384};
    for (int k = 0; k < 30; ++k) lengths.push_back(static_cast<int>(random() % 40000));
    for (const int length : lengths) {
        SECTION(std::to_string(length) + " steps");
        const auto pointOf = [](std::int64_t step) {
            return std::array{static_cast<double>(step), 0.5 - static_cast<double>(step)};
        };
        Trajectory watched(pointOf(0)), unwatched(pointOf(0));
        for (int step = 1; step <= length; ++step) {
            watched.push(pointOf(step));
            unwatched.push(pointOf(step));
            if (random() % 64 != 0) continue;
            CHECK(watched.track()->steps.back() == step);
            CHECK(watched.track()->size() <= Trajectory::capacity);
        }
        const Track& track = *watched.track();
        CHECK(sameTrack(track, *unwatched.track()));
        CHECK_EQUAL(track.steps.front(), 0);
        CHECK_EQUAL(track.steps.back(), length);
        CHECK_EQUAL(track.states.size(), 2 * track.size());
        const std::int64_t stride = watched.stride();
        CHECK((stride & (stride - 1)) == 0);
        CHECK(length < 4096 ? stride == 1 : track.size() > Trajectory::capacity / 2);
        bool kept = true, gaps = true;
        for (std::size_t k = 0; k < track.size(); ++k) {
            kept = kept && track.point(k)[0] == pointOf(track.steps[k])[0] && track.point(k)[1] == pointOf(track.steps[k])[1];
            if (k + 1 < track.size()) gaps = gaps && track.steps[k] == static_cast<std::int64_t>(k) * stride;
        }
        CHECK(kept);
        CHECK(gaps);
        CHECK(length - static_cast<std::int64_t>(track.size() - 1) * stride <= 0);
    }
}

TEST_CASE("a track is handed out again until it changes") {
    Trajectory trajectory(std::array{1.0, 2.0});
    const auto first = trajectory.track();
    CHECK(first == trajectory.track());
    trajectory.conclude(Outcome::running);
    CHECK(first == trajectory.track());
    trajectory.conclude(Outcome::finished);
    CHECK(first != trajectory.track());
    CHECK(first->outcome == Outcome::running);
    CHECK(trajectory.track()->outcome == Outcome::finished);
}

TEST_CASE("the sizes of the calls and the moments of the frames do not show in a path") {
    std::mt19937 random(11);
    for (const char* id : {"simultaneous", "alternating", "momentum", "extragradient"}) {
        SECTION(id);
        Scenario scenario = dirac();
        scenario.method = method(id, 0.1);
        scenario.steps = 9000;
        const Frame whole = reached(scenario, scenario.steps);
        CHECK(whole.complete);
        CHECK_EQUAL(whole.tracks.size(), 3);
        for (std::size_t k = 0; k < whole.tracks.size(); ++k) {
            const Track& track = *whole.tracks[k];
            CHECK(track.outcome == Outcome::finished);
            CHECK(std::vector<double>(track.states.end() - 2, track.states.end()) == lastPoint(scenario, k));
        }
        Simulation chunks(scenario);
        while (!chunks.ended()) {
            chunks.advance(static_cast<std::int64_t>(random() % 200));
            if (random() % 3 == 0) CHECK(chunks.frame().complete);
        }
        CHECK(sameTracks(whole, chunks.frame()));
        CHECK_EQUAL(chunks.step(), 9000);
        CHECK_CLOSE(chunks.frame().time, 900.0, 1e-9);
    }
}

TEST_CASE("an interrupted call resumes without a trace, and is asked before every step") {
    const Scenario scenario = dirac();
    const Frame whole = reached(scenario, 100);
    Simulation simulation(scenario);
    int asked = 0, budget = 0;
    const auto interrupted = [&] { return ++asked, budget-- == 0; };
    budget = 7;
    CHECK(!simulation.advance(100, interrupted));
    CHECK_EQUAL(asked, 8);
    CHECK_EQUAL(simulation.step(), 3);
    CHECK(!simulation.frame().complete);
    budget = -1;
    CHECK(simulation.advance(97, interrupted));
    CHECK_EQUAL(asked, 8 + 300 - 7);
    CHECK(sameTracks(whole, simulation.frame()));

    Scenario slider = scenario;
    slider.method = method("simultaneous", 0.05);
    simulation.adopt(slider);
    int calls = 0;
    do {
        budget = 11;
        ++calls;
    } while (!simulation.settle(interrupted));
    CHECK_EQUAL(calls, 300 / 11 + 1);
    CHECK(sameTracks(reached(slider, 100), simulation.frame()));

    std::stop_source stop;
    stop.request_stop();
    CHECK(!simulation.advance(1, stop.get_token()));
}

TEST_CASE("a call interrupted within the last step has not ended: paths still wait for it") {
    Scenario scenario = dirac();
    scenario.steps = 100;
    Simulation simulation(scenario);
    int budget = static_cast<int>(100 * scenario.starts.size()) - 1;
    CHECK(!simulation.advance(100, [&] { return budget-- == 0; }));
    CHECK_EQUAL(simulation.step(), 100);
    CHECK(!simulation.frame().complete);
    CHECK(!simulation.ended());
    CHECK(simulation.advance(1));
    CHECK(simulation.ended());
    CHECK(sameTracks(reached(scenario, 100), simulation.frame()));
}

TEST_CASE("divergence is an outcome with its step and its last finite point") {
    Scenario scenario = defaultScenario("bilinear");
    scenario.method = method("simultaneous", 1);
    scenario.starts = {std::vector<double>(scenario.starts[0].size(), 1.0)};
    scenario.steps = 5000;
    Simulation simulation(scenario);
    CHECK(simulation.advance(5000));
    CHECK(simulation.ended());
    const Frame frame = simulation.frame();
    const Track& track = *frame.tracks[0];
    CHECK(track.outcome == Outcome::diverged);
    CHECK(track.reason.find("step") != std::string::npos);
    CHECK(allFinite(track.states));
    // |w| grows by √2 a step from √2, so it passes 10⁹ with the 59th.
    CHECK_EQUAL(track.steps.back(), 59);
    CHECK_EQUAL(track.size(), 60);
    CHECK_EQUAL(frame.step, 59);

    Simulation chunks(scenario);
    while (!chunks.ended()) chunks.advance(7);
    CHECK_EQUAL(chunks.step(), simulation.step());
    CHECK(sameTracks(frame, chunks.frame()));

    // One that diverges does not end the others.
    scenario.starts.push_back(std::vector<double>(scenario.starts[0].size(), 0.0));
    CHECK_EQUAL(reached(scenario, 200).step, 200);
    CHECK(reached(scenario, 200).tracks[1]->outcome == Outcome::running);
}

TEST_CASE("a start outside the clipping bound is projected before the first step") {
    Scenario scenario = defaultScenario("dirac");
    scenario.regularizers = {regularizer("clip", "bound", 0.5)};
    scenario.starts = {{1, 5}};
    const Frame frame = reached(scenario, 200);
    CHECK_EQUAL(frame.tracks[0]->point(0)[0], 1.0);
    CHECK_EQUAL(frame.tracks[0]->point(0)[1], 0.5);
    bool inside = true;
    for (std::size_t k = 0; k < frame.tracks[0]->size(); ++k) inside = inside && std::abs(frame.tracks[0]->point(k)[1]) <= 0.5;
    CHECK(inside);
    Simulation simulation(scenario);
    scenario.regularizers.clear();
    simulation.adopt(scenario);
    CHECK_EQUAL(simulation.frame().tracks[0]->point(0)[1], 5.0);
}

TEST_CASE("whatever was adopted before, the paths are those of the newest scenario") {
    std::mt19937 random(3);
    Simulation simulation(dirac());
    simulation.advance(120);
    for (int k = 0; k < 60; ++k) {
        Scenario next = dirac();
        if (random() % 2) next.regularizers = {regularizer("r1", "gamma", 0.1 * static_cast<double>(random() % 20))};
        if (random() % 2) next.method = method(random() % 2 ? "momentum" : "alternating", 0.3);
        if (random() % 4 == 0) next = defaultScenario(random() % 2 ? "bilinear" : "gaussian-mean");
        if (random() % 2) next.starts.push_back(next.starts[0]);
        if (random() % 3 == 0) next.starts[0][0] += 0.25;
        next.steps = 120 + static_cast<std::int64_t>(random() % 100);
        simulation.adopt(next);
        if (random() % 4 == 0) continue;  // superseded before it was integrated
        if (random() % 4 == 0) {
            int budget = static_cast<int>(random() % 200);
            simulation.settle([&] { return --budget < 0; });
            CHECK_EQUAL(simulation.frame().tracks.size(), next.starts.size());
            continue;
        }
        CHECK(simulation.settle());
        CHECK_EQUAL(simulation.step(), 120);
        CHECK(sameTracks(reached(next, 120), simulation.frame()));
    }
}

TEST_CASE("only what a change concerns is integrated again") {
    Scenario scenario = dirac();
    Simulation simulation(scenario);
    simulation.advance(50);
    int steps = 0;
    const auto counted = [&] { return ++steps, false; };
    const Frame before = simulation.frame();

    scenario.title = "another";
    scenario.view.field = "arrows";
    simulation.adopt(scenario);
    CHECK(simulation.settle(counted));
    CHECK_EQUAL(steps, 0);
    CHECK(simulation.frame().tracks == before.tracks);

    scenario.starts[1] = {0.5, 0.5};
    simulation.adopt(scenario);
    CHECK(!simulation.frame().complete);
    CHECK(simulation.settle(counted));
    CHECK_EQUAL(steps, 50);
    CHECK(simulation.frame().tracks[0] == before.tracks[0]);
    CHECK(simulation.frame().tracks[2] == before.tracks[2]);

    scenario.starts.erase(scenario.starts.begin());
    simulation.adopt(scenario);
    CHECK(simulation.settle(counted));
    CHECK_EQUAL(steps, 50);
    CHECK_EQUAL(simulation.frame().tracks.size(), 2);
    CHECK(simulation.frame().tracks[1] == before.tracks[2]);

    scenario.regularizers = {regularizer("r1", "gamma", 0.3)};
    simulation.adopt(scenario);
    CHECK(simulation.settle(counted));
    CHECK_EQUAL(steps, 150);
    CHECK(sameTracks(reached(scenario, 50), simulation.frame()));
}

TEST_CASE("fewer steps shorten the paths, more let them run on, and restart begins again") {
    Scenario scenario = dirac();
    Simulation simulation(scenario);
    simulation.advance(1000);
    CHECK_EQUAL(simulation.step(), 300);
    CHECK(simulation.ended());
    scenario.steps = 40;
    simulation.adopt(scenario);
    CHECK_EQUAL(simulation.step(), 40);
    CHECK(simulation.settle());
    CHECK(sameTracks(reached(scenario, 40), simulation.frame()));
    scenario.steps = 60;
    simulation.adopt(scenario);
    CHECK(!simulation.ended());
    CHECK(simulation.frame().tracks[0]->outcome == Outcome::running);
    simulation.advance(1000);
    CHECK(sameTracks(reached(scenario, 60), simulation.frame()));
    simulation.restart();
    CHECK_EQUAL(simulation.step(), 0);
    CHECK_EQUAL(simulation.frame().tracks[0]->size(), 1);
    simulation.advance(60);
    CHECK(sameTracks(reached(scenario, 60), simulation.frame()));
    scenario.steps = 0;
    simulation.adopt(scenario);
    CHECK(simulation.settle());
    CHECK(simulation.frame().tracks[0]->outcome == Outcome::finished);
}

TEST_CASE("a diverging slider position does not cost the step that was reached") {
    Scenario calm = defaultScenario("bilinear"), wild = calm;
    calm.method = method("extragradient", 0.2);
    wild.method = method("simultaneous", 1);
    Simulation simulation(calm);
    simulation.advance(200);
    simulation.adopt(wild);
    CHECK(simulation.settle());
    CHECK(simulation.ended());
    CHECK(simulation.frame().complete);
    simulation.adopt(calm);
    CHECK(simulation.settle());
    CHECK(sameTracks(reached(calm, 200), simulation.frame()));
}

TEST_CASE("a scenario that cannot be built changes nothing") {
    const Scenario scenario = dirac();
    Simulation simulation(scenario);
    simulation.advance(10);
    Scenario unknown = scenario;
    unknown.method.id = "no such method";
    CHECK_THROWS(std::invalid_argument, (simulation.adopt(unknown), 0));
    CHECK(simulation.scenario() == scenario);
    simulation.advance(10);
    CHECK(sameTracks(reached(scenario, 20), simulation.frame()));
}
