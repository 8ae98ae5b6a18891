// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <string_view>
#include <vector>

namespace Logboom {

// Which texts a segment certainly does not hold: a Bloom filter with one hash over short windows of bytes, "4-grams",
// as search engines for substrings use them (FORMAT.md, "Skip index"). Case is folded, so that it serves every search.

/// Gathers the texts of a segment. Threads: one at a time; keeps its memory for the next segment.
class SkipIndexBuilder
{
public:
    /// entries, bytes: of all texts that will be added, about; they set the size it begins with.
    void begin(std::size_t entries, std::size_t bytes);
    void add(std::string_view text);
    /// The index as stored; null where it would rule out next to nothing.
    [[nodiscard]] QByteArray finish();

private:
    std::vector<quint64> m_words;
    quint64 m_mask = 0; // a power of two of bits, less one
};

/// A text to be looked for in many indexes.
class SkipProbe
{
public:
    explicit SkipProbe(std::string_view text);

    /// Whether the text is long enough to rule anything out.
    [[nodiscard]] bool isUsable() const { return !m_hashes.empty(); }

    /// False: no text that was added holds this one. True for indexes that are damaged or not understood.
    [[nodiscard]] bool mayBeIn(const QByteArray& index) const;

private:
    std::vector<quint64> m_hashes;
};

/// Whether the bytes are an index as finish() makes them. One that is not tells nothing.
[[nodiscard]] bool isSkipIndex(const QByteArray& index);

} // namespace Logboom
