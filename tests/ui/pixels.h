// SPDX-License-Identifier: GPL-3.0-or-later
// What is on a widget.
#pragma once

#include <QImage>
#include <QSet>
#include <QWidget>

namespace ganscope::test {

/// How many colours it is painted in.
inline int coloursOf(QWidget& widget) {
    const QImage image = widget.grab().toImage();
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) colours.insert(image.pixel(x, y));
    return int(colours.size());
}

}  // namespace ganscope::test
