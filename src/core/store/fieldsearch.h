// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/textnodes.h"
#include "core/store/textpatterns.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace Logboom {

/**
 * Tests fields of JSON texts by the patterns of their column: a pattern tells once where in its texts a field's values
 * lie, and of each text no more than these is put together, or nothing where they are the same in all.
 *
 * A pattern's texts differ in values alone, which are runs of letters and digits or UUIDs (FORMAT.md, "Patterned
 * frames"): they neither begin nor end anything in JSON. Threads: one at a time.
 */
class FieldSearch
{
public:
    using Fields = std::span<const std::shared_ptr<const FieldTest>>;

    /// For texts that pass any of the tests. `patterns` is borrowed.
    FieldSearch(PatternReader& patterns, Fields fields);

    /// Decides about each of a frame's texts; Unknown: the text itself must be looked at. False where damaged; nothing
    /// is to be taken from `verdicts` then.
    [[nodiscard]] bool decide(std::string_view frame, Decompressor& decompressor, std::span<Verdict> verdicts);

private:
    /// How many values of each kind.
    struct Counts
    {
        std::size_t numbers = 0;
        std::size_t bytes = 0; // of packed digits
        std::size_t texts = 0;
    };
    /// A literal and the value behind it.
    struct Piece
    {
        std::string literal;
        std::optional<quint8> slot; // nothing behind the last literal
        std::size_t index = 0;      // of the value among those of its kind in the text
    };
    /// Where a value to be tested lies in the texts of a pattern.
    struct Place
    {
        std::shared_ptr<const FieldTest> field;
        JsonSlice::Kind kind;
        std::vector<Piece> pieces;
        // All that differs is one value, a text: the last one and the answer for it are kept.
        bool isOneText = false;
        std::string lastText{};
        bool lastPasses = false;
    };
    /// What is known of the texts of a pattern.
    struct Known
    {
        Verdict verdict = Verdict::No; // where there are no places
        std::vector<Place> places;
        Counts counts;
    };
    /// A text of a pattern, with the least of values, and where these are.
    struct Sample;

    [[nodiscard]] Known knownOf(const Sample& sample, Fields fields);
    [[nodiscard]] static Place placeOf(const Sample& sample, const JsonSlice& value,
                                       const std::shared_ptr<const FieldTest>& field);
    void take(const Counts& skipped, const Counts& wanted, PatternReader::Values& values);
    [[nodiscard]] bool passes(Place& place);
    [[nodiscard]] bool passesAnew(const Place& place);

    PatternReader& m_patterns;
    std::vector<Known> m_known;                        // by pattern
    PatternReader::Kinds m_kinds{false, false, false}; // that are in places

    // Of the text at hand, as far as they are in m_kinds.
    std::vector<quint64> m_numbers;
    std::string_view m_bytes;
    std::vector<std::string_view> m_texts;
    std::string m_value; // as it is put together
};

} // namespace Logboom
