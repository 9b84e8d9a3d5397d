// SPDX-License-Identifier: GPL-3.0-or-later
// Figures, runs and numbers that carry their scenario: finding it again in the bytes of a PDF, PNG, SVG, TIFF, TeX or NPZ
// file, or of a JSON file of results.
#pragma once

#include "core/scenario/scenario_json.h"

namespace ganscope {

/// The kinds of file that carry a scenario.
enum class Carrier { pdf, png, svg, tiff, tex, npz, results };

/// The kind by the first bytes, whatever the file is called; nothing for a text that can be a scenario itself.
std::optional<Carrier> carrierOf(std::string_view bytes);

/// What a file is at most when it is looked through, in bytes.
inline constexpr std::size_t largestCarrier = std::size_t{256} << 20;

/// The scenario's text in such a file, or one sentence without a subject on why there is none. Never throws; what is
/// unpacked is bounded by Limits::bytes. A PDF may have been rewritten by other tools, as long as they keep attachments.
struct Carried {
    std::optional<std::string> json;
    std::string problem;  ///< "is a PDF without a scenario …"
};
Carried carriedScenario(std::string_view bytes);

/// Reads a scenario from its own text or from a file that carries one, whichever the bytes are; as readScenario().
Reading readScenarioOrFigure(std::string_view bytes, std::span<const std::string> overrides = {});

/// What a figure in TeX begins with, and what each line of the scenario in it begins with.
inline constexpr std::string_view texFigureMark = "% Figure by Ganscope", texScenarioMark = "%! ";
/// The keyword of a PNG's text, the name of a PDF's attachment, the namespace of an SVG's element <scenario>.
inline constexpr const char* pngScenarioKey = "Scenario";
inline constexpr const char* pdfScenarioName = "scenario.json";
inline constexpr const char* svgScenarioSpace = "urn:ganscope:scenario";

}  // namespace ganscope
