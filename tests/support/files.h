// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a file that comes with the tests.
#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace ganscope::test {

/// The bytes of a file; throws std::runtime_error when it cannot be read.
inline std::string textOf(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace ganscope::test
