// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filterparser.h"
#include "core/query/queryservice.h"
#include "ui/panels/liverefresh.h"

#include <QObject>

#include <memory>

namespace Logboom {

/**
 * The newest run of each source, as the newest entries tell it. Asked for only while somebody wants to know, again and
 * again while entries come. GUI thread. Ownership: queries is borrowed and must outlive it.
 */
class CurrentRuns final : public QObject
{
    Q_OBJECT

public:
    /// Of a source so many of the newest entries are looked at: one of them names its run, or none does.
    static constexpr std::size_t Sampled = 50;

    explicit CurrentRuns(QueryService& queries, QObject* parent = nullptr);

    void setWanted(bool wanted);
    void dataChanged();

    /// Never null.
    [[nodiscard]] const std::shared_ptr<const SourceRuns>& runs() const { return m_runs; }

signals:
    void changed();

private:
    void ask();
    [[nodiscard]] static Result<SourceRuns> find(LogReader& reader, const std::stop_token& stop);

    QueryService& m_queries;
    LiveRefresh m_refresh;
    QueryHandle m_query;
    bool m_wanted = false;
    std::shared_ptr<const SourceRuns> m_runs = std::make_shared<SourceRuns>();
};

} // namespace Logboom
