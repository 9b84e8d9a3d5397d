// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where a text of the core becomes one of the window.
#include "ui/language/core_words.h"

#include "core/analysis/measure.h"
#include "core/game/catalogue.h"
#include "core/scenario/flow_matrix.h"
#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"
#include "ui/export/printed_size.h"
#include "ui/figures/figure_view.h"
#include "ui/language/places.h"
#include "ui/language/told_patterns.h"

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
    return withPlaces(pattern, qsizetype(sentence.parts.size()), [&](int place, qsizetype) { return told(sentence.parts[std::size_t(place - 1)]); });
}

/// Reasons whose literals stand in headers that everything includes, and the places of problems.
[[maybe_unused]] constexpr const char* elsewhere[] = {QT_TRANSLATE_NOOP("reasons", "the penalty has a kink where the gradient of D vanishes"),
                                                      QT_TRANSLATE_NOOP("reasons", "the state is no longer a finite number"),
                                                      QT_TRANSLATE_NOOP("reasons", "steps keep their length however small the gradient is, until it is of the size of ε: at an equilibrium the map is linear on that scale only"),
                                                      QT_TRANSLATE_NOOP("reasons", "an error without a description"),
                                                      QT_TRANSLATE_NOOP("reasons", "line %1")};

namespace {

QString spoken(const QString& reason) {
    const auto translated = [](const QString& text) { return QCoreApplication::translate("reasons", text.toUtf8().constData()); };
    if (reason.isEmpty()) return {};
    if (const QString whole = translated(reason); whole != reason) return whole;
    if (const auto found = foundPattern(reason)) return found->filled(translated(found->pattern), spoken);
    // "mode needs …": the name leads, and the rest is a reason of its own.
    const qsizetype space = reason.indexOf(QLatin1Char(' '));
    if (space < 0 || !catalogue::regularizer(reason.left(space).toStdString())) return reason;
    return reason.left(space + 1) + spoken(reason.mid(space + 1));
}

}  // namespace

QString reasonWords(std::string_view reason) {
    return spoken(QString::fromUtf8(reason.data(), qsizetype(reason.size())));
}

QString problemWords(const Problem& problem) {
    const QString what = reasonWords(problem.message);
    return problem.pointer.empty() ? what : reasonWords(problem.pointer) + QStringLiteral(": ") + what;
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
            add(entry->equation);
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
    for (const Preset& preset : presets()) add(preset.title);
    return all;
}

}  // namespace ganscope
