// SPDX-License-Identifier: GPL-3.0-or-later
// What steps alike, what a frame holds, and where a stepper goes on or ends.
#include "core/simulation/simulation.h"
#include "tests/support/check.h"
#include "tests/support/scenarios.h"

#include <cmath>
#include <limits>

using namespace ganscope;
using namespace ganscope::test;

namespace {

std::vector<double> stepperPoint(const Stepper& stepper) {
    return {stepper.point().begin(), stepper.point().end()};
}

}  // namespace

TEST_CASE("scenarios step alike exactly when game, loss, regularizers, method and seed agree") {
    const Scenario base = scenarioWith("dirac", {"regularizers.r1.gamma=0.3"});
    struct Row {
        const char* change;
        bool same;
    };
    for (const Row& row : std::vector<Row>{{"game.target=0.5", false},
                                           {"game.loss=wgan", false},
                                           {"regularizers.r1.gamma=0.4", false},
                                           {"regularizers.r2.gamma=0.3", false},
                                           {"method.step=0.125", false},
                                           {"method.id=alternating", false},
                                           {"seed=7", false},
                                           {"steps=77", true},
                                           {"starts=[[0.5,0.5]]", true},
                                           {"title=another", true},
                                           {"view.field=arrows", true}}) {
        SECTION(row.change);
        const Scenario changed = scenarioWith("dirac", {"regularizers.r1.gamma=0.3", row.change});
        CHECK(!(changed == base));
        CHECK_EQUAL(sameSystem(base, changed), row.same);
        CHECK_EQUAL(sameSystem(changed, base), row.same);
    }
    CHECK(sameSystem(base, base));
    Scenario other = base;
    other.game.id = "bilinear";
    CHECK(!sameSystem(base, other));
}

TEST_CASE("a frame has the time of its step, and the memory of the first path where the view asks for it") {
    Scenario s = scenarioWith("dirac", {"method.id=momentum", "method.step=0.25", "starts=[[1,0.5],[0,2]]", "steps=10"});
    Simulation plain(s);
    CHECK_EQUAL(plain.frame().time, 0.0);
    CHECK(plain.advance(6));
    const Frame frame = plain.frame();
    CHECK_EQUAL(frame.step, 6);
    CHECK_EQUAL(frame.time, 1.5);
    CHECK(frame.augmented.empty() && frame.averages.empty());
    s.view.spectrum.matrix = "preconditioned";
    Simulation asked(s);
    CHECK(asked.advance(6));
    Stepper alone(buildSystem(s), s.starts[0]);
    for (int k = 0; k < 6; ++k) alone.step();
    CHECK_EQUAL(asked.frame().augmented, std::vector<double>(alone.augmented().begin(), alone.augmented().end()));
    CHECK_EQUAL(asked.frame().augmented.size(), 4);
    s.starts.clear();
    Simulation none(s);
    CHECK(none.frame().augmented.empty());
    CHECK(none.ended());
}

TEST_CASE("beside each path goes its mean where the method keeps one, with the same steps and the same end") {
    Scenario s =
        scenarioWith("bilinear", {"method.id=average", "method.uniform=true", "method.step=0.3", "starts=[[1,0],[0,2]]", "steps=9"});
    Simulation simulation(s);
    CHECK(simulation.advance(9));
    const Frame frame = simulation.frame();
    REQUIRE(frame.averages.size() == 2);
    for (std::size_t p = 0; p < 2; ++p) {
        const Track &path = *frame.tracks[p], &mean = *frame.averages[p];
        CHECK_EQUAL(mean.steps, path.steps);
        CHECK(mean.outcome == Outcome::finished && path.outcome == Outcome::finished);
        for (std::size_t i = 0; i < 2; ++i) {
            CHECK_EQUAL(mean.point(0)[i], s.starts[p][i]);
            double sum = 0;
            for (std::size_t k = 1; k < path.size(); ++k) {
                sum += path.point(k)[i];
                CHECK_CLOSE(mean.point(k)[i], sum / static_cast<double>(k), 1e-14);
            }
        }
    }
    s = scenarioWith("bilinear", {"method.id=average", "method.alternating=false", "method.step=1", "starts=[[1,1]]", "steps=200"});
    Simulation away(s);
    CHECK(away.advance(200));
    CHECK(away.frame().averages.at(0)->outcome == Outcome::diverged);
    CHECK_EQUAL(away.frame().averages.at(0)->reason, away.frame().tracks.at(0)->reason);
}

TEST_CASE("a path that has finished is not stepped when others catch up, and more steps set it going") {
    Scenario s = scenarioWith("dirac", {"starts=[[1,1]]", "steps=5"});
    Simulation simulation(s);
    CHECK(!simulation.ended());
    CHECK(simulation.advance(4));
    CHECK(!simulation.ended());
    CHECK(simulation.frame().tracks[0]->outcome == Outcome::running);
    CHECK(simulation.advance(1));
    CHECK(simulation.ended());
    CHECK(simulation.frame().tracks[0]->outcome == Outcome::finished);
    CHECK(simulation.advance(3));
    CHECK_EQUAL(simulation.step(), 5);
    s.steps = 7;
    simulation.adopt(s);
    CHECK(!simulation.ended());
    CHECK(simulation.frame().tracks[0]->outcome == Outcome::running);
    CHECK(simulation.advance(100));
    CHECK_EQUAL(simulation.step(), 7);
    CHECK_EQUAL(simulation.frame().tracks[0]->size(), 8);
}

TEST_CASE("a stepper resumes from an augmented state to the same bits as if it had never stopped") {
    for (const MethodEntry* method : catalogue::methods()) {
        SECTION(std::string(method->id));
        Scenario s = scenarioWith("dirac", {"regularizers.r1.gamma=0.3"});
        s.method = {std::string(method->id), Values(method->parameters)};
        const System system = buildSystem(s);
        Stepper whole(system, s.starts[0]), resumed(system, std::vector<double>{0.1, 0.2});
        for (int k = 0; k < 7; ++k) whole.step();
        resumed.resume(whole.augmented(), 7);
        CHECK_EQUAL(resumed.steps(), 7);
        for (int k = 0; k < 5; ++k) {
            whole.step();
            resumed.step();
        }
        CHECK_EQUAL(resumed.steps(), 12);
        CHECK(std::ranges::equal(whole.augmented(), resumed.augmented()));
    }
}

TEST_CASE("resuming asks for a state of the right length, judges it, and forgets an earlier end") {
    const System system = buildSystem(scenarioWith("bilinear", {"method.id=simultaneous", "method.step=0.1"}));
    Stepper stepper(system, std::vector<double>{1, 0});
    CHECK_THROWS(std::invalid_argument, (stepper.resume(std::vector<double>{1}, 0), 0));
    CHECK_THROWS(std::invalid_argument, (stepper.resume(std::vector<double>{1, 2, 3}, 0), 0));
    stepper.resume(std::vector<double>{2e9, 0}, 4);
    CHECK(stepper.outcome() == Outcome::diverged);
    CHECK_EQUAL(stepper.reason(), "‖w‖ passed 1e9 at step 4");
    CHECK(!stepper.step());
    stepper.resume(std::vector<double>{3, 0}, 9);
    CHECK(stepper.outcome() == Outcome::running);
    CHECK(stepper.step());
    CHECK_EQUAL(stepper.steps(), 10);
    CHECK_CLOSE(stepper.time(), 1.0, 1e-15);
    CHECK_CLOSE(stepperPoint(stepper), (std::vector<double>{3, 0.3}), 1e-15);
}

TEST_CASE("a norm of 1e9 is not yet divergence, what is beyond is, in whatever direction") {
    const System system = buildSystem(scenarioWith("bilinear", {"game.coupling=0"}));
    for (const auto& [w, within] : std::vector<std::pair<std::vector<double>, bool>>{{{1e9, 0}, true},
                                                                                     {{-6e8, 8e8}, true},
                                                                                     {{9.9e8, 0}, true},
                                                                                     {{0, -6e8}, true},
                                                                                     {{0, -1.0000001e9}, false},
                                                                                     {{7.1e8, 7.1e8}, false},
                                                                                     {{1e200, 1e200}, false}}) {
        Stepper stepper(system, w);
        CHECK_EQUAL(stepper.outcome() == Outcome::running, within);
        CHECK_EQUAL(stepper.reason(), within ? "" : "‖w‖ passed 1e9 at step 0");
        CHECK_EQUAL(stepper.step(), within);
    }
}

TEST_CASE("a stepper's average is the block of that name, whatever else the method remembers; others keep none") {
    const Scenario s = scenarioWith("dirac", {"method.id=average", "method.decay=0.5", "method.step=0.2", "starts=[[1,0.5]]"});
    Stepper stepper(buildSystem(s), s.starts[0]);
    CHECK(std::ranges::equal(stepper.average(), s.starts[0]));
    std::vector<double> mean = s.starts[0];
    for (int k = 0; k < 5; ++k) {
        CHECK(stepper.step());
        for (std::size_t i = 0; i < 2; ++i) mean[i] = 0.5 * mean[i] + 0.5 * stepper.point()[i];
        CHECK_CLOSE((std::vector<double>(stepper.average().begin(), stepper.average().end())), mean, 1e-15);
    }
    for (const char* id : {"simultaneous", "momentum", "adam"})
        CHECK(Stepper(buildSystem(scenarioWith("dirac", {std::string("method.id=") + id})), s.starts[0]).average().empty());
}
