// SPDX-License-Identifier: GPL-3.0-or-later
// The reference at numbers, compiled once.
#include "tests/reference/regularised.h"

namespace ganscope::reference {

template Pair<F0> Experiment::base(const Vector<F0>&) const;
template Pair<F0> Experiment::losses(const Vector<F0>&) const;
template Vector<F0> Experiment::field(const Vector<F0>&) const;
template Vector<F1> Experiment::field(const Vector<F1>&) const;
template std::vector<Vector<F0>> Experiment::jacobian(const Vector<F0>&) const;

}  // namespace ganscope::reference
