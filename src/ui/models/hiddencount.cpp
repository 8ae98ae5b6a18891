// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/hiddencount.h"

namespace Logboom {

HiddenCount::HiddenCount(QueryService& queries, QObject* parent)
    : QObject(parent)
    , m_queries(queries)
    , m_refresh([this] { ask(); })
{
}

void HiddenCount::setMatch(const std::optional<Filter>& hidden, TimeRange range)
{
    m_hidden = hidden;
    m_range = range;
    m_query.cancel();
    setCount(hidden ? std::nullopt : std::optional<quint64>(0));
    if (hidden)
        m_refresh.questionChanged();
}

void HiddenCount::dataChanged(TimeRange range)
{
    m_range = range;
    if (m_hidden)
        m_refresh.dataChanged();
}

void HiddenCount::ask()
{
    if (!m_hidden) {
        m_refresh.answered();
        return;
    }
    m_query = m_queries.run(
        QueryService::Priority::Background, this,
        [hidden = *m_hidden, range = m_range](LogReader& reader, const std::stop_token& stop) {
            return reader.count(hidden, range, stop);
        },
        [this](const Result<quint64>& count) {
            m_refresh.answered();
            if (count)
                setCount(*count); // a failure keeps what is shown; the next refresh asks again
        });
}

void HiddenCount::setCount(std::optional<quint64> count)
{
    if (count == m_count)
        return;
    m_count = count;
    emit changed();
}

} // namespace Logboom
