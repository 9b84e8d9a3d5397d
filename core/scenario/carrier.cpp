// SPDX-License-Identifier: GPL-3.0-or-later
// Which kind a file is, and what is said when there is no scenario in it. One reader a format.
#include "core/scenario/carrier.h"

#include "core/math/filled.h"
#include "core/scenario/carrier_formats.h"

#include <algorithm>

namespace ganscope {
namespace {

std::string_view nameOf(Carrier kind) {
    switch (kind) {
        case Carrier::pdf: return words("reasons", "a PDF");
        case Carrier::png: return words("reasons", "a PNG");
        case Carrier::svg: return words("reasons", "an SVG");
        case Carrier::tiff: return words("reasons", "a TIFF");
        case Carrier::npz: return words("reasons", "an NPZ");
        case Carrier::results: return words("reasons", "a JSON file of results");
        case Carrier::tex: break;
    }
    return words("reasons", "a TeX file");
}

carrier::Found find(Carrier kind, std::string_view bytes) {
    switch (kind) {
        case Carrier::pdf: return carrier::inPdf(bytes);
        case Carrier::png: return carrier::inPng(bytes);
        case Carrier::svg: return carrier::inSvg(bytes);
        case Carrier::tiff: return carrier::inTiff(bytes);
        case Carrier::npz: return carrier::inNpz(bytes);
        case Carrier::results: return carrier::inResults(bytes);
        case Carrier::tex: break;
    }
    return carrier::inTex(bytes);
}

/// Whether it begins with a line of names between commas, as a run, a sweep and the numbers of a figure do as CSV.
bool isTable(std::string_view bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", others = "0123456789_.-,\r";
    const std::string_view head = bytes.substr(0, bytes.find('\n'));
    if (head.size() == bytes.size() || head.find(',') == std::string_view::npos || letters.find(head.front()) == std::string_view::npos) return false;
    return std::ranges::all_of(head, [&](char c) { return letters.find(c) != std::string_view::npos || others.find(c) != std::string_view::npos; });
}

/// Past a byte order mark and blanks.
std::string_view trimmedFront(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const auto first = text.find_first_not_of(" \t\r\n");
    return text.substr(std::min(first, text.size()));
}

}  // namespace

std::optional<Carrier> carrierOf(std::string_view bytes) {
    const std::string_view text = trimmedFront(bytes);
    if (bytes.starts_with(carrier::resultsMark)) return Carrier::results;
    if (text.starts_with("{")) return std::nullopt;
    constexpr std::size_t reach = 1024;  // a PDF may have as much before its header (ISO 32000-1, H.3)
    if (bytes.substr(0, reach).find("%PDF-") != std::string_view::npos) return Carrier::pdf;
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return Carrier::png;
    if (bytes.starts_with(std::string_view("II*\0", 4)) || bytes.starts_with(std::string_view("MM\0*", 4))) return Carrier::tiff;
    if (bytes.starts_with("PK\3\4")) return Carrier::npz;
    if (bytes.starts_with(texFigureMark)) return Carrier::tex;
    if (text.starts_with("<")) return Carrier::svg;
    return std::nullopt;
}

Carried carriedScenario(std::string_view bytes) {
    const auto kind = carrierOf(bytes);
    if (!kind) return {std::nullopt, words("reasons", "is no figure")};
    const std::string name(nameOf(*kind));
    if (bytes.size() > largestCarrier)
        return {std::nullopt, filled(words("reasons", "is %1 of more than %2 MB, too large to look for a scenario in it"), {name, std::to_string(largestCarrier >> 20)})};
    carrier::Found found = find(*kind, bytes);
    switch (found.outcome) {
        case carrier::Outcome::found: return {std::move(found.text), {}};
        case carrier::Outcome::damaged:
            return {std::nullopt, filled(words("reasons", "is %1 whose scenario is damaged, so that it cannot be restored"), {name})};
        case carrier::Outcome::tooLarge:
            return {std::nullopt, filled(words("reasons", "is %1 whose scenario is larger than %2 MB"), {name, std::to_string(Limits::bytes >> 20)})};
        case carrier::Outcome::none: break;
    }
    return {std::nullopt, filled(words("reasons", "is %1 without a scenario: it was not made by Ganscope, or its scenario was left out or removed"), {name})};
}

Reading readScenarioOrFigure(std::string_view bytes, std::span<const std::string> overrides) {
    if (isTable(bytes)) return {std::nullopt, {{"", words("reasons", "is a CSV table, which carries no scenario; as .npz or .json the same numbers do")}}};
    if (!carrierOf(bytes)) return readScenario(bytes, overrides);
    Carried carried = carriedScenario(bytes);
    if (!carried.json) return {std::nullopt, {{"", std::move(carried.problem)}}};
    return readScenario(*carried.json, overrides);
}

}  // namespace ganscope
