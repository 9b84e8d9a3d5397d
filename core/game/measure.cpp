// SPDX-License-Identifier: GPL-3.0-or-later
// The quadrature that a measure brings along.
#include "core/game/measure.h"

#include "core/game/distributions.h"

namespace ganscope {
namespace {

/// Exact for ∇D of degree 7 in α.
constexpr int segmentNodes = 8;

}  // namespace

Measure Measure::of(MeasureKind kind, double anchor, double spread) {
    Measure m{kind, anchor, singleNode(), spread};
    if (kind == MeasureKind::interpolate || kind == MeasureKind::anchored) {
        m.nodes = gaussLegendre(segmentNodes);
        for (double& alpha : m.nodes.nodes) alpha = 0.5 + 0.5 * alpha;
    }
    if (kind == MeasureKind::blurred && spread > 0) {
        m.nodes = gaussianNodes();
        for (double& offset : m.nodes.nodes) offset *= spread;
    }
    return m;
}

}  // namespace ganscope
