// SPDX-License-Identifier: GPL-3.0-or-later
// Initial weights: orthonormal where they are said to be, of the published variances, no entry unlike the others.
#include "core/neural/initial_weights.h"
#include "tests/support/check.h"

#include <Eigen/Core>

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// The weights (out × in) of a network of one layer; its biases, which come last, are zero.
Eigen::MatrixXd drawn(int in, int out, const Initialisation& recipe, std::uint64_t seed) {
    const Network net{{in, out}, {}};
    const std::vector<double> w = initialWeights(net, recipe, seed, 0);
    REQUIRE(std::ssize(w) == net.size());
    for (int j = 0; j < out; ++j) CHECK_EQUAL(w[static_cast<std::size_t>(in * out + j)], 0.0);
    return Eigen::Map<const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(w.data(), out, in);
}

}  // namespace

TEST_CASE("orthogonal weights have orthonormal rows or columns, whichever are fewer, times the gain") {
    for (const auto& [in, out] : {std::pair(7, 3), std::pair(3, 7), std::pair(5, 5), std::pair(1, 4), std::pair(4, 1)}) {
        SECTION(std::to_string(in) + " to " + std::to_string(out));
        Eigen::MatrixXd W = drawn(in, out, {Initialisation::orthogonal, 1.5}, 11);
        if (out > in) W.transposeInPlace();
        const Eigen::MatrixXd G = W * W.transpose();
        CHECK_CLOSE((G - 2.25 * Eigen::MatrixXd::Identity(G.rows(), G.cols())).norm(), 0.0, 1e-14);
    }
}

TEST_CASE("over many seeds every weight has mean 0 and the variance of its recipe, whichever it is") {
    struct Row {
        Initialisation::Kind kind;
        int in, out;
        double variance;
    };
    // The mean square of an entry of a random unit vector is 1/length; uniform numbers on ±r have r²/3.
    for (const Row& row : {Row{Initialisation::xavier, 5, 3, 2.0 / 8}, Row{Initialisation::he, 5, 3, 2.0 / 5}, Row{Initialisation::orthogonal, 5, 3, 1.0 / 5},
                           Row{Initialisation::orthogonal, 3, 5, 1.0 / 5}, Row{Initialisation::orthogonal, 4, 4, 1.0 / 4}}) {
        SECTION(std::string(initialisationNames[row.kind]) + " " + std::to_string(row.in) + " to " + std::to_string(row.out));
        constexpr int seeds = 2000;
        const double gain = 2;
        Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(row.out, row.in), squares = sum;
        for (int seed = 0; seed < seeds; ++seed) {
            const Eigen::MatrixXd W = drawn(row.in, row.out, {row.kind, gain}, static_cast<std::uint64_t>(seed));
            sum += W / seeds;
            squares += W.cwiseAbs2() / seeds;
        }
        // The fourth moments are at most those of normal numbers: five standard errors.
        const double variance = gain * gain * row.variance;
        CHECK(sum.cwiseAbs().maxCoeff() < 5 * std::sqrt(variance / seeds));
        CHECK((squares.array() - variance).abs().maxCoeff() < 5 * variance * std::sqrt(2.0 / seeds));
    }
}

TEST_CASE("players, layers and seeds have numbers of their own") {
    const Network net{{3, 3, 3}, {}};
    const std::vector<double> w = initialWeights(net, {}, 1, 0);
    CHECK(w == initialWeights(net, {}, 1, 0));
    CHECK(w != initialWeights(net, {}, 1, 1));
    CHECK(w != initialWeights(net, {}, 2, 0));
    CHECK(!std::equal(w.begin(), w.begin() + 9, w.begin() + 12));
}
