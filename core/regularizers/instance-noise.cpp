// SPDX-License-Identifier: GPL-3.0-or-later
// Instance noise: data and samples both blurred by the same Gaussian, by quadrature.
#include "core/game/entry.h"

namespace ganscope::regularizers {
namespace {

class InstanceNoise final : public Regularizer {
public:
    explicit InstanceNoise(double s) : sigma(s) {}
    double noise() const override { return sigma; }

private:
    double sigma;
};

std::unique_ptr<const Regularizer> make(const Values& values) {
    return std::make_unique<InstanceNoise>(values.real("sigma"));
}

}  // namespace

extern const RegularizerEntry instance_noise;
const RegularizerEntry instance_noise = {
    {
        .id = "instance-noise",
        .title = "Instance noise",
        .summary = "Blurs data and samples, so that the loss's curvature reaches the discriminator; critical at σ² = 2 "
                   "on the Dirac-GAN with data at 0 and the minimax or non-saturating loss.",
        .equation = "data ∗ N(0, σ²I), samples ∗ N(0, σ²I)",
        .parameters = {nonNegative("sigma", "σ", 0.7, 0, 2, "standard deviation of the noise")},
        .sources = {{.authors = "Sønderby et al.", .title = "Amortised MAP Inference for Image Super-Resolution", .year = 2017,
                     .venue = "ICLR", .locator = "Sec. 3.4"},
                    {.authors = "Mescheder, Geiger, Nowozin", .title = "Which Training Methods for GANs do actually Converge?",
                     .year = 2018, .venue = "ICML", .locator = "Lemma 3.2"}},
        .facts = {{"dirac", {"regularizers.instance-noise.sigma=0.7"}, {0, 0},
                   {{-0.1225, -0.48476153932421}, {-0.1225, 0.48476153932421}}, {}, 1e-9},
                  {"dirac", {"regularizers.instance-noise.sigma=2"}, {0, 0}, {{-1.8660254037844386, 0}, {-0.1339745962155614, 0}}, {}, 1e-9}},
    },
    true, make};

}  // namespace ganscope::regularizers
