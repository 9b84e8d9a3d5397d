// SPDX-License-Identifier: GPL-3.0-or-later
// Leading eigenvalues of operators whose spectrum is known: their order, whole pairs, residuals, what small
// ones cost.
#include "core/math/leading_spectrum.h"

#include "tests/support/check.h"

#include <algorithm>
#include <cmath>

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// Block diagonal: each value on the diagonal, a pair a ± bi as [[a, −b], [b, a]].
class Blocks final : public LinearOperator {
public:
    explicit Blocks(std::vector<Complex> v) : values(std::move(v)) {}
    int size() const override {
        int n = 0;
        for (const Complex z : values) n += z.imag() == 0 ? 1 : 2;
        return n;
    }
    void apply(View<double> x, std::span<double> y) const override {
        std::size_t k = 0;
        for (const Complex z : values) {
            y[k] = z.real() * x[k] - (z.imag() == 0 ? 0 : z.imag() * x[k + 1]);
            if (z.imag() != 0) y[k + 1] = z.imag() * x[k] + z.real() * x[k + 1];
            k += z.imag() == 0 ? 1 : 2;
        }
    }

private:
    std::vector<Complex> values;
};

/// Both of a pair, that above the axis first.
std::vector<Complex> both(std::vector<Complex> values) {
    std::vector<Complex> r;
    for (const Complex z : values) {
        r.push_back(z);
        if (z.imag() != 0) r.push_back(std::conj(z));
    }
    return r;
}

void check(const LeadingSpectrum& found, const std::vector<Complex>& expected, double tolerance) {
    CHECK(found.converged && !found.cancelled);
    REQUIRE(found.values.size() == expected.size());
    REQUIRE(found.residuals.size() == expected.size());
    for (std::size_t k = 0; k < expected.size(); ++k) {
        CHECK_CLOSE(found.values[k].real(), expected[k].real(), tolerance);
        // Which of a pair comes first is said of whole spectra alone.
        CHECK_CLOSE(std::abs(found.values[k].imag()), std::abs(expected[k].imag()), tolerance);
        if (k > 0 && expected[k] == std::conj(expected[k - 1]) && expected[k].imag() != 0)
            CHECK(std::abs(found.values[k] - std::conj(found.values[k - 1])) < tolerance);
        if (found.vectors.empty()) CHECK(std::abs(found.values[k] - expected[k]) < tolerance);
        CHECK(found.residuals[k] < tolerance);
    }
}

}  // namespace

TEST_CASE("of a small operator the leading values come from its whole matrix, in order, no pair cut in two") {
    const Blocks a({-3, Complex(0.5, 2), 1, -0.25, Complex(-1, 0.75)});
    check(leadingSpectrum(a, 1, Leading::real), {1}, 1e-12);
    check(leadingSpectrum(a, 2, Leading::real), both({1, Complex(0.5, 2)}), 1e-12);  // the pair whole
    check(leadingSpectrum(a, 3, Leading::real), both({1, Complex(0.5, 2)}), 1e-12);
    check(leadingSpectrum(a, 4, Leading::real), {1, Complex(0.5, 2), Complex(0.5, -2), -0.25}, 1e-12);
    check(leadingSpectrum(a, 1, Leading::imaginary), both({Complex(0.5, 2)}), 1e-12);
    check(leadingSpectrum(a, 4, Leading::imaginary), both({Complex(0.5, 2), Complex(-1, 0.75)}), 1e-12);
    check(leadingSpectrum(a, 2, Leading::magnitude), {-3, Complex(0.5, 2), Complex(0.5, -2)}, 1e-12);
    check(leadingSpectrum(a, 7, Leading::magnitude),
          {-3, Complex(0.5, 2), Complex(0.5, -2), Complex(-1, 0.75), Complex(-1, -0.75), 1, -0.25}, 1e-12);
    check(leadingSpectrum(a, 100, Leading::magnitude),
          {-3, Complex(0.5, 2), Complex(0.5, -2), Complex(-1, 0.75), Complex(-1, -0.75), 1, -0.25}, 1e-12);
    CHECK_EQUAL(leadingSpectrum(a, 1, Leading::real).products, 7);
    CHECK(leadingSpectrum(a, 1, Leading::real).vectors.empty());
}

TEST_CASE("nearly all values of a larger operator are as good as a few") {
    std::vector<Complex> values;
    for (int k = 0; k < 30; ++k) values.push_back(-1.0 - k);
    const Blocks a(values);
    for (const int count : {27, 28, 29, 30, 31})
        check(leadingSpectrum(a, count, Leading::real, 1e-10), {values.begin(), values.begin() + std::min(count, 30)}, 1e-8);
}

TEST_CASE(
    "of a larger operator they come from products alone, with vectors of length 1") {
    std::vector<Complex> values{Complex(2, 5), 4, Complex(-6, 1)};
    for (int k = 0; k < 60; ++k) values.push_back(std::cos(k) / 2);
    const Blocks a(values);
    struct Row {
        Leading what;
        std::vector<Complex> expected;
    };
    for (const Row& row : std::vector<Row>{
             {Leading::real, {4, Complex(2, 5), Complex(2, -5)}},
             {Leading::imaginary, {Complex(2, 5), Complex(2, -5), Complex(-6, 1), Complex(-6, -1)}},
             {Leading::magnitude, {Complex(-6, 1), Complex(-6, -1), Complex(2, 5), Complex(2, -5)}}}) {
        const LeadingSpectrum found =
            leadingSpectrum(a, static_cast<int>(row.expected.size()), row.what, 1e-10);
        check(found, row.expected, 1e-8);
        CHECK(found.products < 300);
        REQUIRE(found.vectors.size() == row.expected.size());
        for (const Eigen::VectorXcd& x : found.vectors) CHECK_CLOSE(x.norm(), 1, 1e-10);
        // What is left of A x − λx, relative to λ, is said as it is: that of a search which ends early is no rounding.
        const LeadingSpectrum rough = leadingSpectrum(a, static_cast<int>(row.expected.size()), row.what, 1e-2);
        for (std::size_t k = 0; k < rough.values.size(); ++k) {
            const Eigen::VectorXd re = rough.vectors[k].real(), im = rough.vectors[k].imag();
            Eigen::VectorXd imageRe(re.size()), imageIm(re.size());
            a.apply({re.data(), 65}, {imageRe.data(), 65});
            a.apply({im.data(), 65}, {imageIm.data(), 65});
            const double left = (imageRe.cast<Complex>() + Complex(0, 1) * imageIm.cast<Complex>() - rough.values[k] * rough.vectors[k]).norm() / std::abs(rough.values[k]);
            CHECK_CLOSE(rough.residuals[k], left, 1e-12);
        }
    }
    std::stop_source stopped;
    stopped.request_stop();
    const LeadingSpectrum none = leadingSpectrum(a, 3, Leading::real, 1e-8, stopped.get_token());
    CHECK(none.cancelled && !none.converged && none.values.empty());
}

TEST_CASE("below 24 rows, or where all but two are wanted, the whole spectrum is taken; from there on products alone") {
    struct Row {
        int size, count;
        bool whole;
    };
    for (const Row& row :
         {Row{23, 3, true}, Row{24, 3, false}, Row{25, 3, false}, Row{30, 27, false}, Row{30, 28, true}, Row{30, 45, true}}) {
        SECTION(std::to_string(row.count) + " of " + std::to_string(row.size));
        std::vector<Complex> values;
        for (int k = 0; k < row.size; ++k) values.push_back(-1.0 - k * k);
        const LeadingSpectrum found = leadingSpectrum(Blocks(values), row.count, Leading::real, 1e-10);
        check(found, {values.begin(), values.begin() + std::min(row.count, row.size)}, 1e-7);
        CHECK_EQUAL(found.vectors.empty(), row.whole);
        if (row.whole) CHECK_EQUAL(found.products, row.size);
    }
}

TEST_CASE("an eigenvalue 0 leads as any other does, once or twice") {
    for (const std::size_t copies : {1u, 2u}) {
        SECTION(std::to_string(copies));
        std::vector<Complex> values(40, -8.0);
        for (std::size_t k = 0; k < copies; ++k) values[7 + k] = 0;
        for (std::size_t k = 10; k < 40; ++k) values[k] = -8.0 - 0.1 * static_cast<double>(k);
        const LeadingSpectrum found = leadingSpectrum(Blocks(values), static_cast<int>(copies), Leading::real, 1e-12);
        CHECK(found.converged);
        REQUIRE(found.values.size() == copies);
        for (const Complex z : found.values) CHECK(std::abs(z) < 1e-12);
    }
    // Beside a single pair, that no real part tells from the rest, 0 is the one on the axis of the least imaginary part.
    std::vector<Complex> values(40, 0.0);
    values[3] = Complex(-1, 2);
    const LeadingSpectrum found = leadingSpectrum(Blocks(values), 3, Leading::imaginary, 1e-12);
    REQUIRE(found.values.size() == 3);
    CHECK(std::abs(found.values[2]) < 1e-12);
}

TEST_CASE("of a matrix of zeros all values are 0, of one without numbers there are none") {
    for (const Leading what : {Leading::real, Leading::imaginary, Leading::magnitude}) {
        const LeadingSpectrum nothing = leadingSpectrum(Blocks(std::vector<Complex>(40, 0.0)), 2, what);
        CHECK(nothing.converged && nothing.values.size() == 2);
        for (const Complex z : nothing.values) CHECK(std::abs(z) < 1e-12);
        const LeadingSpectrum none = leadingSpectrum(Blocks(std::vector<Complex>(40, std::nan(""))), 2, what);
        CHECK(!none.converged && !none.cancelled && none.values.empty());
    }
}

TEST_CASE("a search that ends within its first room costs the room, three to begin with, and one a value for its residual") {
    for (const auto& [count, room] : {std::pair(1, 21), {9, 29}, {10, 30}, {12, 36}, {20, 60}}) {
        SECTION(std::to_string(count));
        std::vector<Complex> values;
        for (int k = 0; k < 62; ++k) values.push_back(k < count ? 1e3 * (count - k) : std::cos(k));
        const LeadingSpectrum found = leadingSpectrum(Blocks(values), count, Leading::real);
        check(found, {values.begin(), values.begin() + count}, 1e-7);
        CHECK_EQUAL(found.products, 2 + room + count);
    }
}

TEST_CASE("every product is counted, also of a search that is given up in the middle, which leaves nothing else") {
    std::vector<Complex> values(40, -8.0);
    values[7] = 0.5;
    for (int k = 10; k < 40; ++k) values[static_cast<std::size_t>(k)] = -8.0 - 0.1 * k;
    struct Counting final : LinearOperator {
        explicit Counting(const LinearOperator& b) : base(b) {}
        int size() const override { return base.size(); }
        void apply(View<double> x, std::span<double> y) const override {
            if (++count == stopAfter) stop.request_stop();
            base.apply(x, y);
        }
        const LinearOperator& base;
        mutable int count = 0;
        int stopAfter = -1;
        mutable std::stop_source stop;
    };
    const Blocks base(values);
    for (const int after : {1, 5, -1}) {
        Counting counting(base);
        counting.stopAfter = after;
        const LeadingSpectrum r = leadingSpectrum(counting, 3, Leading::real, 1e-12, counting.stop.get_token());
        CHECK_EQUAL(r.products, counting.count);
        CHECK_EQUAL(r.cancelled, after > 0);
        if (after > 0) CHECK(r.products == after && r.values.empty() && r.vectors.empty() && !r.converged);
    }
}
