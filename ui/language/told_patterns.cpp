// SPDX-License-Identifier: GPL-3.0-or-later
// The patterns are the sources of a translation's context "reasons", which the tests hold to be all there are.
#include "ui/language/told_patterns.h"

#include "ui/language/language.h"
#include "ui/language/places.h"

#include <QFile>
#include <QStringList>
#include <QXmlStreamReader>

#include <algorithm>
#include <utility>
#include <vector>

namespace ganscope {
namespace {

/// A text between its places: "is ", ", but ", " must be ", "".
struct Pattern {
    QString text;
    QStringList pieces;
    std::vector<int> places;  ///< the number of the place behind each piece but the last
    qsizetype said = 0;       ///< characters of the pieces
};

Pattern patternOf(const QString& text) {
    Pattern p{text, {QString()}, {}, 0};
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (const int place = placeAt(text, i); place > 0) {
            p.places.push_back(place);
            p.pieces << QString();
            ++i;
        } else {
            p.pieces.back() += text[i];
            ++p.said;
        }
    }
    return p;
}

std::vector<Pattern> readPatterns() {
    std::vector<Pattern> all;
    const QStringList known = languages();
    if (known.size() < 2) return all;
    const QString language = spokenLanguage() == known.front() ? known[1] : spokenLanguage();
    QFile file(QStringLiteral(":/ganscope/translations/ganscope_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly)) return all;
    QXmlStreamReader xml(&file);
    bool reasons = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name"))
            reasons = xml.readElementText() == QLatin1String("reasons");
        else if (reasons && xml.name() == QLatin1String("source"))
            if (Pattern p = patternOf(xml.readElementText()); !p.places.empty() && p.said > 1) all.push_back(std::move(p));
    }
    // What begins with a place fits the end of a longer sentence: "%1 of at most %2" that of "the view map needs … of at most …".
    std::ranges::stable_sort(all, std::greater<>(), [](const Pattern& p) { return std::pair(!p.pieces.front().isEmpty(), p.said); });
    return all;
}

/// What stands at the places, in their order in the pattern.
std::optional<QStringList> parts(const Pattern& p, const QString& sentence) {
    if (sentence.size() < p.said || !sentence.startsWith(p.pieces.front()) || !sentence.endsWith(p.pieces.back())) return {};
    QStringList found;
    qsizetype from = p.pieces.front().size();
    for (qsizetype i = 1; i < p.pieces.size(); ++i) {
        const bool last = i + 1 == p.pieces.size();
        const qsizetype to = last ? sentence.size() - p.pieces[i].size() : sentence.indexOf(p.pieces[i], from);
        if (to < from) return {};
        found << sentence.mid(from, to - from);
        from = to + p.pieces[i].size();
    }
    return found;
}

}  // namespace

QString FoundPattern::filled(const QString& text, const std::function<QString(const QString&)>& told) const {
    return withPlaces(text, parts.size(), [&](int place, qsizetype at) {
        const bool quoted = at > 0 && (text[at - 1] == QLatin1Char('"') || text[at - 1] == QChar(0x201E));  // a name, in every language
        return quoted ? parts[place - 1] : told(parts[place - 1]);
    });
}

std::optional<FoundPattern> foundPattern(const QString& sentence) {
    static const std::vector<Pattern> all = readPatterns();
    for (const Pattern& p : all) {
        const auto found = parts(p, sentence);
        if (!found) continue;
        FoundPattern r{p.text, QStringList(found->size())};
        for (qsizetype i = 0; i < found->size(); ++i)
            if (p.places[std::size_t(i)] <= r.parts.size()) r.parts[p.places[std::size_t(i)] - 1] = (*found)[i];
        return r;
    }
    return {};
}

}  // namespace ganscope
