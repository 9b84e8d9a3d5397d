// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures for the tests of views and figures: a centre, a stable pair, a decaying oscillation, two atoms.
#pragma once

#include "ui/plots/data_picture.h"
#include "ui/plots/phase_picture.h"
#include "ui/plots/series_picture.h"
#include "ui/plots/spectrum_picture.h"

#include <cmath>
#include <limits>
#include <memory>

namespace ganscope {

inline constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
inline constexpr double infinity = std::numeric_limits<double>::infinity();

/// The centre (-psi, theta) with a contracting path and a short one from (1.5, -1.5).
inline std::shared_ptr<PhasePicture> phasePicture() {
    auto picture = std::make_shared<PhasePicture>();
    auto field = std::make_shared<PhaseField>();
    constexpr int n = 12;
    for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) {
            const QPointF at(-2 + 4 * (i + 0.5) / n, -2 + 4 * (j + 0.5) / n);
            field->arrows.push_back({at, {-at.y(), at.x()}});
        }
    PhaseStreamline ring;
    for (int i = 0; i < 64; ++i) {
        ring.points.emplace_back(1.2 * std::cos(i * M_PI / 32), 1.2 * std::sin(i * M_PI / 32));
        ring.speed.push_back(1.2);
    }
    ring.closed = true;
    field->streamlines.push_back(ring);
    picture->field = field;
    PhasePath spiral, segment;
    for (int i = 0; i < 200; ++i)
        spiral.points.emplace_back(std::pow(0.98, i) * std::cos(0.2 * i),
                                   std::pow(0.98, i) * std::sin(0.2 * i));
    segment.points = {{1.5, -1.5}, {1.5, -1.0}};
    picture->paths = {spiral, segment};
    picture->equilibria = {{{0, 0}, EquilibriumMark::Centre, QStringLiteral("centre")}};
    picture->bands = {{-infinity, infinity, 1.8, infinity}};
    return picture;
}

inline std::shared_ptr<SpectrumPicture> spectrumPicture(double gamma) {
    auto picture = std::make_shared<SpectrumPicture>();
    const double im = std::sqrt(1 - gamma * gamma) / 2, h = 0.2;
    for (const double sign : {1.0, -1.0}) {
        picture->flow.points.push_back({{-gamma / 2, sign * im}, PointStability::Stable});
        picture->update.points.push_back({{1 - h * gamma / 2, sign * h * im}, PointStability::Stable});
    }
    Polyline disc;
    for (int i = 0; i < 100; ++i)
        disc.emplace_back((std::cos(2 * M_PI * i / 100) - 1) / h, std::sin(2 * M_PI * i / 100) / h);
    picture->flow.regions = {disc};
    return picture;
}

inline std::shared_ptr<SeriesPicture> seriesPicture(int points) {
    auto picture = std::make_shared<SeriesPicture>();
    SeriesCurve theta{QStringLiteral("θ"), {}, -1}, radius{QString(), {}, 4};
    for (int i = 0; i < points; ++i) {
        theta.points.emplace_back(i, std::cos(0.1 * i) * std::exp(-0.01 * i));
        radius.points.emplace_back(i, std::exp(-0.01 * i));
    }
    picture->upper = {QStringLiteral("parameters"), false, {theta}};
    picture->lower = SeriesPanelContent{QStringLiteral("distance"), true, {radius}};
    picture->cursor = points / 2.0;
    return picture;
}

inline std::shared_ptr<DataPicture> dataPicture() {
    auto picture = std::make_shared<DataPicture>();
    picture->data.label = QStringLiteral("data");
    picture->generator.label = QStringLiteral("generator");
    picture->massLabel = QStringLiteral("mass");
    picture->data.atoms = {{0, 1}};
    picture->generator.atoms = {{1.2, 1}};
    picture->discriminator = {{-2, 1}, {2, -1}};
    return picture;
}

}  // namespace ganscope
