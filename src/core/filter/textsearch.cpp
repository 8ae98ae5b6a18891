// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/textsearch.h"

#include "core/base/ascii.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace Logboom {

namespace {

/// How common a folded byte is in log messages: 0 for what is not in the list, more the commoner it is.
int commonness(char c)
{
    static constexpr std::string_view rareToCommon = "zqjxk\"[]=/,v_:-.wybgfp9876543210mhdulcnrsoaite ";
    const auto place = rareToCommon.find(c);
    return place == std::string_view::npos ? 0 : static_cast<int>(place) + 1;
}

constexpr std::size_t Block = 32;

#if defined(__GNUC__) && defined(__x86_64__)
#define LOGBOOM_INLINE [[gnu::always_inline]] inline
#else
#define LOGBOOM_INLINE inline
#endif

LOGBOOM_INLINE unsigned char bothFit(const char* at, FoldedNeedle::Probe first, FoldedNeedle::Probe second)
{
    const bool one = (static_cast<unsigned char>(at[first.offset]) | first.mask) == first.value;
    const bool two = (static_cast<unsigned char>(at[second.offset]) | second.mask) == second.value;
    return static_cast<unsigned char>(one & two);
}

/// Is there a candidate in the Blocks blocks at `at`? Without a branch, so that it becomes vector code.
template<std::size_t Blocks>
LOGBOOM_INLINE bool anyFits(const char* at, FoldedNeedle::Probe first, FoldedNeedle::Probe second)
{
    std::array<unsigned char, Block> candidates{};
    for (std::size_t block = 0; block < Blocks; ++block) {
        for (std::size_t i = 0; i < Block; ++i)
            candidates[i] = static_cast<unsigned char>(candidates[i] | bothFit(at + block * Block + i, first, second));
    }
    std::array<std::uint64_t, Block / 8> words;
    std::memcpy(words.data(), candidates.data(), Block);
    return (words[0] | words[1] | words[2] | words[3]) != 0;
}

/// Where the first block with a candidate begins, or less than a block is left; `end` is behind the last place.
LOGBOOM_INLINE const char* skipBlocksInline(const char* at, const char* end, FoldedNeedle::Probe first,
                                            FoldedNeedle::Probe second)
{
    constexpr std::size_t AtOnce = 4;
    while (static_cast<std::size_t>(end - at) >= AtOnce * Block && !anyFits<AtOnce>(at, first, second))
        at += AtOnce * Block;
    while (static_cast<std::size_t>(end - at) >= Block && !anyFits<1>(at, first, second))
        at += Block;
    return at;
}

const char* skipBlocksAnywhere(const char* at, const char* end, FoldedNeedle::Probe first, FoldedNeedle::Probe second)
{
    return skipBlocksInline(at, end, first, second);
}

#if defined(__GNUC__) && defined(__x86_64__)
/// The same in wider registers.
[[gnu::target("avx2")]] const char* skipBlocksAvx2(const char* at, const char* end, FoldedNeedle::Probe first,
                                                   FoldedNeedle::Probe second)
{
    return skipBlocksInline(at, end, first, second);
}

const auto skipBlocks = __builtin_cpu_supports("avx2") ? &skipBlocksAvx2 : &skipBlocksAnywhere;
#else
const auto skipBlocks = &skipBlocksAnywhere;
#endif

} // namespace

std::string foldedAscii(std::string_view text)
{
    std::string folded(text);
    std::transform(folded.begin(), folded.end(), folded.begin(), toLowerAscii);
    return folded;
}

FoldedNeedle::FoldedNeedle(std::string_view text)
    : m_text(foldedAscii(text))
{
    std::size_t rarest = 0;
    std::size_t next = m_text.empty() ? 0 : m_text.size() - 1;
    for (std::size_t i = 1; i < m_text.size(); ++i) {
        if (commonness(m_text[i]) < commonness(m_text[rarest])) {
            next = rarest;
            rarest = i;
        } else if (i != rarest && commonness(m_text[i]) < commonness(m_text[next])) {
            next = i;
        }
    }
    m_first = probeAt(rarest);
    m_second = probeAt(next);
}

FoldedNeedle::Probe FoldedNeedle::probeAt(std::size_t offset) const
{
    if (m_text.empty())
        return {};
    const char c = m_text[offset];
    const bool letter = c >= 'a' && c <= 'z';
    return {offset, static_cast<unsigned char>(letter ? 0x20 : 0), static_cast<unsigned char>(c)};
}

bool FoldedNeedle::isAt(const char* at) const
{
    return std::equal(m_text.begin(), m_text.end(), at, [](char wanted, char c) { return wanted == toLowerAscii(c); });
}

const char* FoldedNeedle::findOneByOne(const char* at, const char* end) const
{
    for (; at != end; ++at) {
        if (bothFit(at, m_first, m_second) != 0 && isAt(at))
            return at;
    }
    return nullptr;
}

std::size_t FoldedNeedle::find(std::string_view haystack, std::size_t from) const
{
    if (from > haystack.size() || m_text.size() > haystack.size() - from)
        return NotFound;
    if (m_text.empty())
        return from;
    const char* const begin = haystack.data();
    const char* const end = begin + (haystack.size() - m_text.size() + 1); // of the places where it may begin
    const char* at = begin + from;
    while (at != end) {
        if (static_cast<std::size_t>(end - at) >= Block)
            at = skipBlocks(at, end, m_first, m_second);
        const auto left = static_cast<std::size_t>(end - at);
        // What is left behind the last block is looked at together with the end of that.
        if (left < Block && end - begin >= std::ptrdiff_t(Block) &&
            skipBlocks(end - Block, end, m_first, m_second) == end)
            return NotFound;
        const char* const blockEnd = at + std::min(Block, left);
        if (const char* found = findOneByOne(at, blockEnd))
            return static_cast<std::size_t>(found - begin);
        at = blockEnd;
    }
    return NotFound;
}

} // namespace Logboom
