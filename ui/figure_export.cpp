// SPDX-License-Identifier: GPL-3.0-or-later
// From a scenario to the panels of a figure.
#include "ui/figure_export.h"

#include "core/math/number.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/scenario_verdict.h"
#include "core/simulation/simulation.h"
#include "ui/pictures.h"

#include <QSaveFile>

#include <algorithm>
#include <array>
#include <cmath>

namespace ganscope {
namespace {

constexpr std::array<std::string_view, 5> viewNames = {"phase", "spectrum", "series", "data", "all"};

/// Widths as the style files of 2024 set them (a column of ICML is half of 6.75 in less 0.25 in); text one point below
/// the caption's size.
constexpr std::array<Venue, 9> venueTable = {{{"icml-column", 234, 8},
                                              {"icml-page", 486, 8},
                                              {"aistats-column", 234, 8},
                                              {"aistats-page", 486, 8},
                                              {"aaai-column", 237.6, 8},
                                              {"cvpr-column", 234, 8},
                                              {"cvpr-page", 495, 8},
                                              {"neurips", 396, 9},
                                              {"iclr", 396, 9}}};

/// Room that axes and labels take beside and below a plot, in text sizes; enough to choose what part of the plane the
/// field must cover.
constexpr double besidePlot = 4.2, belowPlot = 3.6;

double heightFor(const FigureOrder& order) {
    const double text = order.textSize;
    if (order.view == "phase") return std::round(order.width - (besidePlot - belowPlot) * text);
    if (order.view == "spectrum") return std::round(0.5 * order.width + text);
    if (order.view == "series") return std::round(0.8 * order.width);
    if (order.view == "all") return std::round(0.82 * order.width);
    return std::round(0.618 * order.width);
}

/// The window grown about its middle to the shape of the plot and a little beyond its edges: axes of equal scale show
/// that much.
Rect covering(const Rect& window, double aspect) {
    double width = window.width(), height = window.height();
    if (width < height * aspect)
        width = height * aspect;
    else
        height = width / aspect;
    constexpr double beyond = 1.08;
    const Point middle{0.5 * (window.left + window.right), 0.5 * (window.bottom + window.top)};
    return {middle.x - 0.5 * beyond * width, middle.x + 0.5 * beyond * width, middle.y - 0.5 * beyond * height,
            middle.y + 0.5 * beyond * height};
}

FigurePanel phasePanel(const Experiment& e, double width, double height, double text) {
    const double aspect = std::clamp((width - besidePlot * text) / std::max(height - belowPlot * text, 1.0), 0.2, 5.0);
    const Rect window = portraitWindow(e.scenario);
    PortraitRequest request;
    request.plane = portraitPlane(e.scenario, e.system);
    request.window = covering(window, aspect);
    request.aspect = aspect;
    request.field = e.scenario.view.field == "arrows" ? FieldStyle::arrows
                    : e.scenario.view.field == "none" ? FieldStyle::none
                                                      : FieldStyle::streamlines;
    // On a narrow page the lines stand further apart, so that they stay about as far apart in print.
    request.density = std::clamp(std::min(width, height) / 260, 0.5, 2.0);
    Portrait portrait = computePortrait(*e.system.dynamics, request, e.rests);
    portrait.curves = computeCurves(*e.system.dynamics, curvesRequest(e.scenario, e.system, request.window, aspect), e.rests);
    portrait.window = window;
    const PhasePicture ground = phaseGround(e.scenario, e.system, portrait);
    const bool discrete = e.scenario.method.id != "flow";
    return {std::make_shared<PhasePicture>(phasePicture(ground, portrait.plane, discrete, e.tracks)), {}};
}

FigurePanel spectrumPanel(const Experiment& e) {
    return {std::make_shared<SpectrumPicture>(spectrumPicture(e.evaluation, e.region)), {}};
}

FigurePanel seriesPanel(const Experiment& e) {
    if (e.tracks.empty()) return {std::make_shared<SeriesPicture>(), {}};
    const std::vector<double>* rest = e.rests.empty() ? nullptr : &e.rests.front().at;
    auto picture = std::make_shared<SeriesPicture>(seriesPicture(e.scenario, *e.tracks.front(), rest));
    picture->cursor.reset();
    return {std::move(picture), {}};
}

FigurePanel dataPanel(const Experiment& e) {
    std::vector<double> state = e.evaluation.at;
    if (!e.tracks.empty() && e.tracks.front()->size() > 0) {
        const Track& track = *e.tracks.front();
        const double* head = track.point(track.size() - 1);
        state.assign(head, head + track.dimension);
    }
    const Rect window = portraitWindow(e.scenario);
    return {std::make_shared<DataPicture>(dataPicture(e.system.dynamics->game(), state, window.left, window.right)), {}};
}

}  // namespace

std::span<const Venue> venues() { return venueTable; }

std::span<const std::string_view> figureViews() { return viewNames; }

std::optional<double> toPoints(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, double>, 4> units = {
        {{"mm", 72 / 25.4}, {"cm", 72 / 2.54}, {"in", 72}, {"pt", 1}}};
    for (const auto& [unit, points] : units)
        if (text.ends_with(unit)) {
            const auto number = toNumber(text.substr(0, text.size() - unit.size()));
            if (!number || !std::isfinite(*number)) return std::nullopt;
            return *number * points;
        }
    return std::nullopt;
}

Experiment runExperiment(const Scenario& scenario) {
    Experiment e;
    e.scenario = scenario;
    e.system = buildSystem(scenario);
    e.rests = findEquilibria(scenario, e.system).points;
    Simulation simulation(scenario);
    simulation.advance(scenario.steps, std::stop_token());
    e.tracks = simulation.frame().tracks;
    e.region = stabilityRegion(*e.system.method);
    std::vector<double> at = portraitPlane(scenario, e.system).base;
    if (!e.rests.empty()) {
        at = e.rests.front().at;
    } else if (!e.tracks.empty() && e.tracks.front()->size() > 0) {
        const Track& track = *e.tracks.front();
        const double* head = track.point(track.size() - 1);
        at.assign(head, head + track.dimension);
    }
    e.evaluation = evaluate(*e.system.dynamics, *e.system.method, at);
    return e;
}

ComposedFigure composeFigure(const Experiment& e, const FigureOrder& order) {
    ComposedFigure figure;
    const double height = order.height > 0 ? order.height : heightFor(order);
    figure.spec.size = {order.width, height};
    figure.spec.dpi = order.dpi;
    figure.spec.style = order.style == "talk" ? PlotStyle::talk() : PlotStyle::paper(order.textSize);
    if (order.embedScenario) figure.spec.scenario = QByteArray::fromStdString(writeScenario(e.scenario));
    const double text = figure.spec.style.baseSize;
    if (order.view == "all") {
        figure.spec.columns = 2;
        figure.panels = {phasePanel(e, 0.5 * order.width, 0.5 * height - text, text), spectrumPanel(e), seriesPanel(e), dataPanel(e)};
    } else if (order.view == "spectrum") {
        figure.panels = {spectrumPanel(e)};
    } else if (order.view == "series") {
        figure.panels = {seriesPanel(e)};
    } else if (order.view == "data") {
        figure.panels = {dataPanel(e)};
    } else {
        figure.panels = {phasePanel(e, order.width, height, text)};
    }
    return figure;
}

FigureResult renderComposed(const ComposedFigure& figure, FigureFormat format) {
    FigureSpec spec = figure.spec;
    spec.format = format;
    return renderFigure(spec, figure.panels);
}

std::optional<FigureFormat> figureFormat(const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (extension == ".pdf") return FigureFormat::Pdf;
    if (extension == ".svg") return FigureFormat::Svg;
    if (extension == ".png") return FigureFormat::Png;
    return std::nullopt;
}

std::optional<std::string> writeWhole(const std::filesystem::path& file, const QByteArray& bytes) {
    QSaveFile out(QString::fromStdString(file.string()));
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit()) return std::nullopt;
    return file.string() + " cannot be written: " + out.errorString().toStdString();
}

}  // namespace ganscope
