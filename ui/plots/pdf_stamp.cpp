// SPDX-License-Identifier: GPL-3.0-or-later
// A PDF without its creation date.
#include "ui/plots/pdf_stamp.h"

#include <QList>

namespace ganscope {
namespace {

// ISO 32000-1, 7.5.4: every entry of the table is "nnnnnnnnnn ggggg n" and a two-character end of line.
constexpr qsizetype entryLength = 20, offsetDigits = 10;

/// Position of the table by the last `startxref`, or -1.
qsizetype tableOf(const QByteArray& pdf) {
    const auto marker = pdf.lastIndexOf("startxref");
    if (marker < 0) return -1;
    bool ok = false;
    const qlonglong table = pdf.mid(marker + 9).simplified().split(' ').value(0).toLongLong(&ok);
    return ok && table >= 0 && table < marker && pdf.mid(table, 4) == "xref" ? qsizetype(table) : -1;
}

}  // namespace

QByteArray withoutCreationDate(const QByteArray& pdf) {
    const auto table = tableOf(pdf);
    const auto from = pdf.indexOf("/CreationDate (");
    const auto end = pdf.indexOf(")\n", from);
    if (table < 0 || from < 0 || end < 0 || end > table) return {};
    const qsizetype removed = end + 2 - from;
    QByteArray result = pdf;

    // "xref\n0 N\n" and N entries: objects behind the date move towards the start.
    const auto countLine = pdf.indexOf('\n', table) + 1, first = pdf.indexOf('\n', countLine) + 1;
    const QList<QByteArray> section = pdf.mid(countLine, first - countLine - 1).split(' ');
    const qsizetype count = section.size() == 2 && section[0] == "0" ? section[1].toLongLong() : 0;
    if (count <= 0 || first + count * entryLength > pdf.size()) return {};
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype entry = first + i * entryLength;
        bool ok = false;
        const qlonglong offset = pdf.mid(entry, offsetDigits).toLongLong(&ok);
        if (!ok) return {};
        if (pdf[entry + offsetDigits + 7] == 'n' && offset > from)
            result.replace(entry, offsetDigits,
                           QByteArray::number(offset - removed).rightJustified(offsetDigits, '0'));
    }
    const auto marker = result.lastIndexOf("startxref");
    result.replace(marker, result.size() - marker,
                   "startxref\n" + QByteArray::number(table - removed) + "\n%%EOF\n");
    return result.remove(from, removed);
}

}  // namespace ganscope
