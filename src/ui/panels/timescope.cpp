// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/timescope.h"

#include "core/entry/timestamp.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <array>

namespace Logboom {

using namespace Qt::StringLiterals;

TimeRange TimeScope::resolve(qint64 now) const
{
    switch (kind) {
    case Kind::Last:
        return {now - length, std::numeric_limits<qint64>::max()};
    case Kind::Custom:
        return range;
    case Kind::Everything:
        break;
    }
    return {};
}

QString TimeScope::title(const QTimeZone& zone) const
{
    if (kind == Kind::Everything)
        return QCoreApplication::translate("Logboom", "Everything");
    if (kind == Kind::Last)
        //: A time range; %1 is a duration, "15 min"
        return QCoreApplication::translate("Logboom", "Last %1").arg(durationText(length));
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(range.from / Millisecond, zone);
    const QDateTime to = QDateTime::fromMSecsSinceEpoch(range.to / Millisecond, zone);
    const QString day = u"yyyy-MM-dd "_s;
    const QString time = u"HH:mm:ss"_s;
    const bool sameDay = from.date() == to.date();
    //: A time range from %1 to %2
    return QCoreApplication::translate("Logboom", "%1 – %2")
        .arg(from.toString(day + time), to.toString(sameDay ? time : QString(day + time)));
}

QString durationText(qint64 microseconds)
{
    struct Unit
    {
        qint64 length;
        QString text;
    };
    const std::array<Unit, 6> units{{{Day, QCoreApplication::translate("Logboom", "%1 d")},
                                     {Hour, QCoreApplication::translate("Logboom", "%1 h")},
                                     {Minute, QCoreApplication::translate("Logboom", "%1 min")},
                                     {Second, QCoreApplication::translate("Logboom", "%1 s")},
                                     {Millisecond, QCoreApplication::translate("Logboom", "%1 ms")},
                                     {Microsecond, QCoreApplication::translate("Logboom", "%1 µs")}}};
    for (std::size_t i = 0; i < units.size(); ++i) {
        const qint64 whole = microseconds / units[i].length;
        if (whole == 0 && i + 1 < units.size())
            continue;
        QString text = units[i].text.arg(QLocale().toString(whole));
        const qint64 rest = i + 1 < units.size() ? microseconds % units[i].length / units[i + 1].length : 0;
        if (rest > 0)
            text += u' ' + units[i + 1].text.arg(rest);
        return text;
    }
    return {};
}

} // namespace Logboom
