// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryservice.h"
#include "ui/panels/liverefresh.h"
#include "ui/panels/timescope.h"

#include <QObject>

#include <vector>

namespace Logboom {

class FacetTree;

/**
 * Counts what each saved filter would find in the range of time, for its row in the dock. Only while the rows can be
 * seen, one filter after the other, and a twentieth of the time at most.
 *
 * Ownership: everything given is borrowed and must outlive it. GUI thread; it never waits.
 */
class SavedCounts final : public QObject
{
    Q_OBJECT

public:
    SavedCounts(QueryService& queries, FacetTree& tree, QObject* parent = nullptr);

    /// In the order of the rows.
    void setFilters(std::vector<Filter> filters);
    void setScope(const TimeScope& scope);
    void dataChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask();
    void lookAgain();

    QueryService& m_queries;
    FacetTree& m_tree;
    std::vector<Filter> m_filters;
    TimeScope m_scope;
    LiveRefresh m_refresh;
    QueryHandle m_query;
};

} // namespace Logboom
