// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpheadings.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Logboom {

namespace {

constexpr std::array Headings{
    QT_TRANSLATE_NOOP("Logboom", "503, or the disk is full"),
    QT_TRANSLATE_NOOP("Logboom", "All entries and the matches"),
    QT_TRANSLATE_NOOP("Logboom", "Anomalies"),
    QT_TRANSLATE_NOOP("Logboom", "Answers"),
    QT_TRANSLATE_NOOP("Logboom", "Applications"),
    QT_TRANSLATE_NOOP("Logboom", "Around an entry"),
    QT_TRANSLATE_NOOP("Logboom", "Bookmarks and notes"),
    QT_TRANSLATE_NOOP("Logboom", "By clicking"),
    QT_TRANSLATE_NOOP("Logboom", "Colour labels"),
    QT_TRANSLATE_NOOP("Logboom", "Columns"),
    QT_TRANSLATE_NOOP("Logboom", "Copy"),
    QT_TRANSLATE_NOOP("Logboom", "Damaged segments"),
    QT_TRANSLATE_NOOP("Logboom", "Details"),
    QT_TRANSLATE_NOOP("Logboom", "Exit codes"),
    QT_TRANSLATE_NOOP("Logboom", "Fields"),
    QT_TRANSLATE_NOOP("Logboom", "Find"),
    QT_TRANSLATE_NOOP("Logboom", "Follow a value"),
    QT_TRANSLATE_NOOP("Logboom", "Follow and hold"),
    QT_TRANSLATE_NOOP("Logboom", "Following"),
    QT_TRANSLATE_NOOP("Logboom", "Four APIs, one store"),
    QT_TRANSLATE_NOOP("Logboom", "From a program"),
    QT_TRANSLATE_NOOP("Logboom", "Good to know"),
    QT_TRANSLATE_NOOP("Logboom", "Histogram"),
    QT_TRANSLATE_NOOP("Logboom", "In the background"),
    QT_TRANSLATE_NOOP("Logboom", "In the filter"),
    QT_TRANSLATE_NOOP("Logboom", "In the find bar"),
    QT_TRANSLATE_NOOP("Logboom", "In the histogram"),
    QT_TRANSLATE_NOOP("Logboom", "In the lists"),
    QT_TRANSLATE_NOOP("Logboom", "It speaks the wrong language"),
    QT_TRANSLATE_NOOP("Logboom", "Levels"),
    QT_TRANSLATE_NOOP("Logboom", "Limits"),
    QT_TRANSLATE_NOOP("Logboom", "Marks beside the scroll bar"),
    QT_TRANSLATE_NOOP("Logboom", "Nothing arrives"),
    QT_TRANSLATE_NOOP("Logboom", "Nothing found?"),
    QT_TRANSLATE_NOOP("Logboom", "Numbers and times"),
    QT_TRANSLATE_NOOP("Logboom", "Operators"),
    QT_TRANSLATE_NOOP("Logboom", "Other machines"),
    QT_TRANSLATE_NOOP("Logboom", "Read and filter"),
    QT_TRANSLATE_NOOP("Logboom", "Rules"),
    QT_TRANSLATE_NOOP("Logboom", "Saved filters"),
    QT_TRANSLATE_NOOP("Logboom", "Secrets"),
    QT_TRANSLATE_NOOP("Logboom", "Start anew"),
    QT_TRANSLATE_NOOP("Logboom", "Status bar"),
    QT_TRANSLATE_NOOP("Logboom", "The bar"),
    QT_TRANSLATE_NOOP("Logboom", "The data folder is in use"),
    QT_TRANSLATE_NOOP("Logboom", "The data is of a newer version"),
    QT_TRANSLATE_NOOP("Logboom", "The numbers"),
    QT_TRANSLATE_NOOP("Logboom", "The port is taken"),
    QT_TRANSLATE_NOOP("Logboom", "The server"),
    QT_TRANSLATE_NOOP("Logboom", "The window"),
    QT_TRANSLATE_NOOP("Logboom", "The window is too small, or too dark"),
    QT_TRANSLATE_NOOP("Logboom", "Thresholds"),
    QT_TRANSLATE_NOOP("Logboom", "Times"),
    QT_TRANSLATE_NOOP("Logboom", "Times are wrong"),
    QT_TRANSLATE_NOOP("Logboom", "Views"),
    QT_TRANSLATE_NOOP("Logboom", "What is read"),
    QT_TRANSLATE_NOOP("Logboom", "What to do next"),
    QT_TRANSLATE_NOOP("Logboom", "Where everything is"),
    QT_TRANSLATE_NOOP("Logboom", "Which entries they are"),
    QT_TRANSLATE_NOOP("Logboom", "Who can reach it"),
    QT_TRANSLATE_NOOP("Logboom", "With the mouse"),
    QT_TRANSLATE_NOOP("Logboom", "Words"),
    QT_TRANSLATE_NOOP("Logboom", "Your editor"),
};

} // namespace

QString translatedHeading(const QString& english)
{
    const auto found =
        std::ranges::find_if(Headings, [&](const char* heading) { return english == QLatin1StringView(heading); });
    return found == Headings.end() ? english : QCoreApplication::translate("Logboom", *found);
}

QString englishHeading(const QString& shown)
{
    const auto found = std::ranges::find_if(
        Headings, [&](const char* heading) { return shown == QCoreApplication::translate("Logboom", heading); });
    return found == Headings.end() ? shown : QString::fromLatin1(*found);
}

} // namespace Logboom
