// SPDX-License-Identifier: GPL-3.0-or-later
// Modes, good samples and divergences by hand; which games have them; that long states keep short records.
#include "core/analysis/sample_quality.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "core/simulation/trajectory.h"
#include "tests/support/check.h"

#include <cmath>
#include <limits>

using namespace ganscope;

namespace {

std::vector<Component> pairOfModes() {
    return {{.mean = {-1}, .sigma = 0.1, .weight = 0.5}, {.mean = {1}, .sigma = 0.1, .weight = 0.5}};
}

System ring(const std::vector<std::string>& overrides) {
    Reading reading = readScenario(R"({"ganscope": 1, "game": {"id": "ring"}})", overrides);
    if (!reading.scenario) FAIL(toText(reading.problems.front()));
    return buildSystem(*reading.scenario);
}

}  // namespace

TEST_CASE("good samples lie within three standard deviations of their nearest mode, and cover it") {
    const std::vector<double> samples{-1, -0.75, 0.95, 1.4};
    const SampleQuality q = sampleQuality(samples, pairOfModes());
    CHECK_EQUAL(q.modes, 2);
    CHECK_EQUAL(q.covered, 2);
    CHECK_CLOSE(q.good, 0.75, 1e-15);
    CHECK_CLOSE(q.kl, 0.0, 1e-15);
    CHECK_CLOSE(q.js, 0.0, 1e-15);
}

TEST_CASE("a dropped mode: divergences as in the textbook; what is near no mode is not good, yet has a nearest one") {
    const SampleQuality one = sampleQuality(std::vector<double>{-1, -1.1, -0.9, -5}, pairOfModes());
    CHECK_EQUAL(one.covered, 1);
    CHECK_CLOSE(one.good, 0.75, 1e-15);
    CHECK_CLOSE(one.kl, std::log(2.0), 1e-15);
    CHECK_CLOSE(one.js, 0.5 * std::log(4.0 / 3) + 0.25 * std::log(2.0 / 3) + 0.25 * std::log(2.0), 1e-15);
    const SampleQuality far = sampleQuality(std::vector<double>{3, 4}, pairOfModes());
    CHECK_EQUAL(far.covered, 0);
    CHECK_EQUAL(far.good, 0.0);
}

TEST_CASE("samples that are not numbers are neither good nor near a mode; without any there is no divergence") {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const SampleQuality half = sampleQuality(std::vector<double>{nan, 1}, pairOfModes());
    CHECK_CLOSE(half.good, 0.5, 1e-15);
    CHECK_CLOSE(half.kl, std::log(2.0), 1e-15);
    CHECK(std::isnan(sampleQuality(std::vector<double>{nan, nan}, pairOfModes()).kl));
    CHECK_THROWS(std::invalid_argument, sampleQuality(std::vector<double>{1}, {}));
}

TEST_CASE("networks over mixtures are measured by modes, over curves by D alone, other games not at all") {
    const System eight = ring({});
    const std::vector<double> w(static_cast<std::size_t>(eight.dynamics->size()), 0.0);
    CHECK_EQUAL(dataMeasureNames(eight.dynamics->game()).size(), 5u);
    const auto at = dataMeasures(eight.dynamics->game(), w);
    REQUIRE(at && at->quality);
    // All samples in the middle of the ring, which belongs to no mode; D is constant.
    CHECK_EQUAL(at->quality->covered, 0);
    CHECK_CLOSE(at->quality->kl, std::log(8.0), 1e-12);
    CHECK_EQUAL(at->slope, 0.0);
    CHECK_EQUAL(dataMeasureRow(eight.dynamics->game(), w).size(), 5u);
    CHECK_EQUAL(dataMeasureNames(ring({"game.data=two-moons"}).dynamics->game()).size(), 1u);
    const System grid = ring({"game.data=grid"});
    CHECK_EQUAL(dataMeasures(grid.dynamics->game(), w)->quality->modes, 25);
    const Scenario dirac = defaultScenario("dirac");
    CHECK(dataMeasureNames(buildSystem(dirac).dynamics->game()).empty());
    CHECK(!dataMeasures(buildSystem(dirac).dynamics->game(), dirac.starts[0]));
}

TEST_CASE("samples for pictures are the same at every call, and none of a training batch") {
    const System s = ring({"game.latent_size=3"});
    const auto& cloud = dynamic_cast<const Cloud&>(s.dynamics->game());
    Reading reading = readScenario(R"({"ganscope": 1, "game": {"id": "ring", "latent_size": 3}})");
    const std::vector<double>& w = reading.scenario->starts[0];
    const std::vector<double> many = cloud.samplePoints(w, 100), few = cloud.samplePoints(w, 10);
    CHECK(std::equal(few.begin(), few.end(), many.begin()));
    CHECK_EQUAL(cloud.dataPoints(40).size(), 80u);
    // The slope that D is said to have is that of its values.
    const std::vector<double> x{0.3, -0.2};
    std::vector<double> slope;
    cloud.judge(w, x, &slope);
    for (std::size_t j = 0; j < 2; ++j) {
        std::vector<double> up = x, down = x;
        up[j] += 1e-6;
        down[j] -= 1e-6;
        CHECK_CLOSE(slope[j], (cloud.judge(w, up)[0] - cloud.judge(w, down)[0]) / 2e-6, 1e-8);
    }
}

TEST_CASE("a record of long states is short, and keeps its first and its newest point") {
    const std::vector<double> start(100'000, 1.0);
    Trajectory record{View<double>(start)};
    std::vector<double> w = start;
    for (int k = 1; k <= 50; ++k) {
        w[0] = k;
        record.push(w);
    }
    const auto track = record.track();
    CHECK(track->size() <= Trajectory::capacityFor(100'000));
    CHECK_EQUAL(track->steps.front(), 0);
    CHECK_EQUAL(track->steps.back(), 50);
    CHECK_EQUAL(track->point(track->size() - 1)[0], 50.0);
    CHECK_EQUAL(Trajectory::capacityFor(2), Trajectory::capacity);
}

TEST_CASE("good is up to three standard deviations of the mode's own, ends included") {
    const std::vector<Component> modes{{.mean = {0}, .sigma = 0.5, .weight = 0.5}, {.mean = {16}, .sigma = 2, .weight = 0.5}};
    for (const auto& [x, good] :
         std::vector<std::pair<double, double>>{{1.5, 1}, {-1.5, 1}, {std::nextafter(1.5, 2.0), 0}, {10, 1}, {22, 1}, {9.9, 0}, {22.1, 0}})
        CHECK_EQUAL(sampleQuality(std::vector<double>{x}, modes).good, good);
}

TEST_CASE("the nearest mode is told in all dimensions; of two at one distance it is the first") {
    // On a square, in two dimensions: the samples lie beside three of its corners, two at the last.
    const std::vector<Component> square{{.mean = {0, 0}, .sigma = 0.1, .weight = 0.1},
                                        {.mean = {4, 0}, .sigma = 0.1, .weight = 0.2},
                                        {.mean = {0, 4}, .sigma = 0.1, .weight = 0.3},
                                        {.mean = {4, 4}, .sigma = 0.1, .weight = 0.4}};
    const SampleQuality q = sampleQuality(std::vector<double>{0.2, -0.2, 3.8, 0, 4, 4.2, 3, 3}, square);
    CHECK_EQUAL(q.modes, 4);
    CHECK_EQUAL(q.covered, 3);
    CHECK_CLOSE(q.good, 0.75, 1e-15);
    CHECK_CLOSE(q.kl, 0.25 * std::log(0.25 / 0.1) + 0.25 * std::log(0.25 / 0.2) + 0.5 * std::log(0.5 / 0.4), 1e-15);
    const auto half = [](double a, double b) { return a > 0 ? 0.5 * a * std::log(2 * a / (a + b)) : 0; };
    CHECK_CLOSE(q.js,
                half(0.25, 0.1) + half(0.1, 0.25) + half(0.25, 0.2) + half(0.2, 0.25) + half(0.3, 0) + half(0.5, 0.4) + half(0.4, 0.5),
                1e-15);
    CHECK_CLOSE(sampleQuality(std::vector<double>{2, 0}, square).kl, std::log(1 / 0.1), 1e-15);
    CHECK_CLOSE(sampleQuality(std::vector<double>{4, 2}, square).kl, std::log(1 / 0.2), 1e-15);
}

TEST_CASE("of no samples none is good, none is near a mode, and there is no divergence") {
    const SampleQuality none = sampleQuality(std::vector<double>{}, pairOfModes());
    CHECK_EQUAL(none.modes, 2);
    CHECK_EQUAL(none.covered, 0);
    CHECK_EQUAL(none.good, 0.0);
    CHECK(std::isnan(none.kl) && std::isnan(none.js));
}

TEST_CASE("a row has the measures in the order of their names; the slope is the mean length of D's gradient over the data") {
    const System s = ring({});
    Reading reading = readScenario(R"({"ganscope": 1, "game": {"id": "ring"}})");
    const std::vector<double>& w = reading.scenario->starts[0];
    const auto measures = dataMeasures(s.dynamics->game(), w);
    REQUIRE(measures && measures->quality);
    const SampleQuality& q = *measures->quality;
    CHECK_EQUAL(dataMeasureNames(s.dynamics->game()),
                (std::vector<std::string_view>{"modes_covered", "good_samples", "mode_kl", "mode_js", "data_slope"}));
    CHECK_EQUAL(dataMeasureRow(s.dynamics->game(), w), (std::vector<double>{double(q.covered), q.good, q.kl, q.js, measures->slope}));
    const auto& cloud = dynamic_cast<const Cloud&>(s.dynamics->game());
    std::vector<double> gradients;
    constexpr int many = 20000;
    cloud.judge(w, cloud.dataPoints(many), &gradients);
    double mean = 0, squares = 0;
    for (std::size_t i = 0; i < gradients.size(); i += 2) {
        const double length = std::hypot(gradients[i], gradients[i + 1]);
        mean += length / many;
        squares += length * length / many;
    }
    CHECK(std::abs(measures->slope - mean) < 5 * std::sqrt((squares - mean * mean) / 512));
    CHECK(measures->slope > 0);
    const SampleQuality again = sampleQuality(cloud.samplePoints(w, qualitySamples), cloud.modes());
    CHECK_EQUAL(again.kl, q.kl);
    CHECK_EQUAL(dataMeasureRow(ring({"game.data=two-moons"}).dynamics->game(), w).size(), 1u);
}
