// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryservice.h"
#include "ui/charts/chartnumbers.h"
#include "ui/panels/liverefresh.h"
#include "ui/panels/timescope.h"

#include <QObject>

#include <array>
#include <optional>

namespace Logboom {

/**
 * Has the numbers of one chart at a time counted, under the filter and in the range in force. They come from the same
 * calls of LogReader as the statistics of the APIs. While nobody looks it asks nothing.
 *
 * Ownership: store and queries are borrowed and must outlive the source. GUI thread; it never waits.
 */
class ChartSource final : public QObject
{
    Q_OBJECT

public:
    struct Question;

    ChartSource(LogStore& store, QueryService& queries, QObject* parent = nullptr);

    void setKind(ChartKind kind);
    [[nodiscard]] ChartKind kind() const { return m_kind; }
    void setFilter(const Filter& filter);
    void setScope(const TimeScope& scope);
    /// Whether anybody sees the numbers.
    void setActive(bool active);
    /// New entries were stored, or time went on.
    void dataChanged();

    /// The last answer for the kind, maybe to an earlier question; nothing where there was none yet.
    [[nodiscard]] const std::optional<ChartNumbers>& numbers() const;
    /// Why the last question has no answer; empty where it has or is being asked.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    /// Does numbers() answer the question in force? Always while inactive.
    [[nodiscard]] bool isSettled() const { return !m_active || m_refresh.isSettled(); }

signals:
    /// The question is another one; numbers() may be of the one before.
    void asked();
    /// numbers() or problem() are others.
    void changed();
    void settled();

private:
    void questionChanged();
    void ask();
    void run(Question question);
    void take(ChartKind kind, Result<ChartNumbers> answer);

    LogStore& m_store;
    QueryService& m_queries;
    ChartKind m_kind = ChartKind::OverTime;
    Filter m_filter;
    TimeScope m_scope;
    bool m_active = false;
    bool m_asked = false;   ///< the question in force has been asked, and nothing was stored since
    bool m_running = false; ///< its answer is to come
    bool m_isNew = true;    ///< no answer to the question in force was asked for
    QString m_problem;
    std::array<std::optional<ChartNumbers>, ChartKindCount> m_numbers;
    LiveRefresh m_refresh;
    QueryHandle m_query;
};

} // namespace Logboom
