// SPDX-License-Identifier: GPL-3.0-or-later
// The tests' own small harness, without Qt: the same cases run under Qt Test (main_qt.cpp) and without it
// (main_plain.cpp).
#pragma once

#include <algorithm>
#include <cmath>
#include <complex>
#include <concepts>
#include <limits>
#include <locale>
#include <sstream>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace ganscope::test {

/// One registered test. `id` is "stem: name", the stem being that of its file without `_test`.
struct Case {
    std::string id, stem;
    void (*body)();
};

/// Every case of the executable, by file and then in the order of the file.
std::vector<Case> cases();
/// Runs one case; returns what failed, one message a line, empty when it passed. An exception is a failure.
std::string run(const Case& testCase);
/// Takes `--only STEM` and `--case NAME` out of the arguments and returns the cases they leave; exits with status 1
/// when there are none.
std::vector<Case> selectCases(int& argc, char** argv);

/// Adds a case before main; the macro TEST_CASE is its only user.
struct Registration {
    Registration(const char* name, const char* file, void (*body)());
};

/// Records a failure of the running case, from any thread, with the sections that this thread is in.
void recordFailure(const char* file, int line, const std::string& message);
/// Ends the running case; thrown by FAIL and REQUIRE after the failure was recorded.
struct Abandoned {};

/// While it lives, every message of this thread starts with its label: one a row of a table, or one an entry
/// of a catalogue.
class Section {
public:
    explicit Section(std::string label);
    ~Section();
    Section(const Section&) = delete;
    Section& operator=(const Section&) = delete;

private:
    int exceptions;
};

template <class T>
concept Streamable = requires(std::ostream& out, const T& value) {
    out << value;
};
template <class T>
concept Sequence = requires(const T& value) {
    value.begin() != value.end();
    value.size();
};
template <class T>
concept MatrixLike = requires(const T& value) {
    value.rows();
    value.cols();
    value.coeff(0, 0);
};

/// The value as text: numbers with 17 digits, text in quotes, sequences in brackets.
template <class T>
std::string show(const T& value) {
    std::ostringstream out;
    out.imbue(std::locale::classic());
    out.precision(std::numeric_limits<double>::max_digits10);
    if constexpr (std::is_same_v<T, bool>) {
        out << (value ? "true" : "false");
    } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
        out << '"' << std::string_view(value) << '"';
    } else if constexpr (std::is_enum_v<T>) {
        out << "enumerator " << static_cast<long long>(value);
    } else if constexpr (Sequence<T> && !MatrixLike<T>) {
        out << '[';
        for (const char* comma = ""; const auto& element : value) {
            out << comma << show(element);
            comma = ", ";
        }
        out << ']';
    } else if constexpr (Streamable<T>) {
        out << value;
    } else {
        out << "a value that cannot be printed";
    }
    return out.str();
}

/// Whether abs(actual - expected) <= tolerance * max(1, abs(expected)), for each entry of a sequence or
/// matrix; equal infinities are close, NaN is close to nothing, and sizes must agree.
template <class A, class B>
bool close(const A& actual, const B& expected, double tolerance) {
    if constexpr (MatrixLike<A> && MatrixLike<B>) {
        if (actual.rows() != expected.rows() || actual.cols() != expected.cols()) return false;
        for (auto i = actual.rows() * 0; i < actual.rows(); ++i)
            for (auto j = actual.cols() * 0; j < actual.cols(); ++j)
                if (!close(actual.coeff(i, j), expected.coeff(i, j), tolerance)) return false;
        return true;
    } else if constexpr (Sequence<A> && Sequence<B>) {
        if (actual.size() != expected.size()) return false;
        auto other = expected.begin();
        for (const auto& entry : actual)
            if (!close(entry, *other++, tolerance)) return false;
        return true;
    } else {
        if (actual == expected) return true;
        const double size = std::abs(expected);
        return std::isfinite(size) && std::abs(actual - expected) <= tolerance * std::max(1.0, size);
    }
}

template <class A, class B>
void checkClose(const A& actual, const B& expected, double tolerance, const char* text, const char* file,
                int line) {
    if (!close(actual, expected, tolerance))
        recordFailure(file, line,
                      std::string(text) + "\n  actual    " + show(actual) + "\n  expected  " +
                          show(expected) + "\n  tolerance " + show(tolerance));
}

template <class T>
concept Integer = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;

/// actual == expected; integers by their value, whatever their signs and widths.
template <class A, class B>
bool equal(const A& actual, const B& expected) {
    if constexpr (Integer<A> && Integer<B>)
        return std::cmp_equal(actual, expected);
    else
        return actual == expected;
}

template <class A, class B>
void checkEqual(const A& actual, const B& expected, const char* text, const char* file, int line) {
    if (!equal(actual, expected))
        recordFailure(file, line,
                      std::string(text) + "\n  actual    " + show(actual) + "\n  expected  " +
                          show(expected));
}

}  // namespace ganscope::test

#define GANSCOPE_JOIN2(a, b) a##b
#define GANSCOPE_JOIN(a, b) GANSCOPE_JOIN2(a, b)

/// TEST_CASE("what holds") { ... }
#define TEST_CASE(name) GANSCOPE_TEST_CASE(name, __COUNTER__)  // not the line: files are compiled several at a time
#define GANSCOPE_TEST_CASE(name, number)                                                                                 \
    static void GANSCOPE_JOIN(testBody, number)();                                                                       \
    static const ::ganscope::test::Registration GANSCOPE_JOIN(testRegistration, number)(name, __FILE__,                  \
                                                                                        GANSCOPE_JOIN(testBody, number)); \
    static void GANSCOPE_JOIN(testBody, number)()

/// for (const Row& row : rows) { SECTION(row.label); ... }
#define SECTION(label) const ::ganscope::test::Section GANSCOPE_JOIN(section, __LINE__)(label)

// The checks record a failure and go on; REQUIRE and FAIL end the case.
#define GANSCOPE_HERE __FILE__, __LINE__
#define CHECK(...) \
    ((__VA_ARGS__) ? void() : ::ganscope::test::recordFailure(GANSCOPE_HERE, "CHECK(" #__VA_ARGS__ ")"))
#define CHECK_EQUAL(actual, expected) \
    ::ganscope::test::checkEqual(actual, expected, "CHECK_EQUAL(" #actual ", " #expected ")", GANSCOPE_HERE)
#define CHECK_CLOSE(actual, expected, tolerance)                                                         \
    ::ganscope::test::checkClose(actual, expected, tolerance, "CHECK_CLOSE(" #actual ", " #expected ")", \
                                 GANSCOPE_HERE)
#define CHECK_THROWS(Exception, ...)                                                                   \
    do {                                                                                               \
        bool caught = false;                                                                           \
        try {                                                                                          \
            static_cast<void>(__VA_ARGS__);                                                            \
        } catch (const Exception&) {                                                                   \
            caught = true;                                                                             \
        }                                                                                              \
        if (!caught)                                                                                   \
            ::ganscope::test::recordFailure(GANSCOPE_HERE, #__VA_ARGS__ " did not throw " #Exception); \
    } while (false)
#define FAIL(message)                                            \
    do {                                                         \
        ::ganscope::test::recordFailure(GANSCOPE_HERE, message); \
        throw ::ganscope::test::Abandoned();                     \
    } while (false)
#define REQUIRE(...)                                           \
    do {                                                       \
        if (!(__VA_ARGS__)) FAIL("REQUIRE(" #__VA_ARGS__ ")"); \
    } while (false)
