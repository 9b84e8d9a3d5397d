// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing a batch and cutting it into chunks.
#include "core/neural/batch.h"

#include <algorithm>

namespace ganscope {

Points drawPoints(const DataSet& data, const Latent& latent, int size, std::uint64_t seed, std::uint64_t block) {
    const auto count = static_cast<std::size_t>(size);
    Points p{data.sample(count, seed, block), std::vector<double>(count * static_cast<std::size_t>(latent.dimension))};
    const Stream stream(seed, Draw::latent, block);
    for (std::size_t k = 0; k < p.z.size(); ++k) {
        const auto index = static_cast<std::uint32_t>(k);
        p.z[k] = latent.scale * (latent.kind == Latent::normal ? stream.normal(index) : 2 * stream.uniform(index) - 1);
    }
    return p;
}

Batch batchOf(const Points& points, int dataDimension, int latentDimension, double noise, std::uint64_t seed, std::uint64_t block) {
    Batch batch;
    batch.size = static_cast<int>(points.z.size()) / latentDimension;
    const Stream onData(seed, Draw::dataNoise, block), onSamples(seed, Draw::sampleNoise, block), blur(seed, Draw::blur, block),
        segment(seed, Draw::segment, block);
    const int d = dataDimension;
    for (int first = 0; first < batch.size; first += chunkRows) {
        Chunk c;
        c.first = first;
        c.count = std::min(chunkRows, batch.size - first);
        const int rows = (c.count + kernels::rowBlock - 1) / kernels::rowBlock * kernels::rowBlock;
        c.x.setZero(rows, d);
        c.z.setZero(rows, latentDimension);
        c.weight.setZero(rows, 1);
        c.blur.setZero(rows, d);
        c.segment.setZero(rows, 1);
        if (noise > 0) c.sampleNoise.setZero(rows, d);
        for (int i = 0; i < c.count; ++i) {
            const int at = first + i;
            c.weight(i, 0) = 1.0 / batch.size;
            c.segment(i, 0) = segment.uniform(static_cast<std::uint32_t>(at));
            for (int j = 0; j < latentDimension; ++j) c.z(i, j) = points.z[static_cast<std::size_t>(at) * static_cast<std::size_t>(latentDimension) + static_cast<std::size_t>(j)];
            for (int j = 0; j < d; ++j) {
                const auto index = static_cast<std::uint32_t>(at * d + j);
                c.x(i, j) = points.x[index];
                c.blur(i, j) = blur.normal(index);
                if (noise == 0) continue;
                c.x(i, j) += noise * onData.normal(index);
                c.sampleNoise(i, j) = noise * onSamples.normal(index);
            }
        }
        batch.chunks.push_back(std::move(c));
    }
    return batch;
}

}  // namespace ganscope
