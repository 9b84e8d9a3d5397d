// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where a text of the core becomes one of the window.
#include "ui/language/core_words.h"

#include "core/analysis/measure.h"
#include "core/game/catalogue.h"
#include "ui/export/printed_size.h"
#include "ui/figures/figure_view.h"

#include <QCoreApplication>

#include <algorithm>
#include <string>

namespace ganscope {

QString coreWords(std::string_view text) {
    if (text.empty()) return {};  // an empty source asks for the header of a translation
    return QCoreApplication::translate("catalogue", std::string(text).c_str());
}

std::vector<std::string_view> allCoreWords() {
    std::vector<std::string_view> all;
    const auto add = [&all](std::string_view text) {
        if (!text.empty() && std::ranges::find(all, text) == all.end()) all.push_back(text);
    };
    const auto addEntries = [&add](const auto& entries) {
        for (const Entry* entry : entries) {
            add(entry->title);
            add(entry->summary);
            for (const Parameter& parameter : entry->parameters) add(parameter.meaning);
        }
    };
    addEntries(catalogue::games());
    addEntries(catalogue::losses());
    addEntries(catalogue::regularizers());
    addEntries(catalogue::methods());
    for (const MeasureName& name : pointMeasures()) add(name.meaning);
    for (const FigureView* view : figureViews()) add(view->title);
    for (const Venue& venue : venues()) add(venue.title);
    return all;
}

}  // namespace ganscope
