// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/textsearch.h"
#include "core/store/compression.h"
#include "core/store/fieldsearch.h"
#include "core/store/patternsearch.h"
#include "core/store/texthash.h"
#include "core/store/textpatterns.h"

#include <QByteArray>

#include <algorithm>
#include <bit>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace Logboom {

/// A set of a segment's entries.
class EntrySet
{
public:
    explicit EntrySet(std::size_t entries)
        : m_words((entries + 63) / 64)
    {
    }
    void add(std::size_t entry) { m_words[entry / 64] |= quint64(1) << (entry % 64); }
    /// Adds those of `count` entries from `first` on for whose number, from 0 on, isIn(i) holds.
    template<typename IsIn>
    void addWhere(std::size_t first, std::size_t count, IsIn isIn)
    {
        // A word at a time: which entries these are, no processor can guess.
        for (std::size_t i = 0; i < count;) {
            quint64& word = m_words[(first + i) / 64];
            quint64 bits = 0;
            std::size_t bit = (first + i) % 64;
            for (; bit < 64 && i < count; ++bit, ++i)
                bits |= static_cast<quint64>(isIn(i)) << bit;
            word |= bits;
        }
    }
    /// The first one of either set from `from` on; `end` where there is none before it.
    [[nodiscard]] static std::size_t next(const EntrySet& a, const EntrySet& b, std::size_t from, std::size_t end)
    {
        for (std::size_t at = from; at < end; at = (at / 64 + 1) * 64) {
            const quint64 bits = (a.m_words[at / 64] | b.m_words[at / 64]) >> (at % 64);
            if (bits != 0)
                return std::min(end, at + static_cast<std::size_t>(std::countr_zero(bits)));
        }
        return end;
    }
    /// Keeps those that are in one of the others, of as many entries.
    void keepThoseOf(const EntrySet& a, const EntrySet& b)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= a.m_words[i] | b.m_words[i];
    }
    [[nodiscard]] bool isEmpty() const
    {
        return std::ranges::all_of(m_words, [](quint64 word) { return word == 0; });
    }
    [[nodiscard]] bool has(std::size_t entry) const { return (m_words[entry / 64] >> (entry % 64)) & 1; }

private:
    std::vector<quint64> m_words;
};

/// What a search for texts in the bytes of columns tells of entries.
struct EntryMarks
{
    explicit EntryMarks(std::size_t entries)
        : found(entries)
        , possible(entries)
    {
    }
    EntrySet found;    ///< a text is in one of its values
    EntrySet possible; ///< its values must be looked at
};

/**
 * One text per entry, in compressed frames; the frame last looked at stays decoded.
 */
class FrameColumn
{
public:
    /// How its texts are to be searched.
    enum class Kind : quint8
    {
        Plain,
        Json,  ///< with escapes resolved
        Packed ///< several values in one
    };

    /// False where damaged.
    [[nodiscard]] bool open(QByteArray bytes, std::size_t entries);
    /// The text of an entry, valid until another frame is looked at. False where
    /// damaged.
    [[nodiscard]] bool text(std::size_t entry, Decompressor& decompressor, std::string_view& text);
    /// Marks the entries that hold one of the texts. Frames that are decoded for it, or after it, stay so until
    /// dropFrames(). False where damaged.
    [[nodiscard]] bool search(std::span<const FoldedNeedle> needles, Kind kind, Decompressor& decompressor,
                              EntryMarks& marks);
    /// Marks as found the entries whose text, which is JSON, passes one of the tests. False where damaged.
    [[nodiscard]] bool searchFields(FieldSearch::Fields fields, Decompressor& decompressor, EntryMarks& marks);
    /// Marks the entries that have a text as possible. False where damaged.
    [[nodiscard]] bool markAll(Decompressor& decompressor, EntryMarks& marks);
    /// The hashes of all texts, of which an absent one is empty. False where damaged.
    [[nodiscard]] bool hashes(TextHash& hash, Decompressor& decompressor, std::vector<quint64>& hashes);
    /// All but one.
    void dropFrames();

private:
    static constexpr std::size_t NoFrame = ~std::size_t(0);

    struct Frame
    {
        std::size_t firstEntry;
        std::size_t entries;
        std::string_view bytes; // in m_bytes
    };
    /// A frame as it was before it was compressed.
    struct Decoded
    {
        std::size_t frame = NoFrame;
        RawBytes raw;
        std::size_t textsBegin = 0;  // behind the sizes
        std::vector<quint32> ends;   // of the texts in raw; empty until they are needed
        std::vector<bool> areAbsent; // as ends

        [[nodiscard]] bool split(std::size_t entries);
        [[nodiscard]] std::size_t begin(std::size_t entry) const { return entry == 0 ? textsBegin : ends[entry - 1]; }
    };
    /// Null where damaged.
    [[nodiscard]] Decoded* decode(std::size_t frame, Decompressor& decompressor);
    [[nodiscard]] bool searchFrame(const Frame& frame, Decoded& decoded, std::span<const FoldedNeedle> needles,
                                   Kind kind, EntryMarks& marks) const;

    // Of patterned frames; false where damaged.
    [[nodiscard]] bool openPatterns(Decompressor& decompressor);
    [[nodiscard]] bool decodePatterned(const Frame& frame, Decoded& decoded, Decompressor& decompressor);
    /// Sets isDecided to whether the patterns tell all; marks nothing where they do not.
    [[nodiscard]] bool searchPatterns(const Frame& frame, PatternSearch& search, Decompressor& decompressor,
                                      EntryMarks& marks, bool& isDecided);

    [[nodiscard]] bool hashesOfPatterns(TextHash& hash, Decompressor& decompressor, quint64* hashes);

    [[nodiscard]] std::size_t entries() const
    {
        return m_frames.empty() ? 0 : m_frames.back().firstEntry + m_frames.back().entries;
    }

    QByteArray m_bytes;
    std::vector<Frame> m_frames;
    bool m_isPatterned = false;
    std::string_view m_compressedPatterns;                    // in m_bytes
    std::optional<PatternReader> m_patterns;                  // once they were needed
    std::vector<PatternSearch::Match> m_matches;              // of a frame
    std::vector<Verdict> m_verdicts;                          // of a frame
    std::vector<Decoded> m_decoded = std::vector<Decoded>(1); // frame i is kept at i modulo its size
};

/// One id per entry out of a few distinct ones.
class IdColumn
{
public:
    [[nodiscard]] bool open(std::string_view bytes, std::size_t entries, Decompressor& decompressor);
    [[nodiscard]] std::string_view id(std::size_t entry) const
    {
        const quint32 index = m_index[entry];
        if (index == 0)
            return {};
        const std::size_t begin = m_begins[index - 1];
        return std::string_view(m_texts).substr(begin, m_begins[index] - begin);
    }

    // Looking at a column as stored, without decoding it. True where damaged.
    /// False: no entry has the id.
    [[nodiscard]] static bool mayHold(std::string_view bytes, std::string_view id, Decompressor& decompressor);
    /// False: every entry has an id.
    [[nodiscard]] static bool mayLackOne(std::string_view bytes, Decompressor& decompressor);
    /// False: no id holds one of the texts.
    [[nodiscard]] static bool mayHoldPart(std::string_view bytes, std::span<const FoldedNeedle> texts,
                                          Decompressor& decompressor);

private:
    [[nodiscard]] std::size_t count() const { return m_begins.size() - 1; }

    std::vector<quint32> m_index; // 0 = absent, else 1 + index into m_begins
    std::string m_texts;          // the distinct ids, one behind the other
    std::vector<quint32> m_begins{0};
};

} // namespace Logboom
