// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chose of a figure, as it was typed.
#pragma once

#include <QString>

#include <optional>

namespace ganscope {

struct FigureOrder;

/// What was chosen, so that it can be done again.
struct FigureChoice {
    QString view = QStringLiteral("phase"), width = QStringLiteral("icml-column"), height, style = QStringLiteral("paper"), font;
    QString labels;  ///< of axes: OLD=NEW; OLD=NEW
    bool transparent = false, translated = false, embed = true;
};
/// The order of a choice; a sentence in `why` and nothing when a length is none or absurd.
std::optional<FigureOrder> orderOf(const FigureChoice&, QString& why);

}  // namespace ganscope
