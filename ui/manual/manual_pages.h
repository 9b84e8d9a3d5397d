// SPDX-License-Identifier: GPL-3.0-or-later
// The manual's pages: a few written by hand (resources/manual), and one for every entry of the catalogue.
#pragma once

#include <QString>

#include <vector>

namespace ganscope {

/// A page's place in the contents. Addresses are "conventions", "regularizers/r1".
struct ManualPage {
    QString address, title, chapter;
};

/// All pages, chapter by chapter.
std::vector<ManualPage> manualPages();

/// The page as HTML for a QTextBrowser; empty when there is none.
QString manualText(const QString& address);

/// Pages whose title or text has all the words.
std::vector<ManualPage> manualPagesWith(const QString& words);

}  // namespace ganscope
