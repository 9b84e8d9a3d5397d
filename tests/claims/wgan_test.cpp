// SPDX-License-Identifier: GPL-3.0-or-later
// Arjovsky, Chintala, Bottou, "Wasserstein GAN" (2017): what clipping does to the training of the Dirac-GAN.
#include "tests/claims/claims.h"

using namespace ganscope;
using namespace ganscope::test;

TEST_CASE("under clipping every larger orbit of the flow collapses onto the circle of radius c") {
    for (const char* bound : {"1", "0.3"}) {
        Scenario s = preset("wgan-clip-collapse", {std::string("regularizers.clip.bound=") + bound});
        const double c = toNumber(bound).value();
        for (const auto& start : s.starts) {
            if (std::hypot(start[0], start[1]) < c) continue;
            Scenario one = s;
            one.starts = {start};
            double low = 9, high = 0;
            follow(one, 400, 200, [&](View<double> w) {
                low = std::min(low, norm(w));
                high = std::max(high, norm(w));
            });
            CHECK_CLOSE(low, c, 1e-4);
            CHECK_CLOSE(high, c, 1e-4);
        }
    }
}

TEST_CASE("inside the bound clipping changes nothing: smaller orbits stay circles") {
    Scenario s = preset("wgan-clip-collapse");
    s.starts = {{0.5, 0.0}};
    follow(s, 0, 300, [&](View<double> w) { CHECK_CLOSE(norm(w), 0.5, 1e-6); });
}

TEST_CASE("simultaneous descent overshoots the clipped circle by an amount that shrinks with the step") {
    // The ends of the cycles found by exact iteration (MATHS 2.4), in units of c.
    for (const auto& [h, excess] : {std::pair{"0.2", 1.1698}, {"0.1", 1.0825}, {"0.05", 1.0403}, {"0.01", 1.0079}}) {
        const Scenario s = preset("wgan-clip-cycle", {std::string("method.step=") + h});
        CHECK_CLOSE(amplitude(s, 0, 30000, 4000), excess, 2e-4);
    }
}

TEST_CASE("the clipped cycle scales with c") {
    const double one = amplitude(preset("wgan-clip-cycle"), 0, 20000, 4000);
    const Scenario s = preset("wgan-clip-cycle", {"regularizers.clip.bound=0.3"});
    CHECK_CLOSE(amplitude(s, 0, 20000, 4000), 0.3 * one, 2e-3);
}

TEST_CASE("five critic steps shrink the clipped cycle of the generator to c over the square root of 5") {
    CHECK_CLOSE(amplitude(preset("wgan-critic-steps"), 0, 20000, 4000), 1 / std::sqrt(5.0), 5e-3);
    CHECK_CLOSE(amplitude(preset("wgan-critic-steps", {"method.discriminator_steps=1"}), 0, 20000, 4000), 1.0, 5e-3);
}
