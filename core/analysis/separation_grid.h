// SPDX-License-Identifier: GPL-3.0-or-later
// The points of all streamlines in square cells, to ask in constant time whether a line comes near.
#pragma once

#include "core/analysis/plane.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace ganscope {

/// Points with the line they belong to and their arc length along it. Points leave in the reverse of the
/// order they came in, so that a rejected line is taken back by truncate().
///
/// A cell is a chain of buckets of eight points in single precision (a ten-millionth of the screen), laid out
/// so that the eight distances are computed at once; the queries are half the cost of a streamline picture.
class SeparationGrid {
public:
    /// `cellSize` should be about the largest radius that will be asked for.
    SeparationGrid(Point extent, double cellSize)
        : cell(1 / cellSize),
          columns(static_cast<int>(extent.x * cell) + 1),
          rows(static_cast<int>(extent.y * cell) + 1),
          buckets(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows)) {}

    std::size_t size() const { return history.size(); }

    void add(Point p, int line, double arc) {
        const std::size_t home = cellOf(column(p.x), row(p.y));
        std::size_t at = home;
        while (buckets[at].used == width) {
            if (buckets[at].more == 0) {
                buckets[at].more = buckets.size();
                buckets.emplace_back();
            }
            at = buckets[at].more;
        }
        Bucket& bucket = buckets[at];
        bucket.x[bucket.used] = static_cast<float>(p.x);
        bucket.y[bucket.used] = static_cast<float>(p.y);
        bucket.arc[bucket.used] = static_cast<float>(arc);
        bucket.line[bucket.used] = line;
        ++bucket.used;
        history.push_back(at);
    }

    void truncate(std::size_t count) {
        for (; history.size() > count; history.pop_back()) {
            Bucket& bucket = buckets[history.back()];
            bucket.x[--bucket.used] = nowhere;
        }
    }

    void clear() { truncate(0); }

    /// Whether a point for which `counts(line, arc)` holds lies nearer to p than `radius`.
    template <class Counts>
    bool near(Point p, double radius, Counts counts) const {
        const Disc disc{static_cast<float>(p.x), static_cast<float>(p.y),
                        static_cast<float>(radius * radius)};
        // Most seeds that have no room lie beside a line in their own cell: ask there first.
        const std::size_t home = cellOf(column(p.x), row(p.y));
        if (anyIn(home, disc, counts)) return true;
        const int left = column(p.x - radius), right = column(p.x + radius), top = row(p.y + radius);
        for (int j = row(p.y - radius); j <= top; ++j)
            for (int i = left; i <= right; ++i)
                if (const std::size_t at = cellOf(i, j); at != home && anyIn(at, disc, counts)) return true;
        return false;
    }
    bool near(Point p, double radius) const {
        return near(p, radius, [](int, double) { return true; });
    }

private:
    static constexpr std::size_t width = 8;
    static constexpr float nowhere = 1e18F;
    struct Bucket {
        std::array<float, width> x{nowhere, nowhere, nowhere, nowhere, nowhere, nowhere, nowhere, nowhere},
            y{};
        std::array<float, width> arc{};
        std::array<int, width> line{};
        std::size_t used = 0, more = 0;  // `more` is the next bucket of the cell; 0, a first one, means none
    };

    struct Disc {
        float x, y, square;
    };

    template <class Counts>
    bool anyIn(std::size_t at, const Disc& disc, Counts counts) const {
        do {
            const Bucket& bucket = buckets[at];
            if (bucket.used == 0) return false;
            std::array<float, width> distance;
            int hits = 0;
            for (std::size_t k = 0; k < width; ++k) {
                const float dx = bucket.x[k] - disc.x, dy = bucket.y[k] - disc.y;
                distance[k] = dx * dx + dy * dy;
                hits += distance[k] < disc.square ? 1 : 0;
            }
            if (hits > 0)
                for (std::size_t k = 0; k < bucket.used; ++k)
                    if (distance[k] < disc.square && counts(bucket.line[k], bucket.arc[k])) return true;
            at = bucket.more;
        } while (at != 0);
        return false;
    }

    int column(double x) const { return std::clamp(static_cast<int>(x * cell), 0, columns - 1); }
    int row(double y) const { return std::clamp(static_cast<int>(y * cell), 0, rows - 1); }
    std::size_t cellOf(int i, int j) const {
        return static_cast<std::size_t>(j) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(i);
    }

    double cell;
    int columns, rows;
    std::vector<Bucket> buckets;
    std::vector<std::size_t> history;
};

}  // namespace ganscope
