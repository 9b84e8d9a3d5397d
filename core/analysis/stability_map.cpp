// SPDX-License-Identifier: GPL-3.0-or-later
// Passes over a grid, each of which fills in what the coarser ones left out.
#include "core/analysis/stability_map.h"

#include "core/analysis/level_lines.h"
#include "core/math/parallel.h"
#include "core/math/phrase.h"
#include "core/math/root.h"

#include <algorithm>
#include <map>
#include <stdexcept>

namespace ganscope {
namespace {

constexpr int coarsest = 8;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

using Reasons = std::map<std::string, std::size_t>;

class StabilityMapper {
public:
    StabilityMapper(const Family& family, const FollowedPoint& p, const StabilityMapRequest& request, std::stop_token s)
        : point(p), threads(threadsFor(request.threads)), headway(request.headway), stop(std::move(s)) {
        if (request.x.count < 2 || request.y.count < 2) throw std::invalid_argument("a map needs two values of each parameter");
        map.x = request.x;
        map.y = request.y;
        map.measure = request.measure;
        map.level = request.level ? request.level : nameOf(request.measure).critical;
        map.values.assign(static_cast<std::size_t>(map.x.count) * static_cast<std::size_t>(map.y.count), nan);
        alongX = family.weight(0) <= family.weight(1);
        whole[0] = family.isWhole(0);
        whole[1] = family.isWhole(1);
        for (unsigned k = 0; k < threads; ++k) cursors.push_back(family.cursor());
    }

    bool run(const std::function<void(const StabilityMap&)>& publish) {
        if (headway) headway->expect(static_cast<std::int64_t>(map.values.size()));
        for (int stride = coarsest; stride > 0; stride /= 2) {
            if (!pass(stride)) return false;
            map.stride = stride;
            map.complete = stride == 1;
            if (map.level && (stride == coarsest || stride == 1) && !trace()) return false;
            publish(map);
        }
        return true;
    }

private:
    std::size_t index(int i, int j) const {
        return static_cast<std::size_t>(j) * static_cast<std::size_t>(map.x.count) + static_cast<std::size_t>(i);
    }

    /// The measure at a pair of parameters, NaN with a reason where it does not exist.
    double evaluate(Family::Cursor& cursor, double x, double y, std::string& why) const {
        const double p[2] = {x, y};
        const PointAt at = point.at(cursor, p);
        if (!at.why.empty()) return why = at.why, nan;
        const Member& member = cursor.at(p);
        Quantity quantity = ganscope::measure(*member.dynamics, *member.method, at.at, map.measure);
        if (quantity.value && std::isfinite(*quantity.value)) return *quantity.value;
        why = quantity.value ? words("reasons", "it is not finite") : std::move(quantity.why);
        return nan;
    }

    /// The nodes whose indices are multiples of `stride`, but not of twice that where a coarser pass has been; line by
    /// line along the parameter whose change costs less. The others take over the value of a known neighbour.
    bool pass(int stride) {
        const int length = alongX ? map.x.count : map.y.count, lines = alongX ? map.y.count : map.x.count;
        const auto lineCount = static_cast<std::size_t>((lines - 1) / stride + 1);
        std::vector<Reasons> found(lineCount);
        const bool all = inParallel(lineCount, threads, stop, [&](std::size_t k, unsigned worker) {
            const int line = static_cast<int>(k) * stride;
            const bool hasCoarser = stride < coarsest && line % (2 * stride) == 0;
            for (int n = hasCoarser ? stride : 0; n < length; n += hasCoarser ? 2 * stride : stride) {
                const int i = alongX ? n : line, j = alongX ? line : n;
                std::string why;
                const double value = evaluate(*cursors[worker], map.x.value(i), map.y.value(j), why);
                map.values[index(i, j)] = value;
                if (!why.empty()) ++found[k][why];
                if (headway) headway->advance();
            }
        });
        for (const Reasons& line : found)
            for (const auto& [why, count] : line) reasons[why] += count;
        map.missing.assign(reasons.begin(), reasons.end());
        std::ranges::stable_sort(map.missing, std::ranges::greater{}, &std::pair<std::string, std::size_t>::second);
        if (all && stride > 1)
            for (int j = 0; j < map.y.count; ++j)
                for (int i = 0; i < map.x.count; ++i) map.values[index(i, j)] = map.values[index(i - i % stride, j - j % stride)];
        return all;
    }

    NodeKind kindOf(double value) const {
        if (std::isnan(value)) return NodeKind::unknown;
        return value - *map.level < -StabilityMap::rounding ? NodeKind::below : NodeKind::above;
    }

    /// The border through the nodes of the current stride.
    bool trace() {
        const int stride = map.stride, columns = (map.x.count - 1) / stride + 1, rows = (map.y.count - 1) / stride + 1;
        std::vector<NodeKind> kinds;
        for (int j = 0; j < rows; ++j)
            for (int i = 0; i < columns; ++i) kinds.push_back(kindOf(map.values[index(i * stride, j * stride)]));
        std::string ignored;
        const LevelLines lines = levelLines(columns, rows, kinds, [&](int i, int j) {
            return kindOf(evaluate(*cursors[0], 0.5 * (map.x.value(i * stride) + map.x.value((i + 1) * stride)),
                                   0.5 * (map.y.value(j * stride) + map.y.value((j + 1) * stride)), ignored));
        });
        std::vector<Point> vertices(lines.edges.size());
        const bool all = inParallel(lines.edges.size(), threads, stop, [&](std::size_t k, unsigned worker) {
            vertices[k] = crossing(*cursors[worker], lines.edges[k]);
        });
        map.border.clear();
        for (const auto& line : lines.lines) {
            map.border.emplace_back();
            for (std::size_t k : line) map.border.back().push_back(vertices[k]);
        }
        return all;
    }

    /// Where the measure passes the level on an edge.
    Point crossing(Family::Cursor& cursor, GridEdge edge) const {
        const int i = edge.i * map.stride, j = edge.j * map.stride;
        const int i2 = edge.up ? i : i + map.stride, j2 = edge.up ? j + map.stride : j;
        const double a = edge.up ? map.y.value(j) : map.x.value(i), b = edge.up ? map.y.value(j2) : map.x.value(i2);
        const double across = edge.up ? map.x.value(i) : map.y.value(j);
        const auto value = [&](double along) {
            std::string ignored;
            return (edge.up ? evaluate(cursor, across, along, ignored) : evaluate(cursor, along, across, ignored)) - *map.level;
        };
        const double fa = map.values[index(i, j)] - *map.level, fb = map.values[index(i2, j2)] - *map.level;
        if (whole[edge.up ? 1 : 0]) return edge.up ? Point{across, 0.5 * (a + b)} : Point{0.5 * (a + b), across};
        // On a plateau at the level the sign is noise: there the border is where the plateau begins.
        const bool plateau = std::fabs(fa) <= StabilityMap::rounding || std::fabs(fb) <= StabilityMap::rounding;
        const auto side = [](double f) { return f < -StabilityMap::rounding ? -1.0 : 1.0; };
        double root = plateau ? rootBetween([&](double p) { return side(value(p)); }, a, b, side(fa), side(fb))
                              : rootBetween(value, a, b, fa, fb);
        if (std::isnan(root)) root = a + (b - a) * fa / (fa - fb);  // it does not exist between the nodes
        return edge.up ? Point{across, root} : Point{root, across};
    }

    const FollowedPoint& point;
    const unsigned threads;
    Headway* const headway;
    const std::stop_token stop;
    bool alongX = true, whole[2] = {false, false};
    std::vector<std::unique_ptr<Family::Cursor>> cursors;  // one a worker
    StabilityMap map;
    Reasons reasons;
};

}  // namespace

bool computeStabilityMap(const Family& family, const FollowedPoint& point, const StabilityMapRequest& request,
                         const std::function<void(const StabilityMap&)>& publish, std::stop_token stop) {
    return StabilityMapper(family, point, request, std::move(stop)).run(publish);
}

}  // namespace ganscope
