// SPDX-License-Identifier: GPL-3.0-or-later
// Mode regularization: the generator must reconstruct the data, and what it reconstructs must look real.
#include "core/game/entry.h"
#include "core/math/phrase.h"
#include "core/neural/network_gan.h"

namespace ganscope::regularizers {
namespace {

/// In the plane's games the encoder E is that of the perfect generator, held fixed: the reconstruction G(E(x)) of
/// x = G*(z) is G(z). A network GAN with an encoder trains it, as one of the generator's two networks, on the same term.
struct Model {
    double lambda1, lambda2;
    static constexpr Pairs pairs = Pairs::matched;
    static constexpr double steepness = 1;
    template <class S>
    S term(const S&, const S& onReconstruction, const S& distance2) const {
        return lambda1 * distance2 - lambda2 * logSigmoid(onReconstruction);
    }
};

std::unique_ptr<const Regularizer> make(const Values& values) {
    return std::make_unique<PairTermOf<Model>>(Model{values.real("lambda1"), values.real("lambda2")});
}

std::string objection(const Game& game, const Values&) {
    const auto* network = dynamic_cast<const NetworkGan*>(&game);
    if (!network || network->design().encoder) return "";
    return words("reasons", "needs an encoder that knows which sample stands for a data point, and this network GAN has none; with game.encoder = true it has");
}

}  // namespace

extern const RegularizerEntry mode;
const RegularizerEntry mode = {
    {
        .id = "mode",
        .title = "Mode regularization",
        .summary = "Pulls the generator's reconstruction onto the data: damps the generator's own block directly, not through the players' gradients.",
        .equation = "L_G += E_data(λ₁‖x − G(E(x))‖² − λ₂ log σ(D(G(E(x))))), E = G*⁻¹ fixed; of networks E is trained with G",
        .parameters = {nonNegative("lambda1", "λ₁", 0.2, 0, 1, "weight of the distance between data and its reconstruction (default: our choice)"),
                       nonNegative("lambda2", "λ₂", 0.4, 0, 1, "weight of D's verdict on it; minimised as −λ₂ log, so that it is raised "
                                                               "(the sign printed in the paper is ambiguous; default: our choice)")},
        .sources = {{.authors = "Che, Li, Jacob, Bengio, Li", .title = "Mode Regularized Generative Adversarial Networks", .year = 2017,
                     .venue = "ICLR", .locator = "the mode regularizer"}},
        .facts = {{"dirac", {"game.loss=nonsaturating", "regularizers.mode.lambda1=0.2", "regularizers.mode.lambda2=0.4"}, {0, 0},
                   {{-0.2, -0.5567764363}, {-0.2, 0.5567764363}}, {}},
                  {"two-mode", {"regularizers.mode.lambda1=0.2", "regularizers.mode.lambda2=0"}, {1, 0, 0, 0},
                   {{-0.45, -0.99874921777190895}, {-0.45, -0.49749371855330998}, {-0.45, 0.49749371855330998}, {-0.45, 0.99874921777190895}}, {}, 1e-12}},
    },
    true, make, objection};

}  // namespace ganscope::regularizers
