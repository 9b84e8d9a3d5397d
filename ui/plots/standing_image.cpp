// SPDX-License-Identifier: GPL-3.0-or-later
// When the image still holds, and what has faded since.
#include "ui/plots/standing_image.h"

#include <QPaintDevice>

#include <algorithm>
#include <cmath>

namespace ganscope {

bool sameGround(const PhasePicture& a, const PhasePicture& b) {
    return a.ground == b.ground && a.basins == b.basins && a.field == b.field && a.bands == b.bands && a.curves == b.curves;
}

void StandingImage::forget() {
    *this = StandingImage();
}

bool StandingImage::isSame(const QPainter& painter, const PixelMap& map, const PhasePicture& picture) const {
    return m_last && map.area == m_area && map.visible == m_visible && painter.device()->devicePixelRatioF() == m_ratio && sameGround(*m_last, picture);
}

/// Whether what is in the image is the beginning of every path.
bool StandingImage::reaches(const PhasePicture& picture) const {
    if (m_drawn.size() != picture.paths.size()) return false;
    for (std::size_t i = 0; i < m_drawn.size(); ++i) {
        const Polyline &drawn = m_drawn[i], &points = picture.paths[i].points;
        if (points.size() < drawn.size() || !std::equal(drawn.begin(), drawn.end(), points.begin())) return false;
    }
    return true;
}

bool StandingImage::put(QPainter& painter, const PixelMap& map, const PlotStyle& style, const std::shared_ptr<const PhasePicture>& picture, const Ground& ground,
                        const Colour& colour) {
    if (!isSame(painter, map, *picture)) {
        forget();
        m_last = picture;
        m_area = map.area;
        m_visible = map.visible;
        m_ratio = painter.device()->devicePixelRatioF();
        return false;
    }
    m_last = picture;
    if (const bool fresh = m_image.isNull() || !reaches(*picture); fresh) {
        // Whole device pixels at every ratio that is a quarter of a whole number.
        constexpr int quarter = 4;
        const auto down = [](double x) { return int(std::floor(x / quarter)) * quarter; };
        m_origin = {down(map.area.left()), down(map.area.top())};
        const QSizeF size(map.area.right() + 1 - m_origin.x(), map.area.bottom() + 1 - m_origin.y());
        m_image = QPixmap((size * m_ratio).toSize() + QSize(1, 1));
        m_image.setDevicePixelRatio(m_ratio);
        m_image.fill(style.background);
        m_drawn.assign(picture->paths.size(), {});
        extend(painter, map, style, *picture, &ground, colour);
    } else {
        extend(painter, map, style, *picture, nullptr, colour);
    }
    const QTransform before = painter.worldTransform();
    painter.setWorldTransform(QTransform());
    painter.drawPixmap(m_origin, m_image);
    painter.setWorldTransform(before);
    return true;
}

void StandingImage::extend(const QPainter& like, const PixelMap& map, const PlotStyle& style, const PhasePicture& picture, const Ground* ground, const Colour& colour) {
    QPainter painter;
    const auto begin = [&] {
        if (painter.isActive()) return;
        painter.begin(&m_image);
        painter.setRenderHints(like.renderHints());
        painter.setWorldTransform(like.worldTransform() * QTransform::fromTranslate(-m_origin.x(), -m_origin.y()));
        painter.setClipRect(map.area);
    };
    if (ground) {
        begin();
        (*ground)(painter);
    }
    PathStrokes strokes(painter, map, style, picture.paths.size());
    for (std::size_t i = 0; i < picture.paths.size(); ++i) {
        const PhasePath& path = picture.paths[i];
        const std::size_t faded = strokes.faded(path), drawn = m_drawn[i].size();
        if (faded <= drawn) continue;
        begin();
        strokes.drawFaded(path, colour(i), drawn, faded);
        m_drawn[i].insert(m_drawn[i].end(), path.points.begin() + std::ptrdiff_t(drawn), path.points.begin() + std::ptrdiff_t(faded));
    }
}

}  // namespace ganscope
