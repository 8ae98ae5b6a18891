// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/facetsource.h"

#include "core/entry/timestamp.h"
#include "ui/panels/facettree.h"

namespace Logboom {

namespace {

/// Values are counted by reading a column of every match: not more than a fiftieth of all time.
constexpr int FieldRestFactor = 50;

} // namespace

FacetSource::FacetSource(QueryService& queries, FacetTree& tree, QObject* parent)
    : QObject(parent)
    , m_queries(queries)
    , m_tree(tree)
    , m_refresh([this] { ask(); })
    , m_fieldRefresh([this] { askFields(); }, FieldRestFactor)
{
    connect(&m_refresh, &LiveRefresh::settled, this, &FacetSource::settled);
    connect(&m_fieldRefresh, &LiveRefresh::settled, this, &FacetSource::settled);
}

void FacetSource::setFilters(const Filter& forLevels, const Filter& forApplications, std::vector<Field> fields)
{
    m_fields = std::move(fields);
    m_forLevels = forLevels;
    m_forApplications = forApplications;
    m_tree.reorder();
    m_refresh.questionChanged();
    m_fieldRefresh.questionChanged();
}

void FacetSource::setScope(const TimeScope& scope)
{
    m_scope = scope;
    m_tree.reorder();
    m_refresh.questionChanged();
    m_fieldRefresh.questionChanged();
}

void FacetSource::dataChanged()
{
    m_refresh.dataChanged();
    if (!m_fields.empty())
        m_fieldRefresh.dataChanged();
}

void FacetSource::askFields()
{
    std::vector<FieldValuesQuery> queries;
    const TimeRange range = m_scope.resolve(currentTimestamp());
    for (const Field& field : m_fields)
        queries.push_back({field.filter, range, field.name.toStdString(), {}, MaxValues, 0});
    using Answer = Result<std::vector<FieldFacet>>;
    m_fieldQuery = m_queries.run(
        QueryService::Priority::Background, this,
        [queries](LogReader& reader, const std::stop_token& stop) -> Answer {
            std::vector<FieldFacet> facets;
            for (const FieldValuesQuery& query : queries) {
                const Result<FieldValues> values = fieldValues(reader, query, stop);
                if (!values)
                    return tl::make_unexpected(values.error());
                facets.push_back(fieldFacetOf(QString::fromStdString(query.field), *values));
            }
            return facets;
        },
        [this](const Answer& facets) {
            if (facets)
                m_tree.setFieldCounts(*facets);
            m_fieldRefresh.answered();
        });
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
