// SPDX-License-Identifier: GPL-3.0-or-later
// Random numbers by counters: what of seed, purpose, block and place makes them, and that normals are those of the polar method.
#include "core/math/random.h"

#include "tests/support/check.h"

#include <algorithm>
#include <set>

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// The two uniform numbers of 53 bits that four words of Philox make.
std::array<double, 2> philoxUniforms(const std::array<std::uint32_t, 4>& words) {
    const auto one = [](std::uint32_t high, std::uint32_t low) {
        return std::ldexp(static_cast<double>(high), -32) + std::ldexp(static_cast<double>(low >> 11), -53);
    };
    return {one(words[0], words[1]), one(words[2], words[3])};
}

}  // namespace

TEST_CASE("Philox's third published number, and every bit of counter and key matters") {
    CHECK(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
          (std::array<std::uint32_t, 4>{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
    std::set<std::array<std::uint32_t, 4>> seen;
    for (int bit = 0; bit < 192; ++bit) {
        std::array<std::uint32_t, 6> all{};
        all[static_cast<std::size_t>(bit / 32)] = 1u << bit % 32;
        seen.insert(philox({all[0], all[1], all[2], all[3]}, {all[4], all[5]}));
    }
    CHECK_EQUAL(seen.size(), 192);
}

TEST_CASE("a uniform number is 53 bits of Philox at place, block and purpose, keyed by the seed") {
    for (const std::uint64_t seed : {std::uint64_t(0), std::uint64_t(5), std::uint64_t(0x123456789abcdef0)})
        for (const std::uint64_t block : {std::uint64_t(0), std::uint64_t(7), std::uint64_t(1) << 40, (std::uint64_t(1) << 48) - 1})
            for (const Draw purpose : {Draw::weights, Draw::segment})
                for (const std::uint32_t k : {0u, 1u, 4000000000u}) {
                    const auto words = philox({k, static_cast<std::uint32_t>(block), static_cast<std::uint32_t>(block >> 32),
                                               static_cast<std::uint32_t>(purpose)},
                                              {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)});
                    CHECK_EQUAL(Stream(seed, purpose, block).uniform(k), philoxUniforms(words)[0]);
                }
}

TEST_CASE("uniform numbers fill [0, 1) evenly") {
    const Stream stream(9, Draw::mode, 2);
    std::array<int, 20> counts{};
    double least = 1, most = 0;
    for (std::uint32_t k = 0; k < 20000; ++k) {
        const double u = stream.uniform(k);
        REQUIRE(u >= 0 && u < 1);
        ++counts[static_cast<std::size_t>(20 * u)];
        least = std::min(least, u);
        most = std::max(most, u);
    }
    for (const int count : counts) CHECK(std::abs(count - 1000) < 5 * std::sqrt(1000 * 0.95));
    CHECK(least < 1e-3 && most > 1 - 1e-3);
}

TEST_CASE("a normal number is that of Marsaglia's polar method, with another attempt where the point lies outside the disc") {
    int rejected = 0;
    for (const std::uint64_t block : {std::uint64_t(3), std::uint64_t(1) << 40}) {
        const Stream stream(5, Draw::latent, block);
        for (std::uint32_t k = 0; k < 3000; ++k) {
            double expected = NAN;
            for (std::uint32_t attempt = 0; std::isnan(expected); ++attempt) {
                const auto [a, b] =
                    philoxUniforms(philox({k, static_cast<std::uint32_t>(block), static_cast<std::uint32_t>(block >> 32) | attempt << 16,
                                           static_cast<std::uint32_t>(Draw::latent)},
                                          {5, 0}));
                const double x = 2 * a - 1, y = 2 * b - 1, s = x * x + y * y;
                if (s > 0 && s < 1) expected = x * std::sqrt(-2 * std::log(s) / s);
                rejected += std::isnan(expected);
            }
            CHECK(std::fabs(stream.normal(k) - expected) <= 1e-15 * std::fabs(expected));
        }
    }
    CHECK(rejected > 1000);  // 1 − π/4 of the points
}
