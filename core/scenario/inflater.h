// SPDX-License-Identifier: GPL-3.0-or-later
// Deflated data, unpacked piece by piece, so that a bomb stops at the limit.
#pragma once

#include "core/scenario/carrier_formats.h"

#include <zlib.h>

#include <algorithm>
#include <array>

namespace ganscope::carrier {

/// Unpacks one stream after the other with the same state: of zlib, or of bare deflated data.
class Inflater {
public:
    enum class Wrapping { zlib, none };
    explicit Inflater(Wrapping wrapping = Wrapping::zlib)
        : m_ready(inflateInit2(&m_stream, wrapping == Wrapping::zlib ? MAX_WBITS : -MAX_WBITS) == Z_OK) {}
    ~Inflater() {
        if (m_ready) inflateEnd(&m_stream);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    /// The data unpacked to its end or up to `most` bytes.
    Found unpack(std::string_view data, std::size_t most) {
        Found result;
        if (!m_ready || inflateReset(&m_stream) != Z_OK) return {Outcome::damaged, {}};
        std::array<char, 16384> piece;
        std::size_t taken = 0;
        for (;;) {
            // The stream's counters are 32 bits wide.
            const std::size_t now = std::min<std::size_t>(data.size() - taken, std::size_t{1} << 20);
            m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(data.data() + taken));
            m_stream.avail_in = static_cast<uInt>(now);
            m_stream.next_out = reinterpret_cast<Bytef*>(piece.data());
            m_stream.avail_out = static_cast<uInt>(piece.size());
            const int state = inflate(&m_stream, Z_NO_FLUSH);
            taken += now - m_stream.avail_in;
            const std::size_t made = piece.size() - m_stream.avail_out;
            if (result.text.size() + made > most) {
                result.text.append(piece.data(), most - result.text.size());
                return {Outcome::tooLarge, std::move(result.text)};
            }
            result.text.append(piece.data(), made);
            if (state == Z_STREAM_END) return {Outcome::found, std::move(result.text)};
            if (state != Z_OK || (made == 0 && taken == data.size())) return {Outcome::damaged, std::move(result.text)};
        }
    }

private:
    z_stream m_stream{};
    bool m_ready;
};

}  // namespace ganscope::carrier
