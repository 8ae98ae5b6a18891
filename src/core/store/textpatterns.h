// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/bytes.h"
#include "core/store/compression.h"
#include "core/store/splittext.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Logboom {

/**
 * Writes texts as patterns and what differs between texts of the same pattern.
 *
 * Threads: one at a time; keeps buffers from one column to the next.
 */
class PatternWriter
{
public:
    /// A new column, with no patterns yet.
    void begin();

    /// The next text of the open frame; an absent one too.
    void add(std::string_view text);
    /// Bytes of the texts in the open frame.
    [[nodiscard]] std::size_t size() const { return m_rawBytes; }
    /// Ends the open frame.
    void closeFrame(Compressor& compressor, ByteWriter& out);

    /// After the last frame: all patterns, to be compressed.
    [[nodiscard]] std::string_view patterns() const { return m_patterns.view(); }

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    /// The number of the pattern in m_split, from 1 on; 0 where there are too many.
    [[nodiscard]] quint32 patternNumber();

    std::unordered_map<std::string, quint32, Hash, std::equal_to<>> m_known;
    ByteWriter m_patterns;

    SplitText m_split; // the text at hand

    // Of the open frame.
    std::size_t m_rawBytes = 0;
    ByteWriter m_numbers; // of the patterns
    ByteWriter m_numerals;
    ByteWriter m_hex;
    ByteWriter m_textSizes;
    ByteWriter m_texts;
    ByteWriter m_joined;
};

/**
 * Reads what PatternWriter wrote; the bytes may be damaged.
 *
 * Threads: one at a time; keeps buffers from one frame to the next.
 */
class PatternReader
{
public:
    /// The patterns of a column, decompressed. False where damaged.
    [[nodiscard]] bool open(std::string_view patterns);

    [[nodiscard]] std::size_t count() const { return m_patterns.size(); }
    /// Calls take(literal, slot behind it) for the pieces of a pattern, from 0 on; behind the last one there is no
    /// slot.
    template<typename Take>
    void forEachPiece(std::size_t pattern, Take take) const
    {
        for (const Piece* piece = &m_pieces[m_patterns[pattern].begin];; ++piece) {
            take(std::string_view(m_literals).substr(piece->begin, piece->size),
                 piece->isLast ? std::nullopt : std::optional(piece->slot));
            if (piece->isLast)
                return;
        }
    }

    /// The values of a frame's texts, in their order, by how they are stored.
    struct Values
    {
        ByteReader numerals;
        ByteReader hex;
        ByteReader textSizes;
        ByteReader texts;

        [[nodiscard]] bool areRead() const { return numerals.ok() && hex.ok() && textSizes.ok() && texts.ok(); }
        [[nodiscard]] bool areAllRead() const
        {
            return areRead() && numerals.atEnd() && hex.atEnd() && textSizes.atEnd() && texts.atEnd();
        }
    };
    struct Kinds
    {
        bool numerals = true;
        bool hex = true;
        bool texts = true;
    };

    /// The next calls are about this frame, which must outlive them. False where damaged.
    [[nodiscard]] bool beginFrame(std::string_view frame, Decompressor& decompressor);
    /// The numbers of its patterns, from 1 on; 0 = absent.
    [[nodiscard]] ByteReader numbers() const { return m_numbers; }
    /// The values of these kinds; of the others none. Nothing where damaged.
    [[nodiscard]] std::optional<Values> values(Decompressor& decompressor, Kinds kinds);
    /// The values that are stored as texts, one behind the other. Nothing where damaged.
    [[nodiscard]] std::optional<std::string_view> texts(Decompressor& decompressor);
    /// Decodes its ends.size() texts into `raw`, one behind the other; each ends where the next one begins. areAbsent
    /// is as large, and false. False where damaged.
    [[nodiscard]] bool decode(Decompressor& decompressor, RawBytes& raw, std::vector<quint32>& ends,
                              std::vector<bool>& areAbsent);
    /// Reads so many texts without putting them together: take.absent(), or take.begin(pattern, from 0 on), then
    /// take.number(quint64), take.bytes(slot, hexadecimal digits, packed) or take.text(text) for each of its values,
    /// then take.end(). False where damaged.
    template<typename Take>
    [[nodiscard]] bool readValues(std::size_t entries, Decompressor& decompressor, Take& take);

private:
    /// A literal and what follows it.
    struct Piece
    {
        quint32 begin; // in m_literals
        quint32 size;
        quint8 slot;
        bool isLast; // no slot follows
    };
    struct Pattern
    {
        quint32 begin;     // in m_pieces
        std::size_t bound; // its texts have no more bytes than that, slots for text apart
    };
    /// The place behind what was written; null where damaged. `end` is that of the memory.
    [[nodiscard]] char* write(const Pattern& pattern, Values& values, char* out, const char* end) const;

    std::string m_literals; // with room to read behind them
    std::vector<Piece> m_pieces;
    std::vector<Pattern> m_patterns;
    std::size_t m_largestBound = 0;

    // Of the frame at hand.
    std::string_view m_numeralsFrame;
    std::string_view m_hexFrame;
    std::string_view m_textsFrame;
    std::size_t m_size = 0; // bytes of its texts
    ByteReader m_numbers{{}};
    bool m_areTextsThere = false;
    ByteReader m_textSizes{{}};
    ByteReader m_textValues{{}};
    std::string m_numberBytes;
    std::string m_numerals;
    std::string m_hex;
    std::string m_texts;
};

template<typename Take>
bool PatternReader::readValues(std::size_t entries, Decompressor& decompressor, Take& take)
{
    std::optional<Values> values = this->values(decompressor, {});
    if (!values)
        return false;
    ByteReader numbers = m_numbers;
    for (std::size_t i = 0; i < entries; ++i) {
        const quint64 number = numbers.varint();
        if (number > m_patterns.size())
            return false;
        if (number == 0) {
            take.absent();
            continue;
        }
        take.begin(static_cast<std::size_t>(number - 1));
        for (const Piece* piece = &m_pieces[m_patterns[number - 1].begin]; !piece->isLast; ++piece) {
            if (piece->slot == PatternSlot::Number)
                take.number(values->numerals.varint());
            else if (piece->slot == PatternSlot::Text)
                take.text(values->texts.bytes(values->textSizes.varint()));
            else
                take.bytes(piece->slot, values->hex.bytes(packedSize(piece->slot)));
        }
        take.end();
    }
    return numbers.ok() && numbers.atEnd() && values->areAllRead();
}

} // namespace Logboom
