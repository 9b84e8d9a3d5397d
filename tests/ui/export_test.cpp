// SPDX-License-Identifier: GPL-3.0-or-later
// The export dialog: computes, previews, warns, copies and writes; and the checks behind its warnings.
#include "answers.h"
#include "plot_pictures.h"
#include "core/scenario/carrier.h"
#include "ui/export/figure_dialog.h"

#include <QApplication>
#include <QComboBox>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QProgressDialog>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace ganscope;

class ExportTest : public QObject {
    Q_OBJECT

private slots:
    void theDialogWritesWhatItShows();
    void aNameWithoutASuffixGetsTheFilters();
    void wrongLengthsAreNamed();
    void onlyWhatIsChosenIsGiven();
    void noOlderFigureComesBackOverAComplaint();
    void labelsOfAxesAreSaidInOtherWords();
    void theClipboardCarriesThreeFormats();
    void aFigureCarriesTheViewThatWasDrawn();
    void narrowFiguresAreFoundOut();
    void aPinnedEigenvalueHasOneLetter();
    void longComputingShowsHowFarItIsAndCanBeCancelled();
    void closingTheWindowEndsTheComputing();
    void closingTheWindowWhileTheDialogMovesEndsTheComputing();
};

namespace {

Scenario scenario() {
    Scenario s = defaultScenario("dirac");
    s.steps = 20;
    return s;
}

}  // namespace

void ExportTest::theDialogWritesWhatItShows() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("f.pdf"));
    test::Answers dialogs;
    dialogs.save = path;
    FigureDialog dialog(scenario(), {}, dialogs, path);
    QTRY_VERIFY(dialog.ready());
    QVERIFY(!dialog.findChild<QLabel*>(QStringLiteral("figurePreview"))->pixmap(Qt::ReturnByValue).isNull());
    QVERIFY(dialog.findChild<QPlainTextEdit*>(QStringLiteral("figureCaption"))->toPlainText().contains(QStringLiteral("20 steps")));
    QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("figureFindings"))->text().startsWith(QStringLiteral("Nothing")));
    dialog.findChild<QPushButton*>(QStringLiteral("figureExport"))->click();
    QCOMPARE(dialogs.errors, QStringList());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const Reading reading = readScenarioOrFigure(std::string_view(bytes.constData(), std::size_t(bytes.size())));
    QVERIFY(reading.scenario.has_value());
    QVERIFY(*reading.scenario == scenario());
}

void ExportTest::aNameWithoutASuffixGetsTheFilters() {
    const QTemporaryDir folder;
    const auto saved = [&](const QString& filter) {
        QTimer::singleShot(0, this, [&] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->selectNameFilter(filter);
            emit dialog->filterSelected(filter);
            dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(QStringLiteral("f"));
            static_cast<QDialog*>(dialog)->accept();
        });
        const QString file = Dialogs().fileToSave(nullptr, QStringLiteral("Save"), folder.filePath(QStringLiteral("old.pdf")),
                                                  QStringLiteral("PDF (*.pdf);;SVG (*.svg);;Folder (*)"));
        return QFileInfo(file).fileName();
    };
    QCOMPARE(saved(QStringLiteral("PDF (*.pdf)")), QStringLiteral("f.pdf"));
    QCOMPARE(saved(QStringLiteral("SVG (*.svg)")), QStringLiteral("f.svg"));
    QCOMPARE(saved(QStringLiteral("Folder (*)")), QStringLiteral("f"));
}

void ExportTest::wrongLengthsAreNamed() {
    test::Answers dialogs;
    FigureDialog dialog(scenario(), {}, dialogs, QStringLiteral("f.pdf"));
    QTRY_VERIFY(dialog.ready());
    dialog.findChild<QComboBox*>(QStringLiteral("figureWidth"))->setEditText(QStringLiteral("wide"));
    QTRY_VERIFY(dialog.findChild<QLabel*>(QStringLiteral("figureFindings"))->text().contains(QStringLiteral("\"wide\"")));
    QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("figureExport"))->isEnabled());
    dialog.findChild<QComboBox*>(QStringLiteral("figureWidth"))->setEditText(QStringLiteral("60mm"));
    QTRY_VERIFY(dialog.findChild<QPushButton*>(QStringLiteral("figureExport"))->isEnabled());
    QCOMPARE(dialog.choice().width, QStringLiteral("60mm"));
}

void ExportTest::onlyWhatIsChosenIsGiven() {
    test::Answers dialogs;
    FigureDialog dialog(scenario(), {}, dialogs, QStringLiteral("f.pdf"));
    QTRY_VERIFY(dialog.ready());
    dialog.findChild<QComboBox*>(QStringLiteral("figureWidth"))->setEditText(QStringLiteral("60mm"));
    QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("figureExport"))->isEnabled());  // what is there is as wide as before
    QVERIFY(!dialog.ready());
    QVERIFY(!dialog.copied());
    QTRY_VERIFY(dialog.ready());
}

void ExportTest::noOlderFigureComesBackOverAComplaint() {
    test::Answers dialogs;
    FigureDialog dialog(scenario(), {}, dialogs, QStringLiteral("f.pdf"));  // computes already
    const auto* button = dialog.findChild<QPushButton*>(QStringLiteral("figureExport"));
    const auto* findings = dialog.findChild<QLabel*>(QStringLiteral("figureFindings"));
    bool given = false;
    QTimer look;
    connect(&look, &QTimer::timeout, this, [&] { given = given || button->isEnabled(); });
    look.start(5);
    dialog.findChild<QComboBox*>(QStringLiteral("figureWidth"))->setEditText(QStringLiteral("wide"));
    QTRY_VERIFY(findings->text().contains(QStringLiteral("\"wide\"")));
    QTest::qWait(500);
    QVERIFY(!given);
    QVERIFY(findings->text().contains(QStringLiteral("\"wide\"")));
    QVERIFY(!dialog.copied());
}

void ExportTest::labelsOfAxesAreSaidInOtherWords() {
    QTemporaryDir folder;
    test::Answers dialogs;
    dialogs.save = folder.filePath(QStringLiteral("f.svg"));
    FigureDialog dialog(scenario(), {}, dialogs, dialogs.save);
    auto* labels = dialog.findChild<QLineEdit*>(QStringLiteral("figureLabels"));
    auto* findings = dialog.findChild<QLabel*>(QStringLiteral("figureFindings"));
    labels->setText(QStringLiteral("other words"));
    QTRY_VERIFY(findings->text().contains(QStringLiteral("OLD=NEW")));
    labels->setText(QStringLiteral("θ = generator; ψ=weight"));
    QTRY_VERIFY(findings->text().startsWith(QStringLiteral("Nothing")) && dialog.ready());
    dialog.exportFile();
    QFile file(dialogs.save);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    for (const char* word : {">generator<", ">weight<"}) QVERIFY2(svg.contains(word), word);
    for (const char* word : {">θ<", ">ψ<"}) QVERIFY2(!svg.contains(word), word);
}

void ExportTest::theClipboardCarriesThreeFormats() {
    test::Answers dialogs;
    FigureChoice choice;
    choice.embed = false;
    FigureDialog dialog(scenario(), choice, dialogs, QStringLiteral("f.pdf"));
    QTRY_VERIFY(dialog.ready());
    const auto data = dialog.copied();
    QVERIFY(data->hasImage());
    QVERIFY(data->data(QStringLiteral("application/pdf")).startsWith("%PDF-"));
    const QByteArray svg = data->data(QStringLiteral("image/svg+xml"));
    QVERIFY(svg.contains("<svg"));
    QVERIFY(!svg.contains("ganscope:scenario"));
}

void ExportTest::aFigureCarriesTheViewThatWasDrawn() {
    test::Answers dialogs;
    FigureChoice choice;
    choice.view = QStringLiteral("spectrum");
    FigureDialog dialog(scenario(), choice, dialogs, QStringLiteral("f.pdf"));
    QTRY_VERIFY(dialog.ready());
    const Reading reading = readScenarioOrFigure(dialog.copied()->data(QStringLiteral("image/svg+xml")).toStdString());
    QVERIFY(reading.scenario);
    QCOMPARE(reading.scenario->view.figure, std::string("spectrum"));
}

void ExportTest::narrowFiguresAreFoundOut() {
    FigureSpec spec;
    spec.size = {62, 62};
    const FigureResult narrow = renderFigure(spec, {{phasePicture(), {}, true}, {phasePicture(), {}, true}, {phasePicture(), {}, true}});
    QVERIFY2(narrow.ok, qPrintable(narrow.error));
    QVERIFY(!narrow.findings.empty());
    spec.size = {234, 234};
    const FigureResult fine = renderFigure(spec, {{phasePicture(), {}, true}});
    QVERIFY2(fine.findings.empty(), fine.findings.empty() ? "" : qPrintable(fine.findings.front()));
    spec.format = FigureFormat::Png;
    spec.dpi = 150;
    QCOMPARE(renderFigure(spec, {{phasePicture(), {}, true}}).findings.size(), std::size_t(1));
}

void ExportTest::aPinnedEigenvalueHasOneLetter() {
    auto picture = spectrumPicture(0.3);
    picture->flow.pins = {{picture->flow.points.front().at, QStringLiteral("Q")}};
    FigureSpec spec;
    spec.format = FigureFormat::Svg;
    const FigureResult result = renderFigure(spec, {{std::shared_ptr<const SpectrumPicture>(picture), {}, true}});
    QVERIFY2(result.ok, qPrintable(result.error));
    QCOMPARE(result.bytes.count(">Q<"), 1);
}

void ExportTest::longComputingShowsHowFarItIsAndCanBeCancelled() {
    QVERIFY(composeBefore(nullptr, scenario(), {}).has_value());  // at once, without a dialog
    // A million steps from each of some 50,000 starts would take hours.
    Scenario endless = withOverrides(scenario(), std::vector<std::string>{"steps=1000000", "method.step=0.01"}).scenario.value();
    int seen = -1;
    QTimer look;
    connect(&look, &QTimer::timeout, this, [&] {
        for (QWidget* top : QApplication::topLevelWidgets())
            if (auto* dialog = qobject_cast<QProgressDialog*>(top); dialog && dialog->isVisible() && dialog->maximum() == 100) {
                seen = dialog->value();
                dialog->cancel();
            }
    });
    look.start(20);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!composeBefore(nullptr, endless, {.view = "basins"}).has_value());
    QVERIFY(seen >= 0);
    QVERIFY(clock.elapsed() < 120'000);  // not hours; a sanitizer on a busy machine takes half a minute
}

void ExportTest::closingTheWindowEndsTheComputing() {
    const Scenario endless = withOverrides(scenario(), std::vector<std::string>{"steps=1000000", "method.step=0.01"}).scenario.value();
    auto* window = new QWidget;
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
    QTimer::singleShot(100, window, &QWidget::close);  // before the dialog is shown
    QVERIFY(!composeBefore(window, endless, {.view = "basins"}).has_value());
}

void ExportTest::closingTheWindowWhileTheDialogMovesEndsTheComputing() {
    // The window ends by what comes in once the dialog has the next figure to show.
    const Scenario lengthy = withOverrides(scenario(), std::vector<std::string>{"steps=20000", "method.step=0.01"}).scenario.value();
    auto* window = new QWidget;
    window->show();
    bool moved = false;
    QTimer watch;
    connect(&watch, &QTimer::timeout, window, [&] {
        auto* bar = window->findChild<QProgressBar*>();
        if (!bar || !bar->isVisible()) return;
        watch.stop();
        connect(bar, &QProgressBar::valueChanged, window, [&] { moved = true; });
        connect(bar, &QProgressBar::valueChanged, window, [window] { delete window; }, Qt::QueuedConnection);
    });
    watch.start(1);
    QVERIFY(!composeBefore(window, lengthy, {.view = "basins"}).has_value());
    QVERIFY(moved);
}

QTEST_MAIN(ExportTest)
#include "export_test.moc"
