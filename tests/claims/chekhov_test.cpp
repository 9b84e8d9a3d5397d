// SPDX-License-Identifier: GPL-3.0-or-later
// Grnarova et al.: the average of online play converges, its last iterate does not, and stale opponents hurt (MATHS 4.8).
#include "tests/claims/claims.h"

using namespace ganscope;
using namespace ganscope::test;

TEST_CASE("the average falls like one over the square root of T, the last iterate keeps its distance") {
    const Scenario s = preset("chekhov-average", {"steps=100000"});
    Stepper stepper(buildSystem(s), s.starts[0]);
    for (const int T : {100, 1000, 10000, 100000}) {
        double most = 0, scaled = 0;
        while (stepper.steps() < T) {
            stepper.step();
            if (stepper.steps() < T / 2) continue;
            most = std::max(most, norm(stepper.point()));
            scaled = std::max(scaled, std::sqrt(static_cast<double>(stepper.steps())) * norm(stepper.average()));
        }
        CHECK(scaled > 1.5);  // and not faster
        CHECK(scaled < 3.4);
        CHECK_CLOSE(most, 1.6, 0.1);
    }
}

TEST_CASE("the average at rate 1/2 has the values of an independent iteration, slope -1/2") {
    const Scenario s = preset("chekhov-average", {"method.rate=0.5", "steps=100000"});
    Stepper stepper(buildSystem(s), s.starts[0]);
    std::vector<double> means;
    for (const auto& [T, expected] : {std::pair{100, 0.32976}, {1000, 0.08592}, {10000, 0.02848}, {100000, 0.00886}}) {
        while (stepper.steps() < T) stepper.step();
        means.push_back(norm(stepper.average()));
        CHECK_CLOSE(means.back(), expected, 5e-6);
    }
    CHECK_CLOSE(std::log10(means[3] / means[1]) / 2, -0.5, 0.02);
}

TEST_CASE("a longer queue of opponents drives the last iterate out faster") {
    double last = radiusAt(preset("chekhov-no-queue"), {0, 0});
    CHECK_CLOSE(last, std::hypot(1, 0.1), 1e-12);
    for (const auto& [length, expected] : {std::pair{2, 1.00976}, {5, 1.02129}, {10, 1.03100}}) {
        const double radius = radiusAt(preset("chekhov-queue", {"method.length=" + std::to_string(length)}), {0, 0});
        CHECK_CLOSE(radius, expected, 5e-6);
        CHECK(radius > last);
        last = radius;
    }
    const auto distance = [](const char* name) { return norm(View<double>(after(preset(name), 100))); };
    CHECK(distance("chekhov-queue") > 3 * distance("chekhov-no-queue"));
}
