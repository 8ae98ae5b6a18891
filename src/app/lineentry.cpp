// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lineentry.h"

#include "core/base/utf8.h"
#include "core/base/utf8repair.h"
#include "core/entry/timestamp.h"
#include "core/lines/logtextparser.h"

namespace Logboom {

LineEntries::LineEntries(const LineDefaults& defaults)
    : m_level(defaults.level)
    , m_category(defaults.category.toStdString())
{
}

QByteArray LineEntries::ofLine(const QByteArray& line)
{
    const auto size = static_cast<std::size_t>(line.size());
    EntryBatch texts(readableText({line.constData(), size}), 0);
    const std::string_view text(texts.body().constData(), size);
    JsonLine result = m_reader.read(text, texts).value_or(JsonLine());
    if (isAbsent(result.entry.message))
        result.entry.message = isUtf8(text) ? text : texts.keep(withoutBrokenUtf8(text));
    return written(result);
}

QByteArray LineEntries::ofMessage(const QString& message)
{
    const std::string text = message.toStdString();
    JsonLine line;
    line.entry.message = text;
    return written(line);
}

QByteArray LineEntries::written(const JsonLine& line)
{
    const EntryView& entry = line.entry;
    m_writer.raw("{\"level\":");
    m_writer.string(levelName(line.level.value_or(m_level)));
    const auto member = [this](std::string_view name, std::string_view text) {
        if (isAbsent(text))
            return;
        m_writer.raw(name);
        m_writer.string(text);
    };
    member(",\"message\":", entry.message);
    if (line.time)
        member(",\"timestamp\":", formatShortest(*line.time));
    member(",\"category\":", isAbsent(entry.category) && !m_category.empty() ? m_category : entry.category);
    member(",\"app_key\":", entry.app);
    member(",\"app_id\":", entry.instance);
    member(",\"trace_id\":", entry.trace);
    member(",\"batch_id\":", entry.batch);
    member(",\"user_agent\":", entry.agent);
    if (!isAbsent(entry.context)) {
        m_writer.raw(",\"context\":");
        m_writer.raw(entry.context);
    }
    m_writer.raw("}");
    return m_writer.take();
}

} // namespace Logboom
