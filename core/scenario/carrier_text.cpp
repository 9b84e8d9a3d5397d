// SPDX-License-Identifier: GPL-3.0-or-later
// SVG and TeX.
#include "core/scenario/carrier.h"
#include "core/scenario/carrier_formats.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace ganscope::carrier {
namespace {

void appendUtf8(std::string& out, unsigned long code) {
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0 | code >> 6);
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0 | code >> 12);
        out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    } else {
        out += static_cast<char>(0xF0 | code >> 18);
        out += static_cast<char>(0x80 | (code >> 12 & 0x3F));
        out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
        out += static_cast<char>(0x80 | (code & 0x3F));
    }
}

/// What "&name;" stands for (XML 1.0, 4.1 and 4.6); false when it is no reference that XML knows by itself.
bool appendReference(std::string& out, std::string_view name) {
    static constexpr std::array<std::pair<std::string_view, char>, 5> known{
        {{"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}}};
    for (const auto& [entity, sign] : known)
        if (name == entity) {
            out += sign;
            return true;
        }
    if (!name.starts_with("#")) return false;
    const bool hexadecimal = name.starts_with("#x");
    name.remove_prefix(hexadecimal ? 2 : 1);
    unsigned long code = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
    if (error != std::errc() || end != name.data() + name.size() || code == 0 || code > 0x10FFFF) return false;
    appendUtf8(out, code);
    return true;
}

}  // namespace

Found inSvg(std::string_view svg) {
    const auto space = svg.find(svgScenarioSpace);
    if (space == std::string_view::npos) return {};
    const auto begin = svg.find('>', space);
    if (begin == std::string_view::npos) return {Outcome::damaged, {}};
    std::string_view text = svg.substr(begin + 1);
    const auto end = text.find("</");
    if (end == std::string_view::npos) return {Outcome::damaged, {}};
    text = text.substr(0, end);
    if (text.size() > Limits::bytes) return {Outcome::tooLarge, {}};
    constexpr std::string_view opening = "<![CDATA[", closing = "]]>";
    if (text.starts_with(opening) && text.ends_with(closing))
        return {Outcome::found, std::string(text.substr(opening.size(), text.size() - opening.size() - closing.size()))};
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] != '&') {
            plain += text[at++];
            continue;
        }
        constexpr std::size_t longest = 10;  // &#1114111;
        const auto stop = text.substr(at, longest + 1).find(';');
        if (stop == std::string_view::npos || !appendReference(plain, text.substr(at + 1, stop - 1))) return {Outcome::damaged, {}};
        at += stop + 1;
    }
    return {Outcome::found, std::move(plain)};
}

Found inTex(std::string_view tex) {
    std::string text;
    while (!tex.empty()) {
        std::string_view line = tex.substr(0, tex.find('\n'));
        tex.remove_prefix(std::min(tex.size(), line.size() + 1));
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (!line.starts_with(texScenarioMark)) continue;
        if (text.size() + line.size() > Limits::bytes) return {Outcome::tooLarge, {}};
        text += std::string(line.substr(texScenarioMark.size())) + '\n';
    }
    return {text.empty() ? Outcome::none : Outcome::found, std::move(text)};
}

}  // namespace ganscope::carrier
