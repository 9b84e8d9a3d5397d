// SPDX-License-Identifier: GPL-3.0-or-later
// Evenly spaced streamlines: where the lines are seeded, and in which order.
#include "core/analysis/streamlines.h"

#include "core/analysis/line_tracer.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace ganscope {

namespace {

constexpr double cellsAcross = 30;      // separations across the window at density 1, as in matplotlib
constexpr double sampleSpacing = 0.25;  // of the points along a line, in separations
constexpr std::size_t seedStride = 3;   // every so many points have seeds beside them
constexpr double evenClearance = 0.97;  // of a seed from all lines, in separations: at first,
constexpr double fullClearance = 0.8;   // and when no more lines fit so
constexpr double firstSeedOffset =
    0.6;                             // from the middle of the window, often an equilibrium, in separations
constexpr double smallestCycle = 4;  // extent of a limit cycle, in separations
constexpr double longestRing = 4;    // around which a turn is looked for, in widths of the window
constexpr int cycleSearches = 4;     // that may fail

/// A line on the screen.
struct Line {
    std::vector<LineSample> samples;
    bool closed = false, limitCycle = false;
};

/// A point of a limit cycle and the direction in which the neighbours approach it.
struct Cycle {
    Point at;
    double sign;
};

class Painter {
public:
    using End = LineTracer::End;

    Painter(const PlaneField& field, const ScreenMap& screenMap, const StreamlineOptions& chosen,
            double fastest, std::stop_token stopToken)
        : map(screenMap),
          options(chosen),
          separation(1 / (cellsAcross * std::clamp(chosen.density, 0.05, 20.0))),
          context{field,
                  map,
                  1e-9 * fastest,
                  {1e-6 * separation, 1e-5 * separation, 2 * separation, 0.5 * separation},
                  stopToken},
          grid(map.extent, separation),
          tracer(context, grid, {chosen.nearest * separation, sampleSpacing * separation, chosen.longest}),
          failedColumns(static_cast<std::size_t>(2 * map.extent.x / separation) + 1),
          failedRows(static_cast<std::size_t>(2 * map.extent.y / separation) + 1) {}

    /// Fills the window; starts again when it comes upon a limit cycle, with that drawn first.
    void paint() {
        do {
            lines.clear();
            grid.clear();
            restart = false;
            fill();
        } while (restart && !context.stop.stop_requested());
    }

    const std::vector<Line>& result() const { return lines; }
    double distance() const { return separation; }

private:
    const ScreenMap& map;
    const StreamlineOptions& options;
    double separation, clearance = 0;
    ArcContext context;
    SeparationGrid grid;
    LineTracer tracer;
    std::size_t failedColumns, failedRows;
    std::vector<char> failed;  // cells of half a separation in which a seed gave no line
    std::vector<Line> lines;
    std::size_t spreadFrom = 0;  // the first line that has no seeds beside it yet
    std::vector<LineSample> down, up;
    std::vector<Cycle> cycles;
    int fruitless = 0;
    bool restart = false;

    bool interrupted() const { return restart || context.stop.stop_requested(); }

    void fill() {
        clearance = evenClearance * separation;
        spreadFrom = 0;
        failed.assign(failedColumns * failedRows, 0);
        for (const Cycle& cycle : cycles) addCycle(cycle);
        for (const Point seed : options.seeds) consider(map.toScreen(seed));
        spread();
        const Point middle = 0.5 * map.extent, offset = (firstSeedOffset * separation) * Point{0.8, 0.6};
        consider(middle + offset);
        consider(middle - offset);
        spread();
        for (int stride = 16; stride >= 1; stride /= 2) comb(stride);
        clearance = fullClearance * separation;
        failed.assign(failedColumns * failedRows, 0);
        comb(1);
    }

    /// Seeds on a grid of about a separation, every `stride` of its points.
    void comb(int stride) {
        const int nx = static_cast<int>(map.extent.x / separation) + 1;
        const int ny = static_cast<int>(map.extent.y / separation) + 1;
        for (int j = stride / 2; j < ny; j += stride)
            for (int i = stride / 2; i < nx && !interrupted(); i += stride)
                if (consider({(i + 0.5) * map.extent.x / nx, (j + 0.5) * map.extent.y / ny})) spread();
    }

    /// Seeds one separation to the left and the right of the lines that have none yet, and of those that this
    /// adds.
    void spread() {
        for (; spreadFrom < lines.size(); ++spreadFrom)
            for (std::size_t i = 1; i + 1 < lines[spreadFrom].samples.size(); i += seedStride) {
                if (interrupted()) return;
                const auto& samples = lines[spreadFrom].samples;
                const Point here = samples[i].p, along = samples[i + 1].p - samples[i - 1].p;
                const double length = norm(along);
                if (length == 0) continue;
                const Point beside = (separation / length) * Point{-along.y, along.x};
                consider(here + beside);
                consider(here - beside);
            }
    }

    /// Adds the line through `seed` if there is room for it.
    bool consider(Point seed) {
        if (!map.inside(seed) || interrupted()) return false;
        char& hopeless = failed[static_cast<std::size_t>(2 * seed.y / separation) * failedColumns +
                                static_cast<std::size_t>(2 * seed.x / separation)];
        if (hopeless || grid.near(seed, clearance)) return false;
        const bool added = addLine(seed);
        hopeless = !added;
        return added;
    }

    bool addLine(Point seed) {
        const std::size_t before = grid.size();
        const int id = static_cast<int>(lines.size());
        down.clear();
        up.clear();
        const End end = tracer.follow(seed, 1, id, down);
        End start = end;
        if (end != End::Closed && end != End::Turned) start = tracer.follow(seed, -1, id, up);
        searchCycle(seed, end, down, 1);
        if (start != end || !up.empty()) searchCycle(seed, start, up, -1);
        const double length = (down.empty() ? 0 : down.back().arc) - (up.empty() ? 0 : up.back().arc);
        if (restart || length < options.shortest * separation ||
            (end == End::Crowded && start == End::Crowded && circles(seed))) {
            grid.truncate(before);
            return false;
        }
        grid.add(seed, id, 0);
        Line& line = lines.emplace_back();
        line.closed = end == End::Closed;
        line.samples.reserve(up.size() + 1 + down.size());
        line.samples.assign(up.rbegin(), up.rend());
        line.samples.push_back({seed, 0});
        line.samples.insert(line.samples.end(), down.begin(), down.end());
        return true;
    }

    /// Whether the curve through `seed` comes round beside it: of such a ring there is room for the whole, or
    /// none.
    bool circles(Point seed) const {
        ArcContext rough = context;
        rough.accuracy.tolerance = 1e-4 * separation;
        ArcStepper stepper(context.field, map, 1, context.floor, rough.accuracy);
        if (!stepper.start(seed)) return false;
        const PoincareSection section{seed, stepper.direction(), std::numeric_limits<double>::infinity()};
        const auto back = firstReturn(rough, 1, seed, section, longestRing);
        return back && norm(back->at - seed) < options.nearest * separation;
    }

    void addCycle(const Cycle& cycle) {
        const std::size_t before = grid.size();
        const int id = static_cast<int>(lines.size());
        down.clear();
        // What closes ends on its seed, which is thus in the grid.
        if (tracer.follow(cycle.at, cycle.sign, id, down) != End::Closed) return grid.truncate(before);
        Line& line = lines.emplace_back();
        line.closed = line.limitCycle = true;
        line.samples.push_back({cycle.at, 0});
        line.samples.insert(line.samples.end(), down.begin(), down.end());
        if (cycle.sign < 0) std::reverse(line.samples.begin(), line.samples.end());
    }

    /// A line that winds up beside itself may wind onto a limit cycle: if so, the picture starts with that.
    void searchCycle(Point seed, End end, const std::vector<LineSample>& half, double sign) {
        if ((end != End::Turned && end != End::Wound) || !options.limitCycles || fruitless >= cycleSearches)
            return;
        ++fruitless;
        const Point from = half.empty() ? seed : half.back().p;
        const auto found = findLimitCycle(context, sign, from, smallestCycle * separation, options.longest);
        if (!found) return;
        for (const Line& line : lines)
            for (const LineSample& sample : line.samples)
                if (line.limitCycle && norm(sample.p - *found) < separation) return;
        cycles.push_back({*found, sign});
        restart = true;
    }
};

bool positive(double value) {
    return std::isfinite(value) && value > 0;
}

Streamline finish(const Line& line, const ScreenMap& map, const FieldSampler& field,
                  std::vector<Point>& values) {
    Streamline result;
    result.closed = line.closed;
    result.limitCycle = line.limitCycle;
    result.points.reserve(line.samples.size());
    for (const LineSample& sample : line.samples) result.points.push_back(map.toPlane(sample.p));
    values.resize(line.samples.size());
    field(result.points, values);
    result.speeds.reserve(values.size());
    for (const Point& v : values) result.speeds.push_back(norm(v));
    return result;
}

/// The greatest speed on the screen over a coarse grid: what "practically at rest" is measured against.
double fastestOnScreen(const PlaneField& field, const ScreenMap& map) {
    constexpr int n = 12;
    double fastest = 0;
    for (int j = 0; j < n; ++j)
        for (int i = 0; i < n; ++i) {
            const Point s{(i + 0.5) / n * map.extent.x, (j + 0.5) / n * map.extent.y};
            const double speed = norm(map.velocity(field(map.toPlane(s))));
            if (std::isfinite(speed)) fastest = std::max(fastest, speed);
        }
    return fastest;
}

}  // namespace

Streamlines traceStreamlines(const FieldSampler& field, const Rect& window, const StreamlineOptions& options,
                             std::stop_token stop) {
    if (!positive(options.density) || !positive(options.aspect) || !positive(options.nearest) ||
        !positive(options.shortest) || !positive(options.longest) || options.nearest > 1)
        throw std::invalid_argument(
            "traceStreamlines: options must be finite and positive, nearest at most 1");
    Streamlines result;
    result.complete = !stop.stop_requested();
    if (!window.isProper() || !result.complete) return result;
    const ScreenMap map(window, options.aspect);
    const double fastest = fastestOnScreen(field.single(), map);
    if (!(fastest > 0)) return result;
    Painter painter(field.single(), map, options, fastest, stop);
    painter.paint();
    result.separation = painter.distance();
    result.complete = !stop.stop_requested();
    std::vector<Point> values;
    result.lines.reserve(painter.result().size());
    for (const Line& line : painter.result()) result.lines.push_back(finish(line, map, field, values));
    return result;
}

}  // namespace ganscope
