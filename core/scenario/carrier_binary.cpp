// SPDX-License-Identifier: GPL-3.0-or-later
// PDF, PNG and TIFF. Deflated data is unpacked piece by piece, so that a bomb stops at the limit.
#include "core/scenario/carrier.h"
#include "core/scenario/carrier_formats.h"
#include "core/scenario/inflater.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace ganscope::carrier {
namespace {

constexpr std::size_t sniffed = 256;

bool looksLikeScenario(std::string_view text) {
    const std::string_view head = text.substr(0, sniffed);
    return head.find_first_not_of(" \t\r\n") != std::string_view::npos && head[head.find_first_not_of(" \t\r\n")] == '{' &&
           head.find("\"ganscope\"") != std::string_view::npos;
}

std::uint32_t bigEndian(std::string_view bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
}

std::string fromLatin1(std::string_view text) {
    std::string utf8;
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (code < 0x80) {
            utf8 += c;
        } else {
            utf8 += static_cast<char>(0xC0 | code >> 6);
            utf8 += static_cast<char>(0x80 | (code & 0x3F));
        }
    }
    return utf8;
}

/// The part before the next zero byte, which goes too; nothing when there is none.
std::optional<std::string_view> takeString(std::string_view& rest) {
    const auto end = rest.find('\0');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view text = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return text;
}

Found bounded(std::string text) {
    if (text.size() > Limits::bytes) return {Outcome::tooLarge, {}};
    return {Outcome::found, std::move(text)};
}

/// The text of one chunk with our keyword.
Found inChunk(std::string_view type, std::string_view data) {
    if (type == "tEXt") return bounded(fromLatin1(data));
    if (type == "zTXt") {
        if (data.empty() || data[0] != 0) return {Outcome::damaged, {}};
        Found latin = Inflater().unpack(data.substr(1), Limits::bytes);
        if (latin.outcome == Outcome::found) latin.text = fromLatin1(latin.text);
        return latin;
    }
    if (data.size() < 2) return {Outcome::damaged, {}};
    const bool packed = data[0] != 0;
    data.remove_prefix(2);
    if (!takeString(data) || !takeString(data)) return {Outcome::damaged, {}};  // language, translated keyword
    return packed ? Inflater().unpack(data, Limits::bytes) : bounded(std::string(data));
}

}  // namespace

Found inPdf(std::string_view pdf) {
    constexpr std::string_view streamEnd = "endstream";
    Inflater inflater;
    bool torn = false;
    for (std::size_t at = pdf.find("stream"); at != std::string_view::npos; at = pdf.find("stream", at + 6)) {
        std::string_view data = pdf.substr(at + 6);
        if (data.starts_with("\r\n"))
            data.remove_prefix(2);
        else if (data.starts_with("\n"))
            data.remove_prefix(1);
        else
            continue;
        if (data.size() < 2) break;
        const unsigned first = static_cast<unsigned char>(data[0]), second = static_cast<unsigned char>(data[1]);
        // What stands behind a stream's end is another's.
        if (looksLikeScenario(data.substr(0, data.substr(0, sniffed).find(streamEnd)))) {
            const auto end = data.find(streamEnd);
            if (end == std::string_view::npos) return {Outcome::damaged, {}};
            return bounded(std::string(data.substr(0, end)));
        }
        if ((first & 0x0F) != Z_DEFLATED || (first << 8 | second) % 31 != 0) continue;
        if (!looksLikeScenario(inflater.unpack(data, sniffed).text)) continue;
        Found whole = inflater.unpack(data, Limits::bytes);
        if (whole.outcome != Outcome::damaged) return whole;
        torn = true;
    }
    const bool announced = pdf.find(std::string("(") + pdfScenarioName + ")") != std::string_view::npos;
    return {torn || announced ? Outcome::damaged : Outcome::none, {}};
}

Found inPng(std::string_view png) {
    std::string_view rest = png.substr(8);
    constexpr std::size_t around = 12;  // length, type and checksum
    while (rest.size() >= around) {
        const std::size_t length = bigEndian(rest);
        if (length > rest.size() - around) return {Outcome::damaged, {}};
        const std::string_view type = rest.substr(4, 4);
        std::string_view data = rest.substr(8, length);
        if (type == "IEND") return {};
        if (type == "tEXt" || type == "zTXt" || type == "iTXt") {
            const std::string_view covered = rest.substr(4, length + 4);
            const auto sum = crc32(0, reinterpret_cast<const Bytef*>(covered.data()), static_cast<uInt>(covered.size()));
            const bool intact = sum == bigEndian(rest.substr(8 + length));
            if (const auto keyword = takeString(data); keyword && *keyword == pngScenarioKey)
                return intact ? inChunk(type, data) : Found{Outcome::damaged, {}};
        }
        rest.remove_prefix(around + length);
    }
    return {Outcome::damaged, {}};  // no end
}

Found inTiff(std::string_view tiff) {
    const bool little = tiff[0] == 'I';
    const auto number = [&](std::size_t at, std::size_t width) -> std::optional<std::size_t> {
        if (at > tiff.size() || tiff.size() - at < width) return std::nullopt;
        std::size_t value = 0;
        for (std::size_t i = 0; i < width; ++i)
            value = value << 8 | static_cast<unsigned char>(tiff[at + (little ? width - 1 - i : i)]);
        return value;
    };
    const auto directory = number(4, 4);
    const auto count = directory ? number(*directory, 2) : std::nullopt;
    if (!count) return {Outcome::damaged, {}};
    constexpr std::size_t entryLength = 12, description = 270, ascii = 2;
    for (std::size_t i = 0; i < *count; ++i) {
        const std::size_t entry = *directory + 2 + i * entryLength;
        const auto tag = number(entry, 2), type = number(entry + 2, 2), length = number(entry + 4, 4), at = number(entry + 8, 4);
        if (!tag || !type || !length || !at) return {Outcome::damaged, {}};
        if (*tag != description || *type != ascii || *length <= 4) continue;
        if (*at > tiff.size() || *length > tiff.size() - *at) return {Outcome::damaged, {}};
        std::string_view text = tiff.substr(*at, *length);
        text = text.substr(0, text.find('\0'));
        if (looksLikeScenario(text)) return bounded(std::string(text));
    }
    return {};
}

}  // namespace ganscope::carrier
