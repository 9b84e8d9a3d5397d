// SPDX-License-Identifier: GPL-3.0-or-later
// What a scenario's ids and numbers mean to the reference.
#include "tests/reference/experiment.h"

#include "core/game/catalogue.h"
#include "core/neural/network_gan.h"
#include "core/scenario/system.h"

#include <map>

namespace ganscope::reference {
namespace {

const std::map<std::string, GameId> gameIds{
    {"dirac", GameId::dirac}, {"uniform-quadratic", GameId::uniformQuadratic}, {"gaussian-mean", GameId::gaussianMean}, {"lq", GameId::lq},
    {"bilinear", GameId::bilinear}, {"atom", GameId::atom}, {"two-atom", GameId::twoAtom}, {"spectral-dirac", GameId::spectralDirac},
    {"two-mode", GameId::twoMode}, {"ring", GameId::ring}};
const std::map<std::string, LossId> lossIds{{"minimax", LossId::minimax}, {"nonsaturating", LossId::nonsaturating}, {"wgan", LossId::wgan},
                                           {"hinge", LossId::hinge}, {"lsgan", LossId::lsgan}, {"kl", LossId::kl}, {"tv", LossId::tv}};
const char* const regularizers[] = {"r1", "r2", "wgan-gp", "dragan", "sgp", "instance-noise", "clip", "consensus", "jare", "grad-generator",
                                    "grad-discriminator", "roth", "clc", "mode", "primal-dual", "spectral-norm"};

template <class Id>
Id known(const std::map<std::string, Id>& ids, const char* kind, const std::string& id) {
    const auto found = ids.find(id);
    if (found == ids.end()) throw NoReference(kind, id);
    return found->second;
}

std::size_t networkSize(const Values& v, const std::string& player, std::size_t inputs, std::size_t outputs) {
    const auto width = static_cast<std::size_t>(v.integer(player + "_width")), layers = static_cast<std::size_t>(v.integer(player + "_layers"));
    return (inputs + 1) * width + (layers - 1) * (width + 1) * width + (width + 1) * outputs;
}

}  // namespace

Experiment::Experiment(const Scenario& scenario, int nodes) : s(scenario), game(known(gameIds, "game", scenario.game.id)) {
    const Values& v = s.game.values;
    if (s.loss) {
        loss = known(lossIds, "loss", s.loss->id);
        if (loss == LossId::lsgan) centred = s.loss->values.flag("centred");
    }
    switch (game) {
        case GameId::dirac: discriminators = 1 + v.flag("bias") + v.flag("quadratic"); break;
        case GameId::gaussianMean: generators = discriminators = v.list("mean").size(); break;
        case GameId::lq:
        case GameId::spectralDirac: generators = discriminators = 2; break;
        case GameId::twoMode:
            generators = 2;
            discriminators = v.choice("critic") == "table" ? static_cast<std::size_t>(v.integer("atoms")) : 2;
            break;
        case GameId::atom: low = {0, 1e-6}, high = {1, 1 - 1e-6}; break;
        case GameId::twoAtom:
            discriminators = 2;
            if (!v.flag("logits")) low = {0, 1e-6, 1e-6}, high = {1, 1 - 1e-6, 1 - 1e-6};
            break;
        case GameId::ring:
            generators = networkSize(v, "generator", static_cast<std::size_t>(v.integer("latent_size")), 2);
            discriminators = networkSize(v, "discriminator", 2, 1);
            break;
        default: break;
    }
    hasKinks = loss == LossId::hinge;
    for (const Choice& choice : s.regularizers) {
        if (std::find(std::begin(regularizers), std::end(regularizers), choice.id) == std::end(regularizers)) throw NoReference("regularizer", choice.id);
        if (choice.id == "instance-noise") noise = std::hypot(noise, choice.values.real("sigma"));
        if (choice.id == "clip") clip = std::min(clip.value_or(1e300), choice.values.real("bound"));
        if (choice.id == "spectral-norm") normalised = choice.values.real("scale");
    }
    const bool isTable = game == GameId::twoMode && v.choice("critic") == "table";
    // A table's bumps are twice differentiable only.
    hasKinks |= isTable;
    if (game == GameId::ring) hasKinks |= v.choice("activation") == "relu" || v.choice("activation") == "leaky";
    // What is no parabola has the program's own nodes: a table's means under noise are approximate.
    normal = isTable ? reference::normal(61, 9) : reference::normal(nodes, 10);
    ofPolynomials = isTable ? normal : reference::normal(81, 10);
    if (game == GameId::ring) drawBatch();
}

bool Experiment::isSpread() const {
    switch (game) {
        case GameId::uniformQuadratic:
        case GameId::lq: return true;
        case GameId::gaussianMean: return noise > 0 || s.game.values.real("sigma") > 0;
        case GameId::twoMode: return noise > 0 && s.game.values.choice("critic") != "table";
        case GameId::dirac:
        case GameId::spectralDirac: return noise > 0;
        default: return false;
    }
}

bool Experiment::isParabola() const {
    switch (game) {
        case GameId::uniformQuadratic:
        case GameId::lq: return true;
        case GameId::twoMode: return s.game.values.choice("critic") != "table";
        case GameId::dirac: return s.game.values.flag("quadratic");
        default: return false;
    }
}

void Experiment::drawBatch() {
    const std::shared_ptr<const Game> built = buildGame(s);
    const auto& gan = dynamic_cast<const NetworkGan&>(*built);
    const Values& v = s.game.values;
    const Batch batch = batchOf(gan.points(), 2, v.integer("latent_size"), noise, static_cast<std::uint64_t>(v.real("seed")), 0);
    const auto row = [](const Plain& m, int i) {
        std::vector<double> r;
        for (Eigen::Index j = 0; j < m.cols() && i < m.rows(); ++j) r.push_back(m(i, j));
        return r;
    };
    for (const Chunk& c : batch.chunks)
        for (int i = 0; i < c.count; ++i) {
            drawn.x.push_back(row(c.x, i));
            drawn.z.push_back(row(c.z, i));
            drawn.blur.push_back(row(c.blur, i));
            drawn.sampleNoise.push_back(noise > 0 ? row(c.sampleNoise, i) : std::vector<double>{0, 0});
            drawn.segment.push_back(c.segment(i, 0));
        }
}

}  // namespace ganscope::reference
