// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/savedcounts.h"

#include "core/entry/timestamp.h"
#include "ui/panels/facettree.h"

#include <QEvent>

namespace Logboom {

namespace {

constexpr int RestFactor = 19; // so many times as long as counting took nothing is counted

} // namespace

SavedCounts::SavedCounts(QueryService& queries, FacetTree& tree, QObject* parent)
    : QObject(parent)
    , m_queries(queries)
    , m_tree(tree)
    , m_refresh([this] { ask(); }, RestFactor)
{
    m_tree.installEventFilter(this);
    connect(&m_tree, &QTreeWidget::itemExpanded, this, &SavedCounts::lookAgain);
    connect(&m_tree, &QTreeWidget::itemCollapsed, this, &SavedCounts::lookAgain);
}

void SavedCounts::setFilters(std::vector<Filter> filters)
{
    m_filters = std::move(filters);
    lookAgain();
}

void SavedCounts::setScope(const TimeScope& scope)
{
    m_scope = scope;
    lookAgain();
}

void SavedCounts::dataChanged()
{
    if (!m_filters.empty() && m_tree.showsSavedRows())
        m_refresh.dataChanged();
}

/// Something else is asked, or it is seen again, or no longer.
void SavedCounts::lookAgain()
{
    if (!m_filters.empty() && m_tree.showsSavedRows())
        m_refresh.questionChanged();
    else
        m_query.cancel();
}

bool SavedCounts::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_tree && (event->type() == QEvent::Show || event->type() == QEvent::Hide))
        lookAgain();
    return QObject::eventFilter(watched, event);
}

void SavedCounts::ask()
{
    using Counts = std::vector<quint64>;
    m_query = m_queries.run(
        QueryService::Priority::Background, this,
        [filters = m_filters, range = m_scope.resolve(currentTimestamp())](
            LogReader& reader, const std::stop_token& stop) -> Result<Counts> {
            Counts counts;
            for (const Filter& filter : filters) {
                const Result<quint64> count = reader.count(filter, range, stop);
                if (!count)
                    return tl::make_unexpected(count.error());
                counts.push_back(*count);
            }
            return counts;
        },
        [this](const Result<Counts>& counts) {
            // A failure keeps what is shown; the next refresh asks again.
            if (counts)
                m_tree.setSavedCounts(*counts);
            m_refresh.answered();
        });
}

} // namespace Logboom
