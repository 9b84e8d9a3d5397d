// SPDX-License-Identifier: GPL-3.0-or-later
// Combo boxes of ids that the dialogs of figures and of films share.
#pragma once

#include <QString>

class QComboBox;

namespace ganscope {

/// Chooses the item whose data is `id`; in an editable box an id that is none of its items becomes its text, in another
/// the first item is chosen.
void pick(QComboBox* box, const QString& id);

/// Adds every view of figureViews() by its title.
void addViews(QComboBox* box);

/// Adds every style of figureStyles() by its title.
void addStyles(QComboBox* box);

}  // namespace ganscope
