// SPDX-License-Identifier: GPL-3.0-or-later
// The items of the boxes.
#include "ui/export/choice_box.h"

#include "ui/export/figure_dialog.h"
#include "ui/figures/figure_view.h"
#include "ui/language/core_words.h"
#include "ui/number_text.h"

#include <QComboBox>

namespace ganscope {

void pick(QComboBox* box, const QString& id) {
    const int at = box->findData(id);
    if (at < 0 && box->isEditable())
        box->setEditText(id);
    else
        box->setCurrentIndex(std::max(0, at));
}

void addViews(QComboBox* box) {
    for (const FigureView* view : figureViews()) box->addItem(coreWords(view->title), fromCore(view->id));
}

void addStyles(QComboBox* box) {
    const std::pair<const char*, QString> styles[] = {
        {"paper", FigureDialog::tr("Paper")}, {"talk", FigureDialog::tr("Talk")}, {"grey", FigureDialog::tr("Paper, without colour")}};
    for (const auto& [id, title] : styles) box->addItem(title, QLatin1String(id));
}

}  // namespace ganscope
