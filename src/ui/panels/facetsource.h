// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryservice.h"
#include "ui/panels/liverefresh.h"
#include "ui/panels/timescope.h"

#include <QObject>
#include <QString>

#include <vector>

namespace Logboom {

class FacetTree;

/**
 * Keeps a FacetTree filled. The levels are counted under the filter without its tests of levels, the applications
 * without its tests of applications, the values of a field without its tests of that, so that what a click would bring
 * is seen before it. Fields are counted on their own, since they may take long.
 *
 * Ownership: everything is borrowed and must outlive the source. GUI thread; it never waits.
 */
class FacetSource final : public QObject
{
    Q_OBJECT

public:
    FacetSource(QueryService& queries, FacetTree& tree, QObject* parent = nullptr);

    /// More values of a field than this have no row of their own.
    static constexpr std::size_t MaxValues = 12;

    /// A section of values, and the filter they are counted under.
    struct Field
    {
        QString name;
        Filter filter;
    };

    void setFilters(const Filter& forLevels, const Filter& forApplications, std::vector<Field> fields = {});
    void setScope(const TimeScope& scope);
    void dataChanged();

    [[nodiscard]] bool isSettled() const { return m_refresh.isSettled() && m_fieldRefresh.isSettled(); }

signals:
    void settled();

private:
    void ask();
    void askFields();

    QueryService& m_queries;
    FacetTree& m_tree;
    Filter m_forLevels;
    Filter m_forApplications;
    TimeScope m_scope;
    std::vector<Field> m_fields;
    LiveRefresh m_refresh;
    LiveRefresh m_fieldRefresh;
    QueryHandle m_query;
    QueryHandle m_fieldQuery;
};

} // namespace Logboom
