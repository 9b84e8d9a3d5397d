// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing numbers without a locale.
#include "ui/number_text.h"

#include "core/math/number.h"

#include <QRegularExpression>

#include <cmath>

namespace ganscope {
namespace {

/// With a point for the one decimal mark; nothing when there are two marks.
std::optional<QString> withPoint(const QString& typed) {
    QString text = typed.trimmed();
    text.replace(QChar(0x2212), QLatin1Char('-'));
    if (text.count(QLatin1Char(',')) + text.count(QLatin1Char('.')) > 1) return {};
    return text.replace(QLatin1Char(','), QLatin1Char('.'));
}

}  // namespace

std::optional<double> numberFromText(const QString& typed) {
    static const QRegularExpression number(
        QStringLiteral("^[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?$"));
    auto text = withPoint(typed);
    if (!text || !number.match(*text).hasMatch()) return {};
    if (text->startsWith(QLatin1Char('+'))) text->remove(0, 1);
    const auto value = toNumber(text->toStdString());
    return value && std::isfinite(*value) ? value : std::nullopt;
}

bool mayBecomeNumber(const QString& typed) {
    static const QRegularExpression prefix(QStringLiteral("^[+-]?[0-9]*\\.?[0-9]*([eE][+-]?[0-9]*)?$"));
    const auto text = withPoint(typed);
    return text && prefix.match(*text).hasMatch();
}

QString textFromNumber(double value) {
    return QString::fromStdString(toText(value));
}

QString textFromNumber(double value, int digits) {
    return QString::fromStdString(toText(value, digits));
}

QString richSymbol(std::string_view symbol) {
    static const QRegularExpression index(QStringLiteral("_([A-Za-z0-9]+|[α-ωΑ-Ω])"));
    QString text = QString::fromUtf8(symbol.data(), qsizetype(symbol.size())).toHtmlEscaped();
    return text.replace(index, QStringLiteral("<sub>\\1</sub>"));
}

}  // namespace ganscope
