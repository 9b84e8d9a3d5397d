// SPDX-License-Identifier: GPL-3.0-or-later
// Ten states of the window, pixel for pixel as tests/ui/states has them. They depend on no font, locale, theme, time or zoom of
// the machine, and a picture is compared once everything in it has come to rest.
//
// Where one differs, NAME-is.png and NAME-difference.png (red where it does) lie beside the test. When it is as it should be,
// GANSCOPE_RENEW_STATES=1 ctest -R ui.states writes what has changed anew: look at every picture that git then names.
#include "answers.h"
#include "set_up.h"

#include "core/scenario/presets.h"
#include "ui/language/language.h"
#include "ui/lessons/lesson_pane.h"
#include "ui/main_window.h"
#include "ui/plots/plot_view.h"
#include "ui/theme.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace ganscope;

namespace {

const QString folder = QString::fromUtf8(GANSCOPE_SOURCE_DIR "/tests/ui/states");
constexpr int patience = 30000;  // ms; spent where a picture is another

Scenario preset(const char* name, const std::vector<std::string>& overrides = {}) {
    const Scenario scenario = readScenario(findPreset(name)->json).scenario.value();
    return overrides.empty() ? scenario : withOverrides(scenario, overrides).scenario.value();
}

/// `is` in grey, with what differs from `wanted` in red.
QImage difference(const QImage& is, const QImage& wanted) {
    QImage shown = is.convertToFormat(QImage::Format_Grayscale8).convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < is.height(); ++y)
        for (int x = 0; x < is.width(); ++x)
            if (!wanted.valid(x, y) || is.pixel(x, y) != wanted.pixel(x, y)) shown.setPixel(x, y, 0xffff0000);
    return shown;
}

}  // namespace

class StatesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (qstrcmp(qVersion(), "6.4.2") != 0) QSKIP("the pictures are Qt 6.4.2's; another one draws the same with other pixels");
        test::freshSettings();
    }

    void cleanup() {
        m_window.reset();
        for (QTranslator* each : qApp->findChildren<QTranslator*>()) delete each;
        qApp->setProperty("ganscopeLanguage", QVariant());
        applyTheme(*qApp, ThemeChoice::Light, 1);
        test::freshSettings();
    }

    void firstStart() {
        make(test::dirac({"regularizers.r1.gamma=0.3", "method=alternating", "method.step=0.1", "starts=[[1.5,1],[-1.2,1.4],[-1,-1.2]]"}));
        m_window->welcome(QStringLiteral("regularizers.r1.gamma"), QStringLiteral("Drag γ and watch."));
        show();
        matches();
    }

    void clipping() {
        show(preset("wgan-clip-cycle", {"view.nullclines=true", "view.field=arrows"}));
        front("data");
        matches();
    }

    void comparison() {
        show(preset("mescheder-simultaneous-and-alternating", {"view.field=arrows"}));
        front("difference");
        matches();
    }

    void basins() {
        show(preset("dragan-bistable", {"view.layers.ground=basins", "view.field=none", "method.step=0.1", "steps=400"}));
        matches();
    }

    void probeAndPins() {
        show(test::dirac({"regularizers.r1.gamma=0.3", "steps=60", "view.layers.wedge=true", "view.layers.ring=true", "view.layers.ground=energy",
                          "view.field=none", "view.pins=[[1.2,0.6],[-0.8,-0.9],[0,0]]"}));
        front("probe");
        matches();
    }

    void obliquePlane() {
        show(test::made("gaussian-mean", {"view.plane.kind=eigenpair", "view.nullclines=true", "view.layers.ground=speed", "view.field=arrows", "steps=200"}));
        matches();
    }

    void stabilityMap() {
        show(test::dirac({"regularizers.r1.gamma=0.3", "view.field=arrows", "steps=60"}));
        front("map");
        matches();
    }

    void controlLoop() {
        show(test::dirac({"regularizers.clc.lambda=1", "view.field=none", "steps=100"}));
        front("control");
        matches();
    }

    void lessonInGerman() {
        speak(QStringLiteral("de"));
        make(test::dirac());
        QVERIFY(m_window->lessons().openFile(QString::fromUtf8(GANSCOPE_SOURCE_DIR "/resources/lessons/first-tour.de.md")));
        show();
        for (QAction* action : m_window->actions())
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_L)) action->trigger();
        matches();
    }

    void presentingInTheDark() {
        show(preset("dirac-wgan-gp-simultaneous", {"steps=150", "view.field=arrows"}));
        m_window->setTheme(ThemeChoice::Dark);
        m_window->findChild<QAction*>(QStringLiteral("present"))->trigger();
        m_window->showNormal();
        m_window->resize(1200, 800);
        matches();
    }

private:
    void make(const Scenario& scenario) {
        m_window = std::make_unique<MainWindow>(scenario, m_answers);
        m_window->resize(1000, 700);
        m_window->setTheme(ThemeChoice::Light);
    }

    /// Nobody sees the window before its paths are at their end: how far an axis had to reach on the way there, which depends on
    /// how fast the machine is, is in no picture.
    void show() {
        Laboratory& laboratory = m_window->laboratory();
        laboratory.setSpeed(Laboratory::fastest);
        laboratory.play();
        QTRY_VERIFY(laboratory.isFinished());
        laboratory.setSpeed(60);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void show(const Scenario& scenario) {
        make(scenario);
        show();
    }

    void front(const char* dock) {
        auto* view = m_window->findChild<QDockWidget*>(QString::fromLatin1(dock));
        view->show();
        view->raise();
    }

    QImage now() const {
        if (QWidget* focus = m_window->focusWidget()) focus->clearFocus();
        // Ground that stands is painted at once, then once into an image and from there: the same but for a rounding.
        for (PlotView* plot : m_window->findChildren<PlotView*>())
            if (plot->isDrawn()) plot->replotNow();
        return m_window->grab().toImage().convertToFormat(QImage::Format_RGB32);
    }

    void matches() {
        m_window->stage().keepAtEquilibrium(true);
        const QString name = QString::fromLatin1(QTest::currentTestFunction()), reference = QStringLiteral("%1/%2.png").arg(folder, name);
        const QImage wanted = QImage(reference).convertToFormat(QImage::Format_RGB32);
        if (qEnvironmentVariableIsSet("GANSCOPE_RENEW_STATES")) return renew(reference, wanted);
        QVERIFY2(!wanted.isNull(), qPrintable(reference + QStringLiteral(" is missing: see the head of states_test.cpp")));
        QImage is;
        if (QTest::qWaitFor([&] { return (is = now()) == wanted; }, patience)) return;
        const QString beside = QDir::current().filePath(name);
        QVERIFY(is.save(beside + QStringLiteral("-is.png")) && difference(is, wanted).save(beside + QStringLiteral("-difference.png")));
        QFAIL(qPrintable(QStringLiteral("it looks otherwise than %1: see %2-is.png and %2-difference.png").arg(reference, beside)));
    }

    /// Keeps what stays the same for a while.
    void renew(const QString& reference, const QImage& old) {
        QImage last = now();
        QElapsedTimer rest;
        for (rest.start(); rest.elapsed() < 5000;) {
            QTest::qWait(100);
            const QImage next = now();
            if (next != last) rest.restart();
            last = next;
        }
        if (last != old) QVERIFY(last.convertToFormat(QImage::Format_RGB888).save(reference, "PNG", 0));  // quality 0: the smallest file
    }

    test::Answers m_answers;
    std::unique_ptr<MainWindow> m_window;
};

int main(int argc, char** argv) {
    // No font but the bundled ones, drawn in one way; no desktop's style, no zoom, no language, from left to right.
    const QTemporaryDir own;
    const QString fonts = own.filePath(QStringLiteral("fonts.conf"));
    if (QFile file(fonts); file.open(QIODevice::WriteOnly))
        file.write(R"(<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><match target="pattern">
            <edit name="antialias"><bool>true</bool></edit><edit name="rgba"><const>none</const></edit><edit name="hintstyle"><const>hintfull</const></edit>
            </match></fontconfig>)");
    qputenv("FONTCONFIG_FILE", fonts.toUtf8());
    qputenv("QT_FONT_DPI", "96");
    qputenv("QT_SCALE_FACTOR", "1");
    qputenv("LC_ALL", "C.UTF-8");
    for (const char* each : {"QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE", "QT_SCREEN_SCALE_FACTORS", "QT_AUTO_SCREEN_SCALE_FACTOR", "QT_DEVICE_PIXEL_RATIO", "LANGUAGE"})
        qunsetenv(each);
    QLocale::setDefault(QLocale::c());
    QApplication application(argc, argv);
    QApplication::setCursorFlashTime(0);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    applyTheme(application, ThemeChoice::Light);  // before there are widgets, as the program does
    StatesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "states_test.moc"
