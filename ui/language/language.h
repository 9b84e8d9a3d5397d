// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the window: which there are, which is asked for, and its translators.
#pragma once

#include <QLocale>
#include <QStringList>

class QMenu;

namespace ganscope {

/// Codes of the languages that the window speaks, English first: "en" and each resources/translations/ganscope_CODE.ts.
QStringList languages();

/// The language to speak: `chosen` when it is one of languages(), otherwise the first of `wanted` (as
/// QLocale::uiLanguages lists them: "de-AT", "de", "en") that is.
QString languageFor(const QString& chosen, const QStringList& wanted);

/// What the settings ask for; empty for the system's.
QString chosenLanguage();

/// Installs the translators of `language` into the application, with Qt's own words where they are installed.
/// English needs none. Files are not translated, figures where that is asked for.
void speak(const QString& language);

/// The language that speak() was last asked for; "en" before.
QString spokenLanguage();

/// Adds "System's language" and each language under its own name; a choice is kept for the next start.
void addLanguages(QMenu& menu);

}  // namespace ganscope
