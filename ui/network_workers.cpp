// SPDX-License-Identifier: GPL-3.0-or-later
// One Krylov space a spectrum, begun where the last one ended; nodes of D.
#include "ui/network_workers.h"

#include "core/math/stoppable_spectrum.h"
#include "core/math/tracked_spectrum.h"
#include "ui/language/picture_words.h"
#include "ui/pictures/cloud.h"
#include "ui/pictures/eigenvalues.h"
#include "ui/pictures/text.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr int mostComplete = 150;  // parameters whose whole spectrum takes no longer than a few frames
constexpr LeadingCounts leadingCounts{.real = 12, .imaginary = 12, .magnitude = 12};
constexpr double tolerance = 1e-5;  // of the largest: less than the size of a mark
constexpr int mostProducts = 600;

PointStability stabilityOf(double excess, double within) {
    return std::abs(excess) <= within ? PointStability::Marginal : excess < 0 ? PointStability::Stable : PointStability::Unstable;
}

class SpectrumSearch {
public:
    void answer(const NetworkQuestion& q, SpectrumWorker::Turn& turn) {
        std::stop_source both;
        const auto end = [&both] { both.request_stop(); };
        const std::stop_callback closing(turn.stopToken(), end), unwanted(q.stop.get_token(), end);
        SpectrumAnswer answer{q.revision, q.step, nullptr, {}};
        const std::size_t n = q.w.size();
        SpectrumPicture picture;
        QString note;  // with a place for the matrix's name
        std::vector<Complex> values;
        const FlowMatrix& matrix = matrixOf(*q.scenario);
        const RunState state{q.augmented.empty() ? q.w : q.augmented, q.step};
        if (!matrix.objection().empty()) {
            picture.flow.note = m_words.reason(matrix.objection());
        } else if (n <= std::size_t(mostComplete)) {
            if (const auto at = matrix.at(state, both.get_token())) values = spectrum(at->matrix).values;
            note = m_words("pictures", "all %1 eigenvalues of %2").arg(n);
        } else {
            values = leading(*matrix.products(state), both.get_token(), note);
        }
        if (!both.stop_requested()) {
            if (matrix.objection().empty()) picture.flow.note = note.arg(m_words(matrix.name()));
            fill(picture, values, matrix);
            answer.picture = std::make_shared<SpectrumPicture>(std::move(picture));
        }
        turn.publish(std::move(answer));
    }

private:
    /// Its batches are drawn once.
    const FlowMatrix& matrixOf(const Scenario& scenario) {
        if (!m_matrix || m_scenario != scenario) m_matrix = std::make_unique<FlowMatrix>(scenario);
        m_scenario = scenario;
        return *m_matrix;
    }

    std::vector<Complex> leading(const LinearOperator& matrix, const std::stop_token& stop, QString& note) {
        TrackedSpectrum found = m_tracker.update(matrix, leadingCounts, tolerance, mostProducts, stop);
        note = found.open > 0 ? m_words("pictures", "the %1 of %2 that lead by Re, Im or size, %3 of them not to 1e-5 of the largest, of %4").arg(found.values.size()).arg(matrix.size()).arg(found.open)
                              : m_words("pictures", "the %1 of %2 that lead by Re, Im or size of %3").arg(found.values.size()).arg(matrix.size());
        return std::move(found.values);
    }

    void fill(SpectrumPicture& picture, const std::vector<Complex>& values, const FlowMatrix& matrix) const {
        const Method& method = *matrix.system().method;
        const bool itself = matrix.kind() == MatrixKind::flow && matrix.batches() == 1;
        double largest = 0;
        for (const Complex v : values) largest = std::max(largest, std::abs(v));
        const bool mapped = itself && matrix.system().dynamics->bounds().empty() && method.period() == 1 && !method.multipliers(-1.0).empty();
        for (const Complex v : values) {
            picture.flow.points.push_back({toPoint(v), stabilityOf(v.real(), 1e-9 * largest), 1, false});
            if (!mapped) continue;
            for (const Complex mu : method.multipliers(v)) picture.update.points.push_back({toPoint(mu), stabilityOf(std::abs(mu) - 1, 1e-10), 1, false});
        }
        if (!itself)
            picture.update.note = m_words("pictures", "only for J of one batch");
        else if (!mapped)
            picture.update.note = m_words("pictures", "this method's multipliers are not functions of single eigenvalues");
    }

    const PictureWords m_words = PictureWords::ofWindow();
    SpectrumTracker m_tracker;
    std::unique_ptr<FlowMatrix> m_matrix;
    std::optional<Scenario> m_scenario;  // of that matrix
};

/// As many nodes along a side as D can be asked for within a frame or two.
int nodesFor(std::size_t parameters) {
    constexpr double numbers = 6e6;
    return std::clamp(static_cast<int>(std::sqrt(numbers / static_cast<double>(parameters))), 17, 57);
}

void answerCloud(const NetworkQuestion& q, CloudWorker::Turn& turn) {
    CloudDetail detail;
    detail.nodes = nodesFor(q.w.size());
    detail.points = 400;
    detail.aspect = q.aspect;
    CloudAnswer answer{q.revision, q.step, nullptr, {}};
    if (auto picture = cloudPicture(q.system.dynamics->game(), q.w, detail, PictureWords::ofWindow())) answer.picture = std::make_shared<DataPicture>(std::move(*picture));
    turn.publish(std::move(answer));
}

}  // namespace

std::unique_ptr<SpectrumWorker> makeSpectrumWorker(std::function<void()> wake) {
    return std::make_unique<SpectrumWorker>(
        [search = std::make_shared<SpectrumSearch>()](const NetworkQuestion& q, SpectrumWorker::Turn& turn) { search->answer(q, turn); },
        [](const NetworkQuestion& q, const std::string& what) { return SpectrumAnswer{q.revision, q.step, nullptr, what}; }, std::move(wake));
}

std::unique_ptr<CloudWorker> makeCloudWorker(std::function<void()> wake) {
    return std::make_unique<CloudWorker>(
        answerCloud, [](const NetworkQuestion& q, const std::string& what) { return CloudAnswer{q.revision, q.step, nullptr, what}; }, std::move(wake));
}

}  // namespace ganscope
