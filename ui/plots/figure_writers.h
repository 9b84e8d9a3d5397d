// SPDX-License-Identifier: GPL-3.0-or-later
// A page as a document: one function a format.
#pragma once

#include "ui/plots/page.h"

namespace ganscope {

/// "Ganscope 1.2", as documents name what made them.
QString figureCreator();
/// A failure with its sentence.
inline FigureResult figureFailure(const QString& sentence) { return {false, sentence, {}, {}, {}}; }

FigureResult writePdf(Page&, const FigureSpec&);
FigureResult writeSvg(Page&, const FigureSpec&);
FigureResult writeTex(Page&, const FigureSpec&);
FigureResult writePng(Page&, const FigureSpec&);
FigureResult writeTiff(Page&, const FigureSpec&);

}  // namespace ganscope
