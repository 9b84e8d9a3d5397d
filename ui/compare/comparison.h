// SPDX-License-Identifier: GPL-3.0-or-later
// A second scenario, B, beside the session's own: its portrait, what sets their paths apart, and its eigenvalues among the
// others.
#pragma once

#include "ui/compare/compare_worker.h"
#include "ui/laboratory.h"

#include <QObject>
#include <QRectF>

class QAction;
class QDockWidget;
class QLabel;
class QMenu;
class QSplitter;
class QWidget;

namespace ganscope {

class PhaseView;
class PlotView;
class PortraitGestures;
class SeriesView;
class SessionModel;
class Stage;

/// B lives in the session; this shows it. Where both have the same state space they share starts and steps; B's paths
/// are computed as a whole and shown as far as A's clock, so that they never run apart. A zoom of one portrait is a zoom of
/// both. Without B, and while nobody sees it, nothing is computed.
class Comparison : public QObject {
    Q_OBJECT

public:
    /// The most entries of a state that is compared: B is computed on one more thread, from its beginning.
    static constexpr std::size_t mostEntries = 64;

    Comparison(SessionModel& session, Laboratory& laboratory, PhaseView& own, QObject* parent = nullptr);
    ~Comparison() override;

    /// Both portraits side by side, `own` in the left half; goes into the window's middle.
    QWidget* portraits() const;
    SeriesView* difference() const { return m_difference; }
    PhaseView* view() const { return m_view; }
    void setStage(Stage& stage) { m_stage = &stage; }
    /// The dock with the difference, shown with B and hidden without.
    void setDock(QDockWidget& dock);
    void fill(QMenu& menu);
    /// After a layout was restored: B is shown when there is one, and without B nothing of it.
    void settle();
    /// How often B was asked for, for tests of what is hidden.
    std::uint64_t questions() const { return m_serial; }
    /// The newest answer; null without B.
    const std::shared_ptr<const CompareAnswer>& answer() const { return m_answer; }

public slots:
    /// A copy of the session's scenario becomes B.
    void duplicate();
    void swap();
    void close();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void adopt();
    /// The dock of the difference, before all others.
    void show();
    void ask();
    void take();
    void draw();
    /// Side by side, or one above the other where both would be too narrow.
    void settleHalves();
    /// A portrait whose camera is linked to the other's.
    struct Camera {
        QRectF told;          ///< what it was last told to show
        bool zoomed = false;  ///< when it was last heard of
    };
    void follow(PhaseView& from, PhaseView& to, const QRectF& range, Camera& own, Camera& other);
    bool isSeen() const;

    SessionModel& m_session;
    Laboratory& m_laboratory;
    Stage* m_stage = nullptr;
    PhaseView &m_own, *m_view;
    PortraitGestures* m_gestures;
    SeriesView* m_difference;
    QSplitter* m_halves;
    QWidget* m_other;
    QLabel *m_ownTitle, *m_title;
    QDockWidget* m_dock = nullptr;
    QAction *m_duplicate = nullptr, *m_swap = nullptr, *m_close = nullptr;
    std::optional<Scenario> m_asked;
    std::optional<Rect> m_askedWindow;
    std::optional<StatePlane> m_askedPlane;
    std::shared_ptr<const CompareAnswer> m_answer;
    std::uint64_t m_serial = 0;
    bool m_shown = false, m_isSwapping = false, m_comesToFront = false;
    std::optional<Scenario> m_b;  ///< as it was last seen
    Camera m_ownCamera, m_otherCamera;
    std::unique_ptr<CompareWorker> m_worker;  ///< the last member: joined before what its wake refers to goes
};

}  // namespace ganscope
