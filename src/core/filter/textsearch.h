// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace Logboom {

/// `text` with its ASCII letters in lower case.
[[nodiscard]] std::string foldedAscii(std::string_view text);

/**
 * A text to look for in many others, ASCII case-insensitively; every other byte counts as it is.
 *
 * Looks at the two rarest bytes of the text first, block by block in a loop that compilers turn into vector code, and
 * compares in full only where both are in place.
 * Threads: any, since nothing changes after it was made.
 */
class FoldedNeedle
{
public:
    static constexpr std::size_t NotFound = std::string_view::npos;

    explicit FoldedNeedle(std::string_view text);

    /// Folded.
    [[nodiscard]] const std::string& text() const { return m_text; }

    /// An empty needle is in everything.
    [[nodiscard]] bool isIn(std::string_view haystack) const { return find(haystack) != NotFound; }
    /// The first place from `from` on where it begins; NotFound where there is none.
    [[nodiscard]] std::size_t find(std::string_view haystack, std::size_t from = 0) const;

    /// A byte of the needle that is looked for first: (byte | mask) == value where the haystack has it in either case.
    struct Probe
    {
        std::size_t offset = 0;
        unsigned char mask = 0;
        unsigned char value = 0;
    };

private:
    [[nodiscard]] Probe probeAt(std::size_t offset) const;
    [[nodiscard]] bool isAt(const char* at) const;
    /// The first of the places [at, end) where it begins; null where there is none.
    [[nodiscard]] const char* findOneByOne(const char* at, const char* end) const;

    std::string m_text;
    Probe m_first;
    Probe m_second;
};

} // namespace Logboom
