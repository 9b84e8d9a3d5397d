// SPDX-License-Identifier: GPL-3.0-or-later
// Nodes, level lines and counts.
#include "ui/pictures/cloud.h"

#include "core/analysis/component_cloud.h"
#include "core/analysis/level_lines.h"
#include "core/analysis/sample_quality.h"
#include "core/math/round_numbers.h"
#include "ui/pictures/text.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr double beyondData = 1.5;  // half a side of the window, in units of the data's farthest coordinate
constexpr int levelCount = 9;
constexpr double sigmas = 3;        // radius of a mode's circle, within which a sample counts as good

bool isSpread(const std::vector<Component>& modes) {
    return std::ranges::any_of(modes, [](const Component& c) { return c.sigma > 0; });
}

struct PlaneSquare {
    QPointF middle;
    double side;  ///< half of one
};

/// Networks learn data about the origin, whatever their shape.
PlaneSquare aboutOrigin(const std::vector<Component>& data) {
    double far = 1e-9;
    for (const Component& c : data)
        for (const double m : c.mean) far = std::max(far, std::abs(m) + c.sigma);
    return {{0, 0}, beyondData * far};
}

/// About the mean, with the circles of all modes and room for the generator to come from.
PlaneSquare aboutData(const std::vector<Component>& data) {
    PlaneSquare square{{0, 0}, 2};
    for (const Component& c : data) square.middle += c.weight * QPointF(c.mean[0], c.mean[1]);
    for (const Component& c : data) {
        const QPointF away = QPointF(c.mean[0], c.mean[1]) - square.middle;
        square.side = std::max(square.side, beyondData * (std::max(std::abs(away.x()), std::abs(away.y())) + sigmas * c.sigma));
    }
    return square;
}

std::vector<Polyline> linesAt(const PointCloud& cloud, double level) {
    const auto value = [&](int i, int j) { return cloud.judged[std::size_t(j) * std::size_t(cloud.columns) + std::size_t(i)]; };
    const auto kindOf = [&](double v) { return std::isnan(v) ? NodeKind::unknown : v < level ? NodeKind::below : NodeKind::above; };
    std::vector<NodeKind> kinds;
    kinds.reserve(cloud.judged.size());
    for (const double v : cloud.judged) kinds.push_back(kindOf(v));
    const LevelLines found = levelLines(cloud.columns, cloud.rows, kinds, [&](int i, int j) {
        return kindOf(0.25 * (value(i, j) + value(i + 1, j) + value(i, j + 1) + value(i + 1, j + 1)));
    });
    const double dx = cloud.ground.width() / (cloud.columns - 1), dy = cloud.ground.height() / (cloud.rows - 1);
    std::vector<Polyline> lines;
    for (const auto& chain : found.lines) {
        Polyline& line = lines.emplace_back();
        for (const std::size_t edge : chain) {
            const GridEdge& e = found.edges[edge];
            const double a = value(e.i, e.j), b = e.up ? value(e.i, e.j + 1) : value(e.i + 1, e.j), t = (level - a) / (b - a);
            line.emplace_back(cloud.ground.left() + (e.i + (e.up ? 0 : t)) * dx, cloud.ground.top() + (e.j + (e.up ? t : 0)) * dy);
        }
    }
    return lines;
}

void judge(PointCloud& cloud, const Cloud& game, View<double> w, int nodes) {
    cloud.columns = cloud.rows = nodes;
    std::vector<double> x;
    x.reserve(2 * std::size_t(nodes) * std::size_t(nodes));
    for (int j = 0; j < nodes; ++j)
        for (int i = 0; i < nodes; ++i) {
            x.push_back(std::lerp(cloud.ground.left(), cloud.ground.right(), double(i) / (nodes - 1)));
            x.push_back(std::lerp(cloud.ground.top(), cloud.ground.bottom(), double(j) / (nodes - 1)));
        }
    cloud.judged = game.judge(w, x);
    double low = INFINITY, high = -INFINITY;
    for (const double v : cloud.judged)
        if (std::isfinite(v)) {
            low = std::min(low, v);
            high = std::max(high, v);
        }
    if (!(low < high)) return;
    cloud.reach = std::max({std::abs(low), std::abs(high), 1e-12});
    const double step = roundedUp((high - low) / levelCount);
    for (double level = std::ceil(low / step) * step; level < high; level += step)
        if (std::abs(level) > 0.5 * step)
            for (Polyline& line : linesAt(cloud, level)) cloud.levels.push_back(std::move(line));
    cloud.border = linesAt(cloud, 0);
}

Polyline pointsOf(const std::vector<double>& rows) {
    Polyline points;
    points.reserve(rows.size() / 2);
    for (std::size_t i = 0; i + 1 < rows.size(); i += 2) points.emplace_back(rows[i], rows[i + 1]);
    return points;
}

QString noteOf(const PointCloud& cloud, const Cloud& game, View<double> w, bool brief, const PictureWords& words) {
    QStringList parts;
    if (const auto modes = game.modes(); isSpread(modes)) {
        const SampleQuality q = sampleQuality(game.samplePoints(w, qualitySamples), modes);
        // In a small panel a line may end at the comma alone. Of one mode there is nothing to count.
        if (q.modes == 1)
            parts << words("pictures", "%1\u00a0%\u00a0good").arg(std::lround(100 * q.good));
        else
            parts << words("pictures", brief ? QT_TRANSLATE_NOOP("pictures", "%1/%2\u00a0modes, %3\u00a0%\u00a0good") : QT_TRANSLATE_NOOP("pictures", "%1 of %2 modes, %3 % good")).arg(q.covered).arg(q.modes).arg(std::lround(100 * q.good));
    }
    const auto outside = std::ranges::count_if(cloud.samples, [&](const QPointF& p) { return !cloud.window.contains(p); });
    if (outside > 0 && !brief) parts << words("pictures", "%1 of %2 samples outside").arg(outside).arg(cloud.samples.size());
    return parts.join(QStringLiteral("; "));
}

}  // namespace

bool isPlanar(const Game& game) { return game.critic() && game.critic()->dimension() == 2; }

std::optional<DataPicture> cloudPicture(const Game& game, View<double> w, const CloudDetail& detail, const PictureWords& words) {
    if (!isPlanar(game)) return std::nullopt;
    const ComponentCloud closed(*game.critic(), w);
    const auto* offered = dynamic_cast<const Cloud*>(&game);
    const Cloud* points = offered ? offered : &closed;
    DataPicture picture;
    PointCloud& cloud = picture.cloud.emplace();
    cloud.dataLabel = words("pictures", "data");
    cloud.samplesLabel = words("pictures", "samples");
    // A Dirac is one point.
    const int count = offered || isSpread(closed.modes()) ? detail.points : 1;
    cloud.data = pointsOf(points->dataPoints(count));
    cloud.samples = pointsOf(points->samplePoints(w, count));
    const PlaneSquare around = offered ? aboutOrigin(game.critic()->data(w)) : aboutData(closed.modes());
    const double x = around.middle.x(), y = around.middle.y(), side = around.side;
    cloud.window = planeRect(x - side, x + side, y - side, y + side);
    const double spare = detail.brief ? 1.35 : 1.12;  // labels take room beside some of many panels
    const double wide = spare * side * std::max(detail.aspect, 1.0), high = spare * side * std::max(1 / detail.aspect, 1.0);
    cloud.ground = planeRect(x - wide, x + wide, y - high, y + high);
    for (const Component& mode : points->modes()) cloud.modes.emplace_back(QPointF(mode.mean[0], mode.mean[1]), sigmas * mode.sigma);
    judge(cloud, *points, w, detail.nodes);
    picture.note = noteOf(cloud, *points, w, detail.brief, words);
    return picture;
}

Polyline sampleDensity(const Cloud& game, View<double> w, double left, double right) {
    constexpr int bins = 96;
    std::vector<int> counts(bins, 0);
    const std::vector<double> samples = game.samplePoints(w, qualitySamples);
    for (const double x : samples)
        if (x >= left && x < right) ++counts[std::size_t((x - left) / (right - left) * bins)];
    Polyline line{{left, 0}};
    const double width = (right - left) / bins;
    for (int k = 0; k < bins; ++k) {
        const double density = counts[std::size_t(k)] / (double(samples.size()) * width);
        line.emplace_back(left + k * width, density);
        line.emplace_back(left + (k + 1) * width, density);
    }
    line.emplace_back(right, 0);
    return line;
}

}  // namespace ganscope
