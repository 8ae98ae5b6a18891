// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dialects/pipeanswer.h"

#include "core/entry/entry.h"
#include "core/entry/timestamp.h"

namespace Logboom {

PipeAnswer::PipeAnswer(std::span<const PipeColumn> columns)
    : m_columns(columns)
{
    m_out.raw("{\"meta\":[");
    for (const PipeColumn& column : m_columns) {
        m_out.raw(&column == &m_columns.front() ? "{\"name\":" : ",{\"name\":");
        m_out.string(column.name);
        m_out.raw(",\"type\":");
        m_out.string(column.type);
        m_out.raw("}");
    }
    m_out.raw("],\"data\":[");
    m_dataStart = m_out.size();
}

void PipeAnswer::beginValue()
{
    if (m_column > 0)
        m_out.raw(",");
    else
        m_out.raw(m_rows > 0 ? ",{" : "{");
    m_out.string(m_columns[m_column].name);
    m_out.raw(":");
}

void PipeAnswer::endValue()
{
    if (++m_column < m_columns.size())
        return;
    m_out.raw("}");
    m_column = 0;
    ++m_rows;
}

void PipeAnswer::add(std::string_view text)
{
    beginValue();
    m_out.string(isAbsent(text) ? "" : text);
    endValue();
}

void PipeAnswer::add(quint64 number)
{
    beginValue();
    m_out.number(number);
    endValue();
}

void PipeAnswer::add(double number)
{
    beginValue();
    m_out.number(number);
    endValue();
}

void PipeAnswer::add(std::optional<double> number)
{
    if (number) {
        add(*number);
        return;
    }
    beginValue();
    m_out.raw("null");
    endValue();
}

void PipeAnswer::addTime(qint64 timestamp)
{
    add(formatSeconds(timestamp));
}

Response PipeAnswer::finish(quint64 matches, quint64 rowsRead)
{
    // What a store reads for it depends on the store; the bytes are those that came out.
    const auto bytes = static_cast<quint64>(m_out.size() - m_dataStart);
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - m_start;
    m_out.raw("],\"rows\":");
    m_out.number(m_rows);
    m_out.raw(",\"rows_before_limit_at_least\":");
    m_out.number(matches);
    m_out.raw(",\"statistics\":{\"elapsed\":");
    m_out.number(elapsed.count());
    m_out.raw(",\"rows_read\":");
    m_out.number(rowsRead);
    m_out.raw(",\"bytes_read\":");
    m_out.number(bytes);
    m_out.raw("}}");
    return {200, m_out.take(), {}};
}

} // namespace Logboom
