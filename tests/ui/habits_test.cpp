// SPDX-License-Identifier: GPL-3.0-or-later
// What a person expects of any program: keys, names, tips, the manual, an audience, numbers as they are written here.
#include "answers.h"
#include "set_up.h"

#include "core/game/catalogue.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "ui/catalogue_panel.h"
#include "ui/compare/comparison.h"
#include "ui/export/figure_dialog.h"
#include "ui/export/film_dialog.h"
#include "ui/main_window.h"
#include "ui/manual/manual_pages.h"
#include "ui/manual/manual_window.h"
#include "ui/number_box.h"
#include "ui/parameter_row.h"
#include "ui/plot_words.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/spectrum_view.h"
#include "ui/value_slider.h"
#include "ui/verdict_bar.h"

#include <QAccessible>
#include <QClipboard>
#include <QDockWidget>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QComboBox>
#include <QSettings>
#include <QStatusTipEvent>
#include <QTest>
#include <QTimer>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QTextDocument>

using namespace ganscope;

namespace {

QString textOf(std::string_view text) {
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString plain(const QString& html) {
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText();
}

void collect(const QMenu& menu, QList<QAction*>& all) {
    for (QAction* action : menu.actions()) {
        if (action->menu()) collect(*action->menu(), all);
        else if (!action->isSeparator()) all << action;
    }
}

}  // namespace

class HabitsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        QAccessible::setActive(true);
    }

    void init() {
        test::freshSettings();
        m_answers = std::make_unique<test::Answers>();
        Scenario s = defaultScenario("dirac");
        s.regularizers = {{"r1", Values(catalogue::regularizer("r1")->parameters)}};
        m_window = std::make_unique<MainWindow>(s, *m_answers);
        m_window->resize(1360, 880);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_COMPARE(m_window->stage().paintedRevision(), m_window->session().revision());
    }

    void cleanup() { m_window.reset(); }

    void everythingHasAName() {
        m_window->comparison().duplicate();
        QVERIFY(m_window->comparison().view()->isVisible());
        for (QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
            dock->show();
            dock->raise();
            QCoreApplication::processEvents();
            checkNames(*m_window);
        }
        m_window->findChild<QAction*>(QStringLiteral("manualAction"))->trigger();
        checkNames(*m_window->findChild<ManualWindow*>());
    }

    void everyActionIsReachableByKeyAndSaysWhatItDoes() {
        QList<QAction*> inMenus;
        for (QAction* top : m_window->menuBar()->actions()) {
            QVERIFY2(top->text().contains(QLatin1Char('&')), qPrintable(top->text()));
            collect(*top->menu(), inMenus);
        }
        QStringList silent, unreachable;
        for (QAction* action : inMenus)
            if (action->statusTip().isEmpty() && action->isEnabled()) silent << action->text();
        QCOMPARE(silent, QStringList());
        for (QAction* action : m_window->findChildren<QAction*>()) {
            const bool menu = action->menu() || action->isSeparator() || action->text().isEmpty();
            if (!menu && !inMenus.contains(action) && action->shortcut().isEmpty() && !ofAMenuButton(action)) unreachable << action->text();
        }
        QCOMPARE(unreachable, QStringList());
        QSet<QKeySequence> keys;
        for (QAction* action : inMenus)
            for (const QKeySequence& key : action->shortcuts()) {
                QVERIFY2(!keys.contains(key), qPrintable(key.toString()));
                keys << key;
            }
    }

    void figuresAndFilmsAreMadeByKeysAlone() {
        FigureDialog figure(m_window->session().scenario(), {}, *m_answers, QStringLiteral("f.pdf"));
        FilmDialog film(m_window->session().scenario(), {}, *m_answers, QStringLiteral("ganscope"), QStringLiteral("f.gif"));
        for (QDialog* dialog : std::initializer_list<QDialog*>{&figure, &film}) {
            dialog->show();
            QVERIFY(QTest::qWaitForWindowActive(dialog));
            if (dialog == &figure) QTRY_VERIFY(figure.ready());
            checkNames(*dialog);
            // Tab comes to everything that can be set or pressed.
            QSet<QWidget*> visited;
            for (int k = 0; k < 200; ++k) {
                QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog, Qt::Key_Tab);
                visited << dialog->focusWidget();
            }
            QStringList missed;
            for (QWidget* each : dialog->findChildren<QWidget*>()) {
                const bool used = each->inherits("QAbstractButton") || each->inherits("QComboBox") || each->inherits("QAbstractSpinBox") || each->inherits("QAbstractItemView");
                if (!used || !each->isVisible() || !each->isEnabled() || visited.contains(each)) continue;
                missed << QString::fromLatin1(each->metaObject()->className()) + QLatin1Char(' ') + each->objectName();
            }
            QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QStringLiteral(", "))));
            QVERIFY(visited.size() > 3);
            dialog->close();
        }
    }

    void aTipStandsWhereTheVerdictIs() {
        VerdictBar* bar = m_window->views().verdict;
        const QString verdict = bar->text();
        QVERIFY(!verdict.isEmpty());
        const int height = m_window->height(), plot = m_window->views().phase->height();
        QStatusTipEvent tip(QStringLiteral("does this"));
        QApplication::sendEvent(m_window.get(), &tip);
        QCOMPARE(bar->text(), QStringLiteral("does this"));
        // What is copied and read aloud stays the verdict.
        auto* label = bar->findChild<QLabel*>(QStringLiteral("verdict"));
        QCOMPARE(bar->said(), verdict);
        QCOMPARE(label->accessibleDescription(), verdict);
        label->actions().first()->trigger();
        QCOMPARE(QApplication::clipboard()->text(), verdict);
        QCOMPARE(m_window->height(), height);
        QCOMPARE(m_window->views().phase->height(), plot);
        QStatusTipEvent none{QString()};
        QApplication::sendEvent(m_window.get(), &none);
        QCOMPARE(bar->text(), verdict);
    }

    void noSentenceMovesThePlots() {
        // Laid out, but no frame let in between: one that comes has a notice of its own.
        const auto layOut = [] {
            for (int pass = 0; pass < 3; ++pass) QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        };
        QTRY_VERIFY(m_window->stage().evaluation());
        layOut();
        VerdictBar* bar = m_window->views().verdict;
        const int plot = m_window->views().phase->height();
        const QString verdict = bar->text();
        const QString notice = QStringLiteral("What a path has met on its way. ").repeated(20);
        bar->setNotice(notice);
        layOut();
        QCOMPARE(m_window->views().phase->height(), plot);
        const auto* label = bar->findChild<QLabel*>(QStringLiteral("verdict"));
        QVERIFY(label->text().endsWith(QChar(0x2026)) && label->text().size() > 100);
        QVERIFY(label->toolTip().startsWith(notice.trimmed()));
        bar->setNotice({});
        layOut();
        QCOMPARE(bar->text(), verdict);
        QCOMPARE(m_window->views().phase->height(), plot);
    }

    void exportBeginsWithTheViewThatShowsTheClaim() {
        QString width;
        const auto begun = [&] {
            QString view;
            QTimer::singleShot(0, this, [&] {
                QWidget* dialog = QApplication::activeModalWidget();
                view = dialog->findChild<QComboBox*>(QStringLiteral("figureView"))->currentText();
                width = dialog->findChild<QComboBox*>(QStringLiteral("figureWidth"))->currentData().toString();
                dialog->close();
            });
            for (QAction* action : m_window->findChildren<QAction*>())
                if (action->text() == QStringLiteral("&Export figure…")) action->trigger();
            return view;
        };
        QCOMPARE(begun(), QStringLiteral("Phase portrait"));
        Scenario s = m_window->session().scenario();
        s.view.figure = "series";
        m_window->session().openScenario(s, QStringLiteral("open"), {});
        QCOMPARE(begun(), QStringLiteral("Time series"));
        QCOMPARE(width, QStringLiteral("icml-column"));
        s = withOverrides(defaultScenario("ring"), std::vector<std::string>{"game.generator_width=4", "game.discriminator_width=4", "steps=8"}).scenario.value();
        s.view.snapshots = {0, 2, 4, 6, 8};
        m_window->session().openScenario(s, QStringLiteral("open"), {});
        QCOMPARE(begun(), QStringLiteral("Samples"));
        QCOMPARE(width, QStringLiteral("icml-page"));  // five pictures side by side
    }

    void presentingAndBack() {
        m_window->findChild<QDockWidget*>(QStringLiteral("probe"))->raise();
        QCoreApplication::processEvents();
        const QByteArray layout = m_window->saveState();
        const double text = QApplication::font().pointSizeF();
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QVERIFY(!m_window->menuBar()->isVisible());
        QVERIFY(m_window->isFullScreen());
        QVERIFY(std::abs(QApplication::font().pointSizeF() - 1.6 * text) < 0.01);
        QVERIFY(m_window->views().spectrum->isVisible());
        QVERIFY(m_window->controls().isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_F5);  // the menu is hidden, its keys work
        QVERIFY(m_window->menuBar()->isVisible());
        QVERIFY(!m_window->isFullScreen());
        QCOMPARE(QApplication::font().pointSizeF(), text);
        QCOMPARE(m_window->saveState(), layout);
    }

    // Qt 6.4 walks over a set of tab bars that showing one of them replaces.
    void presentingEndsWhileADockIsDragged() {
        auto* dock = m_window->findChild<QDockWidget*>(QStringLiteral("spectrum"));
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QTest::qWait(300);
        const auto drag = [&](const QPoint& to) {
            const QPoint at = dock->mapFrom(m_window.get(), to);
            QMouseEvent move(QEvent::MouseMove, at, dock->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(dock, &move);
        };
        // The docks of a presentation have no title; it begins again with one in the hand.
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QTest::qWait(300);
        QTest::mousePress(dock, Qt::LeftButton, {}, {dock->width() / 3, 8});
        for (int i = 1; i < 12; ++i) drag({m_window->width() - 20 * i, 60 + 50 * i});
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        for (int i = 1; i < 12; ++i) drag({m_window->width() / 2 + 20 * i, 60 + 50 * i});
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QTest::mouseRelease(dock, Qt::LeftButton, {}, {dock->width() / 3, 8});
        QTest::qWait(300);
        QVERIFY(m_window->menuBar()->isVisible());
        QVERIFY(dock->isVisible());
    }

    void theKeyboardGoesFromViewToView() {
        m_window->views().phase->setFocus();
        QTRY_VERIFY(m_window->views().phase->hasFocus());
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QTRY_VERIFY(m_window->views().spectrum->hasFocus() || m_window->views().spectrum->isAncestorOf(QApplication::focusWidget()));
        for (int i = 0; i < 2; ++i) QTest::keyClick(m_window.get(), Qt::Key_F6);
        QTRY_VERIFY(m_window->views().phase->hasFocus() || m_window->views().phase->isAncestorOf(QApplication::focusWidget()));
    }

    void f1OpensTheEntryOfTheControl() {
        m_window->controls().row(QStringLiteral("regularizers.r1.gamma"))->slider()->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        auto* manual = m_window->findChild<ManualWindow*>();
        QVERIFY(manual && manual->isVisible());
        QCOMPARE(manual->address(), QStringLiteral("regularizers/r1"));
        manual->close();
        m_window->views().spectrum->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        QCOMPARE(manual->address(), QStringLiteral("spectrum"));
        manual->open(QStringLiteral("no/such/page"));
        QCOMPARE(manual->address(), QStringLiteral("start"));
        auto* text = manual->findChild<QTextBrowser*>();
        static const QRegularExpression link(QStringLiteral("href=\"([^\"]+)\""));
        int links = 0;
        for (auto each = link.globalMatch(text->toHtml()); each.hasNext(); ++links)
            QVERIFY(!manualText(each.next().captured(1)).isEmpty());
        QVERIFY(links >= 7);
        emit text->anchorClicked(QUrl(QStringLiteral("conventions")));
        QCOMPARE(manual->address(), QStringLiteral("conventions"));
    }

    void theManualHasEveryEntry() {
        const auto check = [](const QString& address, const Entry& entry) {
            const QString text = plain(manualText(address));
            QVERIFY2(text.contains(textOf(entry.title)), qPrintable(address));
            QVERIFY2(text.contains(plain(textOf(entry.equation).toHtmlEscaped())), qPrintable(address));
            for (const Parameter& p : entry.parameters) QVERIFY2(text.contains(textOf(p.meaning)), qPrintable(address));
            for (const Source& s : entry.sources) QVERIFY2(text.contains(textOf(s.title)), qPrintable(address));
        };
        for (const Entry* e : catalogue::games()) check(QStringLiteral("games/") + textOf(e->id), *e);
        for (const Entry* e : catalogue::losses()) check(QStringLiteral("losses/") + textOf(e->id), *e);
        for (const Entry* e : catalogue::regularizers()) check(QStringLiteral("regularizers/") + textOf(e->id), *e);
        for (const Entry* e : catalogue::methods()) check(QStringLiteral("methods/") + textOf(e->id), *e);
        for (const ManualPage& page : manualPages()) QVERIFY2(plain(manualText(page.address)).size() > 60, qPrintable(page.address));
        QVERIFY(manualPagesWith(QStringLiteral("mescheder consensus")).size() >= 1);
        QCOMPARE(manualPagesWith(QStringLiteral("xyzzy")).size(), 0U);
    }

    void aSpectrumInWords() {
        QTRY_VERIFY(m_window->stage().evaluation());
        m_window->session().setParameter(QStringLiteral("regularizers.r1.gamma"), 0.3);
        const System system = buildSystem(m_window->session().scenario());
        const std::vector<double> rest{0, 0};
        const QString words = spectrumWords(evaluate(*system.dynamics, *system.method, rest));
        QVERIFY2(words.contains(QStringLiteral("2 eigenvalue")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("0.15 ± 0.477i")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("stable for the flow")), qPrintable(words));
        QTRY_VERIFY(m_window->views().spectrum->accessibleDescription().contains(QStringLiteral("0.477i")));
    }

    void whatIsTypedIsTextAndTheButtonsStay() {
        NumberBox* box = m_window->controls().row(QStringLiteral("regularizers.r1.gamma"))->box();
        auto* play = m_window->findChild<QAction*>(QStringLiteral("play"));
        auto* pin = m_window->findChild<QAction*>(QStringLiteral("pinProbe"));
        QSignalSpy played(play, &QAction::triggered), pinned(pin, &QAction::triggered);
        box->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), box);
        QTest::keyClick(box, Qt::Key_P);
        QTest::keyClick(box, Qt::Key_Space);
        QCOMPARE(played.size() + pinned.size(), 0);
        QVERIFY(play->isEnabled() && pin->isEnabled());  // for the mouse
        m_window->views().phase->setFocus();
        QTest::keyClick(m_window->views().phase, Qt::Key_P);
        QTest::keyClick(m_window->views().phase, Qt::Key_Space);
        QCOMPARE(played.size(), 1);
        QCOMPARE(pinned.size(), 1);
    }

    void numbersAreReadWithPointAndComma() {
        for (const QLocale::Language language : {QLocale::C, QLocale::German}) {
            QLocale::setDefault(language);
            NumberBox* box = m_window->controls().row(QStringLiteral("regularizers.r1.gamma"))->box();
            for (const char* text : {"0.75", "0,75"}) {
                m_window->session().setParameter(QStringLiteral("regularizers.r1.gamma"), 0.5);
                box->setFocus();
                box->selectAll();
                QTest::keyClicks(box, QString::fromLatin1(text));
                QTest::keyClick(box, Qt::Key_Return);
                QCOMPARE(m_window->session().scenario().regularizers[0].values.real("gamma"), 0.75);
            }
        }
        QLocale::setDefault(QLocale::C);
    }

private:
    static void checkNames(const QWidget& window) {
        QStringList nameless;
        for (QWidget* each : window.findChildren<QWidget*>()) {
            if (!each->isVisible() || each->focusPolicy() == Qt::NoFocus || each->inherits("QTabBar")) continue;
            if (each->inherits("QLineEdit") && (each->parentWidget()->inherits("QAbstractSpinBox") || each->parentWidget()->inherits("QComboBox"))) continue;
            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(each);
            if (!face || face->text(QAccessible::Name).isEmpty())
                nameless << QString::fromLatin1(each->metaObject()->className()) + QLatin1Char(' ') + each->objectName();
        }
        QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
    }
    /// Menus of buttons, and what a widget offers at a right click or at its own keys, are reached from the widget.
    static bool ofAMenuButton(const QAction* action) {
        for (const QObject* object : action->associatedObjects())
            if (const auto* menu = qobject_cast<const QMenu*>(object); menu) return true;
        return action->parent() && action->parent()->isWidgetType() && !action->parent()->inherits("QMainWindow");
    }

    std::unique_ptr<test::Answers> m_answers;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(HabitsTest)
#include "habits_test.moc"
