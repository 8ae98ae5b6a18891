// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/statisticstext.h"

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

QStringList textOf(const std::vector<SeriesPoint>& series)
{
    QStringList lines;
    for (const SeriesPoint& point : series) {
        QString line = u"%1:"_s.arg(point.start);
        for (const quint64 count : point.counts)
            line += u" %1"_s.arg(count);
        lines += line;
    }
    return lines;
}

QStringList textOf(const std::vector<TopMessage>& messages)
{
    QStringList lines;
    for (const TopMessage& message : messages) {
        lines += u"%1 %2 %3 %4"_s.arg(QString::number(message.count), textOf(levelNameUpper(message.level)),
                                      QString::number(message.lastReceived), textOf(message.message));
    }
    return lines;
}

QStringList textOf(const std::vector<SeverityCount>& counts)
{
    QStringList lines;
    for (const SeverityCount& count : counts) {
        lines += u"%1 %2 [%3]: %4"_s.arg(QString::number(count.start), textOf(count.app), textOf(count.severity),
                                         QString::number(count.count));
    }
    return lines;
}

} // namespace Logboom
