// SPDX-License-Identifier: GPL-3.0-or-later
// The view "spectra": the complete spectrum of the flow along training, before and after, a row for each variation.
#include "core/math/filled.h"
#include "core/math/parallel.h"
#include "ui/figures/panels.h"
#include "ui/figures/snapshots.h"
#include "ui/pictures/eigenvalues.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

std::size_t rowsOf(const Scenario& s) { return std::max<std::size_t>(s.view.curves.size(), 1); }
std::size_t columnsOf(const Scenario& s) { return snapshotSteps(s).size(); }

double heightOf(const Scenario& scenario, double width, double text) {
    const double panel = width / static_cast<double>(columnsOf(scenario));
    return std::round(static_cast<double>(rowsOf(scenario)) * (0.85 * panel + 2 * text));
}

struct Place {
    const Course* course;
    std::size_t snapshot;
};

/// The scenario of a variation, looked at as the figure's own is.
Scenario lookedAt(const Course& course, const ViewSpectrum& spectrum) {
    Scenario s = course.scenario;
    s.view.spectrum = spectrum;
    return s;
}

/// Where the only regularizer is consensus its authors' matrix stands beside the exact Jacobian.
std::unique_ptr<FlowMatrix> besides(const Scenario& s) {
    if (s.view.spectrum.matrix != "flow") return nullptr;
    Scenario authors = s;
    authors.view.spectrum.matrix = "authors";
    auto matrix = std::make_unique<FlowMatrix>(authors);
    return matrix->objection().empty() ? std::move(matrix) : nullptr;
}

struct Looked {
    std::unique_ptr<FlowMatrix> matrix, compared;
};

FigureContent compose(const Experiment& e, const FigureRoom&) {
    const PictureWords& translate = e.words();
    FigureContent content;
    if (content.objection = cannotFollow(e); !content.objection.empty()) return content;
    if (content.objection = tooLarge(e, mostWithSpectrum); !content.objection.empty()) return content;
    const std::vector<Course> courses = coursesOf(e, snapshotSteps(e.scenario()));
    std::vector<Place> places;
    for (const Course& course : courses)
        for (std::size_t k = 0; k < course.points.size(); ++k) places.push_back({&course, k});
    std::vector<Looked> matrices;
    for (const Course& course : courses) {
        const Scenario scenario = lookedAt(course, e.scenario().view.spectrum);
        matrices.push_back({std::make_unique<FlowMatrix>(scenario), besides(scenario)});
        if (content.objection = matrices.back().matrix->objection(); !content.objection.empty()) {
            content.objection = filled(words("reasons", "cannot show the matrix: %1"), {content.objection});
            return content;
        }
    }
    std::vector<PointSpectrum> spectra(places.size());
    inParallel(places.size(), 0, e.stop(), [&](std::size_t k, unsigned) {
        const Course& course = *places[k].course;
        const std::size_t at = places[k].snapshot;
        const RunState state{course.states.empty() ? course.points[at] : course.states[at], course.steps[at]};
        const Looked& looked = matrices[static_cast<std::size_t>(&course - courses.data())];
        spectra[k] = pointSpectrum(*looked.matrix, state, e.stop());
        if (looked.compared) spectra[k].compared = pointSpectrum(*looked.compared, state, e.stop()).flow.values;
    });
    if (e.stop().stop_requested()) return content;
    // One range for all, so that they can be compared.
    const QRectF home = eigenvalueRange(spectra);
    content.columns = static_cast<int>(columnsOf(e.scenario()));
    for (std::size_t k = 0; k < places.size(); ++k) {
        const Course& course = *places[k].course;
        EigenvaluesPicture picture = eigenvaluesPicture(spectra[k], e.words());
        picture.home = home;
        const QString step = translate("pictures", "step %1").arg(course.steps[places[k].snapshot]);
        const QString name = QString::fromStdString(course.label);
        const FlowMatrix& matrix = *matrices[static_cast<std::size_t>(&course - courses.data())].matrix;
        if (matrix.kind() != MatrixKind::flow || matrix.batches() > 1) {
            const std::string_view formula = matrixNames()[static_cast<std::size_t>(matrix.kind())].formula;
            picture.xLabel = translate("pictures", "%1 of %2").arg(picture.xLabel, translate("catalogue", std::string(formula).c_str()));
            if (matrix.batches() > 1) picture.xLabel = translate("pictures", "%1, %2 batches").arg(picture.xLabel).arg(matrix.batches());
        }
        picture.note = (name.isEmpty() ? step : name + QStringLiteral(", ") + step) + QStringLiteral("; ") + picture.note;
        if (!picture.compared.empty()) picture.comparedLabel = translate("pictures", "J − γJᵀJ of the plain game, as its authors draw it");
        content.panels.push_back({std::make_shared<EigenvaluesPicture>(std::move(picture)), {}});
    }
    if (content.panels.empty()) content.objection = filled(words("reasons", "has nothing to show: %1"), {courses.front().ended});
    return content;
}

}  // namespace

namespace figures {

extern const FigureView spectra;
const FigureView spectra = {
    .id = "spectra",
    .title = "Spectra along training",
    .meaning = "all eigenvalues of the matrix view.spectrum at the steps view.snapshots, a row for each of view.curves",
    .height = heightOf,
    .compose = compose,
};

}  // namespace figures

}  // namespace ganscope
