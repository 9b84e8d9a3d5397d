// SPDX-License-Identifier: GPL-3.0-or-later
// What a venue's checker or a careful reader would object to in a figure, found before it is written.
#pragma once

#include "ui/plots/page.h"

namespace ganscope {

/// Paints the page once more into a device that only looks: text below 6 pt, lines below 0.5 pt, labels cut off by the page
/// or lying on each other, raster parts below 300 dpi; and in the document: Type 3 or missing fonts, more than 5 MB.
/// A sentence each; empty when nothing is found.
std::vector<QString> inspect(Page&, const FigureSpec&, const QByteArray& document);

}  // namespace ganscope
