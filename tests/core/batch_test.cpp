// SPDX-License-Identifier: GPL-3.0-or-later
// Batches: what is drawn, how it is cut into chunks of whole blocks, what instance noise adds, that rows beyond the batch are nothing.
#include "core/neural/batch.h"

#include "tests/support/check.h"

using namespace ganscope;
using namespace ganscope::test;

TEST_CASE("latent points are normal or uniform numbers of their own stream, times their scale") {
    const DataSet ring{.sigma = 0.1};
    for (const Latent::Kind kind : {Latent::normal, Latent::uniform})
        for (const double scale : {1.0, 2.5}) {
            const Points p = drawPoints(ring, {kind, 3, scale}, 50, 6, 4);
            REQUIRE(p.z.size() == 150);
            CHECK(p.x == ring.sample(50, 6, 4));
            const Stream stream(6, Draw::latent, 4);
            double least = 0, most = 0;
            for (std::uint32_t k = 0; k < 150; ++k) {
                CHECK_CLOSE(p.z[k], scale * (kind == Latent::normal ? stream.normal(k) : 2 * stream.uniform(k) - 1), 1e-15);
                least = std::min(least, p.z[k]);
                most = std::max(most, p.z[k]);
            }
            if (kind == Latent::uniform) CHECK(least >= -scale && least < -0.9 * scale && most < scale && most > 0.9 * scale);
        }
}

TEST_CASE("a batch is cut into chunks of 64, rows to whole blocks of 8; each point has its row, its weight, its blur and its segment") {
    for (const int size : {1, 8, 9, 63, 64, 65, 128, 130})
        for (const double noise : {0.0, 0.3}) {
            SECTION(std::to_string(size) + " with noise " + std::to_string(noise));
            const int d = 2, latent = 3;
            Points points;
            for (int k = 0; k < size * d; ++k) points.x.push_back(k + 1);
            for (int k = 0; k < size * latent; ++k) points.z.push_back(-k - 1);
            const Batch batch = batchOf(points, d, latent, noise, 7, 2);
            CHECK_EQUAL(batch.size, size);
            REQUIRE(std::ssize(batch.chunks) == (size + 63) / 64);
            const Stream onData(7, Draw::dataNoise, 2), onSamples(7, Draw::sampleNoise, 2), blur(7, Draw::blur, 2),
                segment(7, Draw::segment, 2);
            int at = 0;
            for (const Chunk& c : batch.chunks) {
                CHECK_EQUAL(c.first, at);
                CHECK_EQUAL(c.count, std::min(64, size - at));
                const Eigen::Index rows = (c.count + 7) / 8 * 8;
                for (const Plain* m : {&c.x, &c.z, &c.weight, &c.blur, &c.segment}) REQUIRE(m->rows() == rows);
                CHECK(c.x.cols() == d && c.z.cols() == latent && c.weight.cols() == 1 && c.blur.cols() == d && c.segment.cols() == 1);
                CHECK_EQUAL(c.sampleNoise.size(), noise > 0 ? rows * d : 0);
                for (int i = 0; i < c.count; ++i, ++at) {
                    CHECK_EQUAL(c.weight(i, 0), 1.0 / size);
                    CHECK_EQUAL(c.segment(i, 0), segment.uniform(static_cast<std::uint32_t>(at)));
                    for (int j = 0; j < latent; ++j) CHECK_EQUAL(c.z(i, j), -(at * latent + j) - 1);
                    for (int j = 0; j < d; ++j) {
                        const auto k = static_cast<std::uint32_t>(at * d + j);
                        CHECK_EQUAL(c.x(i, j), k + 1 + noise * onData.normal(k));
                        CHECK_EQUAL(c.blur(i, j), blur.normal(k));
                        if (noise > 0) CHECK_EQUAL(c.sampleNoise(i, j), noise * onSamples.normal(k));
                    }
                }
                for (const Plain* m : {&c.x, &c.z, &c.weight, &c.blur, &c.segment}) CHECK(m->bottomRows(rows - c.count).isZero(0));
                if (noise > 0) CHECK(c.sampleNoise.bottomRows(rows - c.count).isZero(0));
            }
            CHECK_EQUAL(at, size);
        }
}
