// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/entrysearch.h"

#include "ui/table/findtext.h"

namespace Logboom {

EntrySearch::EntrySearch(QueryService& queries, QObject* parent, quint64 perSlice)
    : QObject(parent)
    , m_queries(queries)
    , m_perSlice(perSlice)
{
}

void EntrySearch::start(const Filter& filter, TimeRange range, Direction direction, const EntryKey& from,
                        const ScrollMap& map)
{
    m_slices = searchSlices(map, range, direction, from, m_perSlice);
    m_slice = 0;
    m_scan = {};
    m_scan.filter = filter;
    m_scan.direction = direction;
    m_scan.after = from;
    m_scan.limit = 1;
    m_running = true;
    if (m_slices.empty())
        m_slices.push_back({from.timestamp, from.timestamp}); // answers by the event loop like any other
    ask();
}

void EntrySearch::stop()
{
    m_query.cancel();
    m_running = false;
}

double EntrySearch::progress() const
{
    return m_slices.empty() ? 0 : static_cast<double>(m_slice) / static_cast<double>(m_slices.size());
}

void EntrySearch::ask()
{
    m_scan.range = m_slices[m_slice];
    // What is near comes at once; a long way does not keep pages of the table waiting.
    const auto priority = m_slice == 0 ? QueryService::Priority::Interactive : QueryService::Priority::Background;
    m_query = m_queries.run(
        priority, this,
        [scan = m_scan](LogReader& reader, const std::stop_token& stop) { return reader.scan(scan, stop); },
        [this](const Result<Page>& page) { answered(page); });
}

void EntrySearch::answered(const Result<Page>& page)
{
    if (!page) {
        m_running = false;
        emit failed(page.error());
    } else if (!page->entries.empty()) {
        m_running = false;
        emit found(page->entries.front()->key());
    } else if (++m_slice < m_slices.size()) {
        ask();
        emit progressed();
    } else {
        m_running = false;
        emit notFound();
    }
}

} // namespace Logboom
