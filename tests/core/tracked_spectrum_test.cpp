// SPDX-License-Identifier: GPL-3.0-or-later
// The leading eigenvalues of one space for all measures: which lead, what is left of them, what a search costs and when it ends.
#include "core/math/tracked_spectrum.h"

#include "tests/support/check.h"

#include <cmath>

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// Block diagonal, a value or a pair a ± bi to a block, as seen by a rotation of neighbouring coordinates, so that no unit vector
/// is an eigenvector; asks `stop` after so many products.
class TurnedBlocks final : public LinearOperator {
public:
    explicit TurnedBlocks(std::vector<Complex> v) : values(std::move(v)) {}
    int size() const override {
        int n = 0;
        for (const Complex z : values) n += z.imag() == 0 ? 1 : 2;
        return n;
    }
    void apply(View<double> x, std::span<double> y) const override {
        if (++products == stopAfter) stop.request_stop();
        std::vector<double> u(x.begin(), x.end()), v(x.size());
        turn(u, 1);
        std::size_t k = 0;
        for (const Complex z : values) {
            v[k] = z.real() * u[k] - (z.imag() == 0 ? 0 : z.imag() * u[k + 1]);
            if (z.imag() != 0) v[k + 1] = z.imag() * u[k] + z.real() * u[k + 1];
            k += z.imag() == 0 ? 1 : 2;
        }
        turn(v, -1);
        std::copy(v.begin(), v.end(), y.begin());
    }

    mutable int products = 0;
    int stopAfter = -1;
    mutable std::stop_source stop;

private:
    static void turn(std::vector<double>& x, int way) {
        const auto pair = [&](std::size_t i) {
            const double a = x[i], b = x[i + 1];
            x[i] = 0.8 * a - way * 0.6 * b;
            x[i + 1] = way * 0.6 * a + 0.8 * b;
        };
        if (way > 0)
            for (std::size_t i = 0; i + 1 < x.size(); ++i) pair(i);
        else
            for (std::size_t i = x.size() - 1; i-- > 0;) pair(i);
    }
    std::vector<Complex> values;
};

/// Some that stand out on every side, and a crowd of `crowd` values around 0.
TurnedBlocks outstandingBlocks(int crowd) {
    std::vector<Complex> values{{3, 0}, {2, 1}, {-4, 0}, {-1, 2.5}, {0.5, 1.5}, {1.6, 0}};
    for (int k = 0; k < crowd; ++k) values.emplace_back(0.6 * std::cos(k), 0);
    return TurnedBlocks(std::move(values));
}

/// The values expected, in the order that is promised: by real, then by imaginary part.
void checkTracked(const TrackedSpectrum& found, std::vector<Complex> expected, double tolerance) {
    std::ranges::sort(expected, {}, [](Complex z) { return std::pair(z.real(), z.imag()); });
    REQUIRE(found.values.size() == expected.size());
    REQUIRE(found.residuals.size() == expected.size());
    for (std::size_t k = 0; k < expected.size(); ++k) {
        CHECK_CLOSE(found.values[k].real(), expected[k].real(), tolerance);
        CHECK_CLOSE(found.values[k].imag(), expected[k].imag(), tolerance);
        CHECK(found.residuals[k] >= 0 && found.residuals[k] <= tolerance);
    }
    CHECK_EQUAL(found.open, 0);
    CHECK(!found.cancelled);
}

struct TrackedLeadRow {
    const char* label;
    LeadingCounts counts;
    std::vector<Complex> expected;
};

}  // namespace

TEST_CASE("each measure has its own leaders, a value that leads by two stands there once, a pair is never cut in two") {
    const Complex i(0, 1);
    const std::vector<TrackedLeadRow> rows{
        {"one by real part", {1, 0, 0}, {3}},
        {"the second is half a pair", {2, 0, 0}, {3, 2.0 + i, 2.0 - i}},
        {"three are no more than that", {3, 0, 0}, {3, 2.0 + i, 2.0 - i}},
        {"the fourth by real part", {4, 0, 0}, {3, 2.0 + i, 2.0 - i, 1.6}},
        {"one by imaginary part is two", {0, 1, 0}, {-1.0 + 2.5 * i, -1.0 - 2.5 * i}},
        {"two by imaginary part", {0, 2, 0}, {-1.0 + 2.5 * i, -1.0 - 2.5 * i}},
        {"three by imaginary part are four", {0, 3, 0}, {-1.0 + 2.5 * i, -1.0 - 2.5 * i, 0.5 + 1.5 * i, 0.5 - 1.5 * i}},
        {"more than there are off the axis", {0, 60, 0}, {-1.0 + 2.5 * i, -1.0 - 2.5 * i, 0.5 + 1.5 * i, 0.5 - 1.5 * i, 2.0 + i, 2.0 - i}},
        {"by magnitude", {0, 0, 2}, {-4, 3}},
        {"by magnitude with a pair", {0, 0, 3}, {-4, 3, -1.0 + 2.5 * i, -1.0 - 2.5 * i}},
        {"all at once, each once", {1, 1, 2}, {-4, 3, -1.0 + 2.5 * i, -1.0 - 2.5 * i}},
        {"none of them", {0, 0, 0}, {}}};
    for (const TrackedLeadRow& row : rows) {
        SECTION(row.label);
        for (const int crowd : {30, 150}) {
            const TurnedBlocks A = outstandingBlocks(crowd);
            const TrackedSpectrum found = SpectrumTracker().update(A, row.counts, 1e-11, 4000);
            checkTracked(found, row.expected, 1e-9);
            CHECK_EQUAL(found.products, A.products);
        }
    }
}

TEST_CASE("an imaginary part leads only from a fiftieth of the largest magnitude on") {
    std::vector<Complex> values{{-50, 0}, {30, 1.02}, {40, 0.98}, {-30, 0.5}};
    for (int k = 0; k < 60; ++k) values.emplace_back(0.2 * k - 6, 0);
    const TrackedSpectrum found = SpectrumTracker().update(TurnedBlocks(values), {0, 8, 0}, 1e-10, 4000);
    REQUIRE(found.values.size() == 2);
    for (const Complex z : found.values) CHECK_CLOSE(std::abs(z - Complex(30, std::copysign(1.02, z.imag()))), 0.0, 1e-8);
}

TEST_CASE("of a small matrix it is the whole spectrum, after a product a row") {
    for (const auto& [values, size] : std::vector<std::pair<std::vector<Complex>, int>>{
             {{{-2, 0}}, 1}, {{{1, 0}, {-3, 0}}, 2}, {{{0.5, 2}}, 2}, {{{4, 0}, {0.5, 2}, {-1, 0}, {-1.5, 0.25}}, 6}}) {
        const TurnedBlocks A(values);
        REQUIRE(A.size() == size);
        std::vector<Complex> all;
        for (const Complex z : values) {
            all.push_back(z);
            if (z.imag() != 0) all.push_back(std::conj(z));
        }
        const TrackedSpectrum found = SpectrumTracker().update(A, {size, 0, size}, 1e-12, 1000);
        checkTracked(found, all, 1e-10);
        CHECK_EQUAL(found.products, size);
    }
}

TEST_CASE("matrices without directions: zero, the identity, two values many times over, entries that are no numbers") {
    const TrackedSpectrum zero = SpectrumTracker().update(TurnedBlocks(std::vector<Complex>(50, 0.0)), {3, 3, 3}, 1e-8, 500);
    checkTracked(zero, {0}, 1e-15);
    CHECK_EQUAL(zero.products, 1);
    const TrackedSpectrum identity = SpectrumTracker().update(TurnedBlocks(std::vector<Complex>(50, 1.0)), {2, 0, 2}, 1e-8, 500);
    checkTracked(identity, {1}, 1e-12);
    std::vector<Complex> two(30, 2.0);
    two.resize(60, -5.0);
    const TrackedSpectrum few = SpectrumTracker().update(TurnedBlocks(two), {2, 0, 0}, 1e-8, 500);
    checkTracked(few, {-5, 2}, 1e-10);
    CHECK(few.products <= 4);
    const TrackedSpectrum nothing =
        SpectrumTracker().update(TurnedBlocks({Complex(std::nan(""), 0), Complex(1, 0), Complex(2, 0)}), {1, 0, 0}, 1e-8, 500);
    CHECK(nothing.values.empty() && !nothing.cancelled);
}

TEST_CASE("the next search begins where the last one ended, a matrix of another size at the beginning") {
    SpectrumTracker tracker;
    std::vector<Complex> values;
    for (int k = 0; k < 300; ++k) values.emplace_back(-0.01 * k, 0);
    values.emplace_back(0.01, 0.3);
    values.emplace_back(0.005, 0);
    const TurnedBlocks A(values);
    const std::vector<Complex> expected{0.005, {0.01, 0.3}, {0.01, -0.3}};
    const TrackedSpectrum first = tracker.update(A, {3, 0, 0}, 1e-8, 4000);
    checkTracked(first, expected, 1e-6);
    const TrackedSpectrum second = tracker.update(A, {3, 0, 0}, 1e-8, 4000);
    checkTracked(second, expected, 1e-6);
    CHECK(2 * second.products < first.products);
    const TurnedBlocks small({{-1, 0}, {2, 0}, {0.5, 0.5}});
    checkTracked(tracker.update(small, {1, 0, 1}, 1e-8, 4000), {2}, 1e-6);
    const TrackedSpectrum again = tracker.update(A, {3, 0, 0}, 1e-8, 4000);
    checkTracked(again, expected, 1e-6);
    CHECK_EQUAL(again.products, first.products);
}

TEST_CASE("a search that may not take more products says what is open and how far off it is") {
    std::vector<Complex> values;
    for (int k = 0; k < 400; ++k) values.emplace_back(-0.01 * k, 0);
    const TurnedBlocks A(values);
    for (const int most : {34, 100, 200}) {
        SECTION(std::to_string(most));
        const TrackedSpectrum found = SpectrumTracker().update(A, {6, 0, 0}, 1e-12, most);
        CHECK(found.products >= most && found.products < most + 8);
        REQUIRE(found.values.size() == 6);
        CHECK_EQUAL(found.open, std::ranges::count_if(found.residuals, [](double r) { return r > 1e-12; }));
        CHECK(found.open > 0);
        // A is normal: an eigenvalue is no farther from a Ritz value than its residual.
        for (std::size_t k = 0; k < 6; ++k) {
            double nearest = 1e300;
            for (const Complex z : values) nearest = std::min(nearest, std::abs(z - found.values[k]));
            CHECK(nearest <= 3.99 * found.residuals[k] * (1 + 1e-9));
            CHECK(found.residuals[k] < 0.2);
        }
    }
    // What is better than the tolerance is not open.
    const TrackedSpectrum rough = SpectrumTracker().update(A, {6, 0, 0}, 0.2, 4000);
    CHECK_EQUAL(rough.open, 0);
    CHECK(rough.products <= 40);
    CHECK(*std::ranges::max_element(rough.residuals) > 1e-6);
}

TEST_CASE("it is given up before the next product, and nothing is filled in then") {
    for (const int after : {1, 20, 33, 34, 60, 61}) {
        std::vector<Complex> values;
        for (int k = 0; k < 400; ++k) values.emplace_back(-0.01 * k, 0);
        TurnedBlocks A(values);
        A.stopAfter = after;
        const TrackedSpectrum none = SpectrumTracker().update(A, {6, 0, 0}, 1e-12, 4000, A.stop.get_token());
        CHECK(none.cancelled && none.values.empty() && none.residuals.empty() && none.open == 0);
        CHECK_EQUAL(none.products, after);
        CHECK_EQUAL(A.products, after);
    }
    TurnedBlocks A = outstandingBlocks(10);
    A.stop.request_stop();
    const TrackedSpectrum none = SpectrumTracker().update(A, {1, 0, 0}, 1e-8, 4000, A.stop.get_token());
    CHECK(none.cancelled && none.products == 0 && A.products == 0);
}

TEST_CASE("a multiple of a matrix has the same search: values times it, residuals and products alike") {
    std::vector<Complex> values;
    for (int k = 0; k < 300; ++k) values.emplace_back(-0.01 * k, 0);
    values.emplace_back(0.01, 0.3);
    const TrackedSpectrum one = SpectrumTracker().update(TurnedBlocks(values), {3, 1, 1}, 1e-8, 4000);
    for (const double factor : {0x1p-20, 0x1p20}) {
        std::vector<Complex> multiple = values;
        for (Complex& z : multiple) z *= factor;
        const TrackedSpectrum other = SpectrumTracker().update(TurnedBlocks(multiple), {3, 1, 1}, 1e-8, 4000);
        CHECK_EQUAL(other.products, one.products);
        REQUIRE(other.values.size() == one.values.size());
        for (std::size_t k = 0; k < one.values.size(); ++k) {
            CHECK(std::abs(other.values[k] / factor - one.values[k]) < 1e-9);
            CHECK_CLOSE(other.residuals[k], one.residuals[k], 1e-9);
        }
    }
}

TEST_CASE("nearly all of a matrix that is little larger than its first space") {
    for (const int n : {33, 40, 41, 64})
        for (const int count : {n / 2, n - 3, n}) {
            SECTION(std::to_string(count) + " of " + std::to_string(n));
            std::vector<Complex> values;
            for (int k = 0; k < n; ++k) values.emplace_back(1 - 0.05 * k, 0);
            const TurnedBlocks A(values);
            std::vector<Complex> expected(values.begin(), values.begin() + count);
            const TrackedSpectrum found = SpectrumTracker().update(A, {count, 0, 0}, 1e-9, 4000);
            checkTracked(found, expected, 1e-7);
        }
}
