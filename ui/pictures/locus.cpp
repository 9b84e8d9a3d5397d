// SPDX-License-Identifier: GPL-3.0-or-later
// Branches as curves, events as marks.
#include "ui/pictures/locus.h"

#include "core/math/round_numbers.h"
#include "ui/pictures.h"
#include "ui/pictures/text.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace ganscope {
namespace {

/// At an end of the range a meeting is found within rounding beside it; it is no event on the way.
bool isOnTheWay(const LocusEvent& event, const ParameterRange& range) {
    const double margin = 1e-6 * (range.high - range.low);
    return event.parameter > range.low + margin && event.parameter < range.high - margin;
}

/// Steps of 1, 2 and 5 with about eight values in the range, or the 1, 2 and 5 of every decade, or of every one only its 1.
std::vector<double> roundValues(const ParameterRange& range, bool whole) {
    constexpr double about = 8;
    std::vector<double> values;
    const double low = range.low, high = range.high;
    if (range.scale == Scale::logarithmic && high / low > 8) {
        const bool few = high / low < 3e3;
        for (double decade = decadeOf(low); decade <= high; decade *= 10)
            for (const double lead : {1.0, 2.0, 5.0})
                if ((few || lead == 1) && lead * decade >= low && lead * decade <= high) values.push_back(lead * decade);
        return values;
    }
    double step = roundedUp((high - low) / about);
    if (whole) step = std::max(1.0, std::round(step));
    for (double k = std::ceil(low / step - 1e-9); k <= high / step + 1e-9; ++k) values.push_back(std::clamp(k * step, low, high));
    return values;
}

/// Where a branch is at a parameter between two of its samples; nothing where it does not exist.
std::optional<QPointF> placeOn(const std::vector<Complex>& branch, const std::vector<double>& parameters, double p) {
    const auto after = std::ranges::lower_bound(parameters, p);
    if (after == parameters.end() || (after == parameters.begin() && *after != p)) return {};
    const auto i = static_cast<std::size_t>(after - parameters.begin());
    Complex at = branch[i];
    if (*after != p) at = branch[i - 1] + (p - parameters[i - 1]) / (*after - parameters[i - 1]) * (branch[i] - branch[i - 1]);
    if (!std::isfinite(at.real()) || !std::isfinite(at.imag())) return {};
    return toPoint(at);
}

/// Of a pair only the upper one carries the label.
bool isLower(const QPointF& at) {
    return at.y() < -1e-9 * std::hypot(at.x(), at.y());
}

void fill(SpectrumPlane& plane, const LocusBranches& branches, const ViewRange& along, const PictureWords& words) {
    const QString symbol = words(along.label);
    for (const auto& branch : branches.values) {
        Polyline line;
        line.reserve(branch.size());
        for (const Complex z : branch) line.push_back(toPoint(z));
        plane.loci.push_back(std::move(line));
    }
    for (const LocusEvent& event : branches.events) {
        if (!isOnTheWay(event, along.range)) continue;
        const QPointF at = toPoint(event.value);
        plane.events.push_back({at, symbol + QStringLiteral(" = ") + numberText(event.parameter, 4), event.parameter});
        if (std::fabs(at.y()) > 1e-9 * std::abs(event.value)) plane.events.push_back({{at.x(), -at.y()}, {}, event.parameter});
    }
}

void addTicks(SpectrumPlane& plane, const LocusBranches& branches, const std::vector<double>& parameters, const ViewRange& along) {
    for (const double p : roundValues(along.range, along.slot.isWhole()))
        for (const auto& branch : branches.values)
            if (const auto at = placeOn(branch, parameters, p))
                plane.ticks.push_back({*at, isLower(*at) ? QString() : numberText(p, 4), p});
}

/// Whether its branches go anywhere at all: the flow does not move with the step.
bool moves(const SpectrumPlane& plane) {
    return std::ranges::any_of(plane.loci, [](const Polyline& line) {
        return std::ranges::any_of(line, [&](const QPointF& p) {
            const QPointF d = p - line.front();
            return std::hypot(d.x(), d.y()) > 1e-9 * (1 + std::hypot(p.x(), p.y()));
        });
    });
}

}  // namespace

SpectrumPicture locusPicture(const Locus& locus, const ViewRange& along, const Evaluation& present, const StabilityRegion& region, const PictureWords& words) {
    SpectrumPicture picture = spectrumPicture(present, region, {}, words);
    const QString symbol = words(along.label);
    picture.flow.wholeLoci = picture.update.wholeLoci = true;
    fill(picture.flow, locus.flow, along, words);
    fill(picture.update, locus.update, along, words);
    if (picture.flow.note.isEmpty()) picture.flow.note = rangeText(along, words);
    if (!picture.update.note.isEmpty()) return picture;
    if (!locus.update.why.empty())
        picture.update.note = words.reason(locus.update.why);
    else if (along.present)
        picture.update.note = words("pictures", "%1 = %2 marked").arg(symbol, numberText(*along.present, 4));
    return picture;
}

SpectrumPicture locusOverlay(const Locus& locus, const ViewRange& along, const PictureWords& words) {
    SpectrumPicture picture;
    for (const auto& [plane, branches] : {std::pair(&picture.flow, &locus.flow), std::pair(&picture.update, &locus.update)}) {
        fill(*plane, *branches, along, words);
        if (moves(*plane))
            addTicks(*plane, *branches, locus.parameters, along);
        else
            *plane = {};
    }
    return picture;
}

QString rangeText(const ViewRange& r, const PictureWords& words) {
    return words("pictures", "%1 from %2 to %3").arg(words(r.label), numberText(r.range.low, 4), numberText(r.range.high, 4));
}

}  // namespace ganscope
