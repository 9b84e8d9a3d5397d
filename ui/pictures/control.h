// SPDX-License-Identifier: GPL-3.0-or-later
// The four diagrams of a control loop: step response, poles and zeros, Bode, Nyquist.
#pragma once

#include "core/scenario/control_reading.h"
#include "ui/language/picture_words.h"
#include "ui/plots/bode_picture.h"
#include "ui/plots/complex_picture.h"
#include "ui/plots/curves_picture.h"

#include <span>

namespace ganscope {

struct ControlPictures {
    std::shared_ptr<const CurvesPicture> response;
    std::shared_ptr<const ComplexPicture> poles, nyquist;
    std::shared_ptr<const BodePicture> bode;
};

/// One reading with its name among several.
struct NamedReading {
    QString label;
    ControlReading reading;
};

/// Of one reading both players and the opened loop, with the numbers in notes; of several the generator's answers side by
/// side. There must be one, and none with a `why`.
ControlPictures controlPictures(std::span<const NamedReading>, const PictureWords& words = PictureWords::english());

/// "1/(s² + 0.5s + 1)", coefficients to three digits.
QString transferText(const TransferFunction&);

}  // namespace ganscope
