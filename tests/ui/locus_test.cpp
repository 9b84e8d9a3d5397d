// SPDX-License-Identifier: GPL-3.0-or-later
// The spectrum under a moving slider: the locus of its range, events to click, the trail, and never one of another
// scenario.
#include "answers.h"
#include "set_up.h"

#include "core/scenario/scenario_json.h"
#include "ui/catalogue_panel.h"
#include "ui/main_window.h"
#include "ui/parameter_row.h"
#include "ui/plots/spectrum_view.h"
#include "ui/value_slider.h"

#include <QComboBox>
#include <QDockWidget>
#include <QSettings>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace ganscope;

namespace {

Scenario diracWithR1() {
    return test::dirac({"regularizers.r1.gamma=0.3", "steps=100"});
}

const QString gammaPath = QStringLiteral("regularizers.r1.gamma"), stepPath = QStringLiteral("method.step");

/// Whether a point is an eigenvalue of the flow for some γ: λ = −γ/2 ± ½√(γ² − 1).
bool isOnDiracLocus(const QPointF& p) {
    const double gamma = std::abs(p.y()) > 1e-9 ? -2 * p.x() : -p.x() - 0.25 / p.x();
    const double square = gamma * gamma - 1, re = -gamma / 2;
    if (square < 0) return std::hypot(p.x() - re, std::abs(p.y()) - std::sqrt(-square) / 2) < 1e-6;
    return std::min(std::abs(p.x() - re - std::sqrt(square) / 2), std::abs(p.x() - re + std::sqrt(square) / 2)) < 1e-6;
}

}  // namespace

class LocusTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        test::freshSettings();
        m_window = std::make_unique<MainWindow>(diracWithR1(), m_answers);
        m_window->resize(1300, 850);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_COMPARE(m_window->stage().paintedRevision(), session().revision());
    }

    void cleanup() { m_window.reset(); }

    void noHandNoLocus() {
        QVERIFY(picture().flow.loci.empty() && picture().flow.trail.empty());
        QCOMPARE(locus().questions(), std::uint64_t(0));
    }

    void theHandBringsTheLocus() {
        press(gammaPath);
        QTRY_VERIFY(!picture().flow.loci.empty() && !picture().update.loci.empty());
        std::size_t points = 0;
        for (const Polyline& branch : picture().flow.loci)
            for (const QPointF& p : branch) {
                QVERIFY2(isOnDiracLocus(p), qPrintable(QStringLiteral("%1 %2").arg(p.x()).arg(p.y())));
                ++points;
            }
        QVERIFY(points > 100);
        // The pair meets at γ = 1; both planes say so, and carry ticks that tell γ.
        for (const SpectrumPlane* plane : {&picture().flow, &picture().update}) {
            QVERIFY(std::ranges::any_of(plane->events, [](const LocusMark& e) { return std::abs(e.parameter - 1) < 1e-8; }));
            QVERIFY(plane->ticks.size() >= 6);
        }
        for (const LocusMark& tick : picture().flow.ticks)
            if (std::abs(tick.at.y()) > 1e-9) QVERIFY(std::abs(tick.parameter + 2 * tick.at.x()) < 1e-2 * (1 + tick.parameter));
        release(gammaPath);
    }

    void aDragAsksOnceAndLeavesATrail() {
        press(gammaPath);
        const auto* slider = this->slider(gammaPath);
        for (int i = 1; i <= 30; ++i) {
            QTest::mouseMove(this->slider(gammaPath), QPoint(slider->width() / 4 + 2 * i, slider->height() / 2));
            QTRY_COMPARE(m_window->stage().paintedRevision(), session().revision());
        }
        QCOMPARE(locus().questions(), std::uint64_t(1));
        QCOMPARE(picture().flow.trail.size(), LiveLocus::trailLength);
        for (const Polyline& then : picture().flow.trail)
            for (const QPointF& p : then) QVERIFY(isOnDiracLocus(p));
        // The newest of the trail is not where the points are now.
        QVERIFY(picture().flow.trail.back().front() != picture().flow.points.front().at);
        release(gammaPath);
        QVERIFY(picture().flow.trail.empty());
        QVERIFY(!picture().flow.loci.empty());  // the slider has the keyboard still
    }

    void aClickOnAnEventGoesThere() {
        press(gammaPath);
        release(gammaPath);
        QTRY_VERIFY(!picture().flow.events.empty());
        const quint64 before = session().revision();
        const double was = gamma();
        SpectrumView* view = m_window->views().spectrum;
        view->replotNow();
        const auto event = std::ranges::find_if(picture().flow.events, [](const LocusMark& e) { return !e.label.isEmpty(); });
        const QPoint at = view->widgetPosition(event->at).toPoint();
        QWidget* plot = view->childAt(at);
        QTest::mouseClick(plot, Qt::LeftButton, {}, plot->mapFrom(view, at));
        QCOMPARE(gamma(), 1.0);
        QCOMPARE(session().revision(), before + 1);
        QVERIFY(!picture().flow.loci.empty());  // the click has not taken the hand off the slider
        session().undo();
        QCOMPARE(gamma(), was);
    }

    void itGoesWithTheFocus() {
        slider(gammaPath)->setFocus();
        QTRY_VERIFY(!picture().flow.loci.empty());
        QTest::keyClick(slider(gammaPath), Qt::Key_Right);
        QTest::keyClick(slider(gammaPath), Qt::Key_Right);
        QTRY_VERIFY(!picture().flow.trail.empty());
        QTRY_VERIFY(picture().flow.trail.empty());  // at rest
        // The flow does not depend on the step: only the other plane has a locus.
        slider(stepPath)->setFocus();
        QTRY_VERIFY(!picture().update.loci.empty() && picture().flow.loci.empty());
        m_window->controls().findChild<QComboBox*>(QStringLiteral("picker"))->setFocus();
        QVERIFY(picture().update.loci.empty());
    }

    void neverOneOfAnotherScenario() {
        slider(gammaPath)->setFocus();
        QTRY_VERIFY(!picture().flow.loci.empty());
        session().setParameter(QStringLiteral("method.ratio"), 2.0);
        QTRY_COMPARE(m_window->stage().paintedRevision(), session().revision());
        QTRY_VERIFY(!picture().flow.loci.empty());
        QCOMPARE(locus().questions(), std::uint64_t(2));
        session().addStart({0.5, 0.5});  // changes nothing about it
        QCOMPARE(locus().questions(), std::uint64_t(2));
        session().removeRegularizer(QStringLiteral("r1"));
        QTRY_COMPARE(m_window->stage().paintedRevision(), session().revision());
        QVERIFY(picture().flow.loci.empty());
        QTest::qWait(50);
        QVERIFY(picture().flow.loci.empty());
    }

    void hiddenItAsksForNothing() {
        auto* dock = m_window->findChild<QDockWidget*>(QStringLiteral("spectrum"));
        dock->hide();
        slider(gammaPath)->setFocus();
        QTest::qWait(30);
        QCOMPARE(locus().questions(), std::uint64_t(0));
        dock->show();
        QTRY_VERIFY(!picture().flow.loci.empty());
    }

    void theUsersZoomStays() {
        SpectrumView* view = m_window->views().spectrum;
        const QRectF chosen(-0.3, -0.3, 0.4, 0.6);
        view->showRange(chosen);
        view->replotNow();
        const QRectF shown = view->visibleRange();
        slider(gammaPath)->setFocus();
        QTRY_VERIFY(!picture().flow.loci.empty());
        view->replotNow();
        QCOMPARE(view->visibleRange(), shown);
    }

private:
    SessionModel& session() { return m_window->session(); }
    const LiveLocus& locus() { return m_window->stage().locus(); }
    const SpectrumPicture& picture() {
        m_picture = m_window->views().spectrum->picture();
        return *m_picture;
    }
    double gamma() { return session().scenario().regularizers.at(0).values.real("gamma"); }
    ValueSlider* slider(const QString& path) { return m_window->controls().row(path)->slider(); }
    void press(const QString& path) {
        ValueSlider* s = slider(path);
        QTest::mousePress(s, Qt::LeftButton, {}, QPoint(s->width() / 4, s->height() / 2));
    }
    void release(const QString& path) {
        ValueSlider* s = slider(path);
        QTest::mouseRelease(s, Qt::LeftButton, {}, QPoint(s->width() / 4, s->height() / 2));
    }

    test::Answers m_answers;
    std::unique_ptr<MainWindow> m_window;
    std::shared_ptr<const SpectrumPicture> m_picture;
};

QTEST_MAIN(LocusTest)
#include "locus_test.moc"
