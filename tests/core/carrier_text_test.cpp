// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario in an SVG and in a TeX file, to the letter, and which of all kinds a file is by its first bytes.
#include "core/scenario/carrier.h"
#include "core/scenario/carrier_formats.h"
#include "tests/support/check.h"

#include <cstdlib>
#include <cstring>
#include <memory>

using namespace ganscope;
using namespace ganscope::test;

namespace {

using Stated = carrier::Outcome;

std::string statedSvg(const std::string& text) {
    return "<svg><scenario xmlns=\"urn:ganscope:scenario\">" + text + "</scenario></svg>";
}

void checkStated(const carrier::Found& found, const std::string& text) {
    CHECK(found.outcome == Stated::found);
    CHECK_EQUAL(found.text, text);
}

/// Zeros that cost no memory until they are looked at.
struct Zeros {
    explicit Zeros(std::size_t n) : data(static_cast<char*>(std::calloc(n, 1)), std::free), size(n) {}
    std::unique_ptr<char, decltype(&std::free)> data;
    std::size_t size;
};

}  // namespace

TEST_CASE("the text of an SVG comes to the letter, references resolved, and as it is within CDATA") {
    for (const auto& [source, text] :
         std::vector<std::pair<std::string, std::string>>{{"", ""},
                                                          {"x", "x"},
                                                          {" {\n} ", " {\n} "},
                                                          {"&lt;", "<"},
                                                          {"a&amp;b&gt;&quot;&apos;c", "a&b>\"'c"},
                                                          {"&amp;lt;", "&lt;"},
                                                          {"&#65;&#x42;C", "ABC"},
                                                          {"&#xFFFF;&#x7ff;", "\xef\xbf\xbf\xdf\xbf"},
                                                          {"a;b", "a;b"},
                                                          {"<![CDATA[]]>", ""},
                                                          {"<![CDATA[{&lt;}]]>", "{&lt;}"},
                                                          {"<![CDATA[x", "<![CDATA[x"},
                                                          {"{a long enough text}]]>", "{a long enough text}]]>"}}) {
        SECTION(source);
        checkStated(carrier::inSvg(statedSvg(source)), text);
    }
}

TEST_CASE("an SVG without our element has no scenario, one without its ends or with other references is damaged") {
    CHECK(carrier::inSvg("<svg><scenario>{}</scenario></svg>").outcome == Stated::none);
    for (const char* cut : {"<svg><scenario xmlns=\"urn:ganscope:scenario\"", "<svg><scenario xmlns=\"urn:ganscope:scenario\">",
                            "<svg><scenario xmlns=\"urn:ganscope:scenario\">{}<"})
        CHECK(carrier::inSvg(cut).outcome == Stated::damaged);
    for (const char* reference : {"&", "&;", "&lt", "& lt;", "&lt ;", "&LT;", "&nbsp;", "&#;", "&#x;", "&#0;", "&#x0;", "&#a;", "&#xg;",
                                  "&#65a;", "&#X41;", "&#x110000;", "&# 65;", "&#99999999999999999999;", "a &amp b"}) {
        SECTION(reference);
        CHECK(carrier::inSvg(statedSvg(reference)).outcome == Stated::damaged);
    }
}

TEST_CASE("the scenario of a TeX file is what follows the mark, line by line, with either line end") {
    for (const auto& [file, text] : std::vector<std::pair<std::string, std::string>>{{"%! {}", "{}\n"},
                                                                                     {"%! {}\n", "{}\n"},
                                                                                     {"%! {}\r\n", "{}\n"},
                                                                                     {"%! {\n%!   1\n%! }\n", "{\n  1\n}\n"},
                                                                                     {"% a\n%! {\nx\n\n%!{\n%! }\n\\end", "{\n}\n"},
                                                                                     {"%! \n", "\n"},
                                                                                     {"%! a\r\r\n", "a\r\n"}}) {
        SECTION(file);
        checkStated(carrier::inTex(file), text);
    }
    for (const char* none : {"", "\n", "%!", "%!{}", " %! {}", "% %! {}"}) CHECK(carrier::inTex(none).outcome == Stated::none);
}

TEST_CASE("the lines of a TeX file may have all the bytes that are allowed, and not one more") {
    const std::string line = "%! " + std::string(Limits::bytes - 3, 'x');
    CHECK(carrier::inTex(line).outcome == Stated::found);
    CHECK(carrier::inTex(line + "x").outcome == Stated::tooLarge);
    const std::string half = "%! " + std::string(Limits::bytes / 2 - 3, 'x') + "\n";  // of which the text has 2 bytes less
    CHECK(carrier::inTex(half + half + "%!").outcome == Stated::found);
    CHECK(carrier::inTex(half + "%! xxx" + half.substr(3)).outcome == Stated::tooLarge);
}

TEST_CASE("the kind of a file is told by its first bytes") {
    const std::string bom = "\xEF\xBB\xBF";
    struct Row {
        std::string bytes;
        std::optional<Carrier> kind;
    };
    for (const Row& row : std::vector<Row>{{"%PDF-1.7", Carrier::pdf},
                                           {std::string(1019, 'x') + "%PDF-", Carrier::pdf},
                                           {std::string(1020, 'x') + "%PDF-", std::nullopt},
                                           {"\x89PNG\r\n\x1a\n", Carrier::png},
                                           {"\x89PNG\n\x1a\n", std::nullopt},
                                           {std::string("II*\0\x08\0\0\0", 8), Carrier::tiff},
                                           {std::string("II*\0", 4), Carrier::tiff},
                                           {std::string("MM\0*\x08\0\0\0", 8), Carrier::tiff},
                                           {std::string("MM*\0", 4), std::nullopt},
                                           {"PK\3\4", Carrier::npz},
                                           {"PK\1\2", std::nullopt},
                                           {"% Figure by Ganscope 1.0", Carrier::tex},
                                           {"% A figure by Ganscope", std::nullopt},
                                           {"<svg/>", Carrier::svg},
                                           {bom + "<svg/>", Carrier::svg},
                                           {bom + " \r\n\t<?xml?>", Carrier::svg},
                                           {"{\"scenario\":{}}", Carrier::results},
                                           {"{\"scenario\" :{}}", std::nullopt},
                                           {bom + "{\"title\": \"%PDF-\"}", std::nullopt},
                                           {"\n {\"title\": \"%PDF-\"}", std::nullopt},
                                           {"", std::nullopt},
                                           {" \t\r\n", std::nullopt},
                                           {bom, std::nullopt},
                                           {"text", std::nullopt}}) {
        SECTION(row.bytes.substr(0, 40));
        CHECK(carrierOf(row.bytes) == row.kind);
    }
}

TEST_CASE("every kind without a scenario is called by its name, and what is no figure or a table is none") {
    for (const auto& [bytes, name] : std::vector<std::pair<std::string, std::string>>{
             {"%PDF-1.7", "is a PDF without"},
             {"\x89PNG\r\n\x1a\n" + std::string("\0\0\0\0IEND\0\0\0\0", 12), "is a PNG without"},
             {"<svg/>", "is an SVG without"},
             {std::string("II*\0\x08\0\0\0\0\0", 10), "is a TIFF without"},
             {"PK\3\4", "is an NPZ without"},
             {"{\"scenario\":null}", "is a JSON file of results without"},
             {"% Figure by Ganscope", "is a TeX file without"},
             {"text", "is no figure"}}) {
        SECTION(name);
        const Carried carried = carriedScenario(bytes);
        CHECK(!carried.json);
        CHECK(carried.problem.starts_with(name));
    }
    for (const char* text : {"trajectory,step,time,theta0\n0,0,0,1\n", "panel,item,number,label,point,x,y\na,path,0,,0,1,1\n",
                             "method.step,regularizers.wgan-gp.gamma,steps_to\r\n0.1,1,7\r\n"}) {
        SECTION(text);
        const Reading table = readScenarioOrFigure(text);
        REQUIRE(!table.scenario && table.problems.size() == 1);
        CHECK(table.problems[0].message.starts_with("is a CSV table"));
    }
    for (const char* text : {"a,b", "no table, but words\n", "1,2\n3,4\n", "\n"}) {
        SECTION(text);
        const Reading none = readScenarioOrFigure(text);
        REQUIRE(!none.problems.empty());
        CHECK(!none.problems[0].message.starts_with("is a CSV table"));
    }
}

TEST_CASE("a figure of 256 MB is looked through, a larger one is not") {
    CHECK_EQUAL(largestCarrier, std::size_t(256) * 1024 * 1024);
    const Zeros zeros(largestCarrier + 1);
    std::memcpy(zeros.data.get(), "\x89PNG\r\n\x1a\n\xff\xff\xff\xff", 12);  // of a chunk that is longer than the file
    CHECK_EQUAL(carriedScenario({zeros.data.get(), largestCarrier}).problem,
                "is a PNG whose scenario is damaged, so that it cannot be restored");
    CHECK_EQUAL(carriedScenario({zeros.data.get(), largestCarrier + 1}).problem,
                "is a PNG of more than 256 MB, too large to look for a scenario in it");
}
