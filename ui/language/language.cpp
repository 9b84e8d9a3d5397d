// SPDX-License-Identifier: GPL-3.0-or-later
// Languages from the folder of compiled translations.
#include "ui/language/language.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QMenu>
#include <QSettings>
#include <QTranslator>

static void initialiseTranslations() {
    Q_INIT_RESOURCE(translations);
}

namespace ganscope {
namespace {

struct Language {
    Q_DECLARE_TR_FUNCTIONS(ganscope::Language)
};

const QString key = QStringLiteral("window/language");
constexpr const char* spokenKey = "ganscopeLanguage";
const QString folder = QStringLiteral(":/ganscope/translations");

/// Its name in itself, as a title: "Deutsch", "Français".
QString nameOf(const QString& code) {
    QString name = code == QLatin1String("en") ? QStringLiteral("English") : QLocale(code).nativeLanguageName();
    if (!name.isEmpty()) name[0] = name[0].toUpper();
    return name;
}

void install(const QString& file, const QString& where) {
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(file, where))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

}  // namespace

QStringList languages() {
    initialiseTranslations();
    QStringList all{QStringLiteral("en")};
    for (const QString& file : QDir(folder).entryList({QStringLiteral("ganscope_*.qm")}, QDir::Files, QDir::Name))
        all << file.mid(9).chopped(3);
    return all;
}

QString languageFor(const QString& chosen, const QStringList& wanted) {
    const QStringList all = languages();
    if (all.contains(chosen)) return chosen;
    for (QString each : wanted) {
        each.replace(QLatin1Char('-'), QLatin1Char('_'));
        // "de_AT", then "de"; English is spoken, so that a second choice does not win over it.
        for (; !each.isEmpty(); each = each.section(QLatin1Char('_'), 0, -2))
            if (all.contains(each)) return each;
    }
    return QStringLiteral("en");
}

QString chosenLanguage() {
    return QSettings().value(key).toString();
}

void speak(const QString& language) {
    initialiseTranslations();
    QGuiApplication::setLayoutDirection(QLocale(language).textDirection());
    QCoreApplication::instance()->setProperty(spokenKey, language);
    if (language == QLatin1String("en")) return;
    install(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("ganscope_") + language, folder);
}

QString spokenLanguage() {
    const QString spoken = QCoreApplication::instance()->property(spokenKey).toString();
    return spoken.isEmpty() ? QStringLiteral("en") : spoken;
}

void addLanguages(QMenu& menu) {
    auto* choice = new QActionGroup(&menu);
    const auto add = [&](const QString& code, const QString& title) {
        QAction* action = menu.addAction(title, &menu, [code] { QSettings().setValue(key, code); });
        action->setCheckable(true);
        action->setChecked(code == chosenLanguage());
        action->setData(code);
        action->setStatusTip(Language::tr("Takes effect at the next start"));
        choice->addAction(action);
    };
    add({}, Language::tr("&System's language"));
    for (const QString& code : languages()) add(code, nameOf(code));
    menu.addSeparator();
    menu.addAction(Language::tr("Takes effect at the next start"))->setEnabled(false);
}

}  // namespace ganscope
