// SPDX-License-Identifier: GPL-3.0-or-later
// Branches as curves, events as marks.
#include "ui/pictures/locus.h"

#include "ui/pictures.h"
#include "ui/pictures/text.h"

#include <cmath>

namespace ganscope {
namespace {

/// At an end of the range a meeting is found within rounding beside it; it is no event on the way.
bool isOnTheWay(const LocusEvent& event, const ParameterRange& range) {
    const double margin = 1e-6 * (range.high - range.low);
    return event.parameter > range.low + margin && event.parameter < range.high - margin;
}

void fill(SpectrumPlane& plane, const LocusBranches& branches, const ViewRange& along) {
    const QString symbol = fromUtf8(along.label);
    plane.wholeLoci = true;
    for (const auto& branch : branches.values) {
        Polyline line;
        line.reserve(branch.size());
        for (const Complex z : branch) line.push_back(toPoint(z));
        plane.loci.push_back(std::move(line));
    }
    for (const LocusEvent& event : branches.events) {
        if (!isOnTheWay(event, along.range)) continue;
        const QPointF at = toPoint(event.value);
        plane.events.push_back({at, symbol + QStringLiteral(" = ") + numberText(event.parameter, 4)});
        if (std::fabs(at.y()) > 1e-9 * std::abs(event.value)) plane.events.push_back({{at.x(), -at.y()}, {}});
    }
}

}  // namespace

SpectrumPicture locusPicture(const Locus& locus, const ViewRange& along, const Evaluation& present, const StabilityRegion& region) {
    SpectrumPicture picture = spectrumPicture(present, region);
    const QString symbol = fromUtf8(along.label);
    fill(picture.flow, locus.flow, along);
    fill(picture.update, locus.update, along);
    if (picture.flow.note.isEmpty()) picture.flow.note = rangeText(along);
    if (!picture.update.note.isEmpty()) return picture;
    if (!locus.update.why.empty())
        picture.update.note = fromUtf8(locus.update.why);
    else if (along.present)
        picture.update.note = symbol + QStringLiteral(" = ") + numberText(*along.present, 4) + QStringLiteral(" marked");
    return picture;
}

QString rangeText(const ViewRange& r) {
    return fromUtf8(r.label) + QStringLiteral(" from ") + numberText(r.range.low, 4) + QStringLiteral(" to ") + numberText(r.range.high, 4);
}

}  // namespace ganscope
