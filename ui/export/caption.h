// SPDX-License-Identifier: GPL-3.0-or-later
// The words that go with a figure: what it shows with all parameters, whose mathematics it is, and how LaTeX takes it.
#pragma once

#include "core/scenario/scenario.h"
#include "ui/language/picture_words.h"

#include <string>
#include <string_view>
#include <vector>

namespace ganscope {

/// One to three sentences with every parameter that differs from none: game, loss, regularizers, method, steps, starts,
/// seed. `what` is the view's title. Plain text with the symbols' markup (θ_1).
std::string figureCaption(const Scenario&, std::string_view what, const PictureWords& words = PictureWords::english());

/// The papers that the scenario's parts come from, each once, as BibTeX entries.
std::string figureBibliography(const Scenario&);
/// Their keys, as \cite takes them: "mescheder2018training,nie2020".
std::string figureCitations(const Scenario&);

/// A LaTeX float with the caption; `file` as the paper names it. TeX pictures are taken by \input, others by
/// \includegraphics without a size: the figure is made at its printed one.
std::string figureFloat(const Scenario&, std::string_view what, const std::string& file, double width,
                        const PictureWords& words = PictureWords::english());

}  // namespace ganscope
