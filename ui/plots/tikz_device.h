// SPDX-License-Identifier: GPL-3.0-or-later
// Painting into TikZ: paths as they come, labels as LaTeX in the document's own fonts, axes by pgfplots.
#pragma once

#include "ui/plots/frame_sink.h"
#include "ui/plots/math_text.h"

#include <QImage>
#include <QPaintDevice>

#include <memory>
#include <vector>

namespace ganscope {

/// A paint device of 72 dots to the inch whose picture is TikZ code.
class TikzDevice : public QPaintDevice, public LabelSink, public FrameSink {
public:
    /// `size` in points. `imageName` is what the files of raster parts are called, before their number.
    TikzDevice(const QSizeF& size, QString imageName);
    ~TikzDevice() override;

    QPaintEngine* paintEngine() const override;
    void takeLabel(QPainter& painter, const QString& label, const QFont& font, const QPointF& at, double width,
                   Hold hold) override;
    void beginPlane(const PlaneFrame&) override;
    void endPlane() override;

    /// The whole picture, from the colours' definitions to \end{tikzpicture}; after the painter has ended.
    QByteArray picture() const;
    /// Raster parts, to be written as PNG under imageFile(index): "NAME-1.png".
    const std::vector<QImage>& images() const;
    QString imageFile(std::size_t index) const;

protected:
    int metric(PaintDeviceMetric) const override;

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
    QSizeF m_size;
    QString m_imageName;
};

/// What must stand in the preamble of a document that takes such pictures.
QByteArray tikzPreamble();
/// A document of one page of exactly `size` points that holds nothing but the picture.
QByteArray tikzDocument(const QByteArray& picture, const QSizeF& size);

}  // namespace ganscope
