// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/timestamp.h"
#include "core/filter/filterparser.h"

#include <QStringList>

#include <array>

// What the tests of the filter language share: entries with one thing in them, and the reading of a text.

namespace Logboom {

inline constexpr qint64 Now = 1'768'817'100 * Second; // 2026-01-19T10:05:00Z

/// What every row starts from: an entry of now, with nothing that a filter would look for.
inline EntryView plainEntry()
{
    EntryView entry;
    entry.seq = 1;
    entry.timestamp = Now - Minute;
    entry.received = Now - Minute;
    entry.app = "app";
    entry.message = "nothing of note";
    return entry;
}

template<typename Change>
inline EntryView entryWith(Change change)
{
    EntryView entry = plainEntry();
    change(entry);
    return entry;
}

inline EntryView withMessage(std::string_view message)
{
    return entryWith([message](EntryView& entry) { entry.message = message; });
}

inline EntryView withContext(std::string_view context)
{
    return entryWith([context](EntryView& entry) { entry.context = context; });
}

inline EntryView withLevel(Level level, std::string_view app = "app")
{
    return entryWith([level, app](EntryView& entry) {
        entry.level = level;
        entry.app = app;
    });
}

inline EntryView withApp(std::string_view app, std::string_view category = {})
{
    return entryWith([app, category](EntryView& entry) {
        entry.app = app;
        entry.category = category;
    });
}

inline EntryView withTime(std::string_view time)
{
    return entryWith([time](EntryView& entry) { entry.timestamp = *parseTimestamp(time); });
}

inline FilterContext context()
{
    using namespace Qt::StringLiterals;
    FilterContext result;
    result.now = Now;
    result.isKnownField = [](const QString& name) {
        static const QStringList known{u"status"_s,     u"path"_s, u"duration"_s, u"user name"_s, u"user.id"_s,
                                       u"user.email"_s, u"size"_s, u"ok"_s,       u"ids"_s,       u"code"_s};
        return known.contains(name);
    };
    return result;
}

inline ParsedFilter parsed(const QString& text)
{
    return parseFilter(text, context());
}

/// The kinds of the notes in order, in short words.
inline QString notesOf(const ParsedFilter& filter)
{
    using namespace Qt::StringLiterals;
    QStringList kinds;
    for (const FilterNote& note : filter.notes) {
        static constexpr std::array names{"text"_L1, "incomplete"_L1, "never"_L1, "regex"_L1};
        kinds += QString(names[static_cast<std::size_t>(note.kind)]);
    }
    return kinds.join(u' ');
}

} // namespace Logboom
