// SPDX-License-Identifier: GPL-3.0-or-later
// Spectrum and data space of games with many parameters, live: each on a thread of its own and at its own pace.
#pragma once

#include "core/game/cloud.h"
#include "ui/laboratory.h"
#include "ui/network_workers.h"

#include <QObject>

namespace ganscope {

class DataView;
class SpectrumView;

/// A view gets a picture of the newest state as soon as the one before is there: training never waits for a spectrum, and
/// the window for neither. What a spectrum belongs to, and how old it is, stands in its note.
class NetworkStage : public QObject {
    Q_OBJECT

public:
    NetworkStage(SpectrumView& spectrum, DataView& data, QObject* parent = nullptr);
    ~NetworkStage() override;

    /// The scenario is another one; what is on the way for the one before is given up. `revision` numbers it.
    void adopt(quint64 revision, const Scenario& scenario, const System& system);
    /// The newest state of the first path, for the views that can be seen.
    void show(const FramePtr& frame, bool spectrum, bool data);
    /// Whether the data space of this system is drawn here.
    bool drawsData() const { return m_drawsData; }

private slots:
    void takeSpectrum();
    void takeCloud();

private:
    NetworkQuestion question() const;
    void ask();
    void stamp();

    SpectrumView& m_spectrumView;
    DataView& m_dataView;
    std::shared_ptr<const Scenario> m_scenario;
    System m_system;
    quint64 m_revision = 0;
    bool m_drawsData = false, m_wantsSpectrum = false, m_wantsData = false;
    FramePtr m_frame;
    std::stop_source m_stop;
    bool m_spectrumBusy = false, m_cloudBusy = false;
    std::int64_t m_spectrumStep = -1, m_cloudStep = -1;  ///< of what was asked for last
    std::shared_ptr<const SpectrumAnswer> m_spectrum;    ///< what is shown
    // The last members: joined before anything their wakes refer to goes away.
    std::unique_ptr<SpectrumWorker> m_spectra;
    std::unique_ptr<CloudWorker> m_clouds;
};

}  // namespace ganscope
