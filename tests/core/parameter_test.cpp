// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of parameter: what it takes, what it refuses, and in which words.
#include "core/game/parameter.h"
#include "tests/support/check.h"

#include <cmath>

using namespace ganscope;

namespace {

Parameter within(double least, double most, bool isPositive = false) {
    Parameter p = real("x", "ξ", 1, -1, 1, "");
    p.least = least;
    p.most = most;
    p.positive = isPositive;
    return p;
}

}  // namespace

TEST_CASE("a number is taken between its bounds, ends included, 0 excluded where it shall be positive") {
    const double far = std::numeric_limits<double>::infinity();
    struct Row {
        Parameter parameter;
        const char* accepted;
        std::vector<double> taken, refused;
    };
    for (const Row& row : std::vector<Row>{{within(-far, far), "a number", {-1e300, 0, 1e300}, {}},
                                           {within(-2, far), "a number of at least -2", {-2, 0, 5}, {-2.5}},
                                           {within(-far, 3), "a number of at most 3", {-9, 3}, {3.5}},
                                           {within(-2, 3), "a number from -2 to 3", {-2, 0, 3}, {-2.1, 3.1}},
                                           {within(0, far, true), "a number above 0", {1e-300, 4}, {0, -1}},
                                           {within(0, 1, true), "a number above 0 up to 1", {0.5, 1}, {0, 1.5}},
                                           {positive("x", "ξ", 1, 0.1, 1, ""), "a number above 0", {1e-9, 7}, {0, -1}},
                                           {nonNegative("x", "ξ", 1, 0, 1, ""), "a number of at least 0", {0, 7}, {-1e-9}},
                                           {integer("x", "ξ", 2, 1, 5, ""), "a whole number from 1 to 1e+06", {1, 5, 6, 1e6}, {0, 1.5, 1e6 + 1}}}) {
        SECTION(row.accepted);
        CHECK_EQUAL(accepts(row.parameter), row.accepted);
        for (const double x : row.taken) CHECK_EQUAL(complaint(row.parameter, x), "");
        for (const double x : row.refused) {
            const std::string said = complaint(row.parameter, x);
            CHECK(said.starts_with("is ") && said.ends_with(std::string(", but ξ must be ") + row.accepted));
        }
        for (const double x : {far, -far, std::nan("")}) CHECK(complaint(row.parameter, x).ends_with("but ξ must be a finite number"));
        for (const Value& other : {Value(true), Value(std::string("1")), Value(std::vector<double>{1})})
            CHECK_EQUAL(complaint(row.parameter, other), std::string("is of the wrong type: ξ must be ") + row.accepted);
    }
}

TEST_CASE("flags, choices and lists") {
    const Parameter yes = flag("y", "υ", true, "");
    CHECK_EQUAL(accepts(yes), "true or false");
    CHECK_EQUAL(complaint(yes, false), "");
    CHECK_EQUAL(complaint(yes, 1.0), "is of the wrong type: υ must be true or false");

    Parameter one = flag("c", "χ", false, "");
    one.kind = ParameterKind::choice;
    one.options = {"data", "sample"};
    CHECK_EQUAL(accepts(one), "one of data, sample");
    CHECK_EQUAL(complaint(one, std::string("sample")), "");
    CHECK_EQUAL(complaint(one, std::string("samples")), "is \"samples\", but χ must be one of data, sample");
    CHECK_EQUAL(complaint(one, true), "is of the wrong type: χ must be one of data, sample");

    Parameter some = list("l", "λ", {1, 2}, 0, 1, "");
    some.least = 0;
    some.leastCount = 2;
    some.mostCount = 3;
    CHECK_EQUAL(accepts(some), "a list of 2 to 3 numbers of at least 0");
    for (const std::size_t count : {2u, 3u}) CHECK_EQUAL(complaint(some, std::vector<double>(count, 0.5)), "");
    for (const std::size_t count : {0u, 1u, 4u})
        CHECK_EQUAL(complaint(some, std::vector<double>(count, 0.5)), "has " + std::to_string(count) + " entries, but λ must be a list of 2 to 3 numbers of at least 0");
    CHECK_EQUAL(complaint(some, std::vector<double>{1, -1}), "has an entry that is -1, but λ must be a list of 2 to 3 numbers of at least 0");
    CHECK_EQUAL(complaint(some, 0.5), "is of the wrong type: λ must be a list of 2 to 3 numbers of at least 0");
}

TEST_CASE("values keep their order, and those that are not there are said to be missing") {
    Values v({real("a", "a", 1.5, 0, 1, ""), flag("b", "b", true, ""), integer("c", "c", 3, 1, 5, ""), list("d", "d", {1, 2}, 0, 1, "")});
    CHECK_EQUAL(v.real("a"), 1.5);
    CHECK_EQUAL(v.flag("b"), true);
    CHECK_EQUAL(v.integer("c"), 3);
    CHECK(v.list("d") == (std::vector<double>{1, 2}));
    v.set("c", 4.0);
    v.set("e", std::string("new"));
    std::string order;
    for (const auto& [id, value] : v) order += id;
    CHECK_EQUAL(order, "abcde");
    CHECK_EQUAL(v.integer("c"), 4);
    CHECK_EQUAL(v.choice("e"), "new");
    CHECK(v.find("f") == nullptr);
    CHECK_THROWS(std::out_of_range, v.at("f"));
}
