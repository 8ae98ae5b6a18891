// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/textsearch.h"
#include "core/store/textpatterns.h"

#include <span>
#include <string_view>
#include <vector>

namespace Logboom {

/**
 * A text to look for in texts of which only the pattern is known: could it lie, in whole or in part, in a value?
 *
 * A value is a whole run of ASCII letters and digits with a digit in it (FORMAT.md, "Patterned frames"). So where the
 * text reaches into one, a run of the text at its beginning or its end lies within the value, or one in its midst is
 * it. Threads: any, since nothing changes after it was made.
 */
class PatternProbe
{
public:
    explicit PatternProbe(const FoldedNeedle& needle);

    [[nodiscard]] bool isIn(std::string_view literal) const { return m_needle.isIn(literal); }
    /// Could it reach into a value of this kind? Not for texts.
    [[nodiscard]] bool mayReach(quint8 slot) const;
    /// Could it reach into one of the texts, which stand in `values` one behind the other?
    [[nodiscard]] bool mayReachText(std::string_view values) const;

    /// Letters and digits only: it reaches into one value at most, and out of none but those that are a whole text.
    [[nodiscard]] bool isRun() const { return m_isRun; }
    // Of a run: whether it is in a value.
    [[nodiscard]] bool mayBeInNumbers() const { return m_power > 0; }
    /// The least number it may be in.
    [[nodiscard]] quint64 leastHolder() const { return m_leastHolder; }
    [[nodiscard]] bool isInNumber(quint64 number) const
    {
        return number >= m_leastHolder && m_power > 0 && isInLargeNumber(number);
    }
    [[nodiscard]] bool isInDigits(quint8 slot, std::string_view bytes) const;

    [[nodiscard]] const FoldedNeedle& needle() const { return m_needle; }

private:
    void setRun(std::string_view run);
    [[nodiscard]] bool isInLargeNumber(quint64 number) const;

    FoldedNeedle m_needle;
    std::vector<FoldedNeedle> m_inTexts; // one of them is in a text it reaches into
    bool m_isRun = false;
    // Of a run of digits:
    quint64 m_number = 0;      // that it is
    quint64 m_power = 0;       // of ten, the least with a digit more; 0: it is in no number
    quint64 m_leastHolder = 0; // the least number that may hold it
    bool m_mayReachNumber = false;
    bool m_mayReachHex = false;
    bool m_mayReachUuid = false;
};

/**
 * Looks for texts in a column by its patterns: which entries hold one is mostly known without putting a text together,
 * and always where what is looked for is a run of letters and digits.
 *
 * Threads: one at a time.
 */
class PatternSearch
{
public:
    enum class Match : quint8
    {
        No,
        Yes,
        Escaped, ///< it may read otherwise than it stands there
        Unknown  ///< the text itself must be looked at
    };

    /// For any of the needles. areEscaped: texts with a backslash are Escaped. `patterns` is borrowed.
    PatternSearch(PatternReader& patterns, std::span<const FoldedNeedle> needles, bool areEscaped);

    /// Decides about each of a frame's texts. False where damaged; nothing is to be taken from `matches` then.
    [[nodiscard]] bool decide(std::string_view frame, Decompressor& decompressor, std::span<Match> matches);

private:
    /// How many values of each kind.
    struct Counts
    {
        std::size_t numbers = 0;
        std::size_t bytes = 0; // of packed digits
        std::size_t texts = 0;
    };
    /// What is known of the texts of a pattern, but for its slots for text.
    struct Known
    {
        Match match = Match::No;
        Counts counts;
    };
    /// Where something is, ascending, in one kind of a frame's values.
    class Places
    {
    public:
        void clear()
        {
            m_places.clear();
            m_next = 0;
        }
        void add(std::size_t place) { m_places.push_back(place); }
        void settle();
        /// Is one before `end` that was not before an earlier one?
        [[nodiscard]] bool takeBefore(std::size_t end)
        {
            const std::size_t first = m_next;
            while (m_places[m_next] < end)
                ++m_next;
            return m_next != first;
        }

    private:
        std::vector<std::size_t> m_places;
        std::size_t m_next = 0;
    };

    [[nodiscard]] Known knownOf(std::size_t pattern) const;
    /// About those of the frame's texts that are Unknown, where all that is looked for are runs.
    [[nodiscard]] bool decideByValues(Decompressor& decompressor, bool isEscapeThere, std::span<Match> matches);
    [[nodiscard]] bool findInValues(PatternReader::Values values);
    /// Looks at the digits and texts of a text, which begin at these places.
    [[nodiscard]] Match lookAt(std::size_t pattern, std::string_view hex, ByteReader sizes,
                               std::string_view texts) const;

    PatternReader& m_patterns;
    std::vector<PatternProbe> m_probes;
    const bool m_areEscaped;
    const bool m_areRuns;       // all that is looked for
    std::vector<Known> m_known; // by pattern

    // Of a frame.
    Places m_inNumbers; // by number
    Places m_inHex;     // by byte
    Places m_inTexts;   // by byte
    std::string m_digits;
};

} // namespace Logboom
