// SPDX-License-Identifier: GPL-3.0-or-later
// Qt's SVG generator, with the clipping that it leaves out.
#pragma once

#include "ui/plots/clip_sink.h"
#include "ui/plots/math_text.h"

#include <QByteArray>
#include <QSvgGenerator>

#include <vector>

namespace ganscope {

/// QSvgGenerator draws everything whole. This one draws a mark where a clipped part begins and ends;
/// `withClips` puts groups with a clip path in their place.
class SvgDevice : public QSvgGenerator, public ClipSink {
public:
    void beginClip(QPainter&, const QRectF&) override;
    void endClip(QPainter&) override;

    /// The generator's document with its marks made into groups; empty when its structure is not as expected.
    QByteArray withClips(QByteArray document) const;

private:
    std::vector<QRectF> m_clips;
};

/// An SVG whose text is shapes: it looks the same where the font is missing, and cannot be searched.
class OutlinedSvgDevice : public SvgDevice, public LabelSink {
public:
    void takeLabel(QPainter&, const QString& label, const QFont&, const QPointF& at, double width, Hold) override;
};

}  // namespace ganscope
