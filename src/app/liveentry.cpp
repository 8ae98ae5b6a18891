// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/liveentry.h"

#include "core/entry/identity.h"
#include "core/entry/timestamp.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace Logboom {

namespace {

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// Null where the value is no text.
QByteArray textOf(const QJsonValue& value)
{
    return value.isString() ? value.toString().toUtf8() : QByteArray();
}

QByteArray jsonOf(const QJsonValue& value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    return {};
}

std::string_view absentIfNull(const QByteArray& bytes)
{
    return bytes.isNull() ? std::string_view() : viewOf(bytes);
}

qint64 timeOf(const QJsonValue& value)
{
    return parseTimestamp(value.toString().toStdString()).value_or(0);
}

/// Escape sequences of a level, dimmed text and back; all empty without colour.
struct Colours
{
    std::string_view level;
    std::string_view dim;
    std::string_view reset;
};

Colours coloursOf(Level level, bool wanted)
{
    static constexpr std::array<std::string_view, LevelCount> OfLevel = {"\x1b[34m", "",         "\x1b[36m",
                                                                         "\x1b[33m", "\x1b[31m", "\x1b[1;35m"};
    if (!wanted)
        return {};
    return {OfLevel[static_cast<std::size_t>(level)], "\x1b[2m", "\x1b[0m"};
}

void appendVisible(std::string& out, std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
        if (c == '\n') {
            out += "\u23ce"; // return symbol
        } else if (c == '\t') {
            out += ' ';
        } else if (c < 0x20 || c == 0x7f) {
            out += "\ufffd";
        } else if (c == 0xc2 && next >= 0x80 && next < 0xa0) {
            out += "\ufffd"; // U+0080 to U+009F steer terminals too
            ++i;
        } else {
            out += text[i];
        }
    }
}

} // namespace

Entry entryOfJson(const QJsonObject& data)
{
    const QByteArray id = textOf(data.value("id"_L1));
    const QByteArray app = textOf(data.value("app_key"_L1));
    const QByteArray instance = textOf(data.value("app_id"_L1));
    const QByteArray agent = textOf(data.value("user_agent"_L1));
    const QByteArray category = textOf(data.value("category"_L1));
    const QByteArray message = textOf(data.value("message"_L1));
    const QByteArray context = jsonOf(data.value("context"_L1));
    const QByteArray trace = textOf(data.value("trace_id"_L1));
    const QByteArray batch = textOf(data.value("batch_id"_L1));
    EntryView view;
    view.seq = seqOfUlid(viewOf(id)).value_or(0);
    view.timestamp = timeOf(data.value("timestamp"_L1));
    view.received = timeOf(data.value("created_at"_L1));
    view.level = levelFromText(viewOf(textOf(data.value("level"_L1)))).value_or(Level::Info);
    view.app = viewOf(app);
    view.instance = absentIfNull(instance);
    view.agent = absentIfNull(agent);
    view.category = absentIfNull(category);
    view.message = viewOf(message);
    view.context = absentIfNull(context);
    view.trace = absentIfNull(trace);
    view.batch = absentIfNull(batch);
    return Entry(view);
}

std::string lineOfEntry(const EntryView& entry, const LineStyle& style)
{
    static constexpr std::string_view Letters = "DINWEF";
    const Colours colours = coloursOf(entry.level, style.colour);
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(entry.timestamp / Millisecond, style.zone);
    std::string out;
    out += colours.dim;
    out += time.toString(u"HH:mm:ss.zzz"_s).toStdString();
    out += colours.reset;
    out += ' ';
    out += colours.level;
    out += Letters[static_cast<std::size_t>(entry.level)];
    out += colours.reset;
    out += ' ';
    out += colours.dim;
    appendVisible(out, entry.app);
    if (!isAbsent(entry.instance)) {
        out += '/';
        appendVisible(out, entry.instance);
    }
    if (!isAbsent(entry.category)) {
        out += ' ';
        appendVisible(out, entry.category);
    }
    out += colours.reset;
    out += "  ";
    out += colours.level;
    appendVisible(out, entry.message);
    out += colours.reset;
    return out;
}

} // namespace Logboom
