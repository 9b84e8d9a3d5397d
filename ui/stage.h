// SPDX-License-Identifier: GPL-3.0-or-later
// What the views show now: frames, scenes and the probe become pictures, gestures in the portrait become
// intents.
#pragma once

#include "core/analysis/stability_region.h"
#include "core/scenario/system.h"
#include "ui/basins_layer.h"
#include "ui/laboratory.h"
#include "ui/live_locus.h"
#include "ui/pictures/starts.h"
#include "ui/plots/spectrum_picture.h"
#include "ui/probe.h"

#include <QHash>
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
class Stage : public QObject {
    Q_OBJECT

public:
    Stage(SessionModel& session, Laboratory& laboratory, Views views, QObject* parent = nullptr);

    /// Revision of the scenario that is on the screen: the oldest among the plots that can be seen.
    quint64 paintedRevision() const;
    /// How many pictures the views have got, for tests of what is hidden.
    int picturesMade(const QWidget* view) const { return m_made.value(view); }
    /// What is shown at the probe; nothing before the first frame.
    const std::optional<Evaluation>& evaluation() const { return m_probe.evaluation(); }
    ProbePlace probePlace() const { return m_probe.place(); }
    /// The slider under the hand (slider_hand.h): its locus is shown, and while the mouse holds it the spectrum belongs to the
    /// equilibrium.
    void setHand(const QString& path, bool pressed);
    /// The spectrum belongs to the equilibrium also while a path grows.
    void keepAtEquilibrium(bool kept);
    const LiveLocus& locus() const { return m_locus; }
    /// What stands beside this scenario's spectra: B's, at its equilibrium.
    void setCompared(std::optional<Evaluation> other);

    /// Where the probe stands; nothing before the first frame and in large state spaces.
    std::optional<std::vector<double>> probeState() const;
    /// The state that the portrait's point (x, y) means.
    std::vector<double> stateAt(double x, double y) const;
    /// Adds starts of a kind in the portrait's visible part as one undo step; a fan opens about the probe.
    void addStarts(StartsKind kind, const QString& what);

public slots:
    /// Pins the probe where it stands, under the next free letter.
    void pinProbe();
    void pin(const std::vector<double>& state);
    /// The probe stands at the next equilibrium; after the last one it is free again.
    void chooseNextEquilibrium();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Whether a person sees it. A tab behind another, which Qt calls visible, lies outside of the window.
    static bool isSeen(const QWidget& view);
    void adopt();
    void showFrame();
    void showScene();
    /// How a path ended, and why a frame or the scene could not be made, before the verdict.
    void showNotice();
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
    void askForBasins();
    void describe();
    void follow(SpectrumPicture& picture);
    void showEigenvector(PhasePicture& picture);

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
    Probe m_probe;
    PhasePicture m_ground;
    BasinsLayer m_basins;
    StatePlane m_plane;
    std::optional<Complex> m_chosenValue;  ///< the eigenvalue whose eigenvector is shown
    std::optional<Evaluation> m_compared;
    QString m_hand;
    bool m_dragging = false, m_kept = false;
    quint64 m_drawnRevision = 0;  ///< of what all views have got
    QHash<const QWidget*, int> m_made;  ///< pictures, by view
    FramePtr m_slowFrame;         ///< what the slow ones show
    QTimer m_slowViews;  ///< those that may lag a frame behind while a path grows
    QTimer m_shown;      ///< a view came to light
    QTimer m_patience;   ///< until what is there is shown, even if it is not all
};

}  // namespace ganscope
