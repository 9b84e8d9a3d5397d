// SPDX-License-Identifier: GPL-3.0-or-later
// Finds what nobody can translate: with a translator that writes x for every letter, words that are not x do not come through the
// translations. Left alone are names: symbols and sources of the catalogue, ids, functions.
#pragma once

#include "core/game/catalogue.h"
#include "core/scenario/presets.h"
#include "ui/language/core_words.h"
#include "ui/lessons/lesson_shelf.h"
#include "ui/plots/figure.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QSet>
#include <QSpinBox>
#include <QTranslator>
#include <QXmlStreamReader>

namespace ganscope::test {

/// The reasons that translators are given.
inline QSet<QString> knownReasons() {
    QSet<QString> all;
    QFile file(QStringLiteral(GANSCOPE_SOURCE_DIR "/resources/translations/ganscope_de.ts"));
    if (!file.open(QIODevice::ReadOnly)) return all;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        if (xml.name() == QLatin1String("source") && context == QLatin1String("reasons")) all << xml.readElementText();
    }
    return all;
}

/// Every letter of a text as x, but for places, tags, entities and keys; of reasons those that are known.
class Crossing : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*, int) const override {
        QString text = QString::fromUtf8(source);
        static const QSet<QString> reasons = knownReasons();
        if (qstrcmp(context, "reasons") == 0 && !reasons.contains(text)) return {};
        static const QRegularExpression keys(QStringLiteral("^((Ctrl|Shift|Alt)\\+|F\\d+$)")), kept(QStringLiteral("%[0-9n]|<[^>]*>|&[a-z]+;"));
        if (qstrcmp(context, "QShortcut") == 0 || keys.match(text).hasMatch()) return text;
        qsizetype from = 0;
        const auto cross = [&text](qsizetype begin, qsizetype end) {
            for (qsizetype i = begin; i < end; ++i)
                if (text[i].isLetter() && text[i].unicode() < 128) text[i] = QLatin1Char('x');
        };
        for (auto each = kept.globalMatch(text); each.hasNext();) {
            const QRegularExpressionMatch match = each.next();
            cross(from, match.capturedStart());
            from = match.capturedEnd();
        }
        cross(from, text.size());
        return text;
    }
    bool isEmpty() const override { return false; }
};

inline QStringList wordsOf(QString text) {
    static const QRegularExpression markup(QStringLiteral("<[^>]*>|&[a-z]+;|\\\\[A-Za-z]+|&")), word(QStringLiteral("[A-Za-z]{3,}"));
    text.replace(markup, QStringLiteral(" "));
    QStringList all;
    for (auto each = word.globalMatch(text); each.hasNext();) all << each.next().captured();
    return all;
}

/// Words that are the same in every language.
inline QSet<QString> names() {
    QSet<QString> all{QStringLiteral("max"), QStringLiteral("min"), QStringLiteral("Ganscope"), QStringLiteral("rad"), QStringLiteral("best"), QStringLiteral("English"), QStringLiteral("Deutsch"),
                     QStringLiteral("game"), QStringLiteral("loss"), QStringLiteral("method"), QStringLiteral("regularizers")};
    const auto add = [&all](std::string_view text) {
        for (const QString& each : wordsOf(QString::fromUtf8(text.data(), qsizetype(text.size())))) all << each;
    };
    const auto addEntries = [&add](const auto& entries) {
        for (const Entry* entry : entries) {
            add(entry->id);
            for (const Parameter& p : entry->parameters) {
                add(p.id);
                add(p.symbol);
                for (const auto& choice : p.options) add(choice);
            }
            for (const Source& s : entry->sources)
                for (const auto& part : {std::string_view(s.authors), std::string_view(s.title), std::string_view(s.venue), std::string_view(s.locator)}) add(part);
        }
    };
    addEntries(catalogue::games());
    addEntries(catalogue::losses());
    addEntries(catalogue::regularizers());
    addEntries(catalogue::methods());
    return all;
}

/// The texts of axes, legends, labels and notes, as TeX names them.
inline QStringList drawnTexts(const QString& tex) {
    static const QRegularExpression text(QStringLiteral("^\\\\node.* \\{([^\\\\].*)\\};$|label=\\{(.*)\\}"), QRegularExpression::MultilineOption);
    QStringList all;
    for (auto each = text.globalMatch(tex); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        all << (match.captured(1).isEmpty() ? match.captured(2) : match.captured(1));
    }
    return all;
}

inline QStringList drawnTexts(const AnyPicture& picture) {
    FigureSpec spec;
    spec.format = FigureFormat::Tex;
    spec.size = {400, 400};
    return drawnTexts(QString::fromUtf8(renderFigure(spec, {{picture, {}, true}}).bytes));
}

inline QStringList textsOf(const QWidget& window) {
    QStringList all;
    for (const QAction* action : window.findChildren<QAction*>()) all << action->text() << action->toolTip() << action->statusTip();
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        all << widget->windowTitle() << widget->toolTip() << widget->statusTip() << widget->accessibleName() << widget->accessibleDescription();
        if (const auto* label = qobject_cast<const QLabel*>(widget)) all << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) all << button->text();
        if (const auto* line = qobject_cast<const QLineEdit*>(widget)) all << line->placeholderText();
        if (const auto* spin = qobject_cast<const QSpinBox*>(widget)) all << spin->prefix() << spin->suffix() << spin->specialValueText();
        if (const auto* list = qobject_cast<const QListWidget*>(widget))
            for (int i = 0; i < list->count(); ++i) all << list->item(i)->text().split(QLatin1Char('\n')) << list->item(i)->toolTip();
        if (const auto* box = qobject_cast<const QComboBox*>(widget))
            for (int i = 0; i < box->count(); ++i) all << box->itemText(i) << box->itemData(i, Qt::ToolTipRole).toString();
    }
    return all;
}

/// While it lives everything is translated into x; it remembers the words that are not.
class Wording {
public:
    Wording() {
        for (const Preset& preset : presets()) m_english << QString::fromStdString(std::string(preset.group));
        QStringList problems;
        for (const ShelvedLesson& each : shelvedLessons(problems)) m_english << QString::fromStdString(each.lesson.title) << QString::fromStdString(each.lesson.text);
        QCoreApplication::installTranslator(&m_crossing);
    }
    ~Wording() { QCoreApplication::removeTranslator(&m_crossing); }
    Q_DISABLE_COPY_MOVE(Wording)

    /// Further words that are the same in every language.
    void allow(const QStringList& words) { m_names += QSet<QString>(words.begin(), words.end()); }

    /// What was found: where, the word, its text.
    QString wrong() const { return m_wrong.join(QLatin1Char('\n')); }
    qsizetype drawn() const { return m_drawn; }

    /// A reason, which may say again the words of `given`.
    void lookAtReason(const QString& where, const QString& given, const std::string& reason) {
        QString text = reasonWords(reason);
        for (const QString& word : wordsOf(given)) text.replace(QRegularExpression(QStringLiteral("\\b%1\\b").arg(word)), QStringLiteral("x"));
        look(where, {text});
    }

    /// Finds words that nobody translates.
    void look(const QString& where, const QStringList& texts) {
        for (const QString& text : texts) {
            if (text.contains(QDir::homePath()) || m_english.contains(QString(text).remove(QLatin1Char('&')))) continue;
            for (const QString& word : wordsOf(text)) {
                if (m_names.contains(word) || word.count(QLatin1Char('x')) == word.size()) continue;
                const QString found = QStringLiteral("%1: “%2” in %3").arg(where, word, text.left(160));
                if (!m_wrong.contains(found)) m_wrong << found;
                break;
            }
        }
    }

    template <class P>
    void lookAt(const char* where, const std::shared_ptr<P>& picture) {
        const QStringList texts = drawnTexts(AnyPicture(picture));
        m_drawn += texts.size();
        look(QString::fromLatin1(where), texts);
    }

private:
    Crossing m_crossing;
    QSet<QString> m_names = names();
    QSet<QString> m_english;  // titles of papers, and of lessons, which have their files
    QStringList m_wrong;
    qsizetype m_drawn = 0;
};

}  // namespace ganscope::test
