// SPDX-License-Identifier: GPL-3.0-or-later
// The film dialog: makes what it says, shows how far it is, and leaves nothing when it is cancelled.
#include "answers.h"
#include "core/scenario/scenario.h"
#include "ui/export/film_dialog.h"

#include <QComboBox>
#include <QDir>
#include <QImageReader>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace ganscope;

class FilmTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German)); }
    void aFilmIsMadeAsAsked();
    void cancelLeavesNothing();
    void aProblemIsSaid();
};

namespace {

constexpr int patience = 20'000;

struct Room {
    QTemporaryDir folder;
    test::Answers dialogs;
    FilmDialog dialog;

    explicit Room(const char* file, int frames)
        : dialog(scenario(), choice(frames), dialogs, QStringLiteral(GANSCOPE_BINARY), folder.filePath(QStringLiteral("suggested.gif"))) {
        dialogs.save = folder.filePath(QLatin1String(file));
    }
    static Scenario scenario() {
        Scenario s = defaultScenario("dirac");
        s.steps = 20;
        return s;
    }
    static FilmChoice choice(int frames) {
        FilmChoice c;
        c.frames = frames;
        c.pixels = 240;
        c.rate = 10;
        return c;
    }
    QPushButton* button(const char* name) { return dialog.findChild<QPushButton*>(QLatin1String(name)); }
};

}  // namespace

void FilmTest::aFilmIsMadeAsAsked() {
    Room room("run.gif", 4);
    QVERIFY(room.dialog.findChild<QLabel*>(QStringLiteral("filmLength"))->text().contains(QStringLiteral("0.4 s")));
    room.dialog.findChild<QComboBox*>(QStringLiteral("filmHeight"))->setCurrentText(QStringLiteral("1:1"));
    QSignalSpy exported(&room.dialog, &FilmDialog::exported);
    room.button("filmExport")->click();
    QVERIFY(room.dialog.isMaking());
    QVERIFY(!room.button("filmExport")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!room.dialog.isMaking(), patience);
    QCOMPARE(room.dialogs.errors, QStringList());
    QCOMPARE(exported.size(), 1);
    QImageReader reader(room.dialogs.save);
    QCOMPARE(reader.imageCount(), 4);
    const QImage first = reader.read();
    QCOMPARE(first.size(), QSize(240, 240));
    QCOMPARE(reader.nextImageDelay(), 100);
    QCOMPARE(room.dialog.result(), int(QDialog::Accepted));
}

void FilmTest::cancelLeavesNothing() {
    Room room("run.gif", 5000);
    room.dialog.show();
    room.button("filmExport")->click();
    auto* progress = room.dialog.findChild<QProgressBar*>(QStringLiteral("filmProgress"));
    QTRY_VERIFY_WITH_TIMEOUT(progress->value() > 0, patience);
    QCOMPARE(progress->maximum(), 5000);
    QTest::keyClick(&room.dialog, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!room.dialog.isMaking(), patience);
    QCOMPARE(room.dialogs.errors, QStringList());
    QVERIFY(room.dialog.isVisible());  // it can be tried again
    QVERIFY(room.button("filmExport")->isEnabled());
    QCOMPARE(QDir(room.folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden), QStringList());
    QTest::keyClick(&room.dialog, Qt::Key_Escape);
    QVERIFY(!room.dialog.isVisible());
}

void FilmTest::aProblemIsSaid() {
    Room room("run.avi", 3);
    room.button("filmExport")->click();
    QTRY_COMPARE_WITH_TIMEOUT(room.dialogs.errors.size(), 1, patience);
    QVERIFY2(room.dialogs.errors.front().contains(QStringLiteral("a film ends in .gif or .mp4")), qPrintable(room.dialogs.errors.front()));
    QVERIFY(!room.dialog.isMaking());
}

QTEST_MAIN(FilmTest)
#include "film_test.moc"
