// SPDX-License-Identifier: GPL-3.0-or-later
// A GAN read as a control loop: the data is the reference, the generator follows it.
#pragma once

#include "core/analysis/linear_system.h"
#include "core/math/phrase.h"
#include "core/scenario/system.h"

#include <string>

namespace ganscope {

/// One entry of the state as an output of the loop.
struct ControlOutput {
    int entry = 0;
    std::string symbol;  ///< "θ"
    LinearSystem system;  ///< minimal, from a displacement of the data to this entry
    TransferFunction transfer;
};

/// The flow linearised at an equilibrium, with a displacement of the data as its input: x' = Ax + Bu with A = J and
/// B = ∂v/∂u, both exact by duals, regularizers included.
/// Xu et al. 2020 (MATHS 4.2): Θ(s) = c/(s(s² + λs + 1)) for the Wasserstein Dirac-GAN is G(s)/s for a step of height c.
struct ControlReading {
    std::vector<double> at;
    int coordinate = 0;  ///< of the data that is moved
    Eigen::MatrixXd A;
    Eigen::VectorXd B;
    ControlOutput follower;  ///< the generator's entry that answers most to data that has moved for good
    ControlOutput judge;     ///< the discriminator's entry whose response swings furthest
    TransferFunction loop;   ///< from follower and data's difference to the follower: G = L/(1 + L)
    Margins margins;         ///< of the loop
    Settling settling;       ///< of the follower
    int hidden = 0;          ///< eigenvalues of A that are no poles of either
    Phrase why;              ///< why there is no such reading, a sentence that begins "needs" or "has no"; else empty
};

/// The largest state that is read.
inline constexpr int mostControlled = 12;

/// Reads a scenario at its equilibrium `at`; the data moves along `coordinate`.
ControlReading readControl(const Scenario&, View<double> at, int coordinate = 0);

/// Reads it at the first equilibrium of a search, with the data along the portrait's first axis.
ControlReading readControl(const Scenario&, std::stop_token stop = {});

/// How long a step response is worth looking at: until the slowest pole has settled, or for some swings; a round number.
double responseTime(const ControlReading&);

/// The decades of frequencies in which poles and zeros show.
std::pair<double, double> responseBand(const ControlReading&);

}  // namespace ganscope
