// SPDX-License-Identifier: GPL-3.0-or-later
// From the catalogue and from Markdown to pages.
#include "ui/manual/manual_pages.h"

#include "core/game/catalogue.h"
#include "ui/language/core_words.h"
#include "ui/language/language.h"
#include "ui/number_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextDocument>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

static void initialiseManualResource() {
    Q_INIT_RESOURCE(manual);
    Q_INIT_RESOURCE(translated_manual);
}

namespace ganscope {
namespace {

struct Manual {
    Q_DECLARE_TR_FUNCTIONS(ganscope::Manual)
};

struct Written {
    const char *address, *title;
};
constexpr std::array<Written, 8> written{{{"start", QT_TRANSLATE_NOOP("ganscope::Manual", "Ganscope")},
                                          {"conventions", QT_TRANSLATE_NOOP("ganscope::Manual", "Conventions")},
                                          {"portrait", QT_TRANSLATE_NOOP("ganscope::Manual", "The portrait")},
                                          {"spectrum", QT_TRANSLATE_NOOP("ganscope::Manual", "The spectrum")},
                                          {"keys", QT_TRANSLATE_NOOP("ganscope::Manual", "Keys and mouse")},
                                          {"figures", QT_TRANSLATE_NOOP("ganscope::Manual", "Figures")},
                                          {"lessons", QT_TRANSLATE_NOOP("ganscope::Manual", "Lessons")},
                                          {"files", QT_TRANSLATE_NOOP("ganscope::Manual", "Files and sessions")}}};

QString html(std::string_view text) {
    return fromCore(text).toHtmlEscaped();
}

QString spokenHtml(std::string_view text) {
    return coreWords(text).toHtmlEscaped();
}

/// Calls use(kind, chapter, entry) for the whole catalogue.
template <class F>
void forEntries(F use) {
    for (const Entry* e : catalogue::games()) use(QStringLiteral("games"), Manual::tr("Games"), *e);
    for (const Entry* e : catalogue::losses()) use(QStringLiteral("losses"), Manual::tr("Losses"), *e);
    for (const Entry* e : catalogue::regularizers()) use(QStringLiteral("regularizers"), Manual::tr("Regularizers"), *e);
    for (const Entry* e : catalogue::methods()) use(QStringLiteral("methods"), Manual::tr("Methods"), *e);
}

QString number(double x) {
    return textFromNumber(x);
}

QString defaultText(const Value& value) {
    if (const double* x = std::get_if<double>(&value)) return number(*x);
    if (const bool* on = std::get_if<bool>(&value)) return *on ? Manual::tr("on") : Manual::tr("off");
    if (const auto* name = std::get_if<std::string>(&value)) return fromCore(*name).toHtmlEscaped();
    QStringList entries;
    for (const double x : std::get<std::vector<double>>(value)) entries << number(x);
    return entries.join(QStringLiteral(", "));
}

QString parameterTable(const Entry& entry) {
    if (entry.parameters.empty()) return {};
    QString rows;
    for (const Parameter& p : entry.parameters)
        rows += QStringLiteral("<tr><td><b>%1</b></td><td><code>%2</code></td><td>%3</td><td>%4</td><td>%5</td></tr>")
                    .arg(richSymbol(p.symbol), html(p.id), spokenHtml(p.meaning), reasonWords(accepts(p)).toHtmlEscaped(), defaultText(p.fallback));
    return QStringLiteral("<h3>%1</h3><table cellspacing=\"0\" cellpadding=\"4\" border=\"0\">"
                          "<tr><th></th><th>%2</th><th>%3</th><th>%4</th><th>%5</th></tr>%6</table>")
        .arg(Manual::tr("Parameters"), Manual::tr("id"), Manual::tr("meaning"), Manual::tr("accepts"), Manual::tr("default"), rows);
}

QString point(const std::vector<double>& at) {
    QStringList entries;
    for (const double x : at) entries << number(x);
    return QLatin1Char('(') + entries.join(QStringLiteral(", ")) + QLatin1Char(')');
}

/// A few digits, since a fact's numbers are known to more; with a minus sign, not a hyphen.
QString rounded(double x) {
    return textFromNumber(x, 5).replace(QLatin1Char('-'), QChar(0x2212));
}

QString complexText(const std::complex<double>& value, bool pair) {
    if (value.imag() == 0) return rounded(value.real());
    const QString sign = pair ? QStringLiteral(" ± ") : value.imag() < 0 ? QStringLiteral(" − ") : QStringLiteral(" + ");
    return rounded(value.real()) + sign + rounded(std::fabs(value.imag())) + QLatin1Char('i');
}

QString factText(const Fact& fact) {
    QStringList parts;
    for (const std::complex<double>& value : fact.flow) {
        const bool pair = value.imag() != 0 && std::find(fact.flow.begin(), fact.flow.end(), std::conj(value)) != fact.flow.end();
        if (!pair || value.imag() > 0) parts << complexText(value, pair);
    }
    QString text = fact.flow.empty() ? QString() : QStringLiteral("λ = ") + parts.join(QStringLiteral(", "));
    if (fact.radius) text += (text.isEmpty() ? QString() : QStringLiteral("; ")) + QStringLiteral("max |μ| = ") + rounded(*fact.radius);
    if (fact.ring) text += (text.isEmpty() ? QString() : QStringLiteral("; ")) + Manual::tr("paths settle on a ring of radius %1").arg(rounded(*fact.ring));
    if (fact.undefined) text += Manual::tr("the step has no linearisation");
    QStringList set;
    for (const std::string& each : fact.overrides) set << QStringLiteral("<code>%1</code>").arg(html(each));
    return Manual::tr("%1 at %2 of %3%4")
        .arg(text, point(fact.at), html(fact.base), set.isEmpty() ? QString() : Manual::tr(" with ") + set.join(QStringLiteral(", ")));
}

QString factList(const Entry& entry) {
    QString items;
    int count = 0;
    for (const Fact& fact : entry.facts) {
        if (fact.at.size() > 6 || ++count > 8) continue;  // networks are not read by people
        items += QStringLiteral("<li>%1</li>").arg(factText(fact));
    }
    return items.isEmpty() ? items : QStringLiteral("<h3>%1</h3><ul>%2</ul>").arg(Manual::tr("Facts, checked by the program's tests"), items);
}

QString sourceList(const Entry& entry) {
    QString items;
    for (const Source& s : entry.sources) {
        items += QStringLiteral("<li>%1: <i>%2</i>").arg(html(s.authors), html(s.title));
        if (!s.venue.empty()) items += QStringLiteral(", ") + html(s.venue);
        if (s.year != 0) items += QStringLiteral(" %1").arg(s.year);
        if (!s.locator.empty()) items += QStringLiteral(", ") + html(s.locator);
        items += QStringLiteral("</li>");
    }
    return items.isEmpty() ? items : QStringLiteral("<h3>%1</h3><ul>%2</ul>").arg(Manual::tr("Sources"), items);
}

QString entryText(const Entry& entry, const QString& chapter) {
    return QStringLiteral("<h1>%1</h1><p>%2 · <code>%3</code></p><p>%4</p><p style=\"margin-left:16px\">%5</p>")
               .arg(spokenHtml(entry.title), chapter, html(entry.id), spokenHtml(entry.summary), spokenHtml(entry.equation)) +
           parameterTable(entry) + factList(entry) + sourceList(entry);
}

QString writtenText(const QString& address) {
    initialiseManualResource();
    QFile file;
    // NAME.de_AT.md, NAME.de.md, NAME.md
    for (QString language = QLatin1Char('.') + spokenLanguage();; language = language.contains(QLatin1Char('_')) ? language.section(QLatin1Char('_'), 0, -2) : QString()) {
        file.setFileName(QStringLiteral(":/ganscope/manual/%1%2.md").arg(address, language));
        if (language.isEmpty() || file.exists()) break;
    }
    if (!file.open(QIODevice::ReadOnly)) return {};
    QTextDocument document;
    document.setMarkdown(QString::fromUtf8(file.readAll()));
    return document.toHtml();
}

}  // namespace

std::vector<ManualPage> manualPages() {
    std::vector<ManualPage> pages;
    for (const Written& each : written) pages.push_back({QString::fromLatin1(each.address), Manual::tr(each.title), {}});
    forEntries([&](const QString& kind, const QString& chapter, const Entry& entry) {
        pages.push_back({kind + QLatin1Char('/') + fromCore(entry.id), coreWords(entry.title), chapter});
    });
    return pages;
}

QString manualText(const QString& address) {
    if (!address.contains(QLatin1Char('/'))) return writtenText(address);
    QString text;
    forEntries([&](const QString& kind, const QString& chapter, const Entry& entry) {
        if (address == kind + QLatin1Char('/') + fromCore(entry.id)) text = entryText(entry, chapter);
    });
    return text;
}

std::vector<ManualPage> manualPagesWith(const QString& words) {
    std::vector<ManualPage> found;
    const QStringList all = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const ManualPage& page : manualPages()) {
        QTextDocument document;
        if (!all.isEmpty()) document.setHtml(manualText(page.address));
        const QString text = page.title + QLatin1Char('\n') + page.address + QLatin1Char('\n') + document.toPlainText();
        if (std::all_of(all.begin(), all.end(), [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); }))
            found.push_back(page);
    }
    return found;
}

}  // namespace ganscope
