// SPDX-License-Identifier: GPL-3.0-or-later
// What the reference itself rests on: its derivatives against differences of its losses in 50 digits.
#include "tests/reference/regularised.h"
#include "tests/reference/sampling.h"
#include "tests/reference/witnessed.h"

#include <boost/multiprecision/cpp_bin_float.hpp>

using namespace ganscope;
using namespace ganscope::test;
using reference::Experiment;
using reference::Vector;

namespace {

using Digits50 = boost::multiprecision::number<boost::multiprecision::cpp_bin_float_50::backend_type, boost::multiprecision::et_off>;

/// ∂L/∂w_i by central differences: with steps of 10⁻¹² they err by about 10⁻²⁴ and 10⁻³⁸.
Digits50 slope(const Experiment& e, Vector<Digits50> w, std::size_t i, bool generator) {
    const Digits50 h("1e-12");
    w[i] += h;
    const auto up = e.losses(w);
    w[i] -= 2 * h;
    const auto down = e.losses(w);
    return (generator ? up.g - down.g : up.d - down.d) / (2 * h);
}

/// ∂²L/∂w_i∂w_j likewise.
Digits50 bend(const Experiment& e, Vector<Digits50> w, std::size_t i, std::size_t j, bool generator) {
    const Digits50 h("1e-12");
    w[j] += h;
    const Digits50 up = slope(e, w, i, generator);
    w[j] -= 2 * h;
    return (up - slope(e, w, i, generator)) / (2 * h);
}

}  // namespace

TEST_CASE("the reference's field and Jacobian are differences of its losses in 50 digits") {
    std::mt19937_64 generator = reference::seeded(13);
    int compared = 0;
    for (const Scenario& s : reference::witnessedCombinations()) {
        // Sums of many nodes are dear in 50 digits: there one loss and one penalty stand for all.
        const bool small = s.game.id == "dirac" || s.game.id == "two-mode" || !s.loss;
        const bool plain = s.loss && s.loss->id == "minimax" && (s.regularizers.empty() || s.regularizers[0].id == "roth") && s.game.id != "ring";
        const bool noisy = !s.regularizers.empty() && (s.regularizers[0].id == "instance-noise" || s.regularizers[0].id == "dragan");
        if (!plain && (!small || noisy)) continue;
        SECTION(label(s));
        const std::vector<double> w = randomPoint(generator, s);
        const Section point(reference::told(s, w));
        const Experiment e(s);
        const Vector<Digits50> at(w.begin(), w.end());
        const std::vector<double> v = e.field(w);
        const auto J = e.jacobian(w);
        for (std::size_t i = 0; i < w.size(); ++i) {
            CHECK_CLOSE(v[i], static_cast<double>(Digits50(-slope(e, at, i, i < e.own()))), 1e-13);
            const std::size_t j = generator() % w.size();
            CHECK_CLOSE(J[j][i], static_cast<double>(Digits50(-bend(e, at, i, j, i < e.own()))), 1e-12);
        }
        ++compared;
    }
    std::printf("%d combinations\n", compared);
    CHECK(compared > 180);
}
