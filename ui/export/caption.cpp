// SPDX-License-Identifier: GPL-3.0-or-later
// Words from the catalogue's titles and symbols.
#include "ui/export/caption.h"

#include "core/game/catalogue.h"
#include "core/math/number.h"
#include "ui/plots/math_markup.h"

#include <QCoreApplication>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <filesystem>

namespace ganscope {
namespace {

/// With the typographic minus.
std::string printed(std::string number) { return number.starts_with('-') ? "−" + number.substr(1) : number; }

std::string listText(const std::vector<double>& list, std::string (*text)(double)) {
    std::string joined;
    for (const double x : list) joined += (joined.empty() ? "(" : ", ") + printed(text(x));
    return joined + ")";
}

std::string valueText(const Value& value) {
    if (const auto* number = std::get_if<double>(&value)) return printed(toText(*number));
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* list = std::get_if<std::vector<double>>(&value)) return listText(*list, toText);
    return {};
}

/// A start that was clicked has digits that no reader wants: four of them, marked where that is not all of it.
std::string pointText(const std::vector<double>& start) {
    constexpr auto few = [](double x) { return toText(x, 4); };
    const bool whole = std::ranges::all_of(start, [&](double x) { return few(x) == toText(x); });
    return (whole ? "" : "≈ ") + listText(start, few);
}

/// "γ = 0.3, K = 2"; flags by their symbol when they are set.
std::string parametersText(const Entry& entry, const Values& values) {
    std::string text;
    for (const Parameter& p : entry.parameters) {
        const Value* value = values.find(p.id);
        if (!value) continue;
        const bool* flag = std::get_if<bool>(value);
        if (flag && !*flag) continue;
        text += (text.empty() ? "" : ", ") + std::string(p.symbol) + (flag ? "" : " = " + valueText(*value));
    }
    return text;
}

/// Literals of the caption, marked for translators.
std::string said(const char* text, const PictureWords& words) { return words("caption", text).toStdString(); }

std::string withParameters(const Entry& entry, const Values& values, const PictureWords& words) {
    const std::string parameters = parametersText(entry, values);
    return words("catalogue", std::string(entry.title).c_str()).toStdString() + (parameters.empty() ? "" : " (" + parameters + ")");
}

std::string startsText(const std::vector<std::vector<double>>& starts, const PictureWords& words) {
    constexpr std::size_t most = 3;
    if (starts.empty()) return said(QT_TRANSLATE_NOOP("caption", "no start"), words);
    const std::string from = said(QT_TRANSLATE_NOOP("caption", "from"), words);
    std::string text = starts.size() == 1 ? from + " " : from + " " + std::to_string(starts.size()) + " " + said(QT_TRANSLATE_NOOP("caption", "starts"), words);
    if (starts.size() > most || starts.front().size() > 6) return starts.size() == 1 ? said(QT_TRANSLATE_NOOP("caption", "from one start"), words) : text;
    if (starts.size() > 1) text += ", ";
    for (std::size_t i = 0; i < starts.size(); ++i) text += (i > 0 ? ", " : "") + pointText(starts[i]);
    return text;
}

/// Game, loss, regularizers and method.
std::string systemText(const Scenario& s, const PictureWords& words) {
    std::string text = withParameters(*catalogue::game(s.game.id), s.game.values, words);
    if (s.loss) text += said(QT_TRANSLATE_NOOP("caption", ", loss: "), words) + withParameters(*catalogue::loss(s.loss->id), s.loss->values, words);
    for (std::size_t i = 0; i < s.regularizers.size(); ++i) {
        const Entry* entry = catalogue::regularizer(s.regularizers[i].id);
        text += said(i == 0 ? QT_TRANSLATE_NOOP("caption", ", with ") : QT_TRANSLATE_NOOP("caption", " and "), words) + withParameters(*entry, s.regularizers[i].values, words);
    }
    return text + ". " + withParameters(*catalogue::method(s.method.id), s.method.values, words);
}

std::vector<const Entry*> entriesOf(const Scenario& s) {
    std::vector<const Entry*> entries{catalogue::game(s.game.id)};
    if (s.loss) entries.push_back(catalogue::loss(s.loss->id));
    for (const Choice& choice : s.regularizers) entries.push_back(catalogue::regularizer(choice.id));
    entries.push_back(catalogue::method(s.method.id));
    std::erase(entries, nullptr);
    return entries;
}

std::vector<Source> sourcesOf(const Scenario& s) {
    std::vector<Source> sources;
    for (const Entry* entry : entriesOf(s))
        for (const Source& source : entry->sources)
            if (std::ranges::none_of(sources, [&](const Source& known) { return known.title == source.title && known.year == source.year; }))
                sources.push_back(source);
    return sources;
}

/// "mescheder2018which": the first author, the year, the first word of the title.
std::string keyOf(const Source& source) {
    const auto word = [](std::string_view text) {
        std::string letters;
        for (const char c : text) {
            if (std::isalnum(static_cast<unsigned char>(c)))
                letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            else if (!letters.empty())
                break;
        }
        return letters;
    };
    return word(source.authors) + std::to_string(source.year) + word(source.title);
}

std::string latex(std::string_view text) { return latexLabel(QString::fromUtf8(text.data(), qsizetype(text.size()))).toStdString(); }

}  // namespace

std::string figureCaption(const Scenario& s, std::string_view what, const PictureWords& words) {
    std::string text = words("catalogue", std::string(what).c_str()).toStdString() + ": " + systemText(s, words) + ", " + std::to_string(s.steps) + " " + said(QT_TRANSLATE_NOOP("caption", "steps"), words) + " " +
                       startsText(s.starts, words);
    if (s.seed != 0) text += said(QT_TRANSLATE_NOOP("caption", ", seed "), words) + std::to_string(s.seed);
    text += ".";
    for (const Scenario& other : s.compared) text += " B: " + systemText(other, words) + ".";
    return text;
}

std::string figureBibliography(const Scenario& s) {
    std::string text;
    for (const Source& source : sourcesOf(s)) {
        std::string authors;
        for (const char c : source.authors) authors += c == ',' ? std::string(" and") : std::string(1, c);
        if (const auto others = authors.find(" et al."); others != std::string::npos) authors.replace(others, std::string::npos, " and others");
        text += "@inproceedings{" + keyOf(source) + ",\n  author = {" + authors + "},\n  title = {{" + latex(source.title) +
                "}},\n  booktitle = {" + latex(source.venue) + "},\n  year = {" + std::to_string(source.year) + "},\n}\n";
    }
    return text;
}

std::string figureCitations(const Scenario& s) {
    std::string keys;
    for (const Source& source : sourcesOf(s)) keys += (keys.empty() ? "" : ",") + keyOf(source);
    return keys;
}

std::string figureFloat(const Scenario& s, std::string_view what, const std::string& file, double width, const PictureWords& words) {
    const std::string stem = std::filesystem::path(file).stem().string();
    const bool tex = file.ends_with(".tex");
    const std::string citations = figureCitations(s);
    return "\\begin{figure}\n  \\centering\n  % printed at " + toText(width) + " bp (" + toText(std::round(width / 72 * 1000) / 1000) +
           " in) wide: do not scale\n  " + (tex ? "\\input{" : "\\includegraphics{") + (tex ? stem : file) + "}\n  \\caption{" +
           latex(figureCaption(s, what, words)) + (citations.empty() ? "" : "~\\cite{" + citations + "}") + "}\n  \\label{fig:" + stem +
           "}\n\\end{figure}\n";
}

}  // namespace ganscope
