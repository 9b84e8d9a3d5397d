// SPDX-License-Identifier: GPL-3.0-or-later
// What the views show now: frames, scenes and the probe become pictures, gestures in the portrait become
// intents.
#pragma once

#include "core/analysis/evaluation.h"
#include "core/analysis/stability_region.h"
#include "core/scenario/system.h"
#include "ui/laboratory.h"
#include "ui/live_locus.h"
#include "ui/probe_panel.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace ganscope {

class DataView;
class NetworkStage;
class PhaseView;
class PortraitGestures;
class PlotView;
class SeriesView;
class SessionModel;
class SpectrumView;
class VerdictBar;

/// The views that a stage fills; they belong to the window and outlive it.
struct Views {
    PhaseView* phase;
    SpectrumView* spectrum;
    SeriesView* series;
    DataView* data;
    ProbePanel* probe;
    VerdictBar* verdict;
};

/// A view that cannot be seen gets no picture, and gets one when it is shown. A new scenario is shown in all views at
/// once, when its first frame and its scene are both there, or when one of them keeps the person waiting.
///
/// The probe stands at the pointer while it is over the portrait; else, while playing, at the head of the
/// first path; else at the equilibrium, whose spectrum is the statement about stability.
class Stage : public QObject {
    Q_OBJECT

public:
    Stage(SessionModel& session, Laboratory& laboratory, Views views, QObject* parent = nullptr);

    /// Revision of the scenario that is on the screen: the oldest among the plots that can be seen.
    quint64 paintedRevision() const;
    /// How many pictures the views have got, for tests of what is hidden.
    int picturesMade(const QWidget* view) const;
    /// What is shown at the probe; nothing before the first frame.
    const std::optional<Evaluation>& evaluation() const { return m_evaluation; }
    ProbePlace probePlace() const { return m_place; }
    /// The slider under the hand (slider_hand.h): its locus is shown, and while the mouse holds it the spectrum belongs to the
    /// equilibrium.
    void setHand(const QString& path, bool pressed);
    const LiveLocus& locus() const { return m_locus; }

public slots:
    void removeAllStarts();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void adopt();
    void showFrame();
    void showScene();
    void refresh();
    void draw();
    void drawSlow();
    void catchUp();
    quint64 shownRevision() const;
    void drawPortrait();
    void drawProbe();
    void drawSeries();
    void drawData();
    void moveProbe();
    void setPlane(const StatePlane& plane);
    void describe();
    std::optional<std::vector<double>> equilibrium();

    SessionModel& m_session;
    Laboratory& m_laboratory;
    Views m_views;
    PortraitGestures* m_gestures;
    LiveLocus m_locus;
    NetworkStage* m_network;  ///< spectra and data spaces that take their time
    System m_system;
    std::vector<std::string> m_symbols;
    std::string m_game;
    ViewOptions m_view;
    StabilityRegion m_region;
    std::vector<std::vector<double>> m_restSeeds;
    std::optional<std::vector<RestPoint>> m_rests;  ///< of the current scenario
    PhasePicture m_ground;
    StatePlane m_plane;
    std::optional<std::vector<double>> m_pointer;
    std::optional<Evaluation> m_evaluation;
    ProbePlace m_place = ProbePlace::head;
    QString m_hand;
    bool m_dragging = false;
    quint64 m_drawnRevision = 0;  ///< of what all views have got
    std::vector<std::pair<const QWidget*, int>> m_made;
    FramePtr m_slowFrame;         ///< what the slow ones show
    QTimer m_slowViews;  ///< those that may lag a frame behind while a path grows
    QTimer m_shown;      ///< a view came to light
    QTimer m_patience;   ///< until what is there is shown, even if it is not all
};

}  // namespace ganscope
