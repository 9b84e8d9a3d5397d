// SPDX-License-Identifier: GPL-3.0-or-later
// Tick positions and labels: round steps, no stray digits, a real minus sign, powers as markup.
#pragma once

#include <qcustomplot.h>

namespace ganscope {

/// `value` written with `decimals` places or as m×10^{n} where plain digits would be long; U+2212 for minus.
QString tickText(double value, double step);
/// `value` with `digits` significant digits for a label in the plot: no trailing zeros, U+2212 for minus.
QString shortNumber(double value, int digits = 3);
/// 10^{n}, as labels are written.
QString powerOfTen(int exponent);

/// Steps of 1, 2 and 5.
class RoundTicker : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
    int getSubTickCount(double step) override;

private:
    double m_step = 1;
};

/// For an axis that carries log10 of the value.
class DecadeTicker : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
    QVector<double> createTickVector(double step, const QCPRange& range) override;
    QVector<double> createSubTickVector(int count, const QVector<double>& ticks) override;
};

}  // namespace ganscope
