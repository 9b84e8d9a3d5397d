// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as text and back, and sentences with parts at their places.
#include "core/math/number.h"

#include "core/math/phrase.h"
#include "core/math/round_numbers.h"
#include "tests/support/check.h"

using namespace ganscope;
using namespace ganscope::test;

TEST_CASE("a number is told by the shortest text that reads back to it") {
    const std::vector<std::pair<double, std::string>> rows{
        {0.1, "0.1"}, {-0.0, "-0"},      {1e22, "1e+22"},     {1.0 / 3, "0.3333333333333333"},
        {NAN, "nan"}, {INFINITY, "inf"}, {-INFINITY, "-inf"}, {-2.2250738585072014e-308, "-2.2250738585072014e-308"}};
    for (const auto& [x, text] : rows) {
        CHECK_EQUAL(toText(x), text);
        if (!std::isnan(x)) CHECK_EQUAL(toNumber(text).value(), x);
    }
    CHECK_EQUAL(toText(1.0 / 3, 3), "0.333");
    CHECK_EQUAL(toText(2.5, 4), "2.5");
    CHECK_EQUAL(toText(123456.0, 2), "1.2e+05");
    CHECK_EQUAL(toText(INFINITY, 3), "inf");
    CHECK_EQUAL(toText(-INFINITY, 3), "-inf");
    CHECK_EQUAL(toText(NAN, 3), "nan");
    CHECK_EQUAL(toText(-1.0 / 3, 50).size(), 53U);  // −0. and fifty digits
}

TEST_CASE("a number is the whole of its text, with one sign at most") {
    const std::vector<std::pair<std::string, double>> right{{"+1.5", 1.5}, {"-1.5", -1.5}, {"1e3", 1000},     {"+0", 0},
                                                            {".5", 0.5},   {"5.", 5},      {"+inf", INFINITY}};
    for (const auto& [text, x] : right) {
        SECTION(text);
        CHECK(toNumber(text) == x);
    }
    for (const char* wrong : {"", "+", "-", "+-1", "-+1", "++1", "--1", "1 ", " 1", "1,5", "1e", "0x1", "one", "1e999"}) {
        SECTION(wrong);
        CHECK(!toNumber(wrong));
    }
}

TEST_CASE("a phrase has its parts at their places, each as often as it is named; what is no place stays") {
    const auto told = [](std::string_view pattern, std::vector<Phrase> parts) {
        return phrase("context", pattern).with(std::move(parts)).english;
    };
    const Phrase a = verbatim("a"), b = verbatim("b");
    CHECK_EQUAL(told("%1 and %2", {a, b}), "a and b");
    CHECK_EQUAL(told("%2%1%2", {a, b}), "bab");
    CHECK_EQUAL(told("%1", {a}), "a");
    CHECK_EQUAL(told("%1", {}), "%1");
    CHECK_EQUAL(told("%2 %1", {a}), "%2 a");
    CHECK_EQUAL(told("100 % of %0, %:, %1%", {a}), "100 % of %0, %:, a%");
    CHECK_EQUAL(told("%%1", {a}), "%a");
    CHECK_EQUAL(told("%9%10", std::vector<Phrase>(8, a)), "%9a0");
    CHECK_EQUAL(told("%9", {a, a, a, a, a, a, a, a, b}), "b");
    const Phrase whole = phrase("context", "%1!").with({a});
    CHECK(whole.context == "context" && whole.pattern == "%1!" && whole.parts == std::vector<Phrase>{a});
}

TEST_CASE("a round number is a lead times a power of ten, and a round number stays") {
    for (const double x : {1e-7, 0.02, 0.5, 1.0, 2.0, 50.0, 1e6, 2e15}) {
        CHECK_EQUAL(roundedUp(x), x);
        CHECK_EQUAL(roundedDown(x), x);
        CHECK_EQUAL(roundedUp(std::nextafter(x, INFINITY)), x);  // a rounding error is not more
    }
    CHECK_EQUAL(roundedUp(1.01), 2.0);
    CHECK_EQUAL(roundedUp(5.01), 10.0);
    CHECK_EQUAL(roundedUp(0.021), 0.05);
    CHECK_EQUAL(roundedUp(1.2, {1, 1.5, 3}), 1.5);
    CHECK_EQUAL(roundedUp(3.2, {1, 1.5, 3}), 10.0);
    CHECK_EQUAL(roundedDown(9.99), 5.0);
    CHECK_EQUAL(roundedDown(0.049), 0.02);
    CHECK_EQUAL(decadeOf(9.99e-3), 1e-3);
}
