// SPDX-License-Identifier: GPL-3.0-or-later
// Pages, orders and files.
#include "ui/figure_export.h"

#include "core/math/number.h"
#include "core/scenario/scenario_json.h"

#include <QSaveFile>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace ganscope {
namespace {

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

}  // namespace

std::span<const Venue> venues() { return venueTable; }

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

ComposedFigure composeFigure(const Experiment& e, const FigureOrder& order) {
    const std::string_view id = order.view.empty() ? std::string_view(e.scenario().view.figure) : order.view;
    const FigureView* view = figureView(id);
    if (!view) throw std::invalid_argument("no view " + std::string(id));
    ComposedFigure figure;
    figure.spec.dpi = order.dpi;
    figure.spec.style = order.style == "talk" ? PlotStyle::talk() : PlotStyle::paper(order.textSize);
    const double text = figure.spec.style.baseSize;
    figure.spec.size = {order.width, order.height > 0 ? order.height : view->height(e.scenario(), order.width, order.textSize)};
    if (order.embedScenario) figure.spec.scenario = QByteArray::fromStdString(writeScenario(e.scenario()));
    FigureContent content = view->compose(e, {order.width, figure.spec.size.height(), text});
    figure.spec.columns = content.columns;
    figure.spec.columnWidths = std::move(content.columnWidths);
    figure.panels = std::move(content.panels);
    if (!content.objection.empty()) figure.objection = "the view " + std::string(view->id) + " " + content.objection;
    return figure;
}

FigureResult renderComposed(const ComposedFigure& figure, FigureFormat format) {
    if (!figure.objection.empty()) return {false, QString::fromStdString(figure.objection), {}};
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
