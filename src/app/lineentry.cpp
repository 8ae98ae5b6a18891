// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lineentry.h"

#include "core/entry/timestamp.h"

#include <QJsonDocument>

#include <cmath>
#include <optional>

using namespace Qt::StringLiterals;

namespace Logboom {

namespace {

QString textOf(Level level)
{
    const std::string_view name = levelName(level);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

/// The name of the API's field, where the value can be used for it.
using Reader = std::optional<QJsonValue> (*)(const QJsonValue& value);

std::optional<QJsonValue> readText(const QJsonValue& value)
{
    if (!value.isString())
        return {};
    return value;
}

/// What the API refuses beyond 100 characters.
std::optional<QJsonValue> readName(const QJsonValue& value)
{
    if (!value.isString() || value.toString().isEmpty() || value.toString().size() > 100)
        return {};
    return value;
}

std::optional<QJsonValue> readLevel(const QJsonValue& value)
{
    if (value.isString()) {
        const auto level = levelFromText(value.toString().toStdString());
        return level ? std::optional<QJsonValue>(textOf(*level)) : std::nullopt;
    }
    // bunyan and pino: 10 trace, 20 debug, 30 info, 40 warn, 50 error, 60 fatal; Python: 10 debug ... 50 critical. They
    // disagree, and only the former write numbers into JSON by themselves.
    static constexpr std::pair<double, Level> Numbers[] = {
        {60, Level::Critical}, {50, Level::Error}, {40, Level::Warning}, {30, Level::Info}, {0, Level::Debug}};
    for (const auto& [least, level] : Numbers) {
        if (value.isDouble() && value.toDouble() >= least)
            return QJsonValue(textOf(level));
    }
    return {};
}

std::optional<QJsonValue> readTime(const QJsonValue& value)
{
    if (value.isString())
        return parseTimestamp(value.toString().toStdString()) ? std::optional(value) : std::nullopt;
    if (!value.isDouble())
        return {};
    // Seconds up to the year 2603, above that milliseconds: the rule of the other APIs.
    const double number = value.toDouble();
    const double seconds = number > 2e10 ? number / 1000 : number;
    if (!(seconds >= 0 && seconds * double(Second) <= double(MaxTimestamp)))
        return {};
    return QJsonValue(QString::fromStdString(formatShortest(std::llround(seconds * double(Second)))));
}

std::optional<QJsonValue> readContext(const QJsonValue& value)
{
    if (!value.isObject())
        return {};
    return value;
}

struct Field
{
    QLatin1StringView name;
    QLatin1StringView target;
    Reader read;
};

// Of several names for one target the first listed wins.
constexpr Field Fields[] = {
    {"message"_L1, "message"_L1, readText},     {"msg"_L1, "message"_L1, readText},
    {"level"_L1, "level"_L1, readLevel},        {"severity"_L1, "level"_L1, readLevel},
    {"timestamp"_L1, "timestamp"_L1, readTime}, {"time"_L1, "timestamp"_L1, readTime},
    {"ts"_L1, "timestamp"_L1, readTime},        {"@timestamp"_L1, "timestamp"_L1, readTime},
    {"category"_L1, "category"_L1, readName},   {"logger"_L1, "category"_L1, readName},
    {"context"_L1, "context"_L1, readContext},  {"app_key"_L1, "app_key"_L1, readName},
    {"app_id"_L1, "app_id"_L1, readName},       {"trace_id"_L1, "trace_id"_L1, readName},
    {"batch_id"_L1, "batch_id"_L1, readName},   {"user_agent"_L1, "user_agent"_L1, readText},
};

/// Moves what the API knows out of the object; the rest becomes the context.
QJsonObject takeFields(QJsonObject object)
{
    QJsonObject entry;
    for (const Field& field : Fields) {
        const auto found = object.constFind(field.name);
        if (found == object.constEnd() || entry.contains(field.target))
            continue;
        if (const auto value = field.read(*found)) {
            entry.insert(field.target, *value);
            object.remove(field.name);
        }
    }
    if (!object.isEmpty()) {
        QJsonObject context = entry.value("context"_L1).toObject();
        for (auto field = object.constBegin(); field != object.constEnd(); ++field)
            context.insert(field.key(), field.value());
        entry.insert("context"_L1, context);
    }
    return entry;
}

} // namespace

QJsonObject entryOfLine(const QByteArray& line, const LineDefaults& defaults)
{
    QJsonObject entry;
    if (line.trimmed().startsWith('{')) {
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (document.isObject())
            entry = takeFields(document.object());
    }
    if (!entry.contains("message"_L1))
        entry.insert("message"_L1, QString::fromUtf8(line));
    if (!entry.contains("level"_L1))
        entry.insert("level"_L1, textOf(defaults.level));
    if (!entry.contains("category"_L1) && !defaults.category.isEmpty())
        entry.insert("category"_L1, defaults.category);
    return entry;
}

} // namespace Logboom
