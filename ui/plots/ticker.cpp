// SPDX-License-Identifier: GPL-3.0-or-later
// Tick positions and labels.
#include "ui/plots/ticker.h"

#include "core/math/round_numbers.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr QChar minusSign(0x2212);

QString withMinus(QString text) {
    return text.replace(QLatin1Char('-'), minusSign);
}

QString trimmed(QString digits) {
    if (!digits.contains(QLatin1Char('.'))) return digits;
    while (digits.endsWith(QLatin1Char('0'))) digits.chop(1);
    if (digits.endsWith(QLatin1Char('.'))) digits.chop(1);
    return digits;
}

QString scientific(double value, int decimals) {
    const QString text = QString::number(value, 'e', decimals);
    const auto e = text.indexOf(QLatin1Char('e'));
    const QString mantissa = trimmed(text.left(e));
    const QString power = powerOfTen(text.mid(e + 1).toInt());
    if (mantissa == QLatin1String("1")) return power;
    if (mantissa == QLatin1String("-1")) return minusSign + power;
    return withMinus(mantissa) + QChar(u'×') + power;
}

}  // namespace

QString powerOfTen(int exponent) {
    return QStringLiteral("10^{%1}").arg(withMinus(QString::number(exponent)));
}

QString tickText(double value, double step) {
    if (std::abs(value) < 1e-9 * step) return QStringLiteral("0");
    const int stepPower = int(std::floor(std::log10(step) + 1e-9));
    const int valuePower = int(std::floor(std::log10(std::abs(value)) + 1e-9));
    if (valuePower >= 5 || stepPower <= -5)
        return scientific(value, std::clamp(valuePower - stepPower, 0, 12));
    return withMinus(QString::number(value, 'f', std::max(0, -stepPower)));
}

QString shortNumber(double value, int digits) {
    if (!std::isfinite(value))
        return std::isnan(value) ? QStringLiteral("?")
               : value > 0       ? QStringLiteral("∞")
                                 : QStringLiteral("−∞");
    if (value == 0) return QStringLiteral("0");
    // Round first: 9.9996 with three digits is 10.0, one power more than before.
    const int power = QString::number(value, 'e', digits - 1).section(QLatin1Char('e'), 1).toInt();
    if (power < -3 || power > 4) return scientific(value, digits - 1);
    return withMinus(trimmed(QString::number(value, 'f', std::max(0, digits - 1 - power))));
}

double RoundTicker::getTickStep(const QCPRange& range) {
    constexpr double round[] = {0.2, 0.5, 1, 2, 5, 10};
    const double raw = std::max(range.size() / std::max(1, tickCount()), 1e-300);
    const double power = decadeOf(raw);
    const double lead = raw / power;
    int k = lead < 1.4 ? 2 : lead < 3.2 ? 3 : lead < 7.1 ? 4 : 5;
    // One tick alone tells no scale.
    while (k > 0 && std::floor(range.upper / (power * round[k])) - std::ceil(range.lower / (power * round[k])) < 1) --k;
    m_step = power * round[k];
    return m_step;
}

QString RoundTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
    return tickText(tick, m_step);
}

int RoundTicker::getSubTickCount(double) {
    return 0;
}

double DecadeTicker::getTickStep(const QCPRange& range) {
    return std::max(1.0, std::ceil(range.size() / std::max(1, tickCount())));
}

QString DecadeTicker::getTickLabel(double tick, const QLocale&, QChar, int) {
    const double power = std::round(tick);
    if (std::abs(tick - power) < 1e-9)
        return power >= 0 && power <= 2 ? QString::number(std::pow(10, power)) : powerOfTen(int(power));
    return shortNumber(std::pow(10.0, tick), 2);
}

QVector<double> DecadeTicker::createTickVector(double step, const QCPRange& range) {
    QVector<double> ticks;
    if (range.size() >= 1.2) {
        const double first = std::floor(range.lower / step) * step;
        const auto count = int(std::min(100.0, range.size() / step + 2));
        for (int i = 0; i <= count; ++i) ticks << first + i * step;
        return ticks;
    }
    for (double decade = std::floor(range.lower); decade <= range.upper; decade += 1)
        for (const double lead : {1.0, 2.0, 5.0}) ticks << decade + std::log10(lead);
    return ticks;
}

QVector<double> DecadeTicker::createSubTickVector(int, const QVector<double>& ticks) {
    QVector<double> result;
    if (ticks.size() < 2 || std::abs(ticks[1] - ticks[0] - 1.0) > 1e-9) return result;
    for (const double tick : ticks)
        for (int lead = 2; lead <= 9; ++lead) result << tick + std::log10(double(lead));
    return result;
}

}  // namespace ganscope
