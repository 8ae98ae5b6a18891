// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/entrybatch.h"
#include "core/lines/jsonline.h"
#include "core/lines/lineclock.h"
#include "core/lines/linehead.h"

#include <QByteArray>

#include <string>
#include <string_view>

namespace Logboom {

/// Whose entries the lines of a text become, where they do not say it themselves.
struct TextOrigin
{
    std::string app;
    std::string instance; ///< a line that names its host has that one
};

/// The bytes with room behind them, as LogTextParser wants its texts.
[[nodiscard]] QByteArray readableText(std::string_view bytes);

/**
 * Makes entries of a log's text, as it comes piece by piece.
 *
 * A line with a time begins an entry. Lines without one join the entry before, where other lines of the text have
 * times, or where they look like the rest of a stack trace; else each is an entry. A line that is a JSON object is an
 * entry of its own, by the rules of JsonLineReader. Blank lines between entries are skipped. What is longer than
 * MaxEntryBytes becomes several entries, whose context counts them: {"part":2}.
 * The same text in other pieces makes the same entries.
 * Threads: one at a time.
 */
class LogTextParser
{
public:
    static constexpr std::size_t MaxEntryBytes = 1u << 20;

    /// What was learnt from the lines so far.
    struct State
    {
        LineClock clock;
        LineHeadReader heads;
        qint64 lastTime = 0;  // of the line before; 0 = none had any
        bool isTimed = false; // a line that is no JSON object had a time

        // A line too long for one entry, while it lasts.
        std::size_t part = 0; // the last one made of it; 0 = there is no such line
        LineHead longHead;    // without texts, which are the next two
        std::optional<std::string> longHost;
        std::optional<std::string> longCategory;
    };

    /// reference: a moment shortly after the newest lines; it is also the time of lines before the first that has one.
    LogTextParser(TextOrigin origin, qint64 reference, const QTimeZone& zone = QTimeZone::systemTimeZone());

    void setReference(qint64 reference) { m_state.clock.setReference(reference); }

    /// To parse a text once more: the state from before.
    [[nodiscard]] const State& state() const { return m_state; }
    void restore(State state) { m_state = std::move(state); }

    /// Adds the entries of a text to the batch whose body begins with it (readableText()). Returns how many bytes are
    /// done with: the next text begins with those behind them, since they may be the beginning of an entry.
    /// isEnd: there are none; all of the text is taken.
    [[nodiscard]] std::size_t parse(EntryBatch& batch, std::size_t size, bool isEnd);

private:
    class Pass; // one call of parse()

    TextOrigin m_origin;
    JsonLineReader m_json;
    State m_state;
};

} // namespace Logboom
