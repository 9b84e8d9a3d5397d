// SPDX-License-Identifier: GPL-3.0-or-later
// Shortest solutions and null spaces: what defines them, from regular to zero matrices.
#include "core/math/linear_solve.h"
#include "tests/support/check.h"

#include <random>

using namespace ganscope;

namespace {

Eigen::MatrixXd random(std::mt19937_64& generator, Eigen::Index rows, Eigen::Index columns) {
    Eigen::MatrixXd A(rows, columns);
    for (double& c : A.reshaped()) c = static_cast<double>(generator() >> 11) / 4503599627370496.0 - 1;
    return A;
}

}  // namespace

TEST_CASE("the shortest solution leaves a remainder across the columns, and lies in the span of the rows") {
    std::mt19937_64 generator(1);
    for (const auto& [n, rank] : {std::pair(1, 1), {2, 2}, {2, 1}, {3, 3}, {3, 1}, {5, 4}, {8, 3}, {4, 0}}) {
        SECTION(std::to_string(n) + " of rank " + std::to_string(rank));
        for (const double scale : {1e-9, 1.0, 1e9}) {
            const Eigen::MatrixXd A = scale * random(generator, n, rank) * random(generator, rank, n);
            const Eigen::VectorXd b = random(generator, n, 1), x = shortestSolution(A, b);
            REQUIRE(x.size() == n);
            CHECK((A.transpose() * (A * x - b)).norm() <= 1e-9 * (A.squaredNorm() * x.norm() + A.norm() * b.norm()));
            const Eigen::MatrixXd null = nullSpace(A);
            REQUIRE(null.cols() == n - rank);
            CHECK((null.transpose() * x).norm() <= 1e-9 * x.norm());
            CHECK((A * null).norm() <= 1e-9 * A.norm());
            CHECK((null.transpose() * null - Eigen::MatrixXd::Identity(n - rank, n - rank)).norm() <= 1e-12);
            for (Eigen::Index j = 0; j < null.cols(); ++j) CHECK_EQUAL(null.col(j).maxCoeff(), null.col(j).cwiseAbs().maxCoeff());
        }
    }
}

TEST_CASE("two by two: Cramer's rule, and the shortest one where the rows nearly agree") {
    Eigen::MatrixXd A(2, 2);
    A << 2, 1, -1, 3;
    CHECK((shortestSolution(A, Eigen::Vector2d(4, 5)) - Eigen::Vector2d(1, 2)).norm() < 1e-15);
    A << 1, 2, 1, 2;  // x + 2y = 3 twice: (3/5, 6/5)
    CHECK((shortestSolution(A, Eigen::Vector2d(3, 3)) - Eigen::Vector2d(0.6, 1.2)).norm() < 1e-14);
    A(1, 1) += 1e-13;  // as good as singular
    CHECK((shortestSolution(A, Eigen::Vector2d(3, 3)) - Eigen::Vector2d(0.6, 1.2)).norm() < 1e-9);
    A(1, 1) = 2 + 1e-6;  // not singular: (3, 0)
    CHECK((shortestSolution(A, Eigen::Vector2d(3, 3)) - Eigen::Vector2d(3, 0)).norm() < 1e-8);
    CHECK_EQUAL(shortestSolution(Eigen::Matrix2d::Zero(), Eigen::Vector2d(1, 2)).norm(), 0.0);
}

TEST_CASE("the tolerance of a null space is relative to the matrix") {
    const Eigen::MatrixXd A = Eigen::Vector3d(1e6, 1, 1e-4).asDiagonal();
    CHECK_EQUAL(nullSpace(A, 1e-12).cols(), 0);
    CHECK_EQUAL(nullSpace(A, 1e-9).cols(), 1);
    CHECK_EQUAL(nullSpace(A, 1e-5).cols(), 2);
    CHECK_EQUAL(nullSpace(Eigen::MatrixXd::Zero(3, 3)).cols(), 3);
}

TEST_CASE("a singular value below 1e-11 of the largest counts as zero, one above it does not") {
    for (const int n : {2, 3}) {
        for (const double scale : {1e-3, 1.0, 1e6}) {
            Eigen::VectorXd sizes = Eigen::VectorXd::Constant(n, scale), b = Eigen::VectorXd::Constant(n, scale);
            sizes[n - 1] = 1.2e-11 * scale;
            b[n - 1] = 3.6e-11 * scale;
            const Eigen::VectorXd regular = shortestSolution(sizes.asDiagonal(), b);
            CHECK_CLOSE(regular[0], 1.0, 1e-14);
            CHECK_CLOSE(regular[n - 1], 3.0, 1e-14);
            sizes[n - 1] = 0.8e-11 * scale;
            const Eigen::VectorXd singular = shortestSolution(sizes.asDiagonal(), b);
            CHECK_CLOSE(singular[0], 1.0, 1e-14);
            CHECK_EQUAL(singular[n - 1], 0.0);
        }
    }
}

TEST_CASE("systems that are not square: the shortest solution of few equations, the best of many") {
    Eigen::MatrixXd wide(2, 3);
    wide << 1, 0, 1, 0, 1, 0;
    CHECK((shortestSolution(wide, Eigen::Vector2d(2, 5)) - Eigen::Vector3d(1, 5, 1)).norm() < 1e-14);
    Eigen::MatrixXd tall(3, 2);
    tall << 1, 0, 1, 0, 0, 2;
    CHECK((shortestSolution(tall, Eigen::Vector3d(1, 3, 6)) - Eigen::Vector2d(2, 3)).norm() < 1e-14);
    const Eigen::MatrixXd null = nullSpace(wide);
    REQUIRE(null.cols() == 1);
    CHECK_CLOSE(std::fabs(null(0, 0)), std::sqrt(0.5), 1e-15);
    CHECK_EQUAL(nullSpace(tall).cols(), 0);
}

TEST_CASE("a null space has what is at the tolerance or below, its vectors' largest entries positive") {
    const Eigen::MatrixXd A = Eigen::Vector3d(-1, 0.5, 0.25).asDiagonal();
    CHECK_EQUAL(nullSpace(A, 0.5).cols(), 2);
    CHECK_EQUAL(nullSpace(A, 0.499).cols(), 1);
    CHECK_EQUAL(nullSpace(A, 0.25).cols(), 1);
    CHECK_EQUAL(nullSpace(A, 0.249).cols(), 0);
    for (const Eigen::Vector3d& along :
         {Eigen::Vector3d(0.6, -0.8, 0), Eigen::Vector3d(-0.8, 0.6, 0), Eigen::Vector3d(0, 0.28, -0.96), Eigen::Vector3d(0.28, 0, 0.96)}) {
        const Eigen::MatrixXd across = Eigen::Matrix3d::Identity() - along * along.transpose();
        const Eigen::MatrixXd null = nullSpace(across);
        REQUIRE(null.cols() == 1);
        const double sign = along.cwiseAbs().maxCoeff() == along.maxCoeff() ? 1 : -1;
        CHECK((null.col(0) - sign * along).norm() < 1e-14);
    }
}
