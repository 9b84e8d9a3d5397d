// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios found again in the bytes of figures, whole, damaged, huge and absent.
#include "core/scenario/carrier.h"
#include "tests/support/check.h"

#include <zlib.h>

#include <functional>

using namespace ganscope;

namespace {

const std::string written = R"({"ganscope": 1, "game": {"id": "dirac"}, "steps": 7, "caption": "θ & <ψ>"})";

std::string deflated(const std::string& text) {
    uLongf size = compressBound(text.size());
    std::string packed(size, '\0');
    compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(text.data()), text.size());
    packed.resize(size);
    return packed;
}

std::string word(std::size_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xff);
    return bytes;
}

std::string chunk(const std::string& type, const std::string& data) {
    const std::string covered = type + data;
    return word(data.size()) + covered + word(crc32(0, reinterpret_cast<const Bytef*>(covered.data()), static_cast<uInt>(covered.size())));
}

std::string png(const std::string& chunks) { return "\x89PNG\r\n\x1a\n" + chunk("IHDR", std::string(13, '\1')) + chunks + chunk("IEND", ""); }

std::string pdf(const std::string& stream) {
    return "%PDF-1.4\n1 0 obj\n<< /Length 10 >>\nstream\nq 1 0 0 1 re\nendstream\nendobj\n2 0 obj\n<< >>\nstream\n" + stream +
           "\nendstream\nendobj\n3 0 obj\n<< /F (scenario.json) /EF << /F 2 0 R >> /Type /Filespec >>\nendobj\n%%EOF\n";
}

std::string svg(const std::string& text) {
    return "<?xml version=\"1.0\"?>\n<svg><metadata><scenario xmlns=\"urn:ganscope:scenario\">" + text + "</scenario></metadata></svg>";
}

const std::string escaped = R"({&quot;ganscope&quot;: 1, &quot;game&quot;: {&quot;id&quot;: &quot;dirac&quot;}, &quot;steps&quot;: 7, &quot;caption&quot;: &quot;&#x3b8; &amp; &lt;&#968;&gt;&quot;})";

std::string tiff(bool little) {
    const auto n = [little](std::size_t value, int width) {
        std::string bytes;
        for (int i = 0; i < width; ++i) bytes += static_cast<char>(value >> 8 * (little ? i : width - 1 - i) & 0xff);
        return bytes;
    };
    return (little ? "II" : "MM") + n(42, 2) + n(8, 4) + n(2, 2) + n(256, 2) + n(4, 2) + n(1, 4) + n(3, 4) + n(270, 2) + n(2, 2) +
           n(written.size() + 1, 4) + n(38, 4) + n(0, 4) + written + std::string(1, '\0');
}

std::string littleWord(std::size_t value, int width) {
    std::string bytes;
    for (int i = 0; i < width; ++i, value >>= 8) bytes += static_cast<char>(value & 0xff);
    return bytes;
}

/// A ZIP with one entry, whose checksum nobody asks for here. APPNOTE.TXT 4.3.7 and 4.3.12.
std::string zip(std::size_t method, const std::string& data, std::size_t size) {
    const std::string name = "scenario.json", common = littleWord(20, 2) + littleWord(0, 2) + littleWord(method, 2) + littleWord(0, 8) +
                                                       littleWord(data.size(), 4) + littleWord(size, 4) + littleWord(name.size(), 2) + littleWord(0, 2);
    const std::string local = "PK\3\4" + common + name + data;
    return local + "PK\1\2" + littleWord(20, 2) + common + littleWord(0, 14) + name;
}

/// Without the wrapping of zlib: two bytes before, four behind.
std::string bare(const std::string& packed) { return packed.substr(2, packed.size() - 6); }

std::string problemOf(const std::string& bytes) { return carriedScenario(bytes).problem; }

}  // namespace

TEST_CASE("a scenario comes back from every carrier, however it is stored there") {
    const std::string key = std::string("Scenario") + '\0';
    const std::vector<std::pair<std::string, std::string>> carriers = {
        {"PDF, deflated", pdf(deflated(written))},
        {"PDF, plain", pdf(written)},
        {"PDF, plain, after what begins like it", "%PDF-1.4\nstream\n{\"title\": 1}\nendstream\n" + pdf(written)},
        {"PDF behind other bytes", "junk\n" + pdf(deflated(written))},
        {"PNG, zTXt in Latin-1", png(chunk("zTXt", key + '\0' + deflated(R"({"ganscope": 1, "game": {"id": "dirac"}, "steps": 7, "caption": "x"})")))},
        {"PNG, iTXt", png(chunk("tEXt", std::string("Software\0x", 10)) + chunk("iTXt", key + std::string(4, '\0') + written))},
        {"PNG, iTXt deflated", png(chunk("iTXt", key + '\1' + std::string(3, '\0') + deflated(written)))},
        {"SVG", svg(escaped)},
        {"SVG, CDATA", svg("<![CDATA[" + written + "]]>")},
        {"TIFF, little-endian", tiff(true)},
        {"TIFF, big-endian", tiff(false)},
        {"TeX", std::string(texFigureMark).append(" 0\n%! {\"ganscope\": 1,\r\n%!  \"game\": {\"id\": \"dirac\"}, \"steps\": 7}\r\n\\begin{tikzpicture}\n")},
        {"a scenario itself", written},
    };
    for (const auto& [name, bytes] : carriers) {
        SECTION(name);
        const Reading reading = readScenarioOrFigure(bytes);
        REQUIRE(reading.scenario.has_value());
        CHECK_EQUAL(reading.scenario->steps, 7);
        const std::vector<std::string> overrides = {"steps=9"};
        CHECK_EQUAL(readScenarioOrFigure(bytes, overrides).scenario->steps, 9);
    }
    CHECK_EQUAL(readScenarioOrFigure(svg(escaped)).scenario->caption, "θ & <ψ>");
    CHECK_EQUAL(readScenarioOrFigure(pdf(deflated(written))).scenario->caption, "θ & <ψ>");
}

TEST_CASE("figures without a scenario say so") {
    CHECK(problemOf("%PDF-1.4\nstream\nq\nendstream\n%%EOF").starts_with("is a PDF without a scenario"));
    CHECK(problemOf(png("")).starts_with("is a PNG without a scenario"));
    CHECK(problemOf("<svg/>").starts_with("is an SVG without a scenario"));
    CHECK(problemOf(std::string(texFigureMark)).starts_with("is a TeX file without a scenario"));
    CHECK(problemOf(std::string("II*\0\x08\0\0\0\0\0", 10)).starts_with("is a TIFF without a scenario"));
    // A description of four bytes stands in the place of its offset: "abc" is none.
    CHECK(problemOf(std::string("II*\0\x08\0\0\0\1\0\x0e\1\2\0\4\0\0\0abc\0", 22)).starts_with("is a TIFF without a scenario"));
}

TEST_CASE("damaged figures say so") {
    const std::string packed = deflated(written), whole = png(chunk("iTXt", std::string("Scenario\0\0\0\0\0", 13) + written));
    std::string flipped = whole;
    flipped[60] ^= 1;
    const std::vector<std::string> damaged = {
        pdf(packed.substr(0, packed.size() / 2)),          pdf(packed).substr(0, 140), whole.substr(0, 70), flipped,
        svg(escaped).substr(0, 120),                       svg("{&nbsp;}"),            tiff(true).substr(0, 40),
        png(chunk("zTXt", std::string("Scenario\0\1", 10))), png(chunk("iTXt", std::string("Scenario\0\0", 10)))};
    for (const std::string& bytes : damaged) {
        SECTION(bytes.substr(0, 60));
        const std::string problem = problemOf(bytes);
        if (problem.find("is damaged") == std::string::npos && problem.find("without") == std::string::npos) FAIL(problem);
        CHECK(!carriedScenario(bytes).json.has_value());
    }
    CHECK(problemOf(damaged[0]).find("damaged") != std::string::npos);
    CHECK(problemOf(flipped).find("damaged") != std::string::npos);
}

TEST_CASE("a figure of a newer version says so") {
    const Reading reading = readScenarioOrFigure(pdf(deflated(R"({"ganscope": 3, "game": {"id": "dirac"}})")));
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].message.find("newer Ganscope") != std::string::npos);
}

TEST_CASE("what unpacks to more than a scenario may have is refused, and soon") {
    const std::string bomb = deflated(R"({"ganscope": 1, "title": ")" + std::string(Limits::bytes + 100, 'a') + "\"}");
    CHECK(bomb.size() < 40000);
    CHECK(problemOf(pdf(bomb)).find("larger than 16 MB") != std::string::npos);
    CHECK(problemOf(png(chunk("zTXt", std::string("Scenario\0\0", 10) + bomb))).find("larger than 16 MB") != std::string::npos);
}

TEST_CASE("a scenario may have all the bytes that are allowed, and not one more") {
    const std::string keyword("Scenario\0\0\0\0\0", 13), packedKeyword("Scenario\0\1\0\0\0", 13);
    const auto sized = [](std::size_t bytes) {
        const std::string head = R"({"ganscope": 1, "title": ")", tail = "\"}";
        return head + std::string(bytes - head.size() - tail.size(), 'a') + tail;
    };
    const std::vector<std::pair<std::string, std::function<std::string(const std::string&)>>> carriers = {
        {"PDF, deflated", [](const std::string& text) { return pdf(deflated(text)); }},
        {"PDF, plain", [](const std::string& text) { return pdf(text.substr(0, text.size() - 2) + "}"); }},  // and the end of the line
        {"PNG, iTXt", [&](const std::string& text) { return png(chunk("iTXt", keyword + text)); }},
        {"PNG, iTXt deflated", [&](const std::string& text) { return png(chunk("iTXt", packedKeyword + deflated(text))); }},
        {"SVG", [](const std::string& text) { return svg(text); }},
        {"NPZ, stored", [](const std::string& text) { return zip(0, text, text.size()); }},
        {"NPZ, deflated", [](const std::string& text) { return zip(8, bare(deflated(text)), text.size()); }},
        {"JSON of results", [](const std::string& text) { return R"({"scenario": )" + text + R"(, "points": []})"; }},
    };
    const std::string most = sized(Limits::bytes), more = sized(Limits::bytes + 1);
    for (const auto& [name, carrying] : carriers) {
        SECTION(name);
        const Carried carried = carriedScenario(carrying(most));
        CHECK(carried.json && carried.json->size() == Limits::bytes);
        CHECK(problemOf(carrying(more)).find("larger than 16 MB") != std::string::npos);
    }
}

TEST_CASE("a chunk or a tag that claims more than there is reads nothing beyond the end") {
    CHECK(problemOf("\x89PNG\r\n\x1a\n" + word(0xffffffff) + "iTXtScenario").find("damaged") != std::string::npos);
    // A TIFF whose scenario comes last has lost a part of it wherever it is cut, if only the end that is no text.
    for (const bool little : {true, false})
        for (std::size_t size = 8; size < tiff(little).size(); ++size) CHECK(problemOf(tiff(little).substr(0, size)).find("damaged") != std::string::npos);
    for (std::size_t size = 0; size < 120; ++size) {
        static_cast<void>(carriedScenario(pdf(deflated(written)).substr(0, size)));
        static_cast<void>(carriedScenario(png(chunk("tEXt", written)).substr(0, size)));
    }
}

TEST_CASE("a scenario that speaks of figures is none") {
    CHECK(!carrierOf(R"({"ganscope": 1, "title": "%PDF-1.4"})"));
    CHECK(!carrierOf(""));
    CHECK(readScenarioOrFigure(R"({"ganscope": 1, "game": {"id": "dirac"}, "title": "%PDF-"})").scenario.has_value());
}

TEST_CASE("characters by number are those of Unicode, of one to four bytes; others are no reference") {
    const auto caption = [](const std::string& reference) {
        const std::string text = R"({"ganscope": 1, "caption": ")" + reference + "\"}";
        return carriedScenario(svg(text)).json.value_or("none");
    };
    struct Row {
        const char *reference, *bytes;
    };
    for (const Row& row : std::vector<Row>{{"&#65;", "A"}, {"&#00000065;", "A"}, {"&#x7f;", "\x7f"}, {"&#x80;", "\xc2\x80"}, {"&#xe9;", "é"}, {"&#x7FF;", "\xdf\xbf"},
                                           {"&#x800;", "\xe0\xa0\x80"}, {"&#8364;", "€"}, {"&#x2207;", "∇"}, {"&#xFFFD;", "\xef\xbf\xbd"},
                                           {"&#x10000;", "\xf0\x90\x80\x80"}, {"&#x1D6C9;", "𝛉"}, {"&#x10FFFF;", "\xf4\x8f\xbf\xbf"},
                                           {"&lt;&gt;&amp;&apos;", "<>&'"}})
        CHECK_EQUAL(caption(row.reference), R"({"ganscope": 1, "caption": ")" + std::string(row.bytes) + "\"}");
    for (const char* none : {"&#0;", "&#x110000;", "&#xg;", "&#;", "&#12x;", "&nbsp;", "&#-1;", "&#000000065;"}) CHECK(!problemOf(svg(none)).empty());
}
