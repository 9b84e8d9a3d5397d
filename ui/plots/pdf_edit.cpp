// SPDX-License-Identifier: GPL-3.0-or-later
// Replacing bytes in a PDF with a classic cross-reference table (ISO 32000-1, 7.5.4).
#include "ui/plots/pdf_edit.h"

#include <QList>

#include <cmath>

namespace ganscope {
namespace {

// Every entry of the table is "nnnnnnnnnn ggggg n" and a two-character end of line.
constexpr qsizetype entryLength = 20, offsetDigits = 10, kindPosition = 17;

/// Position of the table by the last `startxref`, or -1.
qsizetype tableOf(const QByteArray& pdf) {
    const auto marker = pdf.lastIndexOf("startxref");
    if (marker < 0) return -1;
    bool ok = false;
    const qlonglong table = pdf.mid(marker + 9).simplified().split(' ').value(0).toLongLong(&ok);
    return ok && table >= 0 && table < marker && pdf.mid(table, 4) == "xref" ? qsizetype(table) : -1;
}

}  // namespace

QByteArray replacedInPdf(const QByteArray& pdf, qsizetype from, qsizetype length, const QByteArray& text) {
    const auto table = tableOf(pdf);
    if (from < 0 || length < 0 || from + length > table) return {};
    const qsizetype shift = text.size() - length;
    QByteArray result = pdf;

    // "xref\n0 N\n" and N entries: objects behind the place move by the difference.
    const auto countLine = pdf.indexOf('\n', table) + 1, first = pdf.indexOf('\n', countLine) + 1;
    const QList<QByteArray> section = pdf.mid(countLine, first - countLine).simplified().split(' ');
    const qsizetype count = section.size() == 2 && section[0] == "0" ? section[1].toLongLong() : 0;
    if (count <= 0 || first + count * entryLength > pdf.size()) return {};
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype entry = first + i * entryLength;
        bool ok = false;
        const qlonglong offset = pdf.mid(entry, offsetDigits).toLongLong(&ok);
        if (!ok) return {};
        if (pdf[entry + kindPosition] == 'n' && offset > from)
            result.replace(entry, offsetDigits,
                           QByteArray::number(offset + shift).rightJustified(offsetDigits, '0'));
    }
    const auto marker = result.lastIndexOf("startxref");
    result.replace(marker, result.size() - marker,
                   "startxref\n" + QByteArray::number(table + shift) + "\n%%EOF\n");
    return result.replace(from, length, text);
}

QByteArray withoutCreationDate(const QByteArray& pdf) {
    const auto from = pdf.indexOf("/CreationDate (");
    const auto end = pdf.indexOf(")\n", from);
    return from < 0 || end < 0 ? QByteArray() : replacedInPdf(pdf, from, end + 2 - from, {});
}

QByteArray withExactPage(const QByteArray& pdf, const QSizeF& points) {
    const QByteArray key = "/MediaBox [";
    const auto from = pdf.indexOf(key) + key.size(), end = pdf.indexOf(']', from);
    const QList<QByteArray> bounds = pdf.mid(from, end - from).simplified().split(' ');
    if (from < key.size() || end < 0 || bounds.size() != 4) return {};
    const double top = bounds[3].toDouble();
    const auto number = [](double value) { return QByteArray::number(value, 'f', 4); };
    return replacedInPdf(pdf, from, end - from,
                         "0 " + number(top - points.height()) + " " + number(points.width()) + " " +
                             number(top));
}

}  // namespace ganscope
