// SPDX-License-Identifier: GPL-3.0-or-later
// What the stage draws: a picture for each view that is seen, and its words.
#include "ui/stage.h"

#include "ui/network_stage.h"
#include "ui/pictures.h"
#include "ui/pictures/eigenvectors.h"
#include "ui/pictures/pins.h"
#include "ui/plot_words.h"
#include "ui/plots/data_view.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/series_view.h"
#include "ui/plots/spectrum_view.h"
#include "ui/session_model.h"
#include "ui/verdict_bar.h"

#include <algorithm>
#include <utility>

namespace ganscope {
namespace {

constexpr double eigenvectorSize = 0.2;  // of the window's shorter side

/// A view whose pictures come from elsewhere is painted at least once for every revision.
template <class View>
void keepUp(View& view, quint64 revision) {
    view.setSerial(revision);
    if (view.paintedSerial() != revision) view.setPicture(view.picture());
}

}  // namespace

void Stage::drawSlow() {
    m_slowFrame = m_laboratory.frame();
    drawSeries();
    drawData();
}

void Stage::drawPortrait() {
    const FramePtr& frame = m_laboratory.frame();
    if (!frame || !isSeen(*m_views.phase)) return;
    PhaseMarks marks;
    if (m_probe.isMarked()) marks.probe = evaluation()->at;
    marks.pins = pinsOf(m_session.scenario().view, m_plane.base.size());
    const bool fits = std::all_of(frame->tracks.begin(), frame->tracks.end(), [this](const auto& track) {
        return track->dimension == int(m_plane.base.size());
    });
    const bool discrete = !m_system.method->continuous();
    auto picture = std::make_shared<PhasePicture>(
        phasePicture(m_ground, m_plane, discrete, fits ? Tracks(frame->tracks) : Tracks(), marks, PictureWords::ofWindow()));
    picture->basins = m_basins.picture();
    showEigenvector(*picture);
    m_views.phase->setPicture(std::move(picture));
    m_views.phase->setSerial(shownRevision());
    ++m_made[m_views.phase];
}

void Stage::showEigenvector(PhasePicture& picture) {
    if (!m_chosenValue || !evaluation() || evaluation()->at.size() != m_plane.base.size()) return;
    const QRectF& home = picture.home;
    auto [value, curve] = eigenvectorCurve(evaluation()->jacobian, *m_chosenValue, m_plane, evaluation()->at,
                                           eigenvectorSize * std::min(home.width(), home.height()));
    picture.eigenvector = std::move(curve);
}

void Stage::drawProbe() {
    if (isSeen(*m_views.spectrum)) {
        if (m_system.dynamics->size() <= Probe::mostEntries) {  // those of larger games come from the network's stage
            auto picture = std::make_shared<SpectrumPicture>();
            if (evaluation()) {
                if (m_probe.place() == ProbePlace::equilibrium) m_locus.remember(*evaluation());
                *picture = spectrumPicture(*evaluation(), m_region, m_probe.pins(), PictureWords::ofWindow());
                addMeasures(*picture, *evaluation(), m_session.scenario().view.layers);
                m_locus.addTo(*picture);
                if (m_compared) addCompared(*picture, *m_compared, PictureWords::ofWindow());
                follow(*picture);
            }
            m_views.spectrum->setRemark(!evaluation() || evaluation()->equilibrium ? QString() : tr("Instantaneous: this point is no equilibrium. Its eigenvalues say how the field bends there, and nothing about stability."));
            m_views.spectrum->setPicture(std::move(picture));
        } else {
            keepUp(*m_views.spectrum, shownRevision());
        }
        m_views.spectrum->setSerial(shownRevision());
        ++m_made[m_views.spectrum];
    }
    if (evaluation() && isSeen(*m_views.probe)) {
        m_views.probe->show(*evaluation(), m_symbols, m_probe.place());
        ++m_made[m_views.probe];
    }
}

void Stage::follow(SpectrumPicture& picture) {
    if (!m_chosenValue || picture.flow.points.empty()) return;
    const QPointF was(m_chosenValue->real(), m_chosenValue->imag());
    const auto distance = [&](const SpectrumPoint& p) { return std::hypot(p.at.x() - was.x(), p.at.y() - was.y()); };
    const QPointF now = std::ranges::min_element(picture.flow.points, {}, distance)->at;
    m_chosenValue = Complex(now.x(), now.y());
    picture.flow.chosen = now;
}

void Stage::drawSeries() {
    const FramePtr& frame = m_laboratory.frame();
    if (!isSeen(*m_views.series)) return;
    if (frame->tracks.empty() || frame->tracks.front()->dimension != int(m_symbols.size())) {
        m_views.series->setPicture(std::make_shared<SeriesPicture>());
    } else {
        const auto rest = m_symbols.size() <= std::size_t(Probe::mostEntries) ? m_probe.equilibrium() : std::nullopt;
        m_views.series->setPicture(std::make_shared<SeriesPicture>(
            seriesPicture(m_session.scenario(), *frame->tracks.front(), rest ? &*rest : nullptr, PictureWords::ofWindow())));
    }
    m_views.series->setSerial(shownRevision());
    ++m_made[m_views.series];
}

void Stage::drawData() {
    const FramePtr& frame = m_laboratory.frame();
    if (!isSeen(*m_views.data)) return;
    if (m_network->drawsData()) return keepUp(*m_views.data, shownRevision());  // its pictures come when they are there
    const Rect window = portraitWindow(m_session.scenario());
    std::vector<double> at;
    if (!frame->tracks.empty()) {
        const Track& track = *frame->tracks.front();
        at.assign(track.point(track.size() - 1), track.point(track.size() - 1) + track.dimension);
    }
    m_views.data->setSerial(shownRevision());
    if (at.size() != m_symbols.size()) return m_views.data->setPicture(std::make_shared<DataPicture>());
    m_views.data->setPicture(
        std::make_shared<DataPicture>(dataPicture(m_system.dynamics->game(), at, window.left, window.right, m_views.data->aspect(), PictureWords::ofWindow())));
    ++m_made[m_views.data];
}

void Stage::describe() {
    const QString verdict = m_views.verdict->said();
    const FramePtr& frame = m_laboratory.frame();
    if (!frame) return;
    const Track* first = frame->tracks.empty() ? nullptr : frame->tracks.front().get();
    m_views.phase->setDescription(
        tr("Phase portrait"),
        pathWords(frame->tracks.size(), frame->step, first ? first->point(first->size() - 1) : nullptr, first ? first->dimension : 0) +
            QLatin1Char(' ') + verdict);
    m_views.series->setDescription(tr("Time series"), tr("First path up to step %1.").arg(frame->step));
    if (evaluation()) m_views.spectrum->setDescription(tr("Spectrum"), spectrumWords(*evaluation()));
}

}  // namespace ganscope
