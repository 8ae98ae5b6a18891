// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryservice.h"
#include "ui/panels/liverefresh.h"

#include <QObject>

#include <optional>

namespace Logboom {

/**
 * How many stored entries rules hide of those that the filter lets through. Counted in the background, again and again
 * while entries come. GUI thread. Ownership: queries is borrowed and must outlive it.
 */
class HiddenCount final : public QObject
{
    Q_OBJECT

public:
    explicit HiddenCount(QueryService& queries, QObject* parent = nullptr);

    /// hidden: what both the filter and a hiding rule match; nothing without such rules.
    void setMatch(const std::optional<Filter>& hidden, TimeRange range);
    /// Entries came or went, and the range may have moved on with the time.
    void dataChanged(TimeRange range);

    /// 0 without rules; nothing while they are counted for the first time.
    [[nodiscard]] std::optional<quint64> count() const { return m_count; }

signals:
    void changed();

private:
    void ask();
    void setCount(std::optional<quint64> count);

    QueryService& m_queries;
    LiveRefresh m_refresh;
    QueryHandle m_query;
    std::optional<Filter> m_hidden;
    TimeRange m_range;
    std::optional<quint64> m_count = 0;
};

} // namespace Logboom
