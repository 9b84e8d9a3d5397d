// SPDX-License-Identifier: GPL-3.0-or-later
// The loops of networks at every size: whole vectors and what is left of them, sums in one order, nothing written beside the result.
#include "core/neural/kernels.h"

#include "tests/support/check.h"
#include "tests/support/points.h"

#include <limits>
#include <numbers>

using namespace ganscope;
using namespace ganscope::test;

namespace {

constexpr double kernelGuard = -77.25;  // beyond the end of every result

/// The largest error of y in units of 1 ulp of what is exact, by the wider arithmetic of long double.
double kernelUlpsOff(double y, long double exact) {
    const double near = static_cast<double>(exact);
    const double ulp = std::nextafter(std::fabs(near), INFINITY) - std::fabs(near);
    return static_cast<double>(std::fabs(static_cast<long double>(y) - exact)) / ulp;
}

using KernelFunction = void (*)(std::size_t, const double*, double*, double*);

}  // namespace

TEST_CASE("a product of any width, of b or of its transpose, written or added, is the plain sum in order") {
    std::mt19937_64 generator(31);
    for (const int rows : {8, 16, 40})
        for (const int inner : {0, 1, 2, 5, 9})
            for (const int cols : {1, 3, 4, 5, 7, 8, 9, 12, 16, 17, 19}) {
                const std::vector<double> a = randomPoint(generator, rows * inner), b = randomPoint(generator, inner * cols),
                                          old = randomPoint(generator, rows * cols);
                for (const bool transposed : {false, true})
                    for (const bool add : {false, true}) {
                        SECTION(std::to_string(rows) + " " + std::to_string(inner) + " " + std::to_string(cols) +
                                (transposed ? " transposed" : "") + (add ? " added" : ""));
                        const int down = transposed ? cols : 1, across = transposed ? 1 : inner;
                        std::vector<double> out = old;
                        out.resize(out.size() + 8, kernelGuard);
                        kernels::product(rows, inner, cols, a.data(), b.data(), down, across, out.data(), add);
                        bool same = true;
                        for (int j = 0; j < cols; ++j)
                            for (int i = 0; i < rows; ++i) {
                                double sum = add ? old[static_cast<std::size_t>(j * rows + i)] : 0;
                                for (int k = 0; k < inner; ++k)
                                    sum += a[static_cast<std::size_t>(k * rows + i)] * b[static_cast<std::size_t>(k * down + j * across)];
                                same &= out[static_cast<std::size_t>(j * rows + i)] == sum;
                            }
                        CHECK(same);
                        CHECK(std::all_of(out.end() - 8, out.end(), [](double x) { return x == kernelGuard; }));
                    }
            }
}

TEST_CASE("a Gram matrix of any shape adds, to what is there, four sums of every fourth row") {
    std::mt19937_64 generator(32);
    for (const int rows : {8, 16, 24})
        for (const int left : {1, 2, 3, 6, 7})
            for (const int right : {1, 3, 4, 5, 8, 9, 13, 16, 17}) {
                SECTION(std::to_string(rows) + " " + std::to_string(left) + " " + std::to_string(right));
                const std::vector<double> a = randomPoint(generator, rows * left), b = randomPoint(generator, rows * right),
                                          old = randomPoint(generator, left * right);
                std::vector<double> out = old;
                out.resize(out.size() + 8, kernelGuard);
                kernels::gram(rows, left, right, a.data(), b.data(), out.data());
                bool same = true;
                for (int j = 0; j < right; ++j)
                    for (int k = 0; k < left; ++k) {
                        double sums[4] = {};
                        for (int i = 0; i < rows; ++i)
                            sums[i % 4] += a[static_cast<std::size_t>(k * rows + i)] * b[static_cast<std::size_t>(j * rows + i)];
                        const auto at = static_cast<std::size_t>(j * left + k);
                        same &= out[at] == old[at] + ((sums[0] + sums[1]) + (sums[2] + sums[3]));
                    }
                CHECK(same);
                CHECK(std::all_of(out.end() - 8, out.end(), [](double x) { return x == kernelGuard; }));
            }
}

TEST_CASE("entry by entry: products, multiples and rectifiers of any length, and nothing beyond it") {
    std::mt19937_64 generator(33);
    for (std::size_t n = 0; n <= 19; ++n) {
        SECTION(std::to_string(n));
        const std::vector<double> a = randomPoint(generator, static_cast<int>(n)), b = randomPoint(generator, static_cast<int>(n)),
                                  old = randomPoint(generator, static_cast<int>(n));
        const auto guarded = [&] {
            std::vector<double> out = old;
            out.resize(n + 8, kernelGuard);
            return out;
        };
        std::vector<double> set = guarded(), added = guarded(), multiple = guarded(), y = guarded(), slope = guarded();
        kernels::multiply(n, a.data(), b.data(), set.data(), false);
        kernels::multiply(n, a.data(), b.data(), added.data(), true);
        kernels::addScaled(n, -2.5, a.data(), multiple.data());
        kernels::rectify(n, 0.25, a.data(), y.data(), slope.data());
        for (std::size_t i = 0; i < n; ++i) {
            CHECK_EQUAL(set[i], a[i] * b[i]);
            CHECK_EQUAL(added[i], old[i] + a[i] * b[i]);
            CHECK_EQUAL(multiple[i], old[i] - 2.5 * a[i]);
            CHECK_EQUAL(y[i], a[i] > 0 ? a[i] : 0.25 * a[i]);
            CHECK_EQUAL(slope[i], a[i] > 0 ? 1 : 0.25);
        }
        for (const KernelFunction function : {KernelFunction(kernels::tanh), KernelFunction(kernels::softplus)}) {
            std::vector<double> value = guarded(), rise = guarded();
            function(n, a.data(), value.data(), rise.data());
            for (std::size_t i = 0; i < n; ++i) {
                double alone = 0, aloneRise = 0;
                function(1, &a[i], &alone, &aloneRise);
                CHECK(value[i] == alone && rise[i] == aloneRise);
            }
            for (const auto& out : {value, rise})
                CHECK(std::all_of(out.begin() + static_cast<std::ptrdiff_t>(n), out.end(), [](double x) { return x == kernelGuard; }));
        }
        for (const auto& out : {set, added, multiple, y, slope})
            CHECK(std::all_of(out.begin() + static_cast<std::ptrdiff_t>(n), out.end(), [](double x) { return x == kernelGuard; }));
    }
}

TEST_CASE("a rectifier's slope at exactly 0 is that of the left") {
    for (const double leak : {0.0, 0.2, 1.0})
        for (const double zero : {0.0, -0.0}) {
            double y = 7, slope = 7;
            kernels::rectify(1, leak, &zero, &y, &slope);
            CHECK_EQUAL(slope, leak);
            CHECK_EQUAL(y, 0.0);
        }
    const double least = std::numeric_limits<double>::denorm_min();
    double y = 0, slope = 0;
    kernels::rectify(1, 0.2, &least, &y, &slope);
    CHECK(slope == 1 && y == least);
}

TEST_CASE("tanh and softplus are right to a few units in the last place, all along the line") {
    double worstTanh = 0, worstRise = 0, worstPlus = 0, worstSigmoid = 0;
    const auto look = [&](double x) {
        double y = 0, slope = 0;
        const long double wide = x;
        kernels::tanh(1, &x, &y, &slope);
        worstTanh = std::max(worstTanh, kernelUlpsOff(y, std::tanh(wide)));
        worstRise = std::max(worstRise, static_cast<double>(std::fabs(slope - (1 - std::tanh(wide) * std::tanh(wide)))));
        kernels::softplus(1, &x, &y, &slope);
        worstPlus = std::max(worstPlus, kernelUlpsOff(y, std::max(wide, 0.0L) + std::log1p(std::exp(-std::fabs(wide)))));
        worstSigmoid =
            std::max(worstSigmoid, kernelUlpsOff(slope, x < 0 ? std::exp(wide) / (1 + std::exp(wide)) : 1 / (1 + std::exp(-wide))));
    };
    for (int k = -4000; k <= 4000; ++k) {
        look(k / 1000.0);
        look(k / 5.7);
    }
    for (int k = 1; k < 60; ++k)  // just inside the ends of the exponential's reduced argument, (k + 1/2) log 2
        for (const double e : {-1e-3, 1e-3}) {
            look((k - 0.5) * std::numbers::ln2 + e);
            look(-(k - 0.5) * std::numbers::ln2 / 2 + e);
        }
    CHECK(worstTanh <= 2.5);
    CHECK(worstRise <= 6e-16);
    CHECK(worstPlus <= 2.5);
    CHECK(worstSigmoid <= 2.5);
}

TEST_CASE("far out: tanh is 1, softplus a line and not quite 0, their slopes numbers") {
    for (const double far : {709.0, 720.0, 1e6, 1e300, std::numeric_limits<double>::infinity()})
        for (const double sign : {1.0, -1.0}) {
            const double x = sign * far;
            double y = 0, slope = 0;
            kernels::tanh(1, &x, &y, &slope);
            CHECK(y == sign && slope == 0);
            kernels::softplus(1, &x, &y, &slope);
            if (sign > 0) {
                CHECK(y == x && slope == 1);
            } else {
                // e^−708 is held, the smallest that is not denormal or nearly so.
                CHECK_CLOSE(y * 1e307, std::exp(-708.0) * 1e307, 1e-14);
                CHECK_CLOSE(slope * 1e307, std::exp(-708.0) * 1e307, 1e-14);
            }
        }
}
