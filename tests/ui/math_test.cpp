// SPDX-License-Identifier: GPL-3.0-or-later
// Labels with indices and powers: read, set, and written as LaTeX.
#include "ui/plots/math_text.h"
#include "ui/plots/plot_style.h"

#include <QImage>
#include <QTest>

using namespace ganscope;
using Level = MathRun::Level;

namespace {

/// "θ|_2", with * behind what is italic.
QString shape(const QString& label) {
    QStringList parts;
    for (const MathRun& run : mathRuns(label))
        parts << (run.level == Level::Sub     ? QStringLiteral("_")
                  : run.level == Level::Super ? QStringLiteral("^")
                                              : QString()) +
                     run.text + (run.italic ? QStringLiteral("*") : QString());
    return parts.join(QLatin1Char('|'));
}

}  // namespace

class MathTest : public QObject {
    Q_OBJECT

private slots:
    void labelsAreRead_data();
    void labelsAreRead();
    void labelsBecomeLatex_data();
    void labelsBecomeLatex();
    void indicesAreLowered();
    void linesKeepTheirWidth();
};

void MathTest::labelsAreRead_data() {
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("runs");
    const std::pair<const char*, const char*> rows[] = {
        {"θ", "θ*"},
        {"θ_1", "θ*|_1"},
        {"ψ_{12}", "ψ*|_12"},
        {"ψ_12", "ψ*|_12"},
        {"v^2", "v*|^2"},
        {"λ_{max}", "λ*|_max"},
        {"\\lambda_{\\max}", "λ*|_max"},
        {"$\\theta_2$", "θ*|_2"},
        {"J_off", "J*|_off"},
        {"h_D/h_G", "h*|_D|/|h*|_G"},
        {"dψ_k/dθ", "dψ*|_k*|/|dθ*"},
        {"first_moment", "first_moment"},
        {"a\\_b", "a*|_|b*"},
        {"10^{−3}", "10|^−3"},
        {"10^-3", "10|^−3"},
        {"Re λ", "Re |λ*"},
        {"step", "step"},
        {"D(x)", "D*|(|x*|)"},
        {"stable at h = 0.2", "stable at |h*| = 0.2"},
        {"a point", "a point"},
        {"x_", "x*|_"},
        {"_1", "_1"},
        {"θ_{1", "θ*|_{1"},
        {"\\unknown", "\\unknown"},
        {"", ""},
    };
    for (const auto& [label, runs] : rows) QTest::newRow(label) << QString::fromUtf8(label) << QString::fromUtf8(runs);
}

void MathTest::labelsAreRead() {
    QFETCH(QString, label);
    QFETCH(QString, runs);
    QCOMPARE(shape(label), runs);
}

void MathTest::labelsBecomeLatex_data() {
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("latex");
    const std::pair<const char*, const char*> rows[] = {
        {"θ_1", "$\\theta _{1}$"}, {"λ_{max}", "$\\lambda _{\\mathrm{max}}$"}, {"step", "step"},
        {"−0.5", "$-0.5$"},        {"2×10^{−3}", "2$\\times 10^{-3}$"},         {"50 % of it", "50 \\% of it"},
        {"R1 (γ = 0.25), h = 3. Steps", "R1 ($\\gamma  = 0.25$), $h = 3$. Steps"}, {"θ, ψ", "$\\theta $, $\\psi $"}, {"D(x)", "$D(x)$"},
        {"centres m = (0, −2), h = 3", "centres $m = (0, -2)$, $h = 3$"}, {"from ≈ (−0.5, 1)", "from $\\approx  (-0.5, 1)$"},
        {"h = 1e-04, ε = 2.5e+10", "$h = 1\\times 10^{-4}$, $\\varepsilon  = 2.5\\times 10^{10}$"},
    };
    for (const auto& [label, latex] : rows) QTest::newRow(label) << QString::fromUtf8(label) << QString::fromUtf8(latex);
}

void MathTest::labelsBecomeLatex() {
    QFETCH(QString, label);
    QFETCH(QString, latex);
    QCOMPARE(latexLabel(label), latex);
}

void MathTest::indicesAreLowered() {
    const QFont font = PlotStyle::paper(40).font(40);
    const MathText plain(QStringLiteral("θ"), font), sub(QStringLiteral("θ_2"), font), both(QStringLiteral("θ_2^2"), font);
    QVERIFY(sub.width() > plain.width() + 10);
    QVERIFY(sub.descent() > 0);
    QVERIFY(both.width() < sub.width() + 8);  // one above the other
    // Below the baseline there is ink only where the index stands.
    QImage image(120, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    sub.draw(painter, {10, 60});
    painter.end();
    int below = 0, left = 0;
    for (int y = 63; y < 100; ++y)
        for (int x = 0; x < 120; ++x)
            if (qGray(image.pixel(x, y)) < 128) {
                ++below;
                left += x < 10 + plain.width() ? 1 : 0;
            }
    QVERIFY(below > 10);
    QCOMPARE(left, 0);
}

void MathTest::linesKeepTheirWidth() {
    const QFont font = PlotStyle::paper(8).font(8);
    const auto lines = MathText::lines(QStringLiteral("section at θ_1 = 0.25, ψ_2 = 0 and nothing else in the plane"), font, 90);
    QVERIFY(lines.size() >= 2);
    for (const MathText& line : lines) QVERIFY(line.width() <= 90);
    QCOMPARE(MathText::lines(QStringLiteral("unbreakable"), font, 10).size(), std::size_t(1));
    QVERIFY(MathText::lines(QString(), font, 10).empty());
}

QTEST_MAIN(MathTest)
#include "math_test.moc"
