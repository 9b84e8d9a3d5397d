// SPDX-License-Identifier: GPL-3.0-or-later
// What the mouse and the keys do in a view: clicks and drags in data coordinates, the probe, zoom and pan.
#include "gestures.h"
#include "plot_pictures.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/series_view.h"

#include <QSignalSpy>
#include <QTest>

using namespace ganscope;
using namespace ganscope::test;

class GesturesTest : public QObject {
    Q_OBJECT

private slots:
    void clickSpeaksDataCoordinates();
    void doubleClickRetractsAndResets();
    void startIsDragged();
    void escapeCancelsADrag();
    void rightClickRemovesOrOpensMenu();
    void pointerHoversAndLeaves();
    void arrowKeysMoveTheProbe();
    void wheelZoomsAtTheCursor();
    void wheelOverAnAxisZoomsThatAxis();
    void middleButtonPans();
    void aSecondButtonLeavesTheGestureAlone();
    void shiftDragZoomsToTheBox();
};

void GesturesTest::clickSpeaksDataCoordinates() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    QSignalSpy clicks(&view, &PhaseView::clicked);
    const QPointF precision = view.widgetPosition({1, 1}) - view.widgetPosition({0, 0});
    QTest::mouseClick(surface(view), Qt::LeftButton, Qt::NoModifier, pixel(view, -1.25, 0.5));
    QCOMPARE(clicks.size(), 1);
    QVERIFY(near(clicks[0][0].toDouble(), -1.25, 1 / std::abs(precision.x())));
    QVERIFY(near(clicks[0][1].toDouble(), 0.5, 1 / std::abs(precision.y())));
    // A drag over empty ground is no click, and the margin is no place to start from.
    QTest::mousePress(surface(view), Qt::LeftButton, Qt::NoModifier, pixel(view, -1, 0));
    QTest::mouseMove(surface(view), pixel(view, -1, 1));
    QTest::mouseRelease(surface(view), Qt::LeftButton, Qt::NoModifier, pixel(view, -1, 1));
    QTest::mouseClick(surface(view), Qt::LeftButton, Qt::NoModifier, QPoint(3, 3));
    QCOMPARE(clicks.size(), 1);
}

void GesturesTest::doubleClickRetractsAndResets() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    view.showRange(planeRect(-1.6, -0.4, -0.6, 0.6));
    view.replotNow();
    QVERIFY(view.isZoomed());
    QSignalSpy clicks(&view, &PhaseView::clicked), retractions(&view, &PhaseView::clickRetracted);
    const QPoint at = pixel(view, -1.2, 0.3);
    QTest::mouseClick(surface(view), Qt::LeftButton, Qt::NoModifier, at);
    QTest::mouseDClick(surface(view), Qt::LeftButton, Qt::NoModifier, at);
    QVERIFY(!clicks.isEmpty());
    QCOMPARE(retractions.size(), 1);
    QVERIFY(!view.isZoomed());
}

void GesturesTest::startIsDragged() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    QSignalSpy clicks(&view, &PhaseView::clicked), drags(&view, &PhaseView::startDragged),
        ends(&view, &PhaseView::startDragFinished);
    QTest::mousePress(surface(view), Qt::LeftButton, Qt::NoModifier, pixel(view, 1.5, -1.5));
    QTest::mouseMove(surface(view), pixel(view, 0.5, -1.0));
    QTest::mouseRelease(surface(view), Qt::LeftButton, Qt::NoModifier, pixel(view, 0.25, -0.75));
    QVERIFY(!drags.isEmpty());
    QCOMPARE(drags[0][0].toInt(), 1);
    QVERIFY(near(drags[0][1].toDouble(), 0.5, 0.02) && near(drags[0][2].toDouble(), -1.0, 0.02));
    QCOMPARE(ends.size(), 1);
    QCOMPARE(ends[0][0].toInt(), 1);
    QVERIFY(near(ends[0][1].toDouble(), 0.25, 0.02) && near(ends[0][2].toDouble(), -0.75, 0.02));
    QCOMPARE(clicks.size(), 0);
}

void GesturesTest::escapeCancelsADrag() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    QSignalSpy cancels(&view, &PhaseView::startDragCancelled), ends(&view, &PhaseView::startDragFinished);
    QTest::mousePress(surface(view), Qt::LeftButton, Qt::NoModifier, pixel(view, 1.5, -1.5));
    QTest::mouseMove(surface(view), pixel(view, 0, 1));
    QTest::keyClick(&view, Qt::Key_Escape);
    QTest::mouseRelease(surface(view), Qt::LeftButton, Qt::NoModifier, pixel(view, 0, 1));
    QCOMPARE(cancels.size(), 1);
    QCOMPARE(cancels[0][0].toInt(), 1);
    QCOMPARE(ends.size(), 0);
}

void GesturesTest::rightClickRemovesOrOpensMenu() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    QSignalSpy removals(&view, &PhaseView::removeRequested), menus(&view, &PhaseView::menuRequested);
    QTest::mouseClick(surface(view), Qt::RightButton, Qt::NoModifier, pixel(view, 1.5, -1.2));  // on the line
    QTest::mouseClick(surface(view), Qt::RightButton, Qt::NoModifier,
                      pixel(view, 1, 0));  // on the spiral's start
    QCOMPARE(removals.size(), 2);
    QCOMPARE(removals[0][0].toInt(), 1);
    QCOMPARE(removals[1][0].toInt(), 0);
    QCOMPARE(menus.size(), 0);
    QTest::mouseClick(surface(view), Qt::RightButton, Qt::NoModifier, pixel(view, -1.5, 1.5));
    QCOMPARE(menus.size(), 1);
    QVERIFY(near(menus[0][1].toDouble(), -1.5, 0.02) && near(menus[0][2].toDouble(), 1.5, 0.02));
}

void GesturesTest::pointerHoversAndLeaves() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    QSignalSpy hovers(&view, &PhaseView::hovered), leaves(&view, &PhaseView::hoverLeft);
    QTest::mouseMove(surface(view), pixel(view, -0.5, 0.75));
    QCOMPARE(hovers.size(), 1);
    QVERIFY(near(hovers[0][0].toDouble(), -0.5, 0.02) && near(hovers[0][1].toDouble(), 0.75, 0.02));
    QTest::mouseMove(surface(view), QPoint(2, 200));  // over the axis
    QCOMPARE(leaves.size(), 1);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(surface(view), &leave);
    QCOMPARE(leaves.size(), 2);
}

void GesturesTest::arrowKeysMoveTheProbe() {
    PhaseView view;
    auto picture = phasePicture();
    picture->probe = QPointF(0.5, 0.25);
    view.setPicture(picture);
    present(view);
    QSignalSpy moves(&view, &PhaseView::probeMoved);
    const QRectF range = view.visibleRange();
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(moves.size(), 2);
    QCOMPARE(moves[0][0].toDouble(), 0.5 + 0.01 * range.width());
    QCOMPARE(moves[0][1].toDouble(), 0.25);
    QCOMPARE(moves[1][0].toDouble(), 0.5);
    QCOMPARE(moves[1][1].toDouble(), 0.25 - 0.1 * range.height());
}

void GesturesTest::wheelZoomsAtTheCursor() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    QSignalSpy changes(&view, &PlotView::viewChanged);
    const QRectF before = view.visibleRange();
    const QPoint at = pixel(view, 1, 0.5);
    turnWheel(view, at, 2);
    QVERIFY(view.isZoomed());
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][0].toRectF(), view.visibleRange());
    QVERIFY(view.visibleRange().width() < 0.8 * before.width());
    // What was under the pointer still is.
    QVERIFY((pixel(view, 1, 0.5) - at).manhattanLength() <= 2);
    QTest::keyClick(&view, Qt::Key_Home);
    view.replotNow();
    QCOMPARE(view.visibleRange(), before);
    QVERIFY(!view.isZoomed());
}

void GesturesTest::wheelOverAnAxisZoomsThatAxis() {
    SeriesView view;
    view.setPicture(seriesPicture(300));
    present(view);
    const QRectF before = view.visibleRange();
    turnWheel(view, QPoint(5, 100), 1);
    const QRectF after = view.visibleRange();
    QCOMPARE(after.width(), before.width());
    QVERIFY(after.height() < before.height());
}

void GesturesTest::middleButtonPans() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    const QPoint from = pixel(view, 0, 0), by(40, -25);
    QTest::mousePress(surface(view), Qt::MiddleButton, Qt::NoModifier, from);
    QTest::mouseMove(surface(view), from + by);
    QTest::mouseRelease(surface(view), Qt::MiddleButton, Qt::NoModifier, from + by);
    view.replotNow();
    QVERIFY((pixel(view, 0, 0) - (from + by)).manhattanLength() <= 2);
}

void GesturesTest::aSecondButtonLeavesTheGestureAlone() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    QSignalSpy clicked(&view, &PhaseView::clicked);
    const QPoint from = pixel(view, 0, 0), by(40, -25), margin(2, 2);
    QTest::mousePress(surface(view), Qt::MiddleButton, Qt::NoModifier, from);
    QTest::mousePress(surface(view), Qt::LeftButton, Qt::NoModifier, margin);
    QTest::mouseRelease(surface(view), Qt::LeftButton, Qt::NoModifier, margin);
    QTest::mouseMove(surface(view), from + by);
    QTest::mouseRelease(surface(view), Qt::MiddleButton, Qt::NoModifier, from + by);
    view.replotNow();
    QVERIFY((pixel(view, 0, 0) - (from + by)).manhattanLength() <= 2);
    QCOMPARE(clicked.count(), 0);

    // Nor does the plane move while a start is dragged, which goes where its own button is released.
    QSignalSpy finished(&view, &PhaseView::startDragFinished);
    const QPoint start = pixel(view, 1.5, -1.5);
    const QRectF before = view.visibleRange();
    QTest::mousePress(surface(view), Qt::LeftButton, Qt::NoModifier, start);
    QTest::mousePress(surface(view), Qt::MiddleButton, Qt::NoModifier, start);
    QTest::mouseMove(surface(view), start + by);
    QTest::mouseRelease(surface(view), Qt::LeftButton, Qt::NoModifier, start + by);
    QTest::mouseRelease(surface(view), Qt::MiddleButton, Qt::NoModifier, start + by);
    QCOMPARE(view.visibleRange(), before);
    QCOMPARE(finished.count(), 1);

    // A gesture whose end was never told is over with the next press.
    QTest::mousePress(surface(view), Qt::MiddleButton, Qt::NoModifier, from);
    QMouseEvent lost(QEvent::MouseButtonPress, QPointF(margin), surface(view)->mapToGlobal(QPointF(margin)), Qt::LeftButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(surface(view), &lost);
    const QRectF range = view.visibleRange();
    QTest::mouseMove(surface(view), from + 2 * by);
    QCOMPARE(view.visibleRange(), range);
    QTest::mouseRelease(surface(view), Qt::MiddleButton, Qt::NoModifier, from);
}

void GesturesTest::shiftDragZoomsToTheBox() {
    PhaseView view;
    view.setPicture(phasePicture());
    present(view);
    QTest::mousePress(surface(view), Qt::LeftButton, Qt::ShiftModifier, pixel(view, -1, 1));
    QTest::mouseMove(surface(view), pixel(view, 0, 0));
    QTest::mouseRelease(surface(view), Qt::LeftButton, Qt::ShiftModifier, pixel(view, 0.5, -0.5));
    view.replotNow();
    // A unit is as long both ways: the box fills one of them, and is in the middle of the other.
    const QRectF range = view.visibleRange();
    QVERIFY(near(range.center().x(), -0.25, 0.03) && near(range.center().y(), 0.25, 0.03));
    QVERIFY(near(std::min(range.width(), range.height()), 1.5, 0.06));
}

QTEST_MAIN(GesturesTest)
#include "gestures_test.moc"
