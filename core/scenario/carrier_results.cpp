// SPDX-License-Identifier: GPL-3.0-or-later
// Runs and numbers that carry the scenario they came from: NPZ, which is a ZIP, and JSON.
#include "core/scenario/carrier_formats.h"
#include "core/scenario/inflater.h"
#include "core/scenario/scenario_json.h"

#include <cstdint>

namespace ganscope::carrier {
namespace {

std::uint32_t little(std::string_view bytes, std::size_t at, int width) {
    std::uint32_t value = 0;
    for (int i = width; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return value;
}

/// The data of the entry whose local header (APPNOTE.TXT 4.3.7) begins at `at`.
Found entryAt(std::string_view zip, std::size_t at, unsigned method, std::size_t packed) {
    constexpr std::size_t header = 30;
    if (zip.size() < header || at > zip.size() - header || zip.substr(at, 4) != "PK\3\4") return {Outcome::damaged, {}};
    const std::size_t data = at + header + little(zip, at + 26, 2) + little(zip, at + 28, 2);
    if (data > zip.size() || packed > zip.size() - data) return {Outcome::damaged, {}};
    const std::string_view bytes = zip.substr(data, packed);
    constexpr unsigned stored = 0, deflated = 8;
    if (method == deflated) return Inflater(Inflater::Wrapping::none).unpack(bytes, Limits::bytes);
    if (method != stored) return {Outcome::damaged, {}};
    if (packed > Limits::bytes) return {Outcome::tooLarge, {}};
    return {Outcome::found, std::string(bytes)};
}

}  // namespace

Found inNpz(std::string_view zip) {
    // The entries of the central directory (4.3.12), each of which says where its data are.
    constexpr std::size_t entry = 46;
    constexpr std::string_view mark = "PK\1\2", wanted = "scenario.json";
    for (std::size_t at = zip.find(mark); at != std::string_view::npos; at = zip.find(mark, at + mark.size())) {
        if (zip.size() - at < entry) break;
        const std::size_t length = little(zip, at + 28, 2);
        if (zip.size() - at - entry >= length && zip.substr(at + entry, length) == wanted)
            return entryAt(zip, little(zip, at + 42, 4), little(zip, at + 10, 2), little(zip, at + 20, 4));
    }
    return {};
}

Found inResults(std::string_view json) {
    const std::size_t begin = json.find('{', resultsMark.size());
    if (begin == std::string_view::npos) return {};
    int depth = 0;
    bool quoted = false;
    for (std::size_t at = begin; at < json.size(); ++at) {
        const char c = json[at];
        if (quoted) {
            if (c == '\\') ++at;
            quoted = c != '"';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{') {
            ++depth;
        } else if (c == '}' && --depth == 0) {
            const std::string_view text = json.substr(begin, at + 1 - begin);
            return text.size() > Limits::bytes ? Found{Outcome::tooLarge, {}} : Found{Outcome::found, std::string(text)};
        }
    }
    return {Outcome::damaged, {}};
}

}  // namespace ganscope::carrier
