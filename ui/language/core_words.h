// SPDX-License-Identifier: GPL-3.0-or-later
// What the catalogue, the measures, the views, the venues and the presets say of themselves, in the window's language.
#pragma once

#include "core/math/phrase.h"

#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace ganscope {

struct Problem;

/// The text in the window's language; English where its translation is missing.
QString coreWords(std::string_view text);

/// The core's sentence in the window's language.
QString told(const Phrase& sentence);

/// A reason of the core in the window's language; what none of its patterns fits stays English.
QString reasonWords(std::string_view reason);

/// What is wrong with a file, with its place: toText() in the window's language.
QString problemWords(const Problem& problem);

/// Every text that coreWords is asked for, once each: titles, summaries and meanings of the catalogue's entries, of the
/// measures, of the matrices, of the views, of the venues and of the presets. What translators are given (resources/translations).
std::vector<std::string_view> allCoreWords();

}  // namespace ganscope
