// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/textsearch.h"

#include "core/base/ascii.h"

#include <algorithm>

namespace Logboom {

namespace {

/// How common a folded byte is in log messages: 0 for what is not in the list, more the commoner it is.
int commonness(char c)
{
    static constexpr std::string_view rareToCommon = "zqjxk\"[]=/,v_:-.wybgfp9876543210mhdulcnrsoaite ";
    const auto place = rareToCommon.find(c);
    return place == std::string_view::npos ? 0 : static_cast<int>(place) + 1;
}

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

/// Does the needle begin at one of the Count places from `at`?
template<std::size_t Count>
bool FoldedNeedle::isInBlock(const char* at) const
{
    const char* const first = at + m_first.offset;
    const char* const second = at + m_second.offset;
    const auto bothAt = [this, first, second](std::size_t i) {
        const bool one = (static_cast<unsigned char>(first[i]) | m_first.mask) == m_first.value;
        const bool two = (static_cast<unsigned char>(second[i]) | m_second.mask) == m_second.value;
        return static_cast<unsigned char>(one & two);
    };
    unsigned char candidates = 0;
    for (std::size_t i = 0; i < Count; ++i) // without a branch, so that it becomes vector code
        candidates = static_cast<unsigned char>(candidates | bothAt(i));
    if (candidates == 0)
        return false;
    for (std::size_t i = 0; i < Count; ++i) {
        if (bothAt(i) != 0 && isAt(at + i))
            return true;
    }
    return false;
}

bool FoldedNeedle::isIn(std::string_view haystack) const
{
    constexpr std::size_t Block = 32;
    if (m_text.empty())
        return true;
    if (haystack.size() < m_text.size())
        return false;
    const char* at = haystack.data();
    std::size_t places = haystack.size() - m_text.size() + 1;
    if (places < Block) {
        for (; places > 0; --places, ++at) {
            if (isInBlock<1>(at))
                return true;
        }
        return false;
    }
    for (; places >= Block; places -= Block, at += Block) {
        if (isInBlock<Block>(at))
            return true;
    }
    // The last block overlaps the one before it.
    return places > 0 && isInBlock<Block>(at + places - Block);
}

} // namespace Logboom
