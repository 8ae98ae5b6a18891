// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/timetext.h"

#include "core/entry/timestamp.h"
#include "ui/models/displayzone.h"
#include "ui/models/timecell.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

QDateTime localTime(qint64 us)
{
    return QDateTime::fromMSecsSinceEpoch(us / Millisecond, displayZone());
}

QString offsetText(const QDateTime& time)
{
    const int minutes = time.offsetFromUtc() / 60;
    return QLatin1StringView(minutes < 0 ? "-" : "+") +
           u"%1:%2"_s.arg(std::abs(minutes) / 60, 2, 10, QChar(u'0')).arg(std::abs(minutes) % 60, 2, 10, QChar(u'0'));
}

QString withOffset(qint64 us, const QString& format, const QString& gap)
{
    const QDateTime time = localTime(us);
    QString text = time.toString(format);
    if (us % Millisecond != 0)
        text += u"%1"_s.arg(us % Millisecond, 3, 10, QChar(u'0'));
    return text + gap + offsetText(time);
}

} // namespace

QString clockText(qint64 us)
{
    return localTime(us).toString(u"HH:mm:ss.zzz"_s);
}

QString secondText(qint64 us)
{
    return localTime(us).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString minuteText(qint64 us)
{
    return localTime(us).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString dateTimeText(qint64 us)
{
    return withOffset(us, u"yyyy-MM-dd HH:mm:ss.zzz"_s, u" "_s);
}

QString isoText(qint64 us)
{
    return withOffset(us, u"yyyy-MM-ddTHH:mm:ss.zzz"_s, QString());
}

QString delayText(qint64 earlier, qint64 later)
{
    if (later == earlier)
        return QCoreApplication::translate("Logboom", "at once");
    if (later > earlier)
        return QCoreApplication::translate("Logboom", "%1 later").arg(lengthText(later - earlier));
    return QCoreApplication::translate("Logboom", "%1 earlier").arg(lengthText(earlier - later));
}

} // namespace Logboom
