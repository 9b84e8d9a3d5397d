// SPDX-License-Identifier: GPL-3.0-or-later
// Following one streamline: the window's edge, the return to the seed, the distance to all other lines.
#include "core/analysis/line_tracer.h"

#include <algorithm>
#include <numbers>

namespace ganscope {

namespace {

/// Ten times what the longest spiral takes: only a field that is rough everywhere comes to it.
constexpr int mostLineSteps = 10000;

/// The walk along one half of a line.
class Walk {
public:
    using End = LineTracer::End;

    Walk(const ArcContext& arcContext, SeparationGrid& separationGrid, const LineSpacing& lineSpacing,
         Point start, double direction, int line, std::vector<LineSample>& samples)
        : context(arcContext),
          grid(separationGrid),
          spacing(lineSpacing),
          seed(start),
          sign(direction),
          id(line),
          // A curl of diameter `nearest` may go round once before it counts as beside itself.
          ownWindow(std::numbers::pi * lineSpacing.nearest),
          out(samples) {}

    End run() {
        const End end = steps();
        enter(out.size());
        return end;
    }

private:
    const ArcContext& context;
    SeparationGrid& grid;
    const LineSpacing& spacing;
    Point seed;
    double sign;
    int id;
    double ownWindow;
    std::vector<LineSample>& out;
    Point normal;              // the direction at the seed, across the section of its return
    bool behind = false;       // whether the last point lay behind that section
    double extentSquared = 0;  // of the curve so far, from the seed
    double arc = 0;            // to the beginning of the step
    std::size_t entered = 0;   // points of `out` that are in the grid

    End steps() {
        ArcStepper stepper(context.field, context.map, sign, context.floor, context.accuracy);
        if (!stepper.start(seed)) return End::Arrived;
        normal = stepper.direction();
        ArcStep step;
        for (int count = 0; count < mostLineSteps && arc < spacing.longest; ++count, arc += step.length) {
            if (context.stop.stop_requested()) break;
            if (stepper.advance(step) != ArcStepper::Outcome::Stepped) {
                if (arc > 0) finishAt(step.to, arc);
                return End::Arrived;
            }
            const int pieces = static_cast<int>(step.length / spacing.sample) + 1;
            double low = 0;
            for (int i = 1; i <= pieces; ++i) {
                const double t = i == pieces ? 1 : static_cast<double>(i) / pieces;
                const Point p = i == pieces ? step.to : step.at(t);
                if (!context.map.inside(p)) return leave(step, low, t);
                if (const auto end = returned(step, low, t, p)) return *end;
                if (const auto end = crowded(p, arc + t * step.length)) return *end;
                append(p, arc + t * step.length);
                low = t;
            }
        }
        return End::Spent;
    }

    /// Keeps a point, unless it all but repeats the last one.
    void append(Point p, double at) {
        const double last = out.empty() ? 0 : std::abs(out.back().arc);
        if (at - last < 0.1 * spacing.sample) return;
        out.push_back({p, sign * at});
        std::size_t count = entered;
        while (at - std::abs(out[count].arc) > ownWindow) ++count;
        enter(count);
    }

    /// Makes p the last point, in place of those that it all but repeats.
    void finishAt(Point p, double at) {
        while (out.size() > entered && at - std::abs(out.back().arc) < 0.1 * spacing.sample) out.pop_back();
        out.push_back({p, sign * at});
    }

    /// Puts points into the grid. They come there only when the curve is well past them: until then they are
    /// near by nature.
    void enter(std::size_t count) {
        for (; entered < count; ++entered) grid.add(out[entered].p, id, out[entered].arc);
    }

    /// Ends the line where the step leaves the screen between `low` and `high`, exactly on the edge.
    End leave(const ArcStep& step, double low, double high) {
        const ScreenMap& map = context.map;
        while (high - low > 1e-12) {
            const double middle = 0.5 * (low + high);
            (map.inside(step.at(middle)) ? low : high) = middle;
        }
        const Point outside = step.at(high);
        Point p = step.at(low);
        if (outside.x < 0) p.x = 0;
        if (outside.x > map.extent.x) p.x = map.extent.x;
        if (outside.y < 0) p.y = 0;
        if (outside.y > map.extent.y) p.y = map.extent.y;
        finishAt(p, arc + low * step.length);
        return End::Edge;
    }

    /// Whether the step has come round to the seed between `low` and `high`, where it is at p.
    std::optional<End> returned(const ArcStep& step, double low, double high, Point p) {
        const Point away = p - seed;
        const double side = dot(away, normal), reach = spacing.nearest + spacing.sample;
        const bool passed = behind && side >= 0 && squaredNorm(away) < reach * reach;
        behind = side < 0;
        extentSquared = std::max(extentSquared, squaredNorm(away));
        if (!passed) return std::nullopt;
        const double t = passage(step, seed, normal, low, high), turn = arc + t * step.length;
        const Point back = step.at(t);
        const double gap = norm(back - seed), extent = std::sqrt(extentSquared);
        if (gap >= spacing.nearest) return std::nullopt;  // a spiral with room between its turns
        const bool closed =
            gap <= closingGap * extent ||
            (gap <= doubtfulGap * extent && closes(context, sign, seed, 1.1 * turn + spacing.nearest));
        finishAt(closed ? seed : back, turn);
        return closed ? End::Closed : End::Turned;
    }

    std::optional<End> crowded(Point p, double at) {
        bool own = false;
        const bool near = grid.near(p, spacing.nearest, [&](int line, double other) {
            // Beside the seed it is for returned() to judge.
            own = line == id;
            return !own || (std::abs(other - sign * at) > ownWindow && std::abs(other) > spacing.nearest);
        });
        if (!near) return std::nullopt;
        return own ? End::Wound : End::Crowded;
    }
};

}  // namespace

LineTracer::End LineTracer::follow(Point seed, double sign, int id, std::vector<LineSample>& out) {
    return Walk(context, grid, spacing, seed, sign, id, out).run();
}

}  // namespace ganscope
