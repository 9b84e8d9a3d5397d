// SPDX-License-Identifier: GPL-3.0-or-later
// Arnoldi, warm-started from the last answer; nodes of D.
#include "ui/network_workers.h"

#include "core/game/jacobian_operator.h"
#include "core/math/leading_spectrum.h"
#include "ui/pictures/cloud.h"
#include "ui/pictures/eigenvalues.h"
#include "ui/pictures/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ganscope {
namespace {

constexpr int mostComplete = 150;  // parameters whose whole spectrum takes no longer than a few frames
constexpr int leadingCount = 12;   // of each of the three kinds
constexpr double tolerance = 1e-6;

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
        std::vector<Complex> values;
        if (n <= std::size_t(mostComplete)) {
            values = pointSpectrum(*q.system.dynamics, q.w).flow.values;
            picture.flow.note = QStringLiteral("all %1 eigenvalues").arg(n);
        } else {
            values = leading(q, both.get_token(), picture.flow.note);
        }
        if (!both.stop_requested()) {
            fill(picture, values, *q.system.method, *q.system.dynamics);
            answer.picture = std::make_shared<SpectrumPicture>(std::move(picture));
        }
        turn.publish(std::move(answer));
    }

private:
    std::vector<Complex> leading(const NetworkQuestion& q, const std::stop_token& stop, QString& note) {
        const JacobianOperator jacobian(q.system.dynamics, q.w);
        std::vector<Complex> values;
        int missing = 0;
        const std::array kinds{Leading::real, Leading::imaginary, Leading::magnitude};
        for (std::size_t k = 0; k < kinds.size() && !stop.stop_requested(); ++k) {
            std::vector<double>& start = m_starts[k];
            if (start.size() != q.w.size()) start.clear();
            LeadingSpectrum found = leadingSpectrum(jacobian, leadingCount, kinds[k], tolerance, start, stop);
            if (found.cancelled) break;
            missing += found.converged ? 0 : 1;
            start = std::move(found.start);
            const double same = found.values.empty() ? 0 : 1e-5 * std::abs(found.values.front());
            for (const Complex v : found.values)
                if (std::ranges::none_of(values, [&](Complex other) { return std::abs(other - v) <= same; })) values.push_back(v);
        }
        note = QStringLiteral("the %1 of %2 that lead by Re, Im or size").arg(values.size()).arg(q.w.size());
        if (missing > 0) note += QStringLiteral(", not all converged");
        return values;
    }

    static void fill(SpectrumPicture& picture, const std::vector<Complex>& values, const Method& method, const Dynamics& dynamics) {
        double largest = 0;
        for (const Complex v : values) largest = std::max(largest, std::abs(v));
        const bool mapped = dynamics.bounds().empty() && method.period() == 1 && !method.multipliers(-1.0).empty();
        for (const Complex v : values) {
            picture.flow.points.push_back({toPoint(v), stabilityOf(v.real(), 1e-9 * largest), 1, false});
            if (!mapped) continue;
            for (const Complex mu : method.multipliers(v)) picture.update.points.push_back({toPoint(mu), stabilityOf(std::abs(mu) - 1, 1e-10), 1, false});
        }
        if (!mapped) picture.update.note = QStringLiteral("this method's multipliers are not functions of single eigenvalues");
    }

    std::array<std::vector<double>, 3> m_starts;  // of the last answers
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
    if (auto picture = cloudPicture(q.system.dynamics->game(), q.w, detail)) answer.picture = std::make_shared<DataPicture>(std::move(*picture));
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
