// SPDX-License-Identifier: GPL-3.0-or-later
// The assignment of eigenvalues by hand: one, two, three and none of them, and what a tie means.
#include "core/analysis/branch_matching.h"

#include "tests/support/check.h"

#include <algorithm>
#include <numeric>
#include <random>

using namespace ganscope;
using namespace ganscope::test;

namespace {

using BranchOrder = std::vector<std::size_t>;

BranchOrder branchOrder(const std::vector<Complex>& before, const std::vector<Complex>& after) { return matching(before, after); }

}  // namespace

TEST_CASE("none and one go to themselves, of two the cheaper way is taken, and a tie leaves them in order") {
    CHECK(branchOrder({}, {}).empty());
    CHECK_EQUAL(branchOrder({{1, 2}}, {{-5, 0}}), (BranchOrder{0}));
    CHECK_EQUAL(branchOrder({{0, 0}, {1, 0}}, {{0.1, 0}, {1.2, 0}}), (BranchOrder{0, 1}));
    CHECK_EQUAL(branchOrder({{0, 0}, {1, 0}}, {{1.2, 0}, {0.1, 0}}), (BranchOrder{1, 0}));
    CHECK_EQUAL(branchOrder({{0, 1}, {0, -1}}, {{0.1, -1}, {0.1, 1}}), (BranchOrder{1, 0}));
    CHECK_EQUAL(branchOrder({{0, 1}, {0, -1}}, {{1, 0}, {-1, 0}}), (BranchOrder{0, 1}));
    // (0, 2) is nearer to the second one, but the two together travel less this way.
    CHECK_EQUAL(branchOrder({{0, 0}, {0, 3}}, {{0, 2}, {4, 3}}), (BranchOrder{0, 1}));
}

TEST_CASE("a permutation of far eigenvalues that all move a little is found again, for any number of them") {
    std::mt19937_64 generator(7);
    for (std::size_t n = 3; n <= 12; ++n)
        for (int round = 0; round < 5; ++round) {
            BranchOrder order(n);
            std::iota(order.begin(), order.end(), std::size_t{0});
            for (std::size_t k = n - 1; k > 0; --k) std::swap(order[k], order[generator() % (k + 1)]);
            std::vector<Complex> before(n), after(n);
            for (std::size_t k = 0; k < n; ++k) {
                before[k] = {static_cast<double>(k % 4) - 1.5, static_cast<double>(k / 4)};
                after[order[k]] = before[k] + Complex(0.2 * std::cos(double(k)), 0.2 * std::sin(double(k)));
            }
            CHECK_EQUAL(branchOrder(before, after), order);
        }
}

TEST_CASE("the total counts, not who chooses first") {
    CHECK_EQUAL(branchOrder({{0, 0}, {10, 0}, {0, 10}}, {{0, 9}, {1, 0}, {9, 1}}), (BranchOrder{1, 2, 0}));
    CHECK_EQUAL(branchOrder({{1, 0}, {0, 0}, {5, 0}}, {{0.6, 0}, {-9, 0}, {5, 1}}), (BranchOrder{0, 1, 2}));
}
