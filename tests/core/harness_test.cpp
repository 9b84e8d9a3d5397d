// SPDX-License-Identifier: GPL-3.0-or-later
// The harness itself: what must fail fails, and says where and with which values.
#include "tests/support/check.h"

#include <array>
#include <stdexcept>

using ganscope::test::run;

namespace {

std::string reportOf(void (*body)()) {
    return run({"harness: planted", "harness", body});
}

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double infinite = std::numeric_limits<double>::infinity();

}  // namespace

TEST_CASE("a true check is silent, a false one is reported and the case goes on") {
    CHECK_EQUAL(reportOf([] { CHECK(1 + 1 == 2); }), "");
    const std::string report = reportOf([] {
        CHECK(1 + 1 == 3);
        CHECK_EQUAL(2, 5);
    });
    CHECK(report.find("harness_test.cpp:") != std::string::npos);
    CHECK(report.find("CHECK(1 + 1 == 3)") != std::string::npos);
    CHECK(report.find("expected  5") != std::string::npos);
}

TEST_CASE("closeness is absolute below one, relative above, and exact for infinities and sizes") {
    using ganscope::test::close;
    CHECK(close(0.1, 0.1 + 1e-10, 1e-9));
    CHECK(!close(0.1, 0.1 + 1e-8, 1e-9));
    CHECK(close(1e6, 1e6 + 1e-4, 1e-9));
    CHECK(!close(1e6, 1e6 + 1e-2, 1e-9));
    CHECK(close(infinite, infinite, 0.0));
    CHECK(!close(infinite, -infinite, 1.0));
    CHECK(!close(1.0, infinite, 1.0));
    CHECK(!close(notANumber, notANumber, 1.0));
    CHECK(!close(notANumber, 1.0, 1.0));
    CHECK(close(std::complex(1.0, 2.0), std::complex(1.0, 2.0 + 1e-12), 1e-9));
    CHECK(!close(std::vector{1.0, 2.0}, std::vector{1.0}, 1.0));
    CHECK(!close(std::vector{1.0, 2.0}, std::array{1.0, 2.1}, 1e-3));
}

TEST_CASE("numbers are shown with every digit, whatever the locale") {
    CHECK_EQUAL(ganscope::test::show(0.1), "0.10000000000000001");
    CHECK_EQUAL(ganscope::test::show(std::vector{0.5, 2.0}), "[0.5, 2]");
}

TEST_CASE("an exception fails its case and tells the section it came from") {
    const std::string report = reportOf([] {
        SECTION("outer");
        SECTION("inner");
        throw std::runtime_error("broken");
    });
    CHECK_EQUAL(report, "[outer] [inner] threw broken\n");
    CHECK(!reportOf([] { CHECK_THROWS(std::runtime_error, 1 + 1); }).empty());
    CHECK(reportOf([] { CHECK_THROWS(std::runtime_error, std::vector<int>().at(0)); }).starts_with("threw"));
    CHECK_EQUAL(reportOf([] { CHECK_THROWS(std::out_of_range, std::vector<int>().at(0)); }), "");
}

TEST_CASE("FAIL and REQUIRE end the case") {
    CHECK(reportOf([] {
              REQUIRE(false);
              throw std::runtime_error("reached");
          }).find("reached") == std::string::npos);
    CHECK(reportOf([] { FAIL("words"); }).find("words") != std::string::npos);
}
