// SPDX-License-Identifier: GPL-3.0-or-later
// In whose language a picture speaks.
#pragma once

#include "ui/language/core_words.h"

#include <QCoreApplication>
#include <QString>

namespace ganscope {

/// Looks the literals of a picture up: in English for a figure, which is the same wherever it is made; in the window's language
/// for the window. May be asked on any thread.
class PictureWords {
public:
    static PictureWords english() { return PictureWords(false); }
    static PictureWords ofWindow() { return PictureWords(true); }

    QString operator()(const char* context, const char* text) const {
        return m_translated ? QCoreApplication::translate(context, text) : QString::fromUtf8(text);
    }
    QString operator()(const Phrase& sentence) const { return m_translated ? told(sentence) : QString::fromStdString(sentence.english); }
    QString reason(const std::string& why) const { return m_translated ? reasonWords(why) : QString::fromStdString(why); }

private:
    explicit PictureWords(bool translated) : m_translated(translated) {}
    bool m_translated;
};

}  // namespace ganscope
