// SPDX-License-Identifier: GPL-3.0-or-later
// The assignment problem with potentials; row and column 0 are sentinels.
#include "core/analysis/branch_matching.h"

#include <limits>

namespace ganscope {

std::vector<std::size_t> matching(std::span<const Complex> before, std::span<const Complex> after) {
    const std::size_t n = before.size();
    if (n == 1) return {0};
    const auto cost = [&](std::size_t row, std::size_t column) { return std::abs(before[row] - after[column]); };
    if (n == 2) {
        if (cost(0, 0) + cost(1, 1) <= cost(0, 1) + cost(1, 0)) return {0, 1};
        return {1, 0};
    }
    std::vector<double> ofRow(n + 1), ofColumn(n + 1);
    std::vector<std::size_t> rowOf(n + 1), way(n + 1);
    for (std::size_t row = 1; row <= n; ++row) {
        rowOf[0] = row;
        std::size_t column = 0;
        std::vector<double> slack(n + 1, std::numeric_limits<double>::infinity());
        std::vector<bool> used(n + 1);
        do {
            used[column] = true;
            const std::size_t here = rowOf[column];
            double least = std::numeric_limits<double>::infinity();
            std::size_t next = 0;
            for (std::size_t j = 1; j <= n; ++j) {
                if (used[j]) continue;
                const double reduced = cost(here - 1, j - 1) - ofRow[here] - ofColumn[j];
                if (reduced < slack[j]) {
                    slack[j] = reduced;
                    way[j] = column;
                }
                if (slack[j] < least) {
                    least = slack[j];
                    next = j;
                }
            }
            for (std::size_t j = 0; j <= n; ++j) {
                if (used[j]) {
                    ofRow[rowOf[j]] += least;
                    ofColumn[j] -= least;
                } else {
                    slack[j] -= least;
                }
            }
            column = next;
        } while (rowOf[column] != 0);
        for (; column != 0; column = way[column]) rowOf[column] = rowOf[way[column]];
    }
    std::vector<std::size_t> permutation(n);
    for (std::size_t j = 1; j <= n; ++j) permutation[rowOf[j] - 1] = j - 1;
    return permutation;
}

}  // namespace ganscope
