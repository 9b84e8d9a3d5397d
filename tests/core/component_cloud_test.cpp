// SPDX-License-Identifier: GPL-3.0-or-later
// Points of closed-form distributions: their moments, that they move with the generator alone, and D at them.
#include "core/analysis/component_cloud.h"
#include "core/scenario/system.h"
#include "tests/support/check.h"
#include "tests/support/scenarios.h"

#include <algorithm>
#include <cmath>

using namespace ganscope;
using namespace ganscope::test;

TEST_CASE("points of a Gaussian have its mean and its deviation, and move as it does") {
    const System system = buildSystem(scenarioWith("gaussian-mean", {"game.mean=[0,2]", "game.sigma=0.7"}));
    const Critic& critic = *system.dynamics->game().critic();
    const std::vector<double> w{1, -1, 0.25, -0.5}, moved{1.5, -1, 0.25, -0.5};
    const ComponentCloud cloud(critic, w);
    constexpr int count = 4000;
    const std::vector<double> data = cloud.dataPoints(count), samples = cloud.samplePoints(w, count), after = cloud.samplePoints(moved, count);
    REQUIRE(data.size() == 2u * count && samples.size() == data.size());
    const auto check = [&](const std::vector<double>& points, double first, double second) {
        double sums[2] = {0, 0}, squares = 0, product = 0;
        for (std::size_t i = 0; i < points.size(); i += 2) {
            const double x = points[i] - first, y = points[i + 1] - second;
            sums[0] += x;
            sums[1] += y;
            squares += x * x + y * y;
            product += x * y;
        }
        const double five = 5 / std::sqrt(double(count));  // standard errors
        CHECK(std::abs(sums[0] / count) < 0.7 * five);
        CHECK(std::abs(sums[1] / count) < 0.7 * five);
        CHECK(std::abs(squares / count - 2 * 0.49) < 2 * 0.49 * five);
        CHECK(std::abs(product / count) < 0.49 * five);
    };
    check(data, 0, 2);
    check(samples, 1, -1);
    for (std::size_t i = 0; i < samples.size(); i += 2) {
        CHECK_CLOSE(after[i], samples[i] + 0.5, 1e-14);
        CHECK_EQUAL(after[i + 1], samples[i + 1]);
    }
    const std::vector<double> few = cloud.samplePoints(w, 10);
    CHECK(std::equal(few.begin(), few.end(), samples.begin()));
    CHECK_EQUAL(cloud.modes().size(), 1u);

    std::vector<double> slopes;
    const std::vector<double> x{3, 1, -2, 0.5};
    CHECK_CLOSE(cloud.judge(w, x, &slopes), (std::vector<double>{0.25, -0.75}), 1e-15);
    CHECK_CLOSE(slopes, (std::vector<double>{0.25, -0.5, 0.25, -0.5}), 1e-15);
}

TEST_CASE("a mixture's points fall to its parts by weight; of a D that is not linear no slope is said") {
    const System modes = buildSystem(scenarioWith("two-mode"));
    const std::vector<double> w(static_cast<std::size_t>(modes.dynamics->size()), 0.0);
    const ComponentCloud cloud(*modes.dynamics->game().critic(), w);
    REQUIRE(cloud.modes().size() == 2);
    const double weight = cloud.modes()[0].weight, at = cloud.modes()[0].mean[0];
    constexpr int count = 4000;
    const std::vector<double> points = cloud.dataPoints(count);
    const auto share = static_cast<double>(std::count_if(points.begin(), points.end(), [&](double x) { return std::abs(x - at) < 1e-9; })) / count;
    CHECK(std::abs(share - weight) < 2.5 / std::sqrt(double(count)));

    const System lq = buildSystem(scenarioWith("lq"));
    const std::vector<double> v{0.5, 0.25, 1, 0.5}, x{2};
    const ComponentCloud bent(*lq.dynamics->game().critic(), v);
    std::vector<double> slopes{1};
    CHECK_EQUAL(bent.judge(v, x, &slopes).size(), 1u);
    CHECK(slopes.empty());
}

TEST_CASE("data and samples are drawn apart, and neither side draws one number twice") {
    const System system = buildSystem(scenarioWith("gaussian-mean", {"game.mean=[0,0]", "game.sigma=1"}));
    const std::vector<double> w{0, 0, 0.5, 0.5};
    const ComponentCloud cloud(*system.dynamics->game().critic(), w);
    const std::vector<double> data = cloud.dataPoints(500), samples = cloud.samplePoints(w, 500);
    std::vector<double> all = data;
    all.insert(all.end(), samples.begin(), samples.end());
    std::ranges::sort(all);
    CHECK(std::ranges::adjacent_find(all) == all.end());
    CHECK(cloud.dataPoints(0).empty() && cloud.samplePoints(w, 0).empty());
}

TEST_CASE("of two parts each has its share of the points, the last one too") {
    const System modes = buildSystem(scenarioWith("two-mode"));
    const std::vector<double> w(static_cast<std::size_t>(modes.dynamics->size()), 0.0);
    const ComponentCloud cloud(*modes.dynamics->game().critic(), w);
    const std::vector<Component> parts = cloud.modes();
    constexpr int count = 4000;
    const std::vector<double> points = cloud.dataPoints(count);
    std::size_t known = 0;
    for (const Component& part : parts) {
        const auto here = std::ranges::count_if(points, [&](double x) { return std::abs(x - part.mean[0]) < 1e-9; });
        CHECK(std::abs(static_cast<double>(here) / count - part.weight) < 5 * std::sqrt(part.weight * (1 - part.weight) / count) + 1e-12);
        known += static_cast<std::size_t>(here);
    }
    CHECK_EQUAL(known, static_cast<std::size_t>(count));
}

TEST_CASE("D at no point is no number, at the beginning of a further point neither; slopes are one for each whole point") {
    const System system = buildSystem(scenarioWith("gaussian-mean", {"game.mean=[0,2]"}));
    const std::vector<double> w{1, -1, 0.25, -0.5};
    const ComponentCloud cloud(*system.dynamics->game().critic(), w);
    std::vector<double> slopes{7, 7, 7};
    CHECK(cloud.judge(w, std::vector<double>{}, &slopes).empty());
    CHECK(slopes.empty());
    CHECK_CLOSE(cloud.judge(w, std::vector<double>{4, 2, 9}, &slopes), std::vector<double>{0.0}, 1e-15);
    CHECK_CLOSE(slopes, (std::vector<double>{0.25, -0.5}), 1e-15);
    CHECK_CLOSE(cloud.judge(w, std::vector<double>{4, 0, 0, 4, 1, 1}), (std::vector<double>{1, -2, -0.25}), 1e-15);
}
