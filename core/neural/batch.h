// SPDX-License-Identifier: GPL-3.0-or-later
// A batch: as many data points as latent ones, in blocks of rows that stay in the cache.
#pragma once

#include "core/neural/data_set.h"
#include "core/neural/dual_matrix.h"

#include <vector>

namespace ganscope {

/// What the generator is fed with.
struct Latent {
    enum Kind { normal, uniform } kind = normal;  ///< N(0, scale²) or uniform on ±scale, each coordinate by itself
    int dimension = 2;
    double scale = 1;
};
inline constexpr std::string_view latentNames[] = {"normal", "uniform"};

/// Up to `chunkRows` samples; rows beyond the batch are zero and weigh nothing.
struct Chunk {
    Plain x, z;
    Plain weight;       ///< one column: 1/batch, or 0
    Plain sampleNoise;  ///< what is added to the generator's output; empty without instance noise
    Plain blur;         ///< standard normal numbers as many as x
    Plain segment;      ///< one column of α, uniform on [0, 1)
    int first = 0, count = 0;
};
inline constexpr int chunkRows = 64;

/// Points of data space and of latent space, row by row.
struct Points {
    std::vector<double> x, z;
};

struct Batch {
    std::vector<Chunk> chunks;
    int size = 0;
};

/// x and z of batch number `block`.
Points drawPoints(const DataSet&, const Latent&, int size, std::uint64_t seed, std::uint64_t block);
/// The batch with these points and with instance noise of standard deviation `noise` on data and samples.
Batch batchOf(const Points&, int dataDimension, int latentDimension, double noise, std::uint64_t seed, std::uint64_t block);

}  // namespace ganscope
