// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the time of writing out of a PDF, so that the same figure is the same file.
#pragma once

#include <QByteArray>

namespace ganscope {

/// `pdf`, as QPdfWriter writes it, without its creation date (which PDF does not require); the offsets of the
/// cross-reference table are moved with it. Empty when `pdf` has no date or another structure.
QByteArray withoutCreationDate(const QByteArray& pdf);

}  // namespace ganscope
