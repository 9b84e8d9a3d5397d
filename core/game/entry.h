// SPDX-License-Identifier: GPL-3.0-or-later
// What one catalogue entry says of itself: its mathematics, its parameters, its sources and facts that can be checked.
//
// One file in core/games, losses, regularizers or methods defines one entry; the build lists the folder
// (core/CMakeLists.txt), and pickers, sliders, the command line, validation, the manual and the tests follow.
#pragma once

#include "core/game/domain.h"
#include "core/game/game.h"
#include "core/game/loss_family.h"
#include "core/game/method.h"
#include "core/game/parameter.h"
#include "core/game/regularizer.h"

#include <array>
#include <complex>
#include <memory>
#include <string>
#include <vector>

namespace ganscope {

/// Where a formula comes from; `locator` is an equation, section or figure.
struct Source {
    std::string_view authors, title;
    int year = 0;
    std::string_view venue, locator;
};

/// A checkable statement: with `overrides` applied to the game `base` (as with --set), the field's or the update
/// map's spectrum at `at` is this one.
struct Fact {
    std::string base;
    std::vector<std::string> overrides;
    std::vector<double> at;
    std::vector<std::complex<double>> flow;  ///< eigenvalues of J; empty when the fact is not about them
    std::optional<double> radius;            ///< max |μ| of the update map
    double tolerance = 1e-9;
    std::optional<double> ring = std::nullopt;  ///< the radius of the ring on which paths settle (Method::outlook)
    bool undefined = false;                  ///< the update map has no linearisation there
};

/// What every kind of entry has.
struct Entry {
    std::string_view id, title, summary, equation;
    std::vector<Parameter> parameters = {};
    std::vector<Source> sources = {};
    std::vector<Fact> facts = {};
};

/// What a game is built with besides its own parameters.
struct GameSetting {
    std::shared_ptr<const LossFamily> loss;  ///< null for games without a loss family
    double noise = 0;                        ///< σ of instance noise on data and samples alike
};

struct GameEntry : Entry {
    bool hasLoss = false;    ///< a GAN: takes a loss family, data-space penalties and noise
    std::string_view defaultLoss = "";
    std::unique_ptr<const Game> (*make)(const Values&, const GameSetting&) = nullptr;
    /// Names of the state's entries in mathematics, θ first ("θ", "ψ").
    std::vector<std::string> (*symbols)(const Values&) = nullptr;
    /// Points where the unregularised field vanishes; seeds for the search of the regularised ones.
    std::vector<std::vector<double>> (*equilibria)(const Values&) = nullptr;
    std::vector<double> (*start)(const Values&) = nullptr;  ///< a start worth looking at
    std::array<double, 4> window = {-2, 2, -2, 2};          ///< left, right, bottom, top of the first portrait
    /// Where the state's entries may be; null where they may be any numbers.
    Domain (*domain)(const Values&) = nullptr;
};

/// The game's domain with these parameters.
inline Domain domainOf(const GameEntry& game, const Values& values) { return game.domain ? game.domain(values) : Domain(); }

struct LossEntry : Entry {
    std::unique_ptr<const LossFamily> (*make)(const Values&) = nullptr;
};

struct RegularizerEntry : Entry {
    bool needsCritic = false;  ///< acts in data space: needs a game that is a GAN
    std::unique_ptr<const Regularizer> (*make)(const Values&) = nullptr;
    /// Why it has no meaning for an unregularised game (one that is a GAN where needsCritic), as the rest of a sentence
    /// that begins with its id; empty where it has one. Null: it always has.
    std::string (*objection)(const Game&, const Values&) = nullptr;
};

struct MethodEntry : Entry {
    std::unique_ptr<const Method> (*make)(const Values&) = nullptr;
    bool properName = false;  ///< the title keeps its capital within a sentence
};

}  // namespace ganscope
