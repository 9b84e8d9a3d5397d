// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where a text of the core becomes one of the window.
#include "ui/language/core_words.h"

#include "core/analysis/measure.h"
#include "core/game/catalogue.h"
#include "core/scenario/flow_matrix.h"
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

QString told(const Phrase& sentence) {
    if (sentence.parts.empty() && sentence.context.empty()) return QString::fromStdString(sentence.pattern);
    QString pattern = QString::fromStdString(sentence.pattern);
    if (!sentence.context.empty()) {
        const QString translated = QCoreApplication::translate(sentence.context.c_str(), sentence.pattern.c_str());
        if (translated == pattern) {  // English, whose words may stand in a sentence as they do not alone
            if (sentence.parts.empty()) return QString::fromStdString(sentence.english);
        } else
            pattern = translated;
    }
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool marked = pattern[i] == QLatin1Char('%') && i + 1 < pattern.size();
        const int which = marked ? pattern[i + 1].digitValue() : -1;
        if (which < 1 || std::size_t(which) > sentence.parts.size()) {
            text += pattern[i];
            continue;
        }
        text += told(sentence.parts[std::size_t(which - 1)]);
        ++i;
    }
    return text;
}

/// The one reason whose literal stands in a template of a header.
[[maybe_unused]] constexpr const char* kinkOfPenalties = QT_TRANSLATE_NOOP("reasons", "the penalty has a kink where the gradient of D vanishes");

QString reasonWords(const std::string& reason) {
    if (reason.empty()) return {};
    const auto spoken = [](const std::string& text) { return QCoreApplication::translate("reasons", text.c_str()); };
    const std::size_t number = reason.find_last_not_of("0123456789") + 1;  // the step at which it came to that
    return number == reason.size() ? spoken(reason) : spoken(reason.substr(0, number) + "%1").replace(QLatin1String("%1"), QString::fromStdString(reason.substr(number)));
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
    for (const MatrixName& name : matrixNames()) {
        add(name.formula);
        add(name.meaning);
    }
    for (const FigureView* view : figureViews()) add(view->title);
    for (const Venue& venue : venues()) add(venue.title);
    return all;
}

}  // namespace ganscope
