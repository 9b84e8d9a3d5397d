// SPDX-License-Identifier: GPL-3.0-or-later
// JSON text to documents: limits from both sides, where errors are placed, and how documents and strangers' text are shown.
#include "core/scenario/json_document.h"
#include "tests/support/check.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// "pointer: message" of the only problem with the text; "" where there is none.
std::string documentProblem(std::string_view text) {
    const Document document = parseDocument(text);
    CHECK_EQUAL(document.json.has_value(), document.problems.empty());
    CHECK(document.problems.size() < 2);
    return document.problems.empty() ? "" : toText(document.problems[0]);
}

std::string repeatedText(std::string_view part, std::size_t count) {
    std::string text;
    text.reserve(part.size() * count);
    for (std::size_t i = 0; i < count; ++i) text += part;
    return text;
}

/// An object of `count` keys k0, k1, ….
std::string objectOfKeys(std::size_t count) {
    std::string text = "{";
    for (std::size_t i = 0; i < count; ++i) text += (i ? ",\"k" : "\"k") + std::to_string(i) + "\":" + std::to_string(i);
    return text + "}";
}

}  // namespace

TEST_CASE("an error is placed by its line and by the character in that line") {
    struct Row {
        const char *text, *problem;
    };
    for (const Row& row :
         std::vector<Row>{{"", "line 1, column 1: the text ends too early, in the middle of the scenario"},
                          {"[", "line 1, column 2: the text ends too early, in the middle of the scenario"},
                          {"\n\n", "line 3, column 1: the text ends too early, in the middle of the scenario"},
                          {"[\n1,", "line 2, column 3: the text ends too early, in the middle of the scenario"},
                          {"}", "line 1, column 1: unexpected '}'; expected '[', '{', or a literal"},
                          {"[1 2]", "line 1, column 4: unexpected number literal; expected ']'"},
                          {"[\n  \"θψ\" 2]", "line 2, column 8: unexpected number literal; expected ']'"},
                          {"[\"θ\",\n\"ψ\",\n}", "line 3, column 1: unexpected '}'; expected '[', '{', or a literal"},
                          {"1e999", "line 1, column 1: the number 1e999 is too large for double precision"},
                          {"-1.5e+999", "line 1, column 1: the number -1.5e+999 is too large for double precision"},
                          {"[1e999, 2]", "line 1, column 2: the number 1e999 is too large for double precision"},
                          {"[1,-1.5e+999]", "line 1, column 4: the number -1.5e+999 is too large for double precision"},
                          {"{\"a\":2e999}", "line 1, column 6: the number 2e999 is too large for double precision"},
                          {"[3e999 ]", "line 1, column 2: the number 3e999 is too large for double precision"},
                          {"[3e999\n]", "line 1, column 2: the number 3e999 is too large for double precision"},
                          {"NaN", "line 1, column 1: NaN is not a JSON number; every number must be finite"},
                          {"[nan]", "line 1, column 2: nan is not a JSON number; every number must be finite"},
                          {"[1,\n Infinity]", "line 2, column 2: Infinity is not a JSON number; every number must be finite"},
                          {"[-Infinity]", "line 1, column 2: -Infinity is not a JSON number; every number must be finite"},
                          {"inf", "line 1, column 1: inf is not a JSON number; every number must be finite"},
                          {"[1,-inf]", "line 1, column 4: -inf is not a JSON number; every number must be finite"}}) {
        SECTION(row.text);
        const std::string told = documentProblem(row.text);
        if (!told.starts_with(row.problem)) CHECK_EQUAL(told, row.problem);
    }
}

TEST_CASE("what follows a syntax error is the parser's own reason, with unprintable bytes as such") {
    const std::string told = documentProblem("[\"a\xFF\"]");
    CHECK(told.starts_with("line 1, column 4: invalid string: ill-formed UTF-8 byte"));
    CHECK(told.find("<FF>") != std::string::npos);
    CHECK(told.find('\xFF') == std::string::npos);
    CHECK(told.find("parse error") == std::string::npos);
}

TEST_CASE("of a number that is too large forty characters are shown") {
    const auto shown = [](const std::string& number) {
        return documentProblem("[" + number + "]") ==
               "line 1, column 2: the number " + number.substr(0, 40) + " is too large for double precision";
    };
    CHECK(shown("1" + std::string(34, '0') + "e9999"));
    CHECK(shown("1" + std::string(35, '0') + "e9999"));
    CHECK(shown("1" + std::string(500, '0')));
}

TEST_CASE("an object has at most 256 keys, and the complaint names it") {
    CHECK_EQUAL(documentProblem(objectOfKeys(256)), "");
    CHECK_EQUAL(documentProblem(objectOfKeys(257)), "has more than 256 keys");
    CHECK_EQUAL(documentProblem("{\"a\": " + objectOfKeys(257) + "}"), "/a: has more than 256 keys");
    CHECK_EQUAL(documentProblem("{\"a\": {\"b~c\": " + objectOfKeys(257) + "}}"), "/a/b~0c: has more than 256 keys");
}

TEST_CASE("a repeated key is told with its pointer, and what follows it is looked at all the same") {
    CHECK_EQUAL(documentProblem(R"({"a": 1, "a": 2})"), "/a: is given twice; one of the two values would be lost");
    CHECK_EQUAL(documentProblem(R"({"b": {"x/y": [1], "x/y": 1}})"), "/b/x~1y: is given twice; one of the two values would be lost");
    CHECK_EQUAL(documentProblem(R"({"a": {"b": 1}, "b": 2, "c": {"b": 3}})"), "");
    const Document two = parseDocument(R"({"a": 1, "a": 2, "b": {"c": 1, "c": 1}})");
    CHECK(!two.json);
    REQUIRE(two.problems.size() == 2);
    CHECK_EQUAL(two.problems[1].pointer, "/b/c");
}

TEST_CASE("below a list, a pointer counts the entries before, however deep the problem lies") {
    const std::string twice = ": is given twice; one of the two values would be lost", two = R"({"a": 1, "a": 2})";
    for (std::size_t i = 0; i < 3; ++i) {
        const std::string at = "/" + std::to_string(i), before = repeatedText("[5], ", i);
        SECTION(at);
        CHECK_EQUAL(documentProblem("[" + before + two + "]"), at + "/a" + twice);
        CHECK_EQUAL(documentProblem("[" + before + objectOfKeys(257) + "]"), at + ": has more than 256 keys");
        CHECK_EQUAL(documentProblem("[" + before + R"({"a": [1, {}], "a": 2}])"), at + "/a" + twice);
        CHECK_EQUAL(documentProblem("[7, [" + before + R"({"b": [)" + before + two + "]}]]"), "/1" + at + "/b" + at + "/a" + twice);
        CHECK_EQUAL(documentProblem("[7, [" + before + R"({"b": )" + objectOfKeys(257) + "}]]"), "/1" + at + "/b: has more than 256 keys");
    }
    const Document both = parseDocument("[" + two + ", " + two + "]");
    REQUIRE(both.problems.size() == 2);
    CHECK_EQUAL(both.problems[0].pointer, "/0/a");
    CHECK_EQUAL(both.problems[1].pointer, "/1/a");
}

TEST_CASE("32 levels are read and 33 are not") {
    const auto lists = [](std::size_t depth) { return repeatedText("[", depth) + repeatedText("]", depth); };
    const auto objects = [](std::size_t depth) { return repeatedText("{\"a\":", depth) + "1" + repeatedText("}", depth); };
    CHECK_EQUAL(documentProblem(lists(32)), "");
    CHECK_EQUAL(documentProblem(objects(32)), "");
    CHECK_EQUAL(documentProblem(lists(33)), "is nested more than 32 levels deep");
    CHECK_EQUAL(documentProblem(objects(33)), "is nested more than 32 levels deep");
    CHECK_EQUAL(documentProblem("[" + lists(31) + "," + lists(31) + "]"), "");
}

TEST_CASE("two million numbers are read, the list about them counted, and one more is not") {
    const std::string most = "[" + repeatedText("0,", Limits::values - 2);
    CHECK_EQUAL(documentProblem(most + "0]"), "");
    CHECK_EQUAL(documentProblem(most + "0,0]"), "/1999999: goes on for more than 2000000 values");
}

TEST_CASE("lists and objects count as values") {
    const std::string most = "[" + repeatedText("0,", Limits::values - 2);
    CHECK_EQUAL(documentProblem(most + "[]]"), "");
    CHECK_EQUAL(documentProblem(most + "0,{}]"), "/1999999: goes on for more than 2000000 values");
    CHECK_EQUAL(documentProblem("[[], " + most + "]]"), "/1/1999997: goes on for more than 2000000 values");
}

TEST_CASE("sixteen megabytes are read and a byte more is not") {
    std::string text(Limits::bytes, ' ');
    text[0] = '7';
    CHECK_EQUAL(documentProblem(text), "");
    CHECK_EQUAL(documentProblem(text + " "), "is longer than 16 MB");
}

TEST_CASE("values of every kind come back in the order of the text") {
    const Document document = parseDocument(R"({"z": null, "a": [true, false, -3, 7, 0.5, "x"], "m": {"k": {}}})");
    REQUIRE(document.json.has_value());
    CHECK_EQUAL(document.json->dump(), R"({"z":null,"a":[true,false,-3,7,0.5,"x"],"m":{"k":{}}})");
}

TEST_CASE("what fits on a line stands on one, to the column") {
    const Json json = Json::parse(R"({"a": [1, 2], "b": 3})");
    const std::string broken = "{\n  \"a\": [1, 2],\n  \"b\": 3\n}";
    CHECK_EQUAL(prettyText(json, 2, 21), R"({"a": [1, 2], "b": 3})");
    CHECK_EQUAL(prettyText(json, 2, 20), broken);
    CHECK_EQUAL(prettyText(json, 2, 14), broken);  // with the comma that follows
    CHECK_EQUAL(prettyText(json, 2, 13), "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": 3\n}");
    CHECK_EQUAL(prettyText(json, 0, 20), "{\n\"a\": [1, 2],\n\"b\": 3\n}");
    CHECK_EQUAL(prettyText(Json::parse("[[1,[22222,33333]],4]"), 3, 12),
                "[\n   [\n      1,\n      [\n         22222,\n         33333\n      ]\n   ],\n   4\n]");
}

TEST_CASE("a line has 110 columns unless told otherwise, and two blanks a level") {
    const std::string most(106, 'x');  // in a list and quotes: 110
    CHECK_EQUAL(prettyText(Json::array({most})), "[\"" + most + "\"]");
    CHECK_EQUAL(prettyText(Json::array({most + "x"})), "[\n  \"" + most + "x\"\n]");
}

TEST_CASE("scalars and what is empty are never broken") {
    CHECK_EQUAL(prettyText(Json::parse(R"({"a": [], "b": {}, "c": "longer than the line"})"), 2, 5),
                "{\n  \"a\": [],\n  \"b\": {},\n  \"c\": \"longer than the line\"\n}");
    CHECK_EQUAL(prettyText(Json::array(), 2, 1), "[]");
    CHECK_EQUAL(prettyText(Json(12345), 2, 1), "12345");
}

TEST_CASE("no blanks are put into texts, whatever they quote, and letters stay letters") {
    for (const std::string text :
         {R"({"a,b:c": "d,e:f"})", R"(["say \",:\" and \\", 1])", R"(["\\", "a,b"])", R"(["\"", "a,b"])", R"({"θ": "ψ"})"}) {
        SECTION(text);
        CHECK_EQUAL(prettyText(Json::parse(text)), text);
    }
    CHECK_EQUAL(prettyText(Json::parse(R"({"θ,": "ψ:"})"), 2, 3), "{\n  \"θ,\": \"ψ:\"\n}");
}

TEST_CASE("bytes that are no text are shown as the character for that") {
    CHECK_EQUAL(prettyText(Json::array({"a\xFF"})), "[\"a\uFFFD\"]");
    CHECK_EQUAL(prettyText(Json{{"\xFF", 1}}, 2, 3), "{\n  \"\uFFFD\": 1\n}");
    CHECK_EQUAL(describe(Json("\xFF")), "the text \"\uFFFD\"");
}

TEST_CASE("a value is described by its kind or by itself") {
    const std::pair<const char*, const char*> rows[] = {{"{\"a\": 1}", "an object"},
                                                        {"[1]", "a list"},
                                                        {"null", "null"},
                                                        {"true", "true"},
                                                        {"-1", "-1"},
                                                        {"0.5", "0.5"},
                                                        {"\"\"", "the text \"\""},
                                                        {"\"θ\"", "the text \"θ\""},
                                                        {"\"a\\\"b\"", "the text \"a\\\"b\""}};
    for (const auto& [text, description] : rows) CHECK_EQUAL(describe(Json::parse(text)), description);
}

TEST_CASE("of a long text forty bytes are shown, and whole characters of them") {
    const std::string a39(39, 'a');
    CHECK_EQUAL(describe(Json(a39 + "b")), "the text \"" + a39 + "b\"");
    CHECK_EQUAL(describe(Json(a39 + "bc")), "the text \"" + a39 + "b…\"");
    CHECK_EQUAL(describe(Json(a39 + "θ")), "the text \"" + a39 + "…\"");
    CHECK_EQUAL(describe(Json(a39 + "bθ")), "the text \"" + a39 + "b…\"");
    CHECK_EQUAL(describe(Json(std::string(38, 'a') + "\U0001D4D5")), "the text \"" + std::string(38, 'a') + "…\"");
    CHECK_EQUAL(describe(Json(std::string(41, '\x80'))), "the text \"…\"");
}

TEST_CASE("UTF-8 is told from what is none at every border of its table") {
    const char* const good[] = {"a",
                                "\x7F",
                                "\xC2\x80",
                                "\xDF\xBF",
                                "\xE0\xA0\x80",
                                "\xE0\xBF\xBF",
                                "\xE1\x80\x80",
                                "\xEC\xBF\xBF",
                                "\xED\x80\x80",
                                "\xED\x9F\xBF",
                                "\xEE\x80\x80",
                                "\xEF\xBF\xBF",
                                "\xF0\x90\x80\x80",
                                "\xF0\xBF\xBF\xBF",
                                "\xF1\x80\x80\x80",
                                "\xF3\xBF\xBF\xBF",
                                "\xF4\x80\x80\x80",
                                "\xF4\x8F\xBF\xBF",
                                "a\xC2\x80z",
                                ""};
    const char* const bad[] = {"\x80",
                               "\xBF",
                               "\xC0\x80",
                               "\xC1\xBF",
                               "\xC2",
                               "\xC2\x7F",
                               "\xC2\xC0",
                               "\xC2z",
                               "\xDF",
                               "\xE0\x9F\xBF",
                               "\xE0\x80\x80",
                               "\xE1\x80",
                               "\xE1\x7F\x80",
                               "\xE1\x80\x7F",
                               "\xE1\x80\xC0",
                               "\xED\xA0\x80",
                               "\xED\xBF\xBF",
                               "\xEF\xBF",
                               "\xF0\x8F\xBF\xBF",
                               "\xF0\x90\x80",
                               "\xF1\x80\x80\x7F",
                               "\xF1\x80\x7F\x80",
                               "\xF1\x7F\x80\x80",
                               "\xF4\x90\x80\x80",
                               "\xF5\x80\x80\x80",
                               "\xFE",
                               "\xFF",
                               "a\xFF",
                               "\xC2\x80\x80"};
    for (const char* text : good) {
        SECTION(printable(text));
        CHECK(isUtf8(text));
    }
    for (const char* text : bad) {
        SECTION(printable(text));
        CHECK(!isUtf8(text));
    }
    CHECK(isUtf8(std::string_view("\0", 1)));
}

TEST_CASE("a stranger's text is shown with the bytes that cannot be printed in hexadecimal") {
    const std::pair<std::string, const char*> rows[] = {{"plain ~", "plain ~"},
                                                        {"θ\u2026\U0001D4D5", "θ\u2026\U0001D4D5"},
                                                        {"\x1F", "<1F>"},
                                                        {std::string(1, '\0'), "<00>"},
                                                        {"a\nb", "a<0A>b"},
                                                        {"\x7F", "<7F>"},
                                                        {"\xFF", "<FF>"},
                                                        {"\xA9x", "<A9>x"},
                                                        {"a\xE2\x82", "a<E2><82>"},
                                                        {"\xC2", "<C2>"},
                                                        {"", ""}};
    for (const auto& [text, shown] : rows) CHECK_EQUAL(printable(text), shown);
}

TEST_CASE("tildes and slashes are escaped within a pointer") {
    CHECK_EQUAL(escapedToken("a/b~c//"), "a~1b~0c~1~1");
    CHECK_EQUAL(escapedToken("plain"), "plain");
    CHECK_EQUAL(escapedToken(""), "");
}
