// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/timecell.h"

#include "core/entry/timestamp.h"
#include "ui/models/pluralnumber.h"
#include "ui/models/timetext.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace Logboom {

namespace {

QString daysText(qint64 us)
{
    const auto days = static_cast<quint64>(us / Day);
    return QCoreApplication::translate("Logboom", "%L1 days", nullptr, pluralNumber(days)).arg(days);
}

} // namespace

QString lengthText(qint64 us)
{
    const QLocale locale;
    if (us < Millisecond)
        return QCoreApplication::translate("Logboom", "%1 µs").arg(locale.toString(us));
    if (us < Second)
        return QCoreApplication::translate("Logboom", "%1 ms").arg(locale.toString(us / Millisecond));
    if (us < Minute) {
        return QCoreApplication::translate("Logboom", "%1 s")
            .arg(locale.toString(static_cast<double>(us) / Second, 'f', 1));
    }
    if (us < Hour)
        return QCoreApplication::translate("Logboom", "%1 min").arg(locale.toString(us / Minute));
    if (us < 2 * Day)
        return QCoreApplication::translate("Logboom", "%1 h").arg(locale.toString(us / Hour));
    return daysText(us);
}

QString agoText(qint64 us, qint64 now)
{
    const qint64 away = now - us;
    if (std::abs(away) < Second)
        return QCoreApplication::translate("Logboom", "just now");
    // Whole seconds: tenths would only flicker.
    const qint64 rounded = std::abs(away) < Minute ? std::abs(away) / Second * Second : std::abs(away);
    const QString length =
        rounded < Minute ? QCoreApplication::translate("Logboom", "%1 s").arg(QLocale().toString(rounded / Second))
                         : lengthText(rounded);
    return away > 0 ? QCoreApplication::translate("Logboom", "%1 ago").arg(length)
                    : QCoreApplication::translate("Logboom", "in %1").arg(length);
}

QString deltaText(qint64 us)
{
    const qint64 size = us < 0 ? -us : us;
    const QLocale locale;
    const auto joined = [](const QString& first, const QString& second) { return QString(first + u' ' + second); };
    const auto in = [&locale](const char* unit, qint64 count) {
        return QCoreApplication::translate("Logboom", unit).arg(locale.toString(count));
    };
    QString text;
    if (size < Second) {
        text = size == 0 ? in("%1 ms", 0) : lengthText(size);
    } else if (size < Minute) {
        text = QCoreApplication::translate("Logboom", "%1 s")
                   .arg(locale.toString(std::floor(static_cast<double>(size) / Second * 100) / 100, 'f', 2));
    } else if (size < Hour) {
        text = joined(in("%1 min", size / Minute), in("%1 s", size % Minute / Second));
    } else if (size < 2 * Day) {
        text = joined(in("%1 h", size / Hour), in("%1 min", size % Hour / Minute));
    } else {
        text = joined(daysText(size), in("%1 h", size % Day / Hour));
    }
    return (us < 0 ? QChar(u'\u2212') : QChar(u'+')) + text;
}

QString gapText(qint64 us)
{
    //: A mark at the end of a row: so long there was no entry before it.
    return QCoreApplication::translate("Logboom", "after %1").arg(lengthText(us));
}

QString timeCell(TimeStyle style, qint64 us, std::optional<qint64> previous, std::optional<qint64> mark, qint64 now)
{
    switch (style) {
    case TimeStyle::Clock:
        return clockText(us);
    case TimeStyle::Ago:
        return agoText(us, now);
    case TimeStyle::SincePrevious:
        return previous ? deltaText(us - *previous) : QString();
    case TimeStyle::SinceMark:
        return mark ? deltaText(us - *mark) : QString();
    }
    return {};
}

} // namespace Logboom
