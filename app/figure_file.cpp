// SPDX-License-Identifier: GPL-3.0-or-later
// Composing, rendering, writing.
#include "app/figure_file.h"

#include "app/cli.h"
#include "app/figure_numbers.h"
#include "app/interruptible.h"
#include "app/output.h"
#include "app/progress.h"
#include "core/math/number.h"
#include "ui/export/figure_fonts.h"
#include "ui/plots/axis_labels.h"

namespace ganscope {
namespace {

void writeFile(const std::filesystem::path& name, std::string_view bytes) {
    Output out(name.string());
    out.write(bytes);
    out.finish();
}

ComposedFigure orObjection(ComposedFigure figure) {
    if (!figure.objection.empty()) throw InputError(figure.objection);
    return figure;
}

/// InputError when a label is to be another that no axis has.
void needLabels(const ComposedFigure& figure, const FigureOrder& order) {
    if (order.labels.empty()) return;
    const QStringList known = axisLabels(figure.spec, figure.panels);
    for (const auto& [label, other] : order.labels)
        if (!known.contains(QString::fromStdString(label)))
            throw InputError("--label " + label + "=" + other + ": no axis is called \"" + label + "\"; " +
                             (known.isEmpty() ? "none has a label" : "the axes are called " + known.join(QStringLiteral(", ")).toStdString()));
}

}  // namespace

ComposedFigure composed(const Scenario& scenario, const FigureOrder& order) {
    return orObjection(composeFigure(Experiment(scenario), order));
}

WrittenFigure writeFigureFile(const ComposedFigure& figure, const Scenario& scenario, const FileFormat& format, const std::filesystem::path& out) {
    if (const auto* table = std::get_if<TableFormat>(&format)) {
        writeFile(out, figureNumbers(figure, scenario, *table));
        return {};
    }
    if (const QSizeF size = figure.spec.size; size.height() < leastFigureSide || size.height() > mostFigureSide)
        throw InputError("a width of " + toText(size.width()) + " pt would make this view " + toText(size.height(), 4) + " pt high, but a figure's sides must be between " +
                         toText(leastFigureSide) + " pt and " + toText(mostFigureSide) + " pt; --height gives it another");
    const FigureResult result = renderComposed(figure, std::get<FigureFormat>(format), QString::fromStdString(out.stem().string()));
    // What is refused now is an image of too many pixels.
    if (!result.ok) throw InputError(result.error.toStdString());
    if (const auto why = writeFigure(result, out)) throw WorkError(*why);
    WrittenFigure written;
    for (const QString& finding : result.findings) written.findings.push_back(finding.toStdString());
    for (const FigureFile& beside : result.beside) written.beside.push_back(beside.name.toStdString());
    return written;
}

WrittenFigure makeFigureFile(const Scenario& scenario, const FigureRequest& request, const std::filesystem::path& out) {
    const Scenario carried = showing(scenario, request.order);
    return writeFigureFile(composed(carried, request.order), carried, request.format, out);
}

WrittenFigure makeFigureFileInterruptibly(const Scenario& scenario, const FigureRequest& request, const std::filesystem::path& out) {
    const Scenario carried = showing(scenario, request.order);
    ComposedFigure figure;
    {
        loadFigureFonts();
        Headway headway;
        Progress progress("figure: part");
        const bool interrupted = runInterruptibly(
            [&](std::stop_token stop) { figure = composeFigure(Experiment(carried, std::move(stop), &headway), request.order); },
            [&] { progress.show(headway.done(), headway.expected()); });
        if (interrupted) throw WorkError("interrupted; " + out.string() + " was not written");
    }
    figure = orObjection(std::move(figure));
    needLabels(figure, request.order);
    return writeFigureFile(figure, carried, request.format, out);
}

}  // namespace ganscope
