// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/currentruns.h"

#include "ui/models/entryruns.h"

#include <algorithm>
#include <set>
#include <utility>

namespace Logboom {

CurrentRuns::CurrentRuns(QueryService& queries, QObject* parent)
    : QObject(parent)
    , m_queries(queries)
    , m_refresh([this] { ask(); })
{
}

void CurrentRuns::setWanted(bool wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    if (wanted)
        m_refresh.questionChanged();
}

void CurrentRuns::dataChanged()
{
    if (m_wanted)
        m_refresh.dataChanged();
}

Result<SourceRuns> CurrentRuns::find(LogReader& reader, const std::stop_token& stop)
{
    const auto counts = reader.facets({}, {}, stop);
    if (!counts)
        return tl::make_unexpected(counts.error());
    // One source may have come by several APIs.
    std::set<std::pair<std::string, std::optional<std::string>>> sources;
    for (const SourceLevelCount& count : *counts)
        sources.insert({count.source->app, count.source->instance});
    SourceRuns runs;
    for (const auto& [app, instance] : sources) {
        ScanQuery newest;
        newest.filter = Filter::allOf(
            {Filter::equals(TextField::App, app),
             instance ? Filter::equals(TextField::Instance, *instance) : Filter::absent(TextField::Instance)});
        newest.limit = Sampled;
        const Result<Page> page = reader.scan(newest, stop);
        if (!page)
            return tl::make_unexpected(page.error());
        for (const Entry& entry : page->entries) {
            if (const QString run = runOf(entry.view()); !run.isEmpty()) {
                runs.push_back({app, instance, run.toStdString()});
                break;
            }
        }
    }
    return runs;
}

void CurrentRuns::ask()
{
    if (!m_wanted) {
        m_refresh.answered();
        return;
    }
    m_query =
        m_queries.run(QueryService::Priority::Background, this, &CurrentRuns::find, [this](Result<SourceRuns> runs) {
            m_refresh.answered();
            // A failure keeps what is known; the next refresh asks again.
            if (!runs || *runs == *m_runs)
                return;
            m_runs = std::make_shared<SourceRuns>(std::move(*runs));
            emit changed();
        });
}

} // namespace Logboom
