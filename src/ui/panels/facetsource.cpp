// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/facetsource.h"

#include "core/entry/timestamp.h"
#include "ui/panels/facettree.h"

namespace Logboom {

FacetSource::FacetSource(QueryService& queries, FacetTree& tree, QObject* parent)
    : QObject(parent)
    , m_queries(queries)
    , m_tree(tree)
    , m_refresh([this] { ask(); })
{
    connect(&m_refresh, &LiveRefresh::settled, this, &FacetSource::settled);
}

void FacetSource::setFilters(const Filter& forLevels, const Filter& forApplications)
{
    m_forLevels = forLevels;
    m_forApplications = forApplications;
    m_tree.reorder();
    m_refresh.questionChanged();
}

void FacetSource::setScope(const TimeScope& scope)
{
    m_scope = scope;
    m_tree.reorder();
    m_refresh.questionChanged();
}

void FacetSource::ask()
{
    const TimeRange range = m_scope.resolve(currentTimestamp());
    m_query = m_queries.run(
        QueryService::Priority::Background, this,
        [range, forLevels = m_forLevels,
         forApplications = m_forApplications](LogReader& reader, const std::stop_token& stop) -> Result<FacetCounts> {
            const auto levels = reader.facets(forLevels, range, stop);
            if (!levels)
                return tl::make_unexpected(levels.error());
            if (forLevels.isSameAs(forApplications))
                return FacetCounts{levelsOf(*levels), applicationsOf(*levels)};
            const auto applications = reader.facets(forApplications, range, stop);
            if (!applications)
                return tl::make_unexpected(applications.error());
            return FacetCounts{levelsOf(*levels), applicationsOf(*applications)};
        },
        [this](const Result<FacetCounts>& counts) {
            // A failure keeps what is shown; the next refresh asks again.
            if (counts)
                m_tree.setCounts(*counts);
            m_refresh.answered();
        });
}

} // namespace Logboom
