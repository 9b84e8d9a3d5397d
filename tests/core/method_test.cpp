// SPDX-License-Identifier: GPL-3.0-or-later
// What any method has from its own step: DF over a period, four states side by side, and where DF is not computed.
#include "core/game/method.h"
#include "tests/support/check.h"
#include "tests/support/plane_games.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// w_i ← (k + 2)(i + 1) w_{i+1}, the last from the first, in step number k.
struct CyclicModel {
    static constexpr bool oneByOne = true;  // so that lanes come from Method itself
    int turns = 1;
    std::string reason{};
    int period() const { return turns; }
    std::string why(const Dynamics&, View<double>) const { return reason; }
    template <class T>
    void step(const Moment<T>&, std::span<T> w, std::int64_t index) const {
        const Vec<T> before(w.begin(), w.end());
        for (std::size_t i = 0; i < w.size(); ++i)
            w[i] = static_cast<double>(index + 2) * static_cast<double>(i + 1) * before[(i + 1) % w.size()];
    }
    double timeStep() const { return 1; }
};

const Dynamics& anyDynamics() {
    static const Dynamics kept = planeGame([](auto theta, auto psi) { return std::pair(theta * psi, -theta * psi); });
    return kept;
}

}  // namespace

TEST_CASE("DF has a column for each entry of the state, of every size, even and odd") {
    const MethodOf<CyclicModel> method{CyclicModel{}};
    for (Eigen::Index n = 1; n <= 7; ++n) {
        SECTION(std::to_string(n));
        const MapJacobian map = method.jacobian(anyDynamics(), Vec<double>(static_cast<std::size_t>(n), 0.5));
        REQUIRE(map.matrix.has_value());
        CHECK_EQUAL(map.why, "");
        Eigen::MatrixXd expected = Eigen::MatrixXd::Zero(n, n);
        for (Eigen::Index i = 0; i < n; ++i) expected(i, (i + 1) % n) = 2.0 * static_cast<double>(i + 1);
        CHECK_CLOSE(*map.matrix, expected, 0);
    }
}

TEST_CASE("DF of a method with a period is that of all its steps, which are counted from 0") {
    for (const int period : {1, 2, 3}) {
        SECTION(std::to_string(period));
        const MethodOf<CyclicModel> method{CyclicModel{period}};
        Eigen::MatrixXd once = Eigen::MatrixXd::Zero(3, 3), expected = Eigen::MatrixXd::Identity(3, 3);
        for (Eigen::Index i = 0; i < 3; ++i) once(i, (i + 1) % 3) = static_cast<double>(i + 1);
        for (int k = 0; k < period; ++k) expected = ((k + 2) * once * expected).eval();
        CHECK_CLOSE(*method.jacobian(anyDynamics(), Vec<double>{1, 2, 3}).matrix, expected, 0);
    }
}

TEST_CASE("DF is computed for as many entries as are allowed, and for one more it is said why not") {
    const MethodOf<CyclicModel> method{CyclicModel{}};
    CHECK_EQUAL(Method::largestState, 1200);
    const MapJacobian most = method.jacobian(anyDynamics(), Vec<double>(1200, 0.0));
    REQUIRE(most.matrix.has_value());
    CHECK_EQUAL((*most.matrix)(1199, 0), 2400.0);
    const MapJacobian more = method.jacobian(anyDynamics(), Vec<double>(1201, 0.0));
    CHECK(!more.matrix);
    CHECK_EQUAL(more.why, "with its memory the state has 1201 entries, more than the 1200 whose spectrum is computed");
}

TEST_CASE("a method's own reason against DF is passed on") {
    const MapJacobian none = MethodOf<CyclicModel>(CyclicModel{1, "it has none"}).jacobian(anyDynamics(), Vec<double>{1, 2});
    CHECK(!none.matrix);
    CHECK_EQUAL(none.why, "it has none");
}

TEST_CASE("four states side by side move as each does by itself") {
    const MethodOf<CyclicModel> method{CyclicModel{}};
    for (std::size_t n = 1; n <= 4; ++n) {
        Vec<Lanes> all(n);
        std::vector<Vec<double>> each(Lanes::count, Vec<double>(n));
        for (int lane = 0; lane < Lanes::count; ++lane)
            for (std::size_t i = 0; i < n; ++i) {
                each[static_cast<std::size_t>(lane)][i] = 10.0 * lane + static_cast<double>(i) + 1;
                all[i].set(lane, each[static_cast<std::size_t>(lane)][i]);
            }
        for (const std::int64_t index : {0, 1, 5}) {
            static_cast<const Method&>(method).step(anyDynamics(), std::span<Lanes>(all), index);
            for (int lane = 0; lane < Lanes::count; ++lane) {
                Vec<double>& one = each[static_cast<std::size_t>(lane)];
                static_cast<const Method&>(method).step(anyDynamics(), std::span<double>(one), index);
                for (std::size_t i = 0; i < n; ++i) CHECK_EQUAL(all[i][lane], one[i]);
            }
        }
    }
}
