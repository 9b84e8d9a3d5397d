// SPDX-License-Identifier: GPL-3.0-or-later
// Pages, orders and files.
#include "ui/figure_export.h"

#include "core/math/filled.h"
#include "core/scenario/scenario_json.h"
#include "ui/export/figure_fonts.h"
#include "ui/export/whole_file.h"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace ganscope {
namespace {

constexpr std::array<std::string_view, 3> styleNames = {"paper", "talk", "grey"};

PlotStyle styleOf(const FigureOrder& order) {
    PlotStyle style = order.style == "talk" ? PlotStyle::talk() : PlotStyle::paper(order.textSize);
    if (order.style == "grey") style = style.inGrey();
    if (const QString family = figureFontFamily(order.font); !family.isEmpty()) style.family = family;
    return style;
}

}  // namespace

std::span<const std::string_view> figureStyles() { return styleNames; }

Scenario showing(Scenario scenario, const FigureOrder& order) {
    if (!order.view.empty()) scenario.view.figure = order.view;
    return scenario;
}

ComposedFigure composeFigure(const Experiment& e, const FigureOrder& order) {
    const std::string_view id = order.view.empty() ? std::string_view(e.scenario().view.figure) : order.view;
    const FigureView* view = figureView(id);
    if (!view) throw std::invalid_argument("no view " + std::string(id));
    ComposedFigure figure;
    figure.spec.dpi = order.dpi;
    figure.spec.style = styleOf(order);
    figure.spec.transparent = order.transparent;
    figure.spec.outlines = order.outlines;
    figure.spec.standalone = order.standalone;
    const double text = figure.spec.style.baseSize;
    figure.spec.size = {order.width, order.height > 0 ? order.height : view->height(e.scenario(), order.width, order.textSize)};
    for (const auto& [label, other] : order.labels) figure.spec.labels.insert(QString::fromStdString(label), QString::fromStdString(other));
    if (order.embedScenario) figure.spec.scenario = QByteArray::fromStdString(writeScenario(showing(e.scenario(), order)));
    FigureContent content = view->compose(e, {order.width, figure.spec.size.height(), text});
    figure.spec.columns = content.columns;
    figure.spec.columnWidths = std::move(content.columnWidths);
    figure.panels = std::move(content.panels);
    if (!content.objection.empty()) figure.objection = filled(words("reasons", "the view %1 %2"), {std::string(view->id), content.objection});
    return figure;
}

FigureResult renderComposed(const ComposedFigure& figure, FigureFormat format, const QString& name) {
    if (!figure.objection.empty()) return {false, QString::fromStdString(figure.objection), {}, {}, {}};
    FigureSpec spec = figure.spec;
    spec.name = name;
    spec.format = format;
    return renderFigure(spec, figure.panels);
}

std::optional<FigureFormat> figureFormat(const std::filesystem::path& file) {
    std::string extension = file.extension().string();
    std::ranges::transform(extension, extension.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (extension == ".pdf") return FigureFormat::Pdf;
    if (extension == ".svg") return FigureFormat::Svg;
    if (extension == ".png") return FigureFormat::Png;
    if (extension == ".tif" || extension == ".tiff") return FigureFormat::Tiff;
    if (extension == ".tex") return FigureFormat::Tex;
    return std::nullopt;
}

std::optional<std::string> writeFigure(const FigureResult& result, const std::filesystem::path& file) {
    const auto view = [](const QByteArray& bytes) { return std::string_view(bytes.constData(), std::size_t(bytes.size())); };
    for (const FigureFile& beside : result.beside)
        if (auto why = writeWhole(file.parent_path() / beside.name.toStdString(), view(beside.bytes))) return why;
    return writeWhole(file, view(result.bytes));
}

}  // namespace ganscope
