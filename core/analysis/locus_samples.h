// SPDX-License-Identifier: GPL-3.0-or-later
// Spectra along a parameter: the material that a locus is made of.
#pragma once

#include "core/analysis/locus.h"

namespace ganscope {

/// Both spectra at one parameter; a list is empty where its matrix does not exist.
struct LocusSample {
    double parameter = 0;
    PointAt point;
    std::vector<Complex> flow, update;
    std::string flowWhy, updateWhy;
};

/// One of the two lists.
using SpectrumOf = std::vector<Complex> LocusSample::*;

/// Takes samples. Not shared between threads.
class LocusSampler {
public:
    LocusSampler(const Family& f, const FollowedPoint& p) : cursor(f.cursor()), point(p) {}
    LocusSample at(double parameter);

private:
    std::unique_ptr<Family::Cursor> cursor;
    const FollowedPoint& point;
};

/// The events of one spectrum between two neighbouring samples, located by bracketing; `from` and `to` have their
/// eigenvalues in the order of the branches.
void findEvents(LocusSampler&, const LocusSample& from, const LocusSample& to, SpectrumOf which,
                std::vector<LocusEvent>& events);

/// Sorts by the parameter; leaves away what two conjugate branches report twice, what only touches the border, and what
/// is at an end of the range.
void tidyEvents(std::vector<LocusEvent>& events, double low, double high);

}  // namespace ganscope
