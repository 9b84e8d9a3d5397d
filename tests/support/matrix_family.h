// SPDX-License-Identifier: GPL-3.0-or-later
// Families of linear flows whose matrix is written on the spot.
#pragma once

#include "core/analysis/family.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "tests/support/check.h"
#include "tests/support/plane_games.h"

#include <functional>

namespace ganscope::test {

using PlaneMatrix = std::array<double, 4>;  // by rows

/// v = M(p) w, under simultaneous descent by the step h: μ = 1 + hλ.
class MatrixFamily final : public Family {
public:
    explicit MatrixFamily(std::function<PlaneMatrix(double)> m, double step = 1) : matrix(std::move(m)) {
        const std::vector<std::string> overrides{"method=simultaneous", "method.step=" + show(step)};
        method = buildSystem(withOverrides(defaultScenario("dirac"), overrides).scenario.value()).method;
    }
    std::unique_ptr<Cursor> cursor() const override { return std::make_unique<Way>(*this); }
    std::vector<double> origin() const override { return {0}; }
    bool isWhole(std::size_t) const override { return false; }

private:
    class Way final : public Cursor {
    public:
        explicit Way(const MatrixFamily& f) : family(f) { member.method = family.method; }
        const Member& at(View<double> p) override {
            const PlaneMatrix m = family.matrix(p[0]);
            member.dynamics = std::make_shared<Dynamics>(planeGame([m](auto x, auto y) {
                return std::pair(-(0.5 * m[0] * x + m[1] * y) * x, -(m[2] * x + 0.5 * m[3] * y) * y);
            }));
            return member;
        }

    private:
        const MatrixFamily& family;
        Member member;
    };

    std::function<PlaneMatrix(double)> matrix;
    std::shared_ptr<const Method> method;
};

}  // namespace ganscope::test
