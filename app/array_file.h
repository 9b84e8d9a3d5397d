// SPDX-License-Identifier: GPL-3.0-or-later
// Arrays of numbers from files: NumPy's .npy and .npz, and points in columns of text.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace ganscope {

/// An array in C order.
struct NumberArray {
    std::vector<double> numbers;
    std::vector<std::size_t> shape;
};

/// The arrays of an .npz file by their names without ".npy": little-endian floats and integers of 4 or 8 bytes; other
/// members are skipped. InputError, naming file and member, where it cannot be read.
std::map<std::string, NumberArray> readNpz(const std::string& path);

/// Points in the plane, x and y in turn, from an .npy array of shape (k, 2) or from a text of two columns between commas,
/// semicolons or blanks, under a line of names at most. InputError with file, line and what is allowed.
std::vector<double> readPoints(const std::string& path);

}  // namespace ganscope
