// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/level.h"

#include <QByteArray>

#include <compare>
#include <string_view>

namespace Logboom {

/// The API an entry came in by; the numbers are stored.
enum class Dialect : quint8
{
    LogAggregator,
    LogHandler,
    Tinybird,
    Logstream
};

/// "logaggregator", "loghandler", "tinybird", "logstream".
[[nodiscard]] std::string_view dialectName(Dialect dialect);

/// The place of an entry in the one order everything is shown in: event time, then arrival.
struct EntryKey
{
    qint64 timestamp = 0; ///< microseconds since the epoch, UTC
    quint64 seq = 0;
    friend constexpr auto operator<=>(const EntryKey&, const EntryKey&) = default;
};

/// Absent is a view without data; an empty string has data.
[[nodiscard]] constexpr bool isAbsent(std::string_view text)
{
    return text.data() == nullptr;
}

/// Fields few entries have. Absent where data() is null.
struct RareFields
{
    std::string_view severity; ///< Tinybird's free text; absent = the level's upper-case name
    std::string_view errorCode;
    std::string_view resourceId;
    std::string_view stack;    ///< JSON object text
    std::string_view tags;     ///< JSON object text
    std::string_view metadata; ///< any text, verbatim

    [[nodiscard]] constexpr bool none() const
    {
        return isAbsent(severity) && isAbsent(errorCode) && isAbsent(resourceId) && isAbsent(stack) && isAbsent(tags) &&
               isAbsent(metadata);
    }
};

/**
 * One entry as views into memory that somebody else keeps: a request body, a commit group or a decoded segment.
 * All text is valid UTF-8. Times are microseconds since the epoch, UTC, never negative.
 */
struct EntryView
{
    quint64 seq = 0;      ///< arrival number, 1 and up; 0 until committed
    qint64 timestamp = 0; ///< event time, the sender's clock
    qint64 received = 0;  ///< receive time, our clock; never decreases with seq
    Level level = Level::Info;
    Dialect dialect = Dialect::Logstream;
    std::string_view app;      ///< service or application; never absent
    std::string_view instance; ///< absent renders as "default"
    std::string_view agent;    ///< user agent
    std::string_view category; ///< absent renders as "general"
    std::string_view message;  ///< never absent
    std::string_view context;  ///< JSON text of an object or array
    std::string_view trace;    ///< absent = invented, see inventedTrace()
    std::string_view batch;
    RareFields rare;

    [[nodiscard]] constexpr EntryKey key() const { return {timestamp, seq}; }
};

/// The severity as Tinybird shows it: the sender's own text, else the level's upper-case name.
[[nodiscard]] std::string_view severityText(const EntryView& entry);

/// An entry that owns its text. Cheap to copy (shared bytes), immutable.
class Entry
{
public:
    Entry() = default;
    explicit Entry(const EntryView& view);

    [[nodiscard]] const EntryView& view() const { return m_view; }
    [[nodiscard]] const EntryView* operator->() const { return &m_view; }

private:
    QByteArray m_bytes; // what m_view points into
    EntryView m_view;
};

} // namespace Logboom
