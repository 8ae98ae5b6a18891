// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/anomalytext.h"

#include "core/entry/level.h"
#include "ui/models/pluralnumber.h"
#include "ui/models/thresholdsmodel.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Logboom {

namespace {

/// From here on the digits after the point say nothing.
constexpr double WholeRatio = 10;

/// %L1 is the number.
QString levelWords(Level level, int count)
{
    switch (level) {
    case Level::Critical:
        return QCoreApplication::translate("Logboom", "%L1 critical entries", nullptr, count);
    case Level::Error:
        return QCoreApplication::translate("Logboom", "%L1 errors", nullptr, count);
    case Level::Warning:
        return QCoreApplication::translate("Logboom", "%L1 warnings", nullptr, count);
    case Level::Notice:
        return QCoreApplication::translate("Logboom", "%L1 notices", nullptr, count);
    case Level::Info:
        return QCoreApplication::translate("Logboom", "%L1 info entries", nullptr, count);
    case Level::Debug:
        break;
    }
    return QCoreApplication::translate("Logboom", "%L1 debug entries", nullptr, count);
}

} // namespace

QString anomalyCountText(const Anomaly& anomaly)
{
    const quint64 count = anomaly.count;
    const int plural = pluralNumber(count);
    const auto level = std::ranges::find(AllLevels, std::string_view(anomaly.severity), levelNameUpper);
    if (level != AllLevels.end())
        return levelWords(*level, plural).arg(count);
    if (anomaly.severity.empty())
        return QCoreApplication::translate("Logboom", "%L1 entries without a severity", nullptr, plural).arg(count);
    //: %L1 is a number, %2 a severity, the sender's own text
    return QCoreApplication::translate("Logboom", "%L1 entries of severity %2", nullptr, plural)
        .arg(count)
        .arg(QString::fromStdString(anomaly.severity));
}

QString anomalySentence(const Anomaly& anomaly)
{
    //: %1 is "28 errors", %2 the service that sent them, %3 a number of entries
    return QCoreApplication::translate("Logboom", "%1 in a minute from %2, threshold %3")
        .arg(anomalyCountText(anomaly), QString::fromStdString(anomaly.service), perMinuteText(anomaly.threshold));
}

QString anomalyRatioText(const Anomaly& anomaly)
{
    const std::optional<double> ratio = anomaly.ratio();
    if (!ratio)
        return {};
    //: How many times the threshold
    return QCoreApplication::translate("Logboom", "%1 times")
        .arg(QLocale().toString(*ratio, 'f', *ratio < WholeRatio ? 1 : 0));
}

QString anomaliesText(std::size_t count)
{
    return QCoreApplication::translate("Logboom", "%L1 anomalies", nullptr, pluralNumber(count)).arg(count);
}

QString newAnomaliesText(std::span<const Anomaly> anomalies)
{
    const QString first = anomalySentence(anomalies.front());
    if (anomalies.size() == 1)
        return first + u'.';
    //: %1 is the sentence of one of them
    return QCoreApplication::translate("Logboom", "%L1 new anomalies, the newest: %2.", nullptr,
                                       pluralNumber(anomalies.size()))
        .arg(anomalies.size())
        .arg(first);
}

} // namespace Logboom
