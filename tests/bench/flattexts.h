// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <re2/re2.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace Logboom {

/**
 * Texts one behind the other in memory, as a reference for searches: nothing is decompressed, nothing is skipped.
 */
class FlatTexts
{
public:
    void add(std::string_view text)
    {
        m_bytes += text;
        m_ends.push_back(m_bytes.size());
    }
    [[nodiscard]] std::size_t bytes() const { return m_bytes.size(); }

    /// How many of the texts hold the needle in either case: one pass over all bytes, in which the needle's two rarest
    /// are looked for by vector code and compared in full where both are in place.
    [[nodiscard]] std::size_t countContaining(std::string_view needle) const;
    /// How many of the texts the expression finds something in.
    [[nodiscard]] std::size_t countMatching(const re2::RE2& expression) const;

private:
    std::string m_bytes;
    std::vector<std::size_t> m_ends;
};

} // namespace Logboom
