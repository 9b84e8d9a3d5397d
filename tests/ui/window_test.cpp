// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window under real events: from a slider to painted frames, gestures in the portrait, files, odd
// sizes.
#include "answers.h"
#include "set_up.h"

#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "ui/catalogue_panel.h"
#include "ui/export/figure_dialog.h"
#include "ui/main_window.h"
#include "ui/parameter_row.h"
#include "ui/plots/data_view.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/series_view.h"
#include "ui/plots/spectrum_view.h"
#include "ui/value_slider.h"
#include "ui/verdict_bar.h"

#include <QAccessible>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QLineEdit>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QStatusTipEvent>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cmath>

#include <malloc.h>

using namespace ganscope;

namespace {

Scenario quiet() {
    Scenario s = defaultScenario("dirac");
    s.regularizers = {{"r1", Values(catalogue::regularizer("r1")->parameters)}};
    s.steps = 200;
    return s;
}

/// Tells a tip when it goes, as a button under the mouse does.
class Tipping : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void hideEvent(QHideEvent*) override {
        QStatusTipEvent tip(QStringLiteral("too late"));
        QCoreApplication::sendEvent(this, &tip);
    }
};

constexpr int presetParts = 4;

const QString gammaPath = QStringLiteral("regularizers.r1.gamma");

void writeFile(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

}  // namespace

class WindowTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QAccessible::setActive(true);
    }

    void init() {
        test::freshSettings();
        m_answers = std::make_unique<test::Answers>();
        m_window = std::make_unique<MainWindow>(quiet(), *m_answers);
        m_window->resize(1200, 850);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_COMPARE(m_window->stage().paintedRevision(), session().revision());
        QTRY_VERIFY(m_window->laboratory().scene());
    }

    void cleanup() { m_window.reset(); }

    void aSliderReachesThePaint() {
        ValueSlider* slider = m_window->controls().row(gammaPath)->slider();
        const int y = slider->height() / 2;
        QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(30, y));
        for (int x = 30; x < slider->width() - 20; x += 5) QTest::mouseMove(slider, QPoint(x, y));
        QTRY_COMPARE(m_window->stage().paintedRevision(), session().revision());
        QTest::mouseRelease(slider, Qt::LeftButton, {}, QPoint(slider->width() - 20, y));
        // The spectrum belongs to this very γ: λ² + γλ + ¼ = 0 at the equilibrium.
        const double gamma = session().scenario().regularizers[0].values.real("gamma");
        QVERIFY(gamma > 2);
        const auto& evaluation = m_window->stage().evaluation();
        QVERIFY(evaluation && m_window->stage().probePlace() == ProbePlace::equilibrium);
        const double root = std::sqrt(gamma * gamma / 4 - 0.25);
        QVERIFY(std::abs(evaluation->flow.values[0].real() - (-gamma / 2 - root)) < 1e-9);
        QVERIFY(std::abs(evaluation->flow.values[1].real() - (-gamma / 2 + root)) < 1e-9);
        QVERIFY(session().canUndo());
        session().undo();
        QVERIFY(!session().canUndo());
    }

    void clickDragAndRemove() {
        QCOMPARE(session().scenario().starts.size(), 1U);
        click(0.5, -1.0);
        QTRY_COMPARE(paths(), 2U);
        const auto start = session().scenario().starts[1];
        QVERIFY(std::hypot(start[0] - 0.5, start[1] + 1.0) < 0.02);
        settle();

        QWidget* plot = canvas();
        QTest::mousePress(plot, Qt::LeftButton, {}, at(start[0], start[1]));
        for (int i = 1; i <= 10; ++i) QTest::mouseMove(plot, at(0.5 - 0.1 * i, -1.0));
        QTRY_COMPARE(m_window->stage().paintedRevision(), session().revision());
        const QPointF begin = m_window->views().phase->picture()->paths[1].points.front();
        QVERIFY(std::hypot(begin.x() + 0.5, begin.y() + 1.0) < 0.03);
        QTest::mouseRelease(plot, Qt::LeftButton, {}, at(-0.5, -1.0));
        session().undo();
        QCOMPARE(session().scenario().starts[1], start);  // the whole drag was one step
        session().redo();
        settle();

        QTest::mouseClick(plot, Qt::RightButton, {}, at(-0.5, -1.0));
        QTRY_COMPARE(paths(), 1U);
        QCOMPARE(session().scenario().starts.size(), 1U);
        session().undo();
        QTRY_COMPARE(paths(), 2U);
    }

    void escapePutsADraggedStartBack() {
        const auto start = session().scenario().starts[0];
        QTest::mousePress(canvas(), Qt::LeftButton, {}, at(start[0], start[1]));
        QTest::mouseMove(canvas(), at(0, 0.5));
        QTRY_VERIFY(session().scenario().starts[0] != start);
        QTest::keyClick(m_window->views().phase, Qt::Key_Escape);
        QCOMPARE(session().scenario().starts[0], start);
        QVERIFY(!session().canUndo());
        QTest::mouseRelease(canvas(), Qt::LeftButton, {}, at(0, 0.5));
    }

    void theProbeFollowsThePointer() {
        QTest::mouseMove(canvas(), at(0.8, 0.6));
        QTRY_VERIFY(m_window->stage().probePlace() == ProbePlace::pointer);
        const Evaluation& e = *m_window->stage().evaluation();
        QVERIFY(std::hypot(e.at[0] - 0.8, e.at[1] - 0.6) < 0.02);
        QVERIFY(!e.equilibrium);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(canvas(), &leave);
        QTRY_VERIFY(m_window->stage().probePlace() == ProbePlace::equilibrium);
        QVERIFY(m_window->stage().evaluation()->equilibrium);
    }

    void playStepAndRestart() {
        m_window->views().phase->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_Period);
        QTRY_COMPARE(m_window->laboratory().frame()->step, 1);
        m_window->laboratory().setSpeed(Laboratory::fastest);
        QTest::keyClick(m_window.get(), Qt::Key_Space);
        QVERIFY(m_window->laboratory().isPlaying());
        QTRY_COMPARE(m_window->laboratory().frame()->step, 200);
        QTRY_VERIFY(!m_window->laboratory().isPlaying());
        const auto [symbols, tracks] = std::pair(2, m_window->laboratory().frame()->tracks);
        QCOMPARE(tracks.front()->dimension, symbols);
        m_window->laboratory().pause();
        m_window->laboratory().restart();
        QTRY_COMPARE(m_window->laboratory().frame()->step, 0);
    }

    void singleKeysAreTextInABox() {
        auto* box = m_window->findChild<QLineEdit*>();
        box->setFocus();
        QTRY_VERIFY(box->hasFocus());
        QTest::keyClick(box, Qt::Key_Period);
        QTest::keyClick(box, Qt::Key_Space);
        QTest::keyClick(box, Qt::Key_Escape);
        QVERIFY(!m_window->laboratory().isPlaying());
        QCOMPARE(m_window->laboratory().frame()->step, 0);
    }

    void whatCannotBeSeenIsNotDrawn() {
        auto* dock = m_window->findChild<QDockWidget*>(QStringLiteral("spectrum"));
        dock->hide();
        QTRY_VERIFY(!m_window->views().spectrum->isVisible());
        const int before = m_window->stage().picturesMade(m_window->views().spectrum);
        session().setParameter(gammaPath, 1.0);
        QTRY_COMPARE(m_window->stage().paintedRevision(), session().revision());
        QCOMPARE(m_window->stage().picturesMade(m_window->views().spectrum), before);
        dock->show();
        QTRY_VERIFY(m_window->stage().picturesMade(m_window->views().spectrum) > before);
        const auto picture = m_window->views().spectrum->picture();
        QVERIFY(!picture->flow.points.empty());
        QVERIFY(std::abs(picture->flow.points[0].at.x() + 0.5 + std::sqrt(0.0)) < 1e-9);  // γ = 1 is critical
    }

    void aTabBehindAnotherIsNotDrawn() {
        const auto* data = m_window->views().data;
        const int before = m_window->stage().picturesMade(data);
        session().setParameter(gammaPath, 0.8);
        settle();
        QCOMPARE(m_window->stage().picturesMade(data), before);
        m_window->findChild<QDockWidget*>(QStringLiteral("data"))->raise();
        QTRY_VERIFY(m_window->stage().picturesMade(data) > before);
        QTRY_COMPARE(data->paintedSerial(), session().revision());
    }

    void homeIsWhereTheScenarioPutsIt() {
        PhaseView* phase = m_window->views().phase;
        const QRectF home = phase->picture()->home;
        phase->showRange(QRectF(-0.25, -0.25, 0.5, 0.5));
        QTRY_VERIFY(m_window->laboratory().scene()->complete && phase->isZoomed());
        const quint64 serial = m_window->laboratory().scene()->serial;
        session().setParameter(gammaPath, 0.5);
        QTRY_VERIFY(m_window->laboratory().scene()->serial > serial);
        settle();
        QVERIFY(phase->isZoomed());
        QCOMPARE(phase->picture()->home, home);
    }

    void aPlaneOfAnyTwoParameters() {
        auto* bar = m_window->findChild<QWidget*>(QStringLiteral("planeBar"));
        QVERIFY(!bar->isVisible());
        session().setParameter(QStringLiteral("game.bias"), true);
        QTRY_VERIFY(bar->isVisible());
        auto* x = bar->findChild<QComboBox*>(QStringLiteral("planeX"));
        auto* y = bar->findChild<QComboBox*>(QStringLiteral("planeY"));
        QCOMPARE(x->count(), 3);
        QCOMPARE(y->currentIndex(), 1);
        y->setFocus();
        QTest::keyClick(y, Qt::Key_Down);
        QCOMPARE(session().scenario().view.axes, (std::vector<int>{0, 2}));
        settle();
        QCOMPARE(m_window->views().phase->picture()->yLabel, y->currentText());
        QVERIFY(m_window->views().phase->picture()->note.startsWith(QStringLiteral("section at")));
        x->setFocus();
        QTest::keyClick(x, Qt::Key_End);  // what the other axis shows: they change places
        QCOMPARE(session().scenario().view.axes, (std::vector<int>{2, 0}));
        session().undo();
        QCOMPARE(x->currentIndex(), 0);
        QCOMPARE(y->currentIndex(), 2);
    }

    void aMethodWithoutARegionSaysSo() {
        session().setMethod(QStringLiteral("alternating"));
        settle();
        const SpectrumPlane& flow = m_window->views().spectrum->picture()->flow;
        QVERIFY(flow.regions.empty());
        QVERIFY(flow.regionLabel.startsWith(QStringLiteral("no stability region")));
        session().setMethod(QStringLiteral("simultaneous"));
        settle();
        QVERIFY(!m_window->views().spectrum->picture()->flow.regions.empty());
    }

    void theRegionFollowsTheStep() {
        session().setParameter(QStringLiteral("method.step"), 0.5);
        settle();
        session().setParameter(QStringLiteral("method.step"), 0.25);
        settle();
        // The disc about -1/h: its leftmost point is -2/h, and it passes through 0.
        const auto& regions = m_window->views().spectrum->picture()->flow.regions;
        QCOMPARE(regions.size(), 1U);
        double left = 0, right = -1;
        for (const QPointF& p : regions[0]) {
            left = std::min(left, p.x());
            right = std::max(right, p.x());
        }
        QVERIFY(std::abs(left + 8) < 0.02 && std::abs(right) < 0.02);
    }

    void aDroppedFileOpens() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("dropped.json"));
        writeFile(path, R"({"ganscope": 1, "game": {"id": "bilinear"}})");
        QMimeData two;
        two.setUrls({QUrl::fromLocalFile(path), QUrl::fromLocalFile(path)});
        QVERIFY(!offers(two));
        QMimeData text;
        text.setText(QStringLiteral("no file"));
        QVERIFY(!offers(text));
        QMimeData one;
        one.setUrls({QUrl::fromLocalFile(path)});
        QVERIFY(offers(one));
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &one, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(drop.isAccepted());
        QTRY_COMPARE(session().scenario().game.id, std::string("bilinear"));
        QCOMPARE(m_window->files().file(), path);
    }

    void everyControlHasAName() {
        QStringList nameless;
        for (QWidget* each : m_window->findChildren<QWidget*>()) {
            if (!each->isVisible() || each->focusPolicy() == Qt::NoFocus || each->inherits("QTabBar"))
                continue;
            if (each->inherits("QLineEdit") && each->parentWidget()->inherits("QAbstractSpinBox")) continue;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(each);
            if (!face || face->text(QAccessible::Name).isEmpty())
                nameless << QString::fromLatin1(each->metaObject()->className()) + QLatin1Char(' ') +
                                each->objectName();
        }
        QCOMPARE(nameless, QStringList());
    }

    void aBadFileHarmsNothing() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("bad.json"));
        writeFile(
            path,
            R"({"ganscope": 1, "game": {"id": "dirac"}, "method": {"id": "simultaneous", "step": -1}})");
        const Scenario before = session().scenario();
        QVERIFY(!m_window->files().openFile(path));
        QCOMPARE(m_answers->errors.size(), 1);
        QVERIFY2(m_answers->errors[0].contains(QStringLiteral("/method/step")),
                 qPrintable(m_answers->errors[0]));
        QVERIFY(session().scenario() == before);
        QVERIFY(!session().canUndo());
        for (const QByteArray& bytes :
             {QByteArray(), QByteArray("{"), QByteArray("\xff\xfe"), QByteArray(100000, '[')}) {
            writeFile(path, bytes);
            QVERIFY(!m_window->files().openFile(path));
        }
        QVERIFY(!m_window->files().openFile(folder.filePath(QStringLiteral("missing.json"))));
        QVERIFY(!m_window->files().openFile(folder.path()));
        QVERIFY(session().scenario() == before);
    }

    void saveOpenAndAskBeforeLosing() {
        QTemporaryDir folder;
        m_answers->save = folder.filePath(QStringLiteral("mine.json"));
        session().setParameter(gammaPath, 0.7);
        QVERIFY(m_window->isWindowModified());
        QVERIFY(m_window->files().saveAs());
        QVERIFY(!m_window->isWindowModified());
        const QString file = m_answers->save;
        QCOMPARE(m_window->files().file(), file);
        session().setParameter(gammaPath, 0.9);
        m_answers->unsaved = Unsaved::cancel;
        QVERIFY(!m_window->close());
        QCOMPARE(m_answers->asked, 1);
        QVERIFY(m_window->isVisible());
        QVERIFY(m_window->files().openFile(file));
        QCOMPARE(session().scenario().regularizers[0].values.real("gamma"), 0.7);
        session().undo();
        QCOMPARE(session().scenario().regularizers[0].values.real("gamma"), 0.9);
        m_answers->unsaved = Unsaved::discard;
        QVERIFY(m_window->close());
        const auto last = lastSession();
        QVERIFY(last);
        QCOMPARE(last->scenario.regularizers[0].values.real("gamma"), 0.9);
    }

    void aRefusedWriteIsTold() {
        m_answers->save = QStringLiteral("/proc/no/such/folder/x.json");
        QVERIFY(!m_window->files().saveAs());
        QCOMPARE(m_answers->errors.size(), 1);
        QVERIFY(m_window->files().file().isEmpty());
    }

    void anExportThatFailsTheSecondTimeIsTold() {
        QTemporaryDir folder;
        m_answers->save = folder.filePath(QStringLiteral("f.pdf"));
        ViewOptions view = session().scenario().view;
        view.figure = "path";
        session().setView(view, QStringLiteral("look at the path"));
        QTimer look;
        int looks = 0;
        connect(&look, &QTimer::timeout, this, [&looks] {
            auto* dialog = qobject_cast<FigureDialog*>(QApplication::activeModalWidget());
            if (!dialog) return;
            if (dialog->ready()) return dialog->exportFile();
            if (++looks > 1000) dialog->reject();
        });
        look.start(20);
        m_window->files().exportFigure();
        look.stop();
        QVERIFY(QFile::exists(m_answers->save));
        view.curves = {{"none", {"game.nothing=1"}, {}, 1}};  // composing throws
        session().setView(view, QStringLiteral("add a curve"));
        m_window->files().exportAgain();
        QCOMPARE(m_answers->errors.size(), 1);
    }

    void presetsOpen_data() {
        QTest::addColumn<int>("from");
        for (int from = 0; from < presetParts; ++from) QTest::addRow("every %dth from %d", presetParts, from) << from;
    }

    void presetsOpen() {
        QFETCH(int, from);
        auto* menu = m_window->findChild<QMenu*>(QStringLiteral("presets"));
        int opened = 0, turn = 0;
        for (const QMenu* group : menu->findChildren<QMenu*>())
            for (QAction* action : group->actions()) {
                if (turn++ % presetParts != from) continue;
                action->trigger();
                ++opened;
                QTRY_COMPARE_WITH_TIMEOUT(m_window->stage().paintedRevision(), session().revision(), 60000);
            }
        QVERIFY(opened > 5);
        QVERIFY(m_answers->errors.isEmpty());
    }

    void gamesOpen() {
        for (const GameEntry* game : catalogue::games()) {
            m_window->files().openNew(QString::fromUtf8(game->id.data(), qsizetype(game->id.size())));
            QTRY_COMPARE_WITH_TIMEOUT(m_window->stage().paintedRevision(), session().revision(), 60000);
            QTRY_VERIFY_WITH_TIMEOUT(m_window->laboratory().scene() && m_window->laboratory().scene()->complete, 60000);
            QVERIFY(!m_window->views().verdict->text().isEmpty());
        }
        QVERIFY(m_answers->errors.isEmpty());
    }

    void anySizeIsSafe() {
        for (const QSize size :
             {QSize(1, 1), QSize(8000, 10), QSize(10, 3000), QSize(0, 0), QSize(1200, 850)}) {
            m_window->setMinimumSize(0, 0);
            m_window->resize(size);
            m_window->views().phase->resize(size);
            session().setParameter(gammaPath, 0.01 * (size.width() % 97 + 1));
            QTRY_COMPARE(m_window->laboratory().frame()->revision, session().revision());
            QCoreApplication::processEvents();
            m_window->grab();
        }
    }

    void theHintGoesWithTheFirstUse() {
        m_window->welcome(gammaPath, QStringLiteral("try γ"));
        QPointer<QWidget> hint = m_window->findChild<QWidget*>(QStringLiteral("hint"));
        QVERIFY(hint && hint->isVisible());
        ValueSlider* slider = m_window->controls().row(gammaPath)->slider();
        QVERIFY(slider->isHighlighted());
        QTest::mouseClick(slider, Qt::LeftButton, {}, QPoint(slider->width() / 2, slider->height() / 2));
        QTRY_VERIFY(!hint);
        QVERIFY(!slider->isHighlighted());
    }

    void aTipAtTheEndFindsNobody() {
        auto* tipping = new Tipping(m_window->centralWidget());
        tipping->show();
        QVERIFY(tipping->isVisible());
        mallopt(M_PERTURB, 165);  // what is freed is nobody's
        m_window.reset();
        mallopt(M_PERTURB, 0);
    }

    void helpNamesEveryShortcut() {
        for (QAction* action : m_window->findChildren<QAction*>())
            if (action->objectName() == QLatin1String("keys")) action->trigger();
        QCOMPARE(m_answers->texts.size(), 1);
        for (const char* key : {"Space", "Ctrl+Z", "Ctrl+S", "Ctrl+E"})
            QVERIFY2(m_answers->texts[0].contains(QLatin1String(key)), key);
    }

private:
    SessionModel& session() { return m_window->session(); }
    QWidget* canvas() const {
        for (QObject* child : m_window->views().phase->children())
            if (child->isWidgetType() && child->inherits("QCustomPlot")) return static_cast<QWidget*>(child);
        return nullptr;
    }
    bool offers(const QMimeData& data) {
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();
        QApplication::sendEvent(m_window.get(), &enter);
        return enter.isAccepted();
    }
    QPoint at(double x, double y) const { return m_window->views().phase->widgetPosition({x, y}).toPoint(); }
    void click(double x, double y) { QTest::mouseClick(canvas(), Qt::LeftButton, {}, at(x, y)); }
    std::size_t paths() const { return m_window->views().phase->picture()->paths.size(); }
    void settle() { QTRY_COMPARE(m_window->stage().paintedRevision(), session().revision()); }

    std::unique_ptr<test::Answers> m_answers;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(WindowTest)
#include "window_test.moc"
