// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers in sentences at both sides of every limit: digits, powers of ten, grouping, decimals near 1.
#include "core/analysis/rounded.h"
#include "tests/support/check.h"

#include <cmath>
#include <limits>

using namespace ganscope;
using namespace ganscope::test;

namespace {

constexpr double roundedInfinity = std::numeric_limits<double>::infinity();

struct RoundedRow {
    double x;
    int digits;
    std::string exact, brief;
};

struct SpokenRow {
    double x;
    std::string text;
};

}  // namespace

TEST_CASE("significant digits are exact in number, rounded ones drop their trailing zeros") {
    for (const RoundedRow& row : std::vector<RoundedRow>{{1, 1, "1", "1"},
                                                         {1, 2, "1.0", "1"},
                                                         {-1.25, 4, "−1.250", "−1.25"},
                                                         {100, 3, "100", "100"},
                                                         {100, 4, "100.0", "100"},
                                                         {123, 3, "123", "123"},
                                                         {1234, 3, "1230", "1230"},
                                                         {1236, 3, "1240", "1240"},
                                                         {-98765, 2, "−99000", "−99000"},
                                                         {0.0625, 2, "0.062", "0.062"},
                                                         {9.996, 3, "10.0", "10"},
                                                         {0.0, 3, "0", "0"},
                                                         {-0.0, 3, "0", "0"}}) {
        SECTION(row.exact);
        CHECK_EQUAL(significant(row.x, row.digits), row.exact);
        CHECK_EQUAL(rounded(row.x, row.digits), row.brief);
    }
}

TEST_CASE("powers of ten are written out from 1e-4 up to, not including, 1e6, as rounded") {
    for (const RoundedRow& row : std::vector<RoundedRow>{{1e-4, 3, "0.000100", "0.0001"},
                                                         {9.9996e-5, 3, "0.000100", "0.0001"},
                                                         {9.99e-5, 3, "9.99·10⁻⁵", "9.99·10⁻⁵"},
                                                         {999999, 6, "999999", "999999"},
                                                         {999400, 3, "999000", "999000"},
                                                         {999600, 3, "1.00·10⁶", "1·10⁶"},
                                                         {1e6, 2, "1.0·10⁶", "1·10⁶"},
                                                         {-1.5e10, 3, "−1.50·10¹⁰", "−1.5·10¹⁰"},
                                                         {3e-20, 1, "3·10⁻²⁰", "3·10⁻²⁰"},
                                                         {-7.25e-289, 3, "−7.25·10⁻²⁸⁹", "−7.25·10⁻²⁸⁹"},
                                                         {1.0625e134, 5, "1.0625·10¹³⁴", "1.0625·10¹³⁴"},
                                                         {2e156, 2, "2.0·10¹⁵⁶", "2·10¹⁵⁶"},
                                                         {2e78, 2, "2.0·10⁷⁸", "2·10⁷⁸"}}) {
        SECTION(row.exact);
        CHECK_EQUAL(significant(row.x, row.digits), row.exact);
        CHECK_EQUAL(rounded(row.x, row.digits), row.brief);
    }
}

TEST_CASE("what is no finite number is named, whatever the digits") {
    for (const auto& [x, name] : {std::pair(roundedInfinity, "inf"), std::pair(-roundedInfinity, "-inf"), std::pair(std::nan(""), "nan")}) {
        SECTION(name);
        CHECK_EQUAL(significant(x, 3), name);
        CHECK_EQUAL(rounded(x, 3), name);
        CHECK_EQUAL(besideOne(x), name);
        CHECK_EQUAL(count(x), name);
    }
}

TEST_CASE("beside 1 two digits of the distance are shown, three decimals at least and twelve at most; from 2 on three digits") {
    for (const SpokenRow& row : std::vector<SpokenRow>{{1, "1.000"},
                                                       {0.97468, "0.975"},
                                                       {1.0253, "1.025"},
                                                       {0.99, "0.990"},
                                                       {1.0004, "1.0004"},
                                                       {0.99975, "0.99975"},
                                                       {1.00025, "1.00025"},
                                                       {1.001, "1.001"},
                                                       {1.25, "1.250"},
                                                       {0, "0.000"},
                                                       {-0.5, "−0.500"},
                                                       {1 + 4.4e-12, "1.000000000004"},
                                                       {1 - 4.4e-12, "0.999999999996"},
                                                       {1 + 2.3e-13, "1.000"},
                                                       {1.9996, "2.000"},
                                                       {2, "2"},
                                                       {2.5, "2.5"},
                                                       {12345, "12300"}}) {
        SECTION(row.text);
        CHECK_EQUAL(besideOne(row.x), row.text);
    }
}

TEST_CASE("a part in per cent has two digits, and says when it is less than a ten-thousandth of a per cent") {
    for (const SpokenRow& row : std::vector<SpokenRow>{{0.5, "50\u2009%"},
                                                       {1, "100\u2009%"},
                                                       {0.0253, "2.5\u2009%"},
                                                       {1e-6, "0.0001\u2009%"},
                                                       {1.2e-6, "0.00012\u2009%"},
                                                       {0.9e-6, "< 0.0001\u2009%"},
                                                       {0, "< 0.0001\u2009%"}}) {
        SECTION(row.text);
        CHECK_EQUAL(percent(row.x), row.text);
    }
}

TEST_CASE("steps are counted with two digits below 10, wholly below 1000, with three digits and in groups beyond") {
    for (const SpokenRow& row : std::vector<SpokenRow>{{0.123, "0.12"},
                                                       {1.04, "1"},
                                                       {9.94, "9.9"},
                                                       {9.95, "10"},
                                                       {12.4, "12"},
                                                       {999.4, "999"},
                                                       {999.5, "1000"},
                                                       {1234, "1230"},
                                                       {9994, "9990"},
                                                       {9996, "10\u2009000"},
                                                       {123456, "123\u2009000"},
                                                       {2.5e6, "2.50·10⁶"}}) {
        SECTION(row.text);
        CHECK_EQUAL(count(row.x), row.text);
    }
}
