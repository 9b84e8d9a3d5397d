// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario in a PDF, a PNG and a TIFF, byte for byte: where a text begins and ends, and what is passed over.
#include "core/scenario/carrier.h"
#include "core/scenario/carrier_formats.h"
#include "tests/support/check.h"

#include <zlib.h>

using namespace ganscope;
using namespace ganscope::test;

namespace {

using Sought = carrier::Outcome;

const std::string carriedText = R"({"ganscope": 1, "steps": 7})";

std::string packedText(const std::string& text) {
    uLongf size = compressBound(text.size());
    std::string packed(size, '\0');
    compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size());
    packed.resize(size);
    return packed;
}

std::string bytesOf(std::size_t value, int width, bool little = false) {
    std::string bytes;
    for (int i = 0; i < width; ++i) bytes += static_cast<char>(value >> 8 * (little ? i : width - 1 - i) & 0xff);
    return bytes;
}

std::string pngChunk(const std::string& type, const std::string& data) {
    const std::string covered = type + data;
    return bytesOf(data.size(), 4) + covered +
           bytesOf(crc32(0, reinterpret_cast<const Bytef*>(covered.data()), static_cast<uInt>(covered.size())), 4);
}

std::string pngOf(const std::string& chunks) {
    return "\x89PNG\r\n\x1a\n" + pngChunk("IHDR", std::string(13, '\1')) + chunks;
}

const std::string pngKey = std::string("Scenario") + '\0', pngEnd = pngChunk("IEND", "");

struct TiffEntry {
    std::size_t tag, type, length, at;
};

/// Header, the text at 8, and the directory behind it, with nothing after its last entry.
std::string tiffOf(bool little, const std::string& text, const std::vector<TiffEntry>& entries) {
    const auto n = [little](std::size_t value, int width) { return bytesOf(value, width, little); };
    std::string all = (little ? "II" : "MM") + n(42, 2) + n(8 + text.size(), 4) + text + n(entries.size(), 2);
    for (const TiffEntry& e : entries) all += n(e.tag, 2) + n(e.type, 2) + n(e.length, 4) + n(e.at, 4);
    return all;
}

void checkCarried(const carrier::Found& found, const std::string& text) {
    CHECK(found.outcome == Sought::found);
    CHECK_EQUAL(found.text, text);
}

}  // namespace

TEST_CASE("a stream of a PDF begins behind its line end, of either kind, and ends before endstream") {
    for (const std::string& text : {carriedText, " " + carriedText + " ", "\t\r\n" + carriedText, std::string(R"({"ganscope")")})
        for (const std::string end : {"\n", "\r\n"}) {
            SECTION(text + (end == "\n" ? " LF" : " CRLF"));
            checkCarried(carrier::inPdf("%PDF-1.4\nstream" + end + text + "endstream"), text);
            checkCarried(carrier::inPdf("%PDF-1.4\nstream" + end + packedText(text) + "\nendstream"), text);
        }
}

TEST_CASE("the word stream is no stream where no line ends behind it") {
    CHECK(carrier::inPdf("%PDF-1.4\nstream " + carriedText + "\nendstream").outcome == Sought::none);
    CHECK(carrier::inPdf("%PDF-1.4\nstream\r" + carriedText + "\nendstream").outcome == Sought::none);
    checkCarried(carrier::inPdf("%PDF-1.4\nstreamstream\n" + carriedText + "endstream"), carriedText);
    for (const char* cut : {"%PDF-1.4\nstream", "%PDF-1.4\nstream\n", "%PDF-1.4\nstream\nx", "%PDF-1.4\nstream\n{}"})
        CHECK(carrier::inPdf(cut).outcome == Sought::none);
}

TEST_CASE("a stream is taken for a scenario by a brace and the key within its first 256 bytes") {
    const auto keyEndingAt = [](std::size_t end) { return "{" + std::string(end - 11, ' ') + R"("ganscope": 1})"; };
    for (const std::size_t end : {11u, 255u, 256u}) {
        SECTION(std::to_string(end));
        checkCarried(carrier::inPdf("%PDF-1.4\nstream\n" + keyEndingAt(end) + "endstream"), keyEndingAt(end));
        checkCarried(carrier::inPdf("%PDF-1.4\nstream\n" + packedText(keyEndingAt(end)) + "endstream"), keyEndingAt(end));
        checkCarried(carrier::inTiff(tiffOf(true, keyEndingAt(end), {{270, 2, end + 4, 8}})), keyEndingAt(end));
    }
    for (const std::string& other :
         {keyEndingAt(257), std::string(R"(["ganscope", {}])"), std::string(R"({"gan": 1, "scope": 2})"), std::string(300, ' ')}) {
        SECTION(other);
        CHECK(carrier::inPdf("%PDF-1.4\nstream\n" + other + "endstream").outcome == Sought::none);
        CHECK(carrier::inPdf("%PDF-1.4\nstream\n" + packedText(other) + "endstream").outcome == Sought::none);
        CHECK(carrier::inTiff(tiffOf(true, other, {{270, 2, other.size(), 8}})).outcome == Sought::none);
    }
}

TEST_CASE("what other streams of a PDF hold, packed or not and however large, is passed over") {
    const std::string scenario = "stream\n" + packedText(carriedText) + "\nendstream\n";
    checkCarried(carrier::inPdf("%PDF-1.4\nstream\n" + packedText("q 1 0 0 1 re S Q") + "\nendstream\n" + scenario), carriedText);
    checkCarried(carrier::inPdf("%PDF-1.4\nstream\n" + packedText(std::string(Limits::bytes + 1, ' ')) + "\nendstream\n" + scenario),
                 carriedText);
    checkCarried(carrier::inPdf("%PDF-1.4\nstream\nx\x9c not packed\nendstream\n" + scenario), carriedText);
    checkCarried(carrier::inPdf("%PDF-1.4\nstream\n{ }\nendstream\nstream\n" + carriedText + "endstream"), carriedText);
}

TEST_CASE("a PDF has lost its scenario when one is torn, and when one is announced and not there") {
    std::string torn = packedText(carriedText);
    torn.back() ^= 1;  // of the checksum
    CHECK(carrier::inPdf("%PDF-1.4\nstream\n" + torn + "\nendstream").outcome == Sought::damaged);
    CHECK(carrier::inPdf("%PDF-1.4\nstream\n" + carriedText).outcome == Sought::damaged);
    CHECK(carrier::inPdf("%PDF-1.4\n<< /F (scenario.json) >>").outcome == Sought::damaged);
    CHECK(carrier::inPdf("%PDF-1.4\n<< /F (scenery.json) >>").outcome == Sought::none);
    checkCarried(carrier::inPdf("%PDF-1.4\nstream\n" + torn + "\nendstream\nstream\n" + packedText(carriedText) + "\nendstream"),
                 carriedText);
}

TEST_CASE("each text chunk of a PNG may hold the scenario, in its own encoding") {
    const std::string latin = "{\"ganscope\": 1, \"caption\": \"\x7f\x80\xbf\xc0\xe9\xff\"}";
    const std::string utf8 = "{\"ganscope\": 1, \"caption\": \"\x7f\xc2\x80\xc2\xbf\xc3\x80\xc3\xa9\xc3\xbf\"}";
    const std::string languages = std::string("de") + '\0' + "Szenario" + '\0';
    for (const auto& [name, chunk] : std::vector<std::pair<std::string, std::string>>{
             {"tEXt", pngChunk("tEXt", pngKey + latin)},
             {"zTXt", pngChunk("zTXt", pngKey + '\0' + packedText(latin))},
             {"iTXt", pngChunk("iTXt", pngKey + std::string(2, '\0') + languages + utf8)},
             {"iTXt packed", pngChunk("iTXt", pngKey + '\1' + '\0' + languages + packedText(utf8))}}) {
        SECTION(name);
        checkCarried(carrier::inPng(pngOf(chunk + pngEnd)), utf8);
        checkCarried(carrier::inPng(pngOf(chunk)), utf8);  // the end is not asked for once it is found
        std::string flipped = chunk;
        flipped.back() ^= 1;
        CHECK(carrier::inPng(pngOf(flipped + pngEnd)).outcome == Sought::damaged);
    }
}

TEST_CASE("other chunks of a PNG, other keywords and what has none are passed over") {
    const std::string wanted = pngChunk("tEXt", pngKey + carriedText) + pngEnd;
    for (const std::string& other :
         {pngChunk("prIv", pngKey + "{}"), pngChunk("tEXt", std::string("Scenarios") + '\0' + "{}"), pngChunk("tEXt", "Scenario"),
          pngChunk("zTXt", ""), pngChunk("iTXt", std::string("Title") + std::string(5, '\0') + "x")}) {
        SECTION(other.substr(4, 4));
        checkCarried(carrier::inPng(pngOf(other + wanted)), carriedText);
        CHECK(carrier::inPng(pngOf(other + pngEnd)).outcome == Sought::none);
        CHECK(carrier::inPng(pngOf(other)).outcome == Sought::damaged);  // no end
    }
    CHECK(carrier::inPng(pngOf(pngEnd + wanted)).outcome == Sought::none);  // behind the end
    for (const std::size_t more : {1u, 5u, 12u, 13u, 1000u})
        CHECK(carrier::inPng(pngOf(bytesOf(8 + more, 4) + "IDAT" + std::string(12, 'x'))).outcome == Sought::damaged);
}

TEST_CASE("a text chunk of an unknown packing, or one that ends within its head, is damaged") {
    for (const std::string& chunk :
         {pngChunk("zTXt", pngKey + '\1' + packedText(carriedText)), pngChunk("zTXt", pngKey), pngChunk("iTXt", pngKey),
          pngChunk("iTXt", pngKey + '\0'), pngChunk("iTXt", pngKey + std::string(2, '\0')),
          pngChunk("iTXt", pngKey + std::string(3, '\0') + carriedText)})
        CHECK(carrier::inPng(pngOf(chunk + pngEnd)).outcome == Sought::damaged);
    CHECK(carrier::inPng(pngOf(pngChunk("iTXt", pngKey + std::string(4, '\0')) + pngEnd)).outcome == Sought::found);
}

TEST_CASE("the description of a TIFF is found in any entry, in front of the directory, in both orders of bytes") {
    const std::size_t length = carriedText.size();
    const TiffEntry wanted{270, 2, length, 8}, width{256, 4, 1, 3};
    for (const bool little : {true, false}) {
        SECTION(little ? "II" : "MM");
        for (const auto& entries : std::vector<std::vector<TiffEntry>>{{wanted}, {wanted, width}, {width, wanted}, {width, width, wanted}})
            checkCarried(carrier::inTiff(tiffOf(little, carriedText, entries)), carriedText);
        const std::string ended = carriedText + std::string("\0{}", 3);
        checkCarried(carrier::inTiff(tiffOf(little, ended, {{270, 2, ended.size(), 8}})), carriedText);
    }
}

TEST_CASE("other entries of a TIFF are passed over, whatever they say") {
    const std::size_t length = carriedText.size();
    for (const bool little : {true, false})
        for (const TiffEntry& other : std::vector<TiffEntry>{{305, 2, length, 8},
                                                             {270, 1, length, 8},
                                                             {270, 3, length, 8},
                                                             {271, 2, length, 8},
                                                             {305, 2, 5, 0xffffff},
                                                             {270, 2, 4, 0xffffff},
                                                             {270, 2, 0, 8},
                                                             {270, 2, 6, 8}})
            CHECK(carrier::inTiff(tiffOf(little, carriedText, {other})).outcome == Sought::none);
}

TEST_CASE("a TIFF whose directory or description lies beyond its end is damaged") {
    for (const bool little : {true, false}) {
        const std::size_t wholeSize = tiffOf(little, carriedText, {{}}).size();
        for (const TiffEntry& beyond : std::vector<TiffEntry>{
                 {270, 2, 5, wholeSize}, {270, 2, 5, wholeSize + 1}, {270, 2, 5, 0xffffffff}, {270, 2, wholeSize - 7, 8}, {270, 2, 0xffffffff, 8}})
            CHECK(carrier::inTiff(tiffOf(little, carriedText, {beyond})).outcome == Sought::damaged);
        CHECK(carrier::inTiff(tiffOf(little, carriedText, {{270, 2, wholeSize - 8, 8}})).outcome == Sought::found);
        for (std::size_t lost = 1; lost <= 12; ++lost) {
            const std::string cut = tiffOf(little, carriedText, {{270, 2, 6, 8}});
            CHECK(carrier::inTiff(cut.substr(0, cut.size() - lost)).outcome == Sought::damaged);
        }
        const std::string start = (little ? "II" : "MM") + bytesOf(42, 2, little);
        for (const std::size_t directory : {std::size_t(7), std::size_t(8), std::size_t(9), std::size_t(0xffffffff)})
            CHECK(carrier::inTiff(start + bytesOf(directory, 4, little)).outcome == Sought::damaged);
    }
}
