// SPDX-License-Identifier: GPL-3.0-or-later
#include "flattexts.h"

#include "core/base/ascii.h"

#include <algorithm>
#include <array>

namespace Logboom {

namespace {

constexpr std::size_t Block = 64;

/// How often each byte, in lower case, comes in the texts.
std::array<std::size_t, 256> frequenciesOf(std::string_view texts)
{
    std::array<std::size_t, 256> frequencies{};
    for (const char c : texts.substr(0, 1 << 20))
        ++frequencies[static_cast<unsigned char>(toLowerAscii(c))];
    return frequencies;
}

struct Probe
{
    std::size_t offset;
    unsigned char mask;
    unsigned char value;
};

Probe probeAt(std::string_view needle, std::size_t offset)
{
    const char c = needle[offset];
    const bool isLetter = c >= 'a' && c <= 'z';
    return {offset, static_cast<unsigned char>(isLetter ? 0x20 : 0), static_cast<unsigned char>(c)};
}

/// Whether both probes fit at one of the next Block places.
#if defined(__x86_64__) && defined(__linux__) && defined(__GNUC__)
__attribute__((target_clones("avx2", "default")))
#endif
bool mayBeIn(const char* at, Probe one, Probe two)
{
    const char* const first = at + one.offset;
    const char* const second = at + two.offset;
    unsigned char found = 0;
    for (std::size_t i = 0; i < Block; ++i) {
        const bool a = (static_cast<unsigned char>(first[i]) | one.mask) == one.value;
        const bool b = (static_cast<unsigned char>(second[i]) | two.mask) == two.value;
        found = static_cast<unsigned char>(found | static_cast<unsigned char>(a & b));
    }
    return found != 0;
}

} // namespace

std::size_t FlatTexts::countContaining(std::string_view needle) const
{
    const auto frequencies = frequenciesOf(m_bytes);
    std::vector<std::size_t> offsets(needle.size());
    for (std::size_t i = 0; i < offsets.size(); ++i)
        offsets[i] = i;
    std::ranges::stable_sort(offsets, [&](std::size_t a, std::size_t b) {
        return frequencies[static_cast<unsigned char>(needle[a])] < frequencies[static_cast<unsigned char>(needle[b])];
    });
    const Probe one = probeAt(needle, offsets.front());
    const Probe two = probeAt(needle, offsets[std::min<std::size_t>(1, offsets.size() - 1)]);

    std::size_t count = 0;
    std::size_t text = 0; // the one that `at` lies in
    const auto isAt = [&](std::size_t at) {
        return std::equal(needle.begin(), needle.end(), m_bytes.begin() + static_cast<std::ptrdiff_t>(at),
                          [](char wanted, char c) { return wanted == toLowerAscii(c); });
    };
    const std::size_t last = m_bytes.size() - needle.size();
    for (std::size_t at = 0; at <= last;) {
        const bool isWhole = at + Block - 1 <= last;
        if (isWhole && !mayBeIn(m_bytes.data() + at, one, two)) {
            at += Block;
            continue;
        }
        const std::size_t end = isWhole ? at + Block : last + 1;
        while (at < end) {
            if ((static_cast<unsigned char>(m_bytes[at + one.offset]) | one.mask) != one.value || !isAt(at)) {
                ++at;
                continue;
            }
            while (m_ends[text] <= at)
                ++text;
            const bool isInOne = at + needle.size() <= m_ends[text];
            count += isInOne ? 1 : 0;
            at = isInOne ? m_ends[text] : at + 1;
        }
    }
    return count;
}

std::size_t FlatTexts::countMatching(const re2::RE2& expression) const
{
    std::size_t count = 0;
    std::size_t begin = 0;
    for (const std::size_t end : m_ends) {
        const re2::StringPiece text(m_bytes.data() + begin, end - begin);
        count += re2::RE2::PartialMatch(text, expression) ? 1 : 0;
        begin = end;
    }
    return count;
}

} // namespace Logboom
