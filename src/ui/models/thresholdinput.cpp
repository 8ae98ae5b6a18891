// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/thresholdinput.h"

#include "core/base/utf8.h"
#include "core/entry/level.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <ranges>

namespace Logboom {

namespace {

tl::unexpected<ThresholdProblem> problem(ThresholdProblem::Field field, const QString& sentence)
{
    return tl::make_unexpected(ThresholdProblem{field, sentence});
}

QString asKnown(const QString& severity, const QStringList& known)
{
    if (known.contains(severity))
        return severity;
    const auto similar = std::ranges::find_if(
        known, [&severity](const QString& text) { return text.compare(severity, Qt::CaseInsensitive) == 0; });
    return similar != known.end() ? *similar : severity;
}

} // namespace

std::optional<double> parsePerMinute(const QString& text)
{
    const QString trimmed = text.trimmed();
    for (const QLocale& locale : {QLocale(), QLocale::c()}) {
        bool ok = false;
        const double number = locale.toDouble(trimmed, &ok);
        if (ok && std::isfinite(number) && number >= 0)
            return number == 0 ? 0 : number; // without the sign of "-0"
    }
    return std::nullopt;
}

tl::expected<Threshold, ThresholdProblem> readThreshold(const ThresholdInput& input, const QStringList& knownSeverities)
{
    using Field = ThresholdProblem::Field;
    Threshold threshold;
    threshold.service = input.service.trimmed().toStdString();
    threshold.severity = asKnown(input.severity.trimmed(), knownSeverities).toStdString();
    threshold.active = input.active;
    if (threshold.service.empty())
        return problem(Field::Service, QCoreApplication::translate(
                                           "Logboom", "A threshold needs the service whose entries it counts."));
    if (isLongerThan(threshold.service, MaxApplicationNameChars))
        return problem(Field::Service,
                       QCoreApplication::translate("Logboom", "The name of a service has at most %1 characters.")
                           .arg(MaxApplicationNameChars));
    if (threshold.severity.empty())
        return problem(Field::Severity,
                       QCoreApplication::translate("Logboom", "A threshold needs a severity, such as ERROR."));
    const std::optional<double> perMinute = parsePerMinute(input.perMinute);
    if (!perMinute)
        return problem(Field::PerMinute, QCoreApplication::translate(
                                             "Logboom", "Entries per minute is a number, 0 or more, such as 10.5."));
    threshold.perMinute = *perMinute;
    return threshold;
}

QStringList severityChoices(const QStringList& further)
{
    QStringList choices;
    for (const Level level : AllLevels | std::views::reverse) {
        const std::string_view name = levelNameUpper(level);
        choices.append(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())));
    }
    const auto levels = choices.size();
    for (const QString& severity : further) {
        if (!choices.contains(severity))
            choices.append(severity);
    }
    std::sort(choices.begin() + levels, choices.end());
    return choices;
}

} // namespace Logboom
