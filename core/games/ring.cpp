// SPDX-License-Identifier: GPL-3.0-or-later
// A GAN of two small networks that learns points in the plane: eight Gaussians on a ring, and others.
//
//     L_D = −E_x a(D(x)) − E_z b(D(G(z))),  L_G = E_z g(D(G(z))), expectations over a batch of data x and latent z
//     G and D: layers of equal width with one activation, the last one linear; the parameters in the order of
//     core/neural/network.h, generator first,
//     an encoder after it where there is one
#include "core/game/entry.h"
#include "core/math/filled.h"
#include "core/neural/initial_weights.h"
#include "core/neural/network_gan.h"

#include <algorithm>

namespace ganscope::games {
namespace {

template <std::size_t n>
int chosen(const Values& values, std::string_view id, const std::string_view (&names)[n]) {
    return static_cast<int>(std::ranges::find(names, std::string_view(values.choice(id))) - names);
}

Network network(const Values& values, int inputs, int outputs, const std::string& player) {
    Network net;
    net.widths.assign(static_cast<std::size_t>(values.integer(player + "_layers")) + 2, values.integer(player + "_width"));
    net.widths.front() = inputs;
    net.widths.back() = outputs;
    net.activation = {static_cast<Activation::Kind>(chosen(values, "activation", activationNames)), values.real("leak")};
    return net;
}

NetworkGanSetup setupOf(const Values& values) {
    NetworkGanSetup s;
    s.data = {static_cast<DataSet::Kind>(chosen(values, "data", dataSetNames)), values.integer("modes"), values.real("radius"), values.real("sigma"),
              values.flag("even"), values.list("points")};
    s.latent = {static_cast<Latent::Kind>(chosen(values, "latent", latentNames)), values.integer("latent_size"), values.real("latent_scale")};
    s.generator = network(values, s.latent.dimension, s.data.dimension(), "generator");
    s.discriminator = network(values, s.data.dimension(), 1, "discriminator");
    if (values.flag("encoder")) s.encoder = network(values, s.data.dimension(), s.latent.dimension, "discriminator");
    s.discriminator.scale = values.real("input_scale");
    s.batch = values.integer("batch");
    s.fresh = values.flag("fresh");
    s.seed = static_cast<std::uint64_t>(values.real("seed"));
    if (s.data.kind == DataSet::points && (s.data.own.size() < 4 || s.data.own.size() % 2 != 0))
        throw std::length_error(filled(words("reasons", "has %1 numbers as its own points, but x and y in turn of at least two points are needed"), {std::to_string(s.data.own.size())}));
    return s;
}

std::unique_ptr<const Game> make(const Values& values, const GameSetting& setting) {
    return std::make_unique<NetworkGan>(setupOf(values), setting.loss, setting.noise);
}

void nameLayers(std::vector<std::string>& names, const Network& net, const std::string& player) {
    const auto tag = [&](const char* kind, int layer) { return std::string(kind) + "^" + player + "_" + std::to_string(layer + 1) + "["; };
    for (int l = 0; l < net.layers(); ++l) {
        for (int j = 0; j < net.widths[static_cast<std::size_t>(l) + 1]; ++j)
            for (int i = 0; i < net.widths[static_cast<std::size_t>(l)]; ++i)
                names.push_back(tag("W", l) + std::to_string(j) + "," + std::to_string(i) + "]");
        for (int j = 0; j < net.widths[static_cast<std::size_t>(l) + 1]; ++j) names.push_back(tag("b", l) + std::to_string(j) + "]");
    }
}
std::vector<std::string> symbols(const Values& values) {
    const NetworkGanSetup s = setupOf(values);
    s.require();
    std::vector<std::string> names;
    nameLayers(names, s.generator, "G");
    if (s.encoder) nameLayers(names, *s.encoder, "E");
    nameLayers(names, s.discriminator, "D");
    return names;
}
/// D ≡ 0 is one, with whatever generator, but nothing that training comes near.
std::vector<std::vector<double>> equilibria(const Values&) { return {}; }
std::vector<double> start(const Values& values) {
    const NetworkGanSetup s = setupOf(values);
    s.require();
    const Initialisation recipe{static_cast<Initialisation::Kind>(chosen(values, "init", initialisationNames)), values.real("gain")};
    std::vector<double> w = initialWeights(s.generator, recipe, s.seed, 0), psi = initialWeights(s.discriminator, recipe, s.seed, 1);
    if (s.encoder) {
        const std::vector<double> xi = initialWeights(*s.encoder, recipe, s.seed, 2);
        w.insert(w.end(), xi.begin(), xi.end());
    }
    w.insert(w.end(), psi.begin(), psi.end());
    return w;
}

template <std::size_t n>
Parameter menu(std::string_view id, std::string_view symbol, std::string_view meaning, const std::string_view (&names)[n]) {
    return {.id = id, .symbol = symbol, .meaning = meaning, .kind = ParameterKind::choice, .fallback = std::string(names[0]), .options = {names, names + n}};
}
Parameter whole(std::string_view id, std::string_view symbol, int fallback, int low, int high, int most, std::string_view meaning) {
    Parameter p = integer(id, symbol, fallback, low, high, meaning);
    p.least = low;
    p.most = most;
    return p;
}
Parameter ownPoints() {
    Parameter p = list("points", "x_i", {}, -2, 2, "one's own data, x and y in turn, with data = points; --set game.points=@F.csv reads a file");
    p.leastCount = 0;
    p.mostCount = 200'000;
    return p;
}

/// D ≡ 0: the bias of D learns at rate ½ and each hidden unit has a direction in which D begins to see that the means
/// differ, of rate ±½‖E x − E g‖. Here G ≡ (1, 0), E x = 0, and n = 19.
const std::vector<double> blind{0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
const std::vector<std::string> tiny{"game.generator_width=2", "game.discriminator_width=2", "game.latent_size=1", "game.batch=8", "game.sigma=0"};
std::vector<std::complex<double>> beside(std::vector<std::complex<double>> values) {
    values.resize(blind.size(), 0.0);
    return values;
}
std::vector<std::string> with(std::string more) {
    std::vector<std::string> r = tiny;
    r.push_back(std::move(more));
    return r;
}

}  // namespace

extern const GameEntry ring;
const GameEntry ring = {
    {
        .id = "ring",
        .title = "Network GAN",
        .summary = "Two small networks learn a ring of Gaussians: the papers' claims on the real thing, with the exact spectrum of all its weights.",
        .equation = "data: 8 Gaussians on a ring; G, D: layers f(Wh + b), the last one linear; expectations over a batch",
        .parameters = {menu("data", "p_d", "what is to be learnt; two-modes lies on a line", dataSetNames),
                       whole("modes", "m", 8, 1, 16, 64, "Gaussians on the ring"),
                       positive("radius", "R", 1, 0.1, 5, "radius of the ring, half the side of the grid, size of the other data"),
                       nonNegative("sigma", "σ", 0.05, 0, 0.5, "standard deviation of the data about its modes or its curve"),
                       flag("even", "even", true, "the modes in turn, each as often, instead of drawn at random"),
                       ownPoints(),
                       menu("latent", "p_z", "distribution of each coordinate of z", latentNames),
                       whole("latent_size", "d_z", 2, 1, 64, 512, "dimension of z"),
                       positive("latent_scale", "s_z", 1, 0.1, 4, "standard deviation of z, or half its range"),
                       whole("generator_layers", "L_G", 1, 1, 6, 16, "hidden layers of the generator"),
                       whole("generator_width", "n_G", 6, 1, 128, 4096, "units in each of them"),
                       whole("discriminator_layers", "L_D", 1, 1, 6, 16, "hidden layers of the discriminator"),
                       whole("discriminator_width", "n_D", 6, 1, 128, 4096, "units in each of them"),
                       flag("encoder", "encoder", false, "an encoder with the discriminator's hidden layers, from data to latent points, which mode regularization trains; its parameters follow the generator's"),
                       menu("activation", "f", "of the hidden units", activationNames),
                       nonNegative("leak", "α", 0.2, 0, 1, "slope of a leaky unit below 0"),
                       positive("input_scale", "c_D", 1, 0.1, 4, "what D multiplies its input by; 1/4 in one of the papers"),
                       menu("init", "init", "the weights that training begins with; biases begin at 0", initialisationNames),
                       positive("gain", "gain", 1, 0.1, 4, "what they are multiplied by"),
                       whole("batch", "B", 32, 1, 512, 65536, "data points, and as many latent ones"),
                       flag("fresh", "fresh", false, "a new batch at every step; pictures and spectra are those of the first"),
                       whole("seed", "seed", 0, 0, 100, 1'000'000'000, "of weights, data and latent points")},
        .sources = {{.authors = "Mescheder, Nowozin, Geiger", .title = "The Numerics of GANs", .year = 2017, .venue = "NIPS",
                     .locator = "the mixture of Gaussians; authors' notebook"},
                    {.authors = "Metz, Poole, Pfau, Sohl-Dickstein", .title = "Unrolled Generative Adversarial Networks", .year = 2017, .venue = "ICLR",
                     .locator = "the ring of eight Gaussians"}},
        .facts = {{"ring", tiny, blind, beside({0.5, 0.5, -0.5, -0.5, -0.5}), {}, 1e-12},
                  {"ring", with("game.loss=wgan"), blind, beside({1, 1, -1, -1}), {}, 1e-12}},
    },
    true, "nonsaturating", make, symbols, equilibria, start, {-2, 2, -2, 2}};

}  // namespace ganscope::games
