// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/bytes.h"
#include "core/store/compression.h"
#include "core/store/entrygroup.h"
#include "core/store/segment.h"
#include "core/store/skipindex.h"
#include "core/store/textpatterns.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace Logboom {

/**
 * Turns commit groups into segments (FORMAT.md, "Segment columns").
 *
 * Threads: one at a time; keeps buffers from one call to the next.
 */
class SegmentEncoder
{
public:
    /// All entries of the groups, in one segment or more. Together the segments hold each entry once.
    [[nodiscard]] std::vector<EncodedSegment> encode(std::span<const std::shared_ptr<const EntryGroup>> groups);

private:
    struct Row
    {
        EntryKey key;
        const EntryGroup* group;
        quint32 index;
    };
    using Rows = std::span<const Row>;
    using TextOf = std::string_view (*)(const EntryView& entry, const Row& row);

    [[nodiscard]] EncodedSegment encodeSegment(Rows rows);
    void describe(Rows rows, SegmentInfo& info);
    [[nodiscard]] QByteArray encodeHead(Rows rows);
    [[nodiscard]] QByteArray encodeArrival(Rows rows);
    /// Null where no entry has an id. `distinct`, if given, gets each id once.
    [[nodiscard]] QByteArray encodeIds(Rows rows, TextOf textOf, std::vector<std::string_view>* distinct = nullptr);
    /// Null where no entry has a text.
    template<typename FrameWriter>
    [[nodiscard]] QByteArray encodeFrames(Rows rows, FrameWriter& writer, quint8 codec, TextOf textOf);
    /// Over what a filter may search as text.
    [[nodiscard]] QByteArray encodeSkipIndex();

    /// Texts as they are, one behind the other.
    class PlainWriter
    {
    public:
        void begin() {}
        void add(std::string_view text);
        [[nodiscard]] std::size_t size() const { return m_texts.size(); }
        void closeFrame(Compressor& compressor, ByteWriter& out);

    private:
        ByteWriter m_sizes;
        ByteWriter m_texts;
    };

    Compressor m_compressor;
    PatternWriter m_patternWriter;
    PlainWriter m_plainWriter;
    std::vector<Row> m_rows;
    std::vector<EntryView> m_views; // of the rows of one segment
    SkipIndexBuilder m_skipIndex;
    std::string m_unescaped;
    ByteWriter m_scratch;
    ByteWriter m_texts;
};

} // namespace Logboom
