// SPDX-License-Identifier: GPL-3.0-or-later
// The places %1 … %9 of a text that is told in another language.
#pragma once

#include <QString>

#include <algorithm>
#include <functional>

namespace ganscope {

/// The place whose mark begins at `at`; 0 where none does.
inline int placeAt(const QString& text, qsizetype at) {
    return text[at] == QLatin1Char('%') && at + 1 < text.size() ? std::max(0, text[at + 1].digitValue()) : 0;
}

/// The text with part(place, where its mark begins) at the places up to `last`; other marks stay.
inline QString withPlaces(const QString& text, qsizetype last, const std::function<QString(int, qsizetype)>& part) {
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int place = placeAt(text, i);
        if (place > 0 && place <= last)
            out += part(place, i++);
        else
            out += text[i];
    }
    return out;
}

}  // namespace ganscope
