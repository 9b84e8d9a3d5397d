// SPDX-License-Identifier: GPL-3.0-or-later
// Edit distances by hand, and which word is suggested.
#include "core/scenario/suggestion.h"
#include "tests/support/check.h"

using namespace ganscope;

TEST_CASE("the edit distance counts letters more, less, other and swapped with their neighbour") {
    struct Row {
        const char *from, *to;
        int distance;
    };
    for (const auto& [from, to, distance] : std::vector<Row>{{"", "", 0}, {"", "step", 4}, {"step", "steps", 1}, {"step", "astep", 1}, {"step", "sstep", 1},
                                                             {"step", "tstep", 1}, {"step", "first_step", 6}, {"step", "stpe", 1}, {"step", "tsep", 1},
                                                             {"kitten", "sitting", 3}, {"gamma", "lambda", 3},
                                                             {"ca", "abc", 3}}) {  // no letter is touched twice
        CHECK_EQUAL(editDistance(from, to), distance);
        CHECK_EQUAL(editDistance(to, from), distance);
    }
}

TEST_CASE("the nearest word is suggested, unless it is another one") {
    const std::string_view words[] = {"gamma", "lambda", "beta", "h"};
    CHECK_EQUAL(nearest("gama", words), "gamma");
    CHECK_EQUAL(nearest("lamdba", words), "lambda");
    CHECK_EQUAL(nearest("bet", words), "beta");
    CHECK_EQUAL(nearest("discriminator", words), "");
    CHECK_EQUAL(nearest("", words), "");
    CHECK_EQUAL(nearest("k", words), "");  // all of "h" would be changed
    CHECK_EQUAL(nearest(std::string(64, 'a'), std::vector<std::string_view>{}), "");
    const std::string most(64, 'x'), more(65, 'x');
    CHECK_EQUAL(nearest(most, std::vector<std::string_view>{most}), most);
    CHECK_EQUAL(nearest(more, std::vector<std::string_view>{more}), "");
    CHECK_EQUAL(suggesting("no", "gama", words), "no; did you mean \"gamma\"?");
    CHECK_EQUAL(suggesting("no", "discriminator", words), "no");
    CHECK_EQUAL(joined(words), "gamma, lambda, beta, h");
}
