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

TEST_CASE("a third of the longer word may be mistyped, and two letters of a short one") {
    const auto suggested = [](std::string_view word, std::string_view candidate) {
        return nearest(word, std::vector<std::string_view>{candidate}) == candidate;
    };
    CHECK(suggested("abcdefgh", "xxcdefgh"));
    CHECK(!suggested("abcdefgh", "xxxdefgh"));
    CHECK(suggested("abcdefghi", "xxxdefghi"));
    CHECK(!suggested("abcdefghi", "xxxxefghi"));
    CHECK(suggested("abcdefghi", "defghi"));  // nine letters against six, whichever was meant
    CHECK(suggested("defghi", "abcdefghi"));
    CHECK(suggested("abcdefghijkl", "xxxxefghijkl"));
    CHECK(!suggested("abcdefghijkl", "xxxxxfghijkl"));
    CHECK(suggested("abc", "xxc"));
    CHECK(!suggested("ab", "xy"));  // nothing of it is left
    CHECK(!suggested("xyab", "ab"));
    CHECK(suggested("xab", "ab"));
}

TEST_CASE("of two words equally near the first is suggested, of others the nearest") {
    const std::string_view words[] = {"stop", "step", "steps", "stem"};
    CHECK_EQUAL(nearest("stap", words), "stop");
    CHECK_EQUAL(nearest("stepp", words), "step");
    CHECK_EQUAL(nearest("stemm", words), "stem");
    CHECK_EQUAL(nearest("steps", words), "steps");
    CHECK_EQUAL(joined(std::vector<std::string_view>{}), "");
    CHECK_EQUAL(joined(std::vector<std::string_view>{"one"}), "one");
}

TEST_CASE("letters swapped anywhere count once, swapped and changed ones twice") {
    CHECK_EQUAL(editDistance("abcd", "bacd"), 1);
    CHECK_EQUAL(editDistance("abcd", "abdc"), 1);
    CHECK_EQUAL(editDistance("abcd", "badc"), 2);
    CHECK_EQUAL(editDistance("ab", "ba"), 1);
    CHECK_EQUAL(editDistance("abcd", "cbad"), 2);
    CHECK_EQUAL(editDistance("abc", "bca"), 2);
    CHECK_EQUAL(editDistance("aab", "aba"), 1);
    CHECK_EQUAL(editDistance("abab", "baba"), 2);
    CHECK_EQUAL(editDistance("a", "b"), 1);
    CHECK_EQUAL(editDistance("abc", ""), 3);
    CHECK_EQUAL(editDistance("", "abc"), 3);
}
