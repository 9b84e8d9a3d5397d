// SPDX-License-Identifier: GPL-3.0-or-later
// Segments cell by cell, then chains of segments that share an edge.
#include "core/analysis/level_lines.h"

#include <array>
#include <optional>
#include <unordered_map>

namespace ganscope {
namespace {

/// Collects segments between edges; every edge has at most two neighbours, one in each of its cells.
class Chains {
public:
    explicit Chains(int columns) : width(columns) {}

    void connect(GridEdge a, GridEdge b) {
        const std::size_t x = indexOf(a), y = indexOf(b);
        attach(x, y);
        attach(y, x);
    }

    LevelLines lines() && {
        LevelLines r;
        std::vector<bool> used(edges.size());
        const auto walk = [&](std::size_t start) {
            std::vector<std::size_t> line{start};
            used[start] = true;
            std::optional<std::size_t> next = neighbours[start][0];
            while (next && !used[*next]) {
                line.push_back(*next);
                used[*next] = true;
                const auto& both = neighbours[*next];
                next = both[0] == line[line.size() - 2] ? both[1] : both[0];
            }
            if (next && line.size() > 2) line.push_back(*next);  // back where it began
            r.lines.push_back(std::move(line));
        };
        for (std::size_t k = 0; k < edges.size(); ++k)
            if (!used[k] && !(neighbours[k][0] && neighbours[k][1])) walk(k);
        for (std::size_t k = 0; k < edges.size(); ++k)
            if (!used[k]) walk(k);
        r.edges = std::move(edges);
        return r;
    }

private:
    std::size_t indexOf(GridEdge e) {
        const std::size_t key = (static_cast<std::size_t>(e.j) * static_cast<std::size_t>(width) + static_cast<std::size_t>(e.i)) * 2 + (e.up ? 1 : 0);
        const auto [at, isNew] = index.try_emplace(key, edges.size());
        if (isNew) {
            edges.push_back(e);
            neighbours.emplace_back();
        }
        return at->second;
    }
    void attach(std::size_t to, std::size_t other) { (neighbours[to][0] ? neighbours[to][1] : neighbours[to][0]) = other; }

    int width;
    std::vector<GridEdge> edges;
    std::vector<std::array<std::optional<std::size_t>, 2>> neighbours;
    std::unordered_map<std::size_t, std::size_t> index;
};

}  // namespace

LevelLines levelLines(int columns, int rows, const std::vector<NodeKind>& kinds,
                      const std::function<NodeKind(int i, int j)>& middle) {
    Chains chains(columns);
    const auto kind = [&](int i, int j) {
        return kinds[static_cast<std::size_t>(j) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(i)];
    };
    for (int j = 0; j + 1 < rows; ++j)
        for (int i = 0; i + 1 < columns; ++i) {
            const NodeKind a = kind(i, j), b = kind(i + 1, j), c = kind(i + 1, j + 1), d = kind(i, j + 1);
            if (a == NodeKind::unknown || b == NodeKind::unknown || c == NodeKind::unknown || d == NodeKind::unknown) continue;
            const GridEdge bottom{i, j, false}, right{i + 1, j, true}, top{i, j + 1, false}, left{i, j, true};
            std::array<GridEdge, 4> crossed;
            std::size_t count = 0;
            if (a != b) crossed[count++] = bottom;
            if (b != c) crossed[count++] = right;
            if (c != d) crossed[count++] = top;
            if (d != a) crossed[count++] = left;
            if (count == 2) chains.connect(crossed[0], crossed[1]);
            if (count < 4) continue;
            NodeKind centre = middle(i, j);
            if (centre == NodeKind::unknown) centre = NodeKind::above;
            // The centre joins the two opposite corners of its kind; the lines cut off the other two.
            if (centre == a) {
                chains.connect(bottom, right);
                chains.connect(top, left);
            } else {
                chains.connect(left, bottom);
                chains.connect(right, top);
            }
        }
    return std::move(chains).lines();
}

}  // namespace ganscope
