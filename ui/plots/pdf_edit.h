// SPDX-License-Identifier: GPL-3.0-or-later
// Small corrections to a finished PDF: what QPdfWriter cannot be told.
#pragma once

#include <QByteArray>
#include <QSizeF>

namespace ganscope {

/// `pdf`, as QPdfWriter writes it, with `length` bytes from `from` replaced by `text` and the cross-reference
/// table moved with them. Empty when the structure is another or the place is behind the table.
QByteArray replacedInPdf(const QByteArray& pdf, qsizetype from, qsizetype length, const QByteArray& text);

/// `pdf` without its creation date, which PDF does not require and which would make every file another.
QByteArray withoutCreationDate(const QByteArray& pdf);

/// `pdf` with a page of exactly `points`: QPageSize rounds to whole points. The page keeps its upper left
/// corner.
QByteArray withExactPage(const QByteArray& pdf, const QSizeF& points);

}  // namespace ganscope
