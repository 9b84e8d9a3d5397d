// SPDX-License-Identifier: GPL-3.0-or-later
// What the spectrum shows of the slider under the hand: where its whole range leads, and where it has just been.
#pragma once

#include "core/analysis/evaluation.h"
#include "core/scenario/scenario.h"
#include "ui/locus_worker.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <optional>

namespace ganscope {

class SessionModel;

/// Asks for the locus when a slider is taken, and anew when anything but its own number changes; an answer to an older
/// question, or one that no longer fits the scenario, is never shown.
class LiveLocus : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t trailLength = 20;
    static constexpr std::size_t mostEntries = 8;  ///< larger states have no live spectrum to draw it in

    explicit LiveLocus(SessionModel& session, QObject* parent = nullptr);
    ~LiveLocus() override;

    /// The parameter under the hand by the session's path, empty when there is none; `pressed`: the mouse holds it.
    void setHand(const QString& path, bool pressed);
    const QString& path() const { return m_path; }
    /// There is a new scenario; to be called before anything is drawn of it.
    void adopt();
    /// The scenario's spectra while its number moves: once it moves on, a part of the trail.
    void remember(const Evaluation& evaluation);
    /// Adds locus and trail, as far as they belong to the scenario.
    void addTo(SpectrumPicture& picture) const;
    /// For which values of the number the method is stable, "Along this slider: stable for 0.2 < γ ≤ 10.", or why nobody can
    /// say; empty while that is not known.
    QString stabilityText() const;
    /// How many loci were asked for, for tests.
    std::uint64_t questions() const { return m_serial; }

signals:
    /// Another locus, or none; or the trail went.
    void changed();

private:
    struct Step {
        quint64 revision;
        std::vector<QPointF> flow, update;
    };
    void ask();
    void take();
    void drop();

    SessionModel& m_session;
    QString m_path;
    bool m_pressed = false;
    std::optional<Scenario> m_ground;  ///< what the locus that was asked for depends on
    std::uint64_t m_serial = 0;
    std::stop_source m_stop;
    std::shared_ptr<const LocusAnswer> m_answer;
    std::deque<Step> m_trail;  ///< the last one is where the points are now
    QTimer m_rest;             ///< without a change of a number that no mouse holds: the trail goes
    std::unique_ptr<LocusWorker> m_worker;  // the last member: joined before what its wake refers to goes away
};

}  // namespace ganscope
