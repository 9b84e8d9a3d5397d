// SPDX-License-Identifier: GPL-3.0-or-later
// One question on the way to each worker, the next when it has answered.
#include "ui/network_stage.h"

#include "ui/language/core_words.h"
#include "ui/number_text.h"
#include "ui/plots/data_view.h"
#include "ui/plots/spectrum_view.h"

namespace ganscope {

NetworkStage::NetworkStage(SpectrumView& spectrum, DataView& data, QObject* parent)
    : QObject(parent), m_spectrumView(spectrum), m_dataView(data) {
    // By name: a queued functor would cross threads inside Qt, where race detectors cannot follow it.
    m_spectra = makeSpectrumWorker([this] { QMetaObject::invokeMethod(this, "takeSpectrum", Qt::QueuedConnection); });
    m_clouds = makeCloudWorker([this] { QMetaObject::invokeMethod(this, "takeCloud", Qt::QueuedConnection); });
}

NetworkStage::~NetworkStage() { m_stop.request_stop(); }

void NetworkStage::adopt(quint64 revision, const Scenario& scenario, const System& system) {
    m_stop.request_stop();
    m_stop = std::stop_source();
    m_revision = revision;
    m_scenario = std::make_shared<const Scenario>(scenario);
    m_system = system;
    m_drawsData = dynamic_cast<const Cloud*>(&system.dynamics->game()) && system.dynamics->game().critic()->dimension() == 2;
    m_frame = nullptr;
    m_spectrum = nullptr;
    m_spectrumStep = m_cloudStep = -1;
    m_spectrumBusy = m_cloudBusy = false;  // a new question takes the place of what is on the way
}

void NetworkStage::show(const FramePtr& frame, bool spectrum, bool data) {
    m_frame = frame;
    m_wantsSpectrum = spectrum;
    m_wantsData = data && m_drawsData;
    ask();
    stamp();
}

NetworkQuestion NetworkStage::question() const {
    NetworkQuestion q{m_revision, 0, m_scenario, m_system, {}, {}, m_dataView.aspect(), m_stop};
    if (!m_frame || m_frame->revision != m_revision || m_frame->tracks.empty()) return q;
    const Track& track = *m_frame->tracks.front();
    if (track.size() == 0 || track.dimension != m_system.dynamics->size()) return q;
    const double* last = track.point(track.size() - 1);
    q.w.assign(last, last + track.dimension);
    q.augmented = m_frame->augmented;
    q.step = track.steps.back();
    return q;
}

void NetworkStage::ask() {
    const bool spectrum = m_wantsSpectrum && !m_spectrumBusy, data = m_wantsData && !m_cloudBusy;
    if (!spectrum && !data) return;
    NetworkQuestion q = question();
    if (q.w.empty()) return;
    if (data && q.step != m_cloudStep) {
        m_cloudStep = q.step;
        m_cloudBusy = true;
        m_clouds->submit(q);
    }
    if (spectrum && q.step != m_spectrumStep) {
        m_spectrumStep = q.step;
        m_spectrumBusy = true;
        m_spectra->submit(std::move(q));
    }
}

void NetworkStage::takeSpectrum() {
    const auto answer = m_spectra->take();
    if (!answer || answer->revision != m_revision) return;
    m_spectrumBusy = false;
    if (answer->picture) {
        m_spectrum = answer;
        stamp();
    } else if (!answer->failure.empty()) {
        auto empty = std::make_shared<SpectrumPicture>();
        empty->flow.note = reasonWords(answer->failure);
        m_spectrumView.setPicture(std::move(empty));
    }
    ask();
}

void NetworkStage::takeCloud() {
    const auto answer = m_clouds->take();
    if (!answer || answer->revision != m_revision) return;
    m_cloudBusy = false;
    if (!answer->failure.empty()) {
        auto empty = std::make_shared<DataPicture>();
        empty->note = reasonWords(answer->failure);
        if (m_wantsData) m_dataView.setPicture(std::move(empty));
    } else if (answer->picture && m_wantsData) {
        m_dataView.setPicture(answer->picture);
    }
    ask();
}

/// The spectrum with the step that it belongs to, and how long ago that was.
void NetworkStage::stamp() {
    if (!m_spectrum || !m_wantsSpectrum) return;
    auto picture = std::make_shared<SpectrumPicture>(*m_spectrum->picture);
    const std::int64_t behind = m_frame && !m_frame->tracks.empty() ? m_frame->tracks.front()->steps.back() - m_spectrum->step : 0;
    picture->flow.note = tr("step %1").arg(m_spectrum->step) + (behind > 0 ? tr(", %1 steps ago").arg(behind) : QString()) + QStringLiteral("; ") + picture->flow.note;
    m_spectrumView.setPicture(std::move(picture));
}

}  // namespace ganscope
