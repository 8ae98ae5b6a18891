// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryservice.h"
#include "ui/panels/liverefresh.h"
#include "ui/panels/timescope.h"

#include <QObject>

namespace Logboom {

class FacetTree;

/**
 * Keeps a FacetTree filled. The levels are counted under the filter without its tests of levels, the applications
 * without its tests of applications, so that what a click would bring is seen before it.
 *
 * Ownership: everything is borrowed and must outlive the source. GUI thread; it never waits.
 */
class FacetSource final : public QObject
{
    Q_OBJECT

public:
    FacetSource(QueryService& queries, FacetTree& tree, QObject* parent = nullptr);

    void setFilters(const Filter& forLevels, const Filter& forApplications);
    void setScope(const TimeScope& scope);
    void dataChanged() { m_refresh.dataChanged(); }

    [[nodiscard]] bool isSettled() const { return m_refresh.isSettled(); }

signals:
    void settled();

private:
    void ask();

    QueryService& m_queries;
    FacetTree& m_tree;
    Filter m_forLevels;
    Filter m_forApplications;
    TimeScope m_scope;
    LiveRefresh m_refresh;
    QueryHandle m_query;
};

} // namespace Logboom
