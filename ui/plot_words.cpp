// SPDX-License-Identifier: GPL-3.0-or-later
// Spectra and paths in words.
#include "ui/plot_words.h"

#include "ui/number_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace ganscope {
namespace {

constexpr std::size_t mostNamed = 4;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlotWords)
};

QString named(const Complex& value) {
    QString real = textFromNumber(value.real(), 3);
    real.replace(QLatin1Char('-'), QChar(0x2212));
    return value.imag() == 0 ? real : QStringLiteral("%1 ± %2i").arg(real, textFromNumber(std::fabs(value.imag()), 3));
}

}  // namespace

QString spectrumWords(const Evaluation& evaluation) {
    const auto& values = evaluation.flow.values;
    if (values.empty()) return Words::tr("No eigenvalues.");
    QStringList parts{values.size() == 1 ? Words::tr("1 eigenvalue") : Words::tr("%1 eigenvalues", nullptr, int(values.size())).arg(values.size())};
    std::size_t told = 0;
    for (const Complex& value : values) {
        if (value.imag() < 0) continue;  // of a pair one is enough
        if (++told > mostNamed) continue;
        parts << (value.imag() > 0 ? Words::tr("a complex pair %1").arg(named(value)) : Words::tr("a real one %1").arg(named(value)));
    }
    if (told > mostNamed) parts << Words::tr("and others");
    if (evaluation.equilibrium)
        parts << (evaluation.numbers.stable ? Words::tr("stable for the flow") : Words::tr("not stable for the flow"));
    else
        parts << Words::tr("instantaneous: this is no equilibrium");
    QString text = parts.join(QStringLiteral(", ")) + QLatin1Char('.');
    if (const auto radius = evaluation.updateRadius.value)
        text += QLatin1Char(' ') + Words::tr("The largest multiplier of a step is %1, %2 the unit circle.")
                                       .arg(textFromNumber(*radius, 4), *radius < 1 ? Words::tr("inside") : *radius > 1 ? Words::tr("outside") : Words::tr("on"));
    return text;
}

QString pathWords(std::size_t paths, std::int64_t step, const double* head, int dimension) {
    QString text = paths == 1 ? Words::tr("1 path") : Words::tr("%1 paths", nullptr, int(paths)).arg(paths);
    if (paths > 0 && head && dimension <= 4) {
        QStringList at;
        for (int i = 0; i < dimension; ++i) at << textFromNumber(head[i], 3);
        text += Words::tr(", the first at (%1) after %2 steps").arg(at.join(QStringLiteral(", "))).arg(step);
    }
    return text + QLatin1Char('.');
}

}  // namespace ganscope
