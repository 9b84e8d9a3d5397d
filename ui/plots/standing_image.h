// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a portrait while paths grow, as an image: the ground, and the parts of paths that have faded.
#pragma once

#include "ui/plots/path_strokes.h"

#include <QPixmap>

#include <functional>

namespace ganscope {

/// Saves a streaming path the drawing of all that it has left behind. A ground that is another at every frame (a slider
/// moves) gets no image.
class StandingImage {
public:
    using Ground = std::function<void(QPainter&)>;
    using Colour = std::function<QColor(std::size_t path)>;

    /// Puts ground and faded parts under what comes; false when the ground is another than at the last call, and has to
    /// be drawn directly.
    bool put(QPainter& painter, const PixelMap& map, const PlotStyle& style, const std::shared_ptr<const PhasePicture>& picture, const Ground& ground, const Colour& colour);
    /// How many points of a path are in the image.
    std::size_t points(std::size_t path) const { return path < m_drawn.size() ? m_drawn[path].size() : 0; }
    /// Colours or widths are others.
    void forget();

private:
    bool isSame(const QPainter& painter, const PixelMap& map, const PhasePicture& picture) const;
    bool reaches(const PhasePicture& picture) const;
    void extend(const QPainter& like, const PixelMap& map, const PlotStyle& style, const PhasePicture& picture, const Ground* ground, const Colour& colour);

    std::shared_ptr<const PhasePicture> m_last;  ///< whose ground it is
    QRectF m_area, m_visible;
    double m_ratio = 1;
    QPoint m_origin;
    QPixmap m_image;               ///< null before the ground has been seen twice
    std::vector<Polyline> m_drawn;  ///< of every path, what is in the image
};

}  // namespace ganscope
