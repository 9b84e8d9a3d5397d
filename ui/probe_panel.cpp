// SPDX-License-Identifier: GPL-3.0-or-later
// Writing an evaluation as a small table.
#include "ui/probe_panel.h"

#include "ui/number_text.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <cmath>

namespace ganscope {
namespace {

constexpr std::size_t mostEntries = 8;

QString number(double x) {
    return textFromNumber(x == 0 ? 0.0 : x, 4).replace(QLatin1Char('-'), QChar(0x2212)).toHtmlEscaped();
}

QString quantity(const Quantity& q) {
    if (q.value) return number(*q.value);
    return QStringLiteral("– <i>(%1)</i>").arg(fromCore(q.why).toHtmlEscaped());
}

QString complexText(const Complex& z) {
    if (z.imag() == 0) return number(z.real());
    const QString size = number(std::fabs(z.imag())) + QStringLiteral("i");
    if (z.real() == 0) return (z.imag() < 0 ? QString(QChar(0x2212)) : QString()) + size;
    return number(z.real()) + (z.imag() < 0 ? QStringLiteral(" − ") : QStringLiteral(" + ")) + size;
}

/// Conjugate pairs as one entry with ±.
QString spectrumText(const Spectrum& spectrum) {
    QStringList entries;
    const auto& all = spectrum.values;
    for (std::size_t i = 0; i < all.size() && entries.size() < int(mostEntries); ++i) {
        const bool pair = i + 1 < all.size() && all[i].imag() != 0 && all[i + 1] == std::conj(all[i]);
        if (!pair) {
            entries << complexText(all[i]);
            continue;
        }
        const QString imaginary = number(std::fabs(all[i].imag())) + QStringLiteral("i");
        entries << (all[i].real() == 0 ? QStringLiteral("±") + imaginary
                                       : number(all[i].real()) + QStringLiteral(" ± ") + imaginary);
        ++i;
    }
    QString text = entries.join(QStringLiteral(",&ensp;"));
    if (all.size() > 2 * mostEntries) text += QStringLiteral(", …");
    if (spectrum.defective) text += QStringLiteral(" ") + ProbePanel::tr("(defective)");
    return text;
}

QString vectorText(const std::vector<double>& v) {
    QStringList entries;
    for (std::size_t i = 0; i < v.size() && i < mostEntries; ++i) entries << number(v[i]);
    if (v.size() > mostEntries) entries << QStringLiteral("…");
    return QStringLiteral("(%1)").arg(entries.join(QStringLiteral(", ")));
}

QString matrixText(const Eigen::MatrixXd& m) {
    const Eigen::Index most = Eigen::Index(mostEntries);
    if (m.rows() > most) return ProbePanel::tr("%1 × %1, not shown").arg(m.rows());
    QString rows;
    for (Eigen::Index i = 0; i < m.rows(); ++i) {
        rows += QStringLiteral("<tr>");
        for (Eigen::Index j = 0; j < m.cols(); ++j)
            rows += QStringLiteral("<td align=right>%1&ensp;</td>").arg(number(m(i, j)));
        rows += QStringLiteral("</tr>");
    }
    return QStringLiteral("<table cellspacing=0>%1</table>").arg(rows);
}

QString row(const QString& name, const QString& value) {
    return QStringLiteral("<tr><td style='padding-right:10px'>%1</td><td>%2</td></tr>").arg(name, value);
}

QString placeText(ProbePlace place) {
    switch (place) {
        case ProbePlace::pointer: return ProbePanel::tr("At the pointer");
        case ProbePlace::equilibrium: return ProbePanel::tr("At the equilibrium");
        case ProbePlace::head: break;
    }
    return ProbePanel::tr("At the head of the first path");
}

}  // namespace

QString probeText(const Evaluation& e, const std::vector<std::string>& symbols) {
    QStringList names;
    for (std::size_t i = 0; i < symbols.size() && i < mostEntries; ++i) names << richSymbol(symbols[i]);
    QString text = QStringLiteral("<table cellspacing=0 cellpadding=1>");
    text += row(QStringLiteral("(%1)").arg(names.join(QStringLiteral(", "))), vectorText(e.at));
    text += row(QStringLiteral("v"), allFinite(e.field) ? vectorText(e.field) : QStringLiteral("—"));
    text += row(QStringLiteral("J"), e.exact ? matrixText(e.jacobian) : fromCore(e.kink).toHtmlEscaped());
    text += row(QStringLiteral("λ(J)"), spectrumText(e.flow));
    text += row(QStringLiteral("μ(DF)"),
                e.updateDefined ? spectrumText(e.update) : fromCore(e.updateRadius.why).toHtmlEscaped());
    text += row(ProbePanel::tr("max |μ|"), quantity(e.updateRadius));
    text += row(ProbePanel::tr("phase"), quantity(e.numbers.phase));
    text += row(ProbePanel::tr("conditioning"), quantity(e.numbers.conditioning));
    if (e.equilibrium) {
        const QString flow =
            e.numbers.stable ? ProbePanel::tr("flow stable") : ProbePanel::tr("flow not stable");
        const QString update =
            e.updateStable ? ProbePanel::tr("updates stable") : ProbePanel::tr("updates not stable");
        text +=
            row(ProbePanel::tr("stability"), e.updateDefined ? flow + QStringLiteral(", ") + update : flow);
    } else {
        text +=
            row(ProbePanel::tr("stability"), ProbePanel::tr("not an equilibrium: spectra are instantaneous"));
    }
    return text + QStringLiteral("</table>");
}

ProbePanel::ProbePanel(QWidget* parent) : QWidget(parent), m_place(new QLabel), m_text(new QLabel) {
    m_place->setStyleSheet(QStringLiteral("font-weight: bold"));
    m_text->setObjectName(QStringLiteral("probeText"));
    m_text->setAccessibleName(tr("Numbers at the probe"));
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* inner = new QWidget;
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(10, 6, 10, 6);
    column->addWidget(m_place);
    column->addWidget(m_text);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("Probe"));
    scroll->setWidget(inner);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
}

QSize ProbePanel::sizeHint() const {
    return {400, 220};
}

void ProbePanel::show(const Evaluation& evaluation, const std::vector<std::string>& symbols,
                      ProbePlace place) {
    m_place->setText(placeText(place));
    m_text->setText(probeText(evaluation, symbols));
}

}  // namespace ganscope
