// SPDX-License-Identifier: GPL-3.0-or-later
// Grnarova et al.: the average of online play converges, its last iterate does not, and stale opponents hurt (MATHS 4.8).
#include "tests/claims/claims.h"

using namespace ganscope;
using namespace ganscope::test;

TEST_CASE("the average falls like one over the square root of T, the last iterate keeps its distance") {
    const Scenario s = preset("chekhov-average");
    Stepper stepper(buildSystem(s), s.starts[0]);
    std::vector<double> means;
    for (const int T : {1000, 10000, 100000}) {
        double largest = 0;
        while (stepper.steps() < T) {
            stepper.step();
            if (stepper.steps() > T / 2) largest = std::max(largest, norm(stepper.point()));
        }
        CHECK(largest > 1);
        means.push_back(norm(stepper.average()));
    }
    CHECK_CLOSE(means[0], 0.08592, 5e-6);
    CHECK_CLOSE(means[1], 0.02848, 5e-6);
    CHECK_CLOSE(means[2], 0.00886, 5e-6);
    const double slope = std::log10(means[2] / means[0]) / 2;
    CHECK_CLOSE(slope, -0.5, 0.02);
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
