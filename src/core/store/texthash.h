// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/siphash.h"
#include "core/store/splittext.h"

#include <cstring>
#include <string_view>

namespace Logboom {

/**
 * Hashes of texts by what they are stored as: the pattern and the values in it. So they can be told apart without being
 * put together, and those that are not taken apart get the same hash.
 *
 * Threads: one at a time.
 */
class TextHash
{
public:
    explicit TextHash(const SipKey& key)
        : m_key(key)
    {
    }
    [[nodiscard]] const SipKey& key() const { return m_key; }

    [[nodiscard]] quint64 of(std::string_view text)
    {
        m_split.split(text);
        Value value(*this, m_split.pattern());
        m_split.forEachValue([&](quint64 number) { value.number(number); },
                             [&](std::string_view bytes) { value.bytes(bytes); },
                             [&](std::string_view part) { value.text(part); });
        return value.hash();
    }

    /// That of a text whose values are given one by one.
    class Value
    {
    public:
        Value(const TextHash& hash, std::string_view pattern)
            : m_words(hash.m_key)
        {
            const Hash128 known = sipHash128(pattern, hash.m_key);
            m_words.take(known.first);
            m_words.take(known.second);
        }
        void number(quint64 number) { m_words.take(number); }
        /// As many as the pattern says.
        void bytes(std::string_view bytes)
        {
            std::size_t at = 0;
            quint64 word = 0;
            for (; bytes.size() - at >= sizeof word; at += sizeof word) {
                std::memcpy(&word, bytes.data() + at, sizeof word);
                m_words.take(word);
            }
            if (at == bytes.size())
                return;
            word = 0;
            std::memcpy(&word, bytes.data() + at, bytes.size() - at);
            m_words.take(word);
        }
        void text(std::string_view text)
        {
            m_words.take(text.size());
            bytes(text);
        }
        [[nodiscard]] quint64 hash() const { return m_words.finished(); }

    private:
        SipWords m_words;
    };

private:
    SipKey m_key;
    SplitText m_split;
};

} // namespace Logboom
