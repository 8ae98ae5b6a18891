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
    [[nodiscard]] bool isInNumber(quint64 number) const;
    [[nodiscard]] bool isInDigits(quint8 slot, std::string_view bytes) const;

private:
    void setRun(std::string_view run);

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
    /// What is known of the texts of a pattern, but for its slots for text.
    struct Known
    {
        Match match = Match::No;
        bool hasTexts = false;
    };
    /// Takes the values of texts and decides about those that are Unknown.
    class ByValues;
    [[nodiscard]] Known knownOf(std::size_t pattern) const;

    PatternReader& m_patterns;
    std::vector<PatternProbe> m_probes;
    const bool m_areEscaped;
    const bool m_areRuns;       // all that is looked for
    std::vector<Known> m_known; // by pattern
};

} // namespace Logboom
