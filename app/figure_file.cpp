// SPDX-License-Identifier: GPL-3.0-or-later
// Composing, rendering, writing.
#include "app/figure_file.h"

#include "app/cli.h"
#include "app/figure_numbers.h"
#include "app/output.h"

namespace ganscope {
namespace {

void writeFile(const std::filesystem::path& name, std::string_view bytes) {
    Output out(name.string());
    out.write(bytes);
    out.finish();
}

}  // namespace

ComposedFigure composed(const Scenario& scenario, const FigureOrder& order) {
    ComposedFigure figure = composeFigure(Experiment(scenario), order);
    if (!figure.objection.empty()) throw InputError(figure.objection);
    return figure;
}

std::vector<std::string> writeFigureFile(const ComposedFigure& figure, const Scenario& scenario, const FileFormat& format,
                                         const std::filesystem::path& out) {
    if (const auto* table = std::get_if<TableFormat>(&format)) {
        writeFile(out, figureNumbers(figure, scenario, *table));
        return {};
    }
    const FigureResult result = renderComposed(figure, std::get<FigureFormat>(format), QString::fromStdString(out.stem().string()));
    // What is refused now is an image of too many pixels.
    if (!result.ok) throw InputError(result.error.toStdString());
    if (const auto why = writeFigure(result, out)) throw WorkError(*why);
    std::vector<std::string> findings;
    for (const QString& finding : result.findings) findings.push_back(finding.toStdString());
    return findings;
}

std::vector<std::string> makeFigureFile(const Scenario& scenario, const FigureRequest& request, const std::filesystem::path& out) {
    return writeFigureFile(composed(scenario, request.order), scenario, request.format, out);
}

}  // namespace ganscope
