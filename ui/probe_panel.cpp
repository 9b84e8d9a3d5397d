// SPDX-License-Identifier: GPL-3.0-or-later
// Writing an evaluation as a small table.
#include "ui/probe_panel.h"

#include "ui/language/core_words.h"
#include "ui/number_text.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <cmath>

namespace ganscope {
namespace {

constexpr std::size_t mostEntries = 8;   // of a spectrum or a vector
constexpr Eigen::Index sideBySide = 2, largestTable = 4;

QString digitsOf(double x) {
    return textFromNumber(x == 0 ? 0.0 : x, 4).replace(QLatin1Char('-'), QChar(0x2212)).toHtmlEscaped();
}

/// x, or zero where it is nothing but rounding beside `scale`.
double beside(double x, double scale) {
    return std::fabs(x) <= 1e-12 * scale ? 0 : x;
}

QString quantity(const Quantity& q) {
    if (q.value) return digitsOf(*q.value);
    return QStringLiteral("– <i>(%1)</i>").arg(reasonWords(q.why).toHtmlEscaped());
}

/// "−0.15 ± 0.477i" of a pair, "−0.15 + 0.477i" alone, "0.3" on the axis.
QString complexText(const Complex& z, bool pair, double scale) {
    const double re = beside(z.real(), scale), im = beside(z.imag(), scale);
    if (im == 0) return digitsOf(re);
    const QString size = digitsOf(std::fabs(im)) + QStringLiteral("i");
    const QString sign = pair ? QStringLiteral("±") : im < 0 ? QString(QChar(0x2212)) : QStringLiteral("+");
    if (re == 0) return (pair || im < 0 ? sign : QString()) + size;
    return digitsOf(re) + QLatin1Char(' ') + sign + QLatin1Char(' ') + size;
}

/// Conjugate pairs as one entry with ±.
QString spectrumText(const Spectrum& spectrum) {
    QStringList entries;
    const auto& all = spectrum.values;
    double scale = 0;
    for (const Complex& v : all) scale = std::max(scale, std::abs(v));
    std::size_t i = 0;
    for (; i < all.size() && entries.size() < int(mostEntries); ++i) {
        const bool pair = i + 1 < all.size() && all[i].imag() != 0 && all[i + 1] == std::conj(all[i]);
        entries << complexText(all[i], pair, scale);
        if (pair) ++i;
    }
    QString text = entries.join(QStringLiteral(",&ensp;"));
    if (i < all.size()) text += QStringLiteral(", …");
    if (spectrum.defective) text += QStringLiteral(" ") + ProbePanel::tr("(defective)");
    return text;
}

QString vectorText(const std::vector<double>& v, double scale = 0) {
    QStringList entries;
    for (std::size_t i = 0; i < v.size() && i < mostEntries; ++i) entries << digitsOf(beside(v[i], scale));
    if (v.size() > mostEntries) entries << QStringLiteral("…");
    return QStringLiteral("(%1)").arg(entries.join(QStringLiteral(", ")));
}

QString matrixText(const Eigen::MatrixXd& m, double scale) {
    QString rows;
    for (Eigen::Index i = 0; i < m.rows(); ++i) {
        rows += QStringLiteral("<tr>");
        for (Eigen::Index j = 0; j < m.cols(); ++j)
            rows += QStringLiteral("<td align=right style='padding-right:6px'>%1</td>").arg(digitsOf(beside(m(i, j), scale)));
        rows += QStringLiteral("</tr>");
    }
    return QStringLiteral("<table cellspacing=0>%1</table>").arg(rows);
}

QString row(const QString& name, const QString& value) {
    return QStringLiteral("<tr><td style='padding-right:8px'>%1</td><td>%2</td></tr>").arg(name, value);
}

/// J = S + A: what contracts or expands, and what turns.
QString jacobianRows(const Eigen::MatrixXd& J) {
    const Eigen::MatrixXd S = 0.5 * (J + J.transpose()), A = 0.5 * (J - J.transpose());
    const double scale = J.norm();
    if (J.rows() > largestTable) {
        const double turns = scale > 0 ? A.squaredNorm() / J.squaredNorm() : 0;
        return row(QStringLiteral("‖J‖, ‖S‖, ‖A‖"), QStringLiteral("%1,&ensp;%2,&ensp;%3").arg(digitsOf(scale), digitsOf(S.norm()), digitsOf(A.norm()))) +
               row(ProbePanel::tr("rotation ‖A‖²/‖J‖²"), digitsOf(turns));
    }
    if (J.rows() > sideBySide)
        return row(QStringLiteral("J"), matrixText(J, scale)) + row(QStringLiteral("S = (J + Jᵀ)/2"), matrixText(S, scale)) +
               row(QStringLiteral("A = (J − Jᵀ)/2"), matrixText(A, scale));
    const QString cell = QStringLiteral("<td valign=middle style='padding-right:6px'>%1</td>");
    return row(QStringLiteral("J"), matrixText(J, scale)) +
           row(QStringLiteral("= S + A"), QStringLiteral("<table cellspacing=0><tr>%1%2%3</tr></table>")
                                              .arg(cell.arg(matrixText(S, scale)), cell.arg(QStringLiteral("+")), cell.arg(matrixText(A, scale))));
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
    QString text = QStringLiteral("<table cellspacing=0 cellpadding=0>");
    text += row(QStringLiteral("(%1)").arg(names.join(QStringLiteral(", "))), vectorText(e.at, e.equilibrium ? 1 + norm(e.at) : 0));
    // At an equilibrium the field is rounding, and so is a zero among the entries of a point found by iteration.
    text += row(QStringLiteral("v"), e.equilibrium ? vectorText(std::vector<double>(e.field.size(), 0.0)) : allFinite(e.field) ? vectorText(e.field) : QStringLiteral("—"));
    text += e.exact ? jacobianRows(e.jacobian) : row(QStringLiteral("J"), reasonWords(e.kink).toHtmlEscaped());
    text += row(QStringLiteral("λ(J)"), e.exact ? spectrumText(e.flow) : QStringLiteral("—"));
    text += row(QStringLiteral("μ(DF)"),
                e.updateDefined ? spectrumText(e.update) : reasonWords(e.updateRadius.why).toHtmlEscaped());
    text += row(ProbePanel::tr("max |μ|"), quantity(e.updateRadius));
    text += row(ProbePanel::tr("phase"), quantity(e.numbers.phase));
    text += row(ProbePanel::tr("conditioning"), quantity(e.numbers.conditioning));
    text += row(ProbePanel::tr("step limit"), quantity(e.numbers.stepLimit));
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
    column->setContentsMargins(8, 6, 6, 6);
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
