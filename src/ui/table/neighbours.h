// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryservice.h"
#include "core/store/logstore.h"

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace Logboom {

class LogView;

/// What came from the same source: application and instance.
[[nodiscard]] Filter sameSource(const EntryView& entry);
/// "worker on node-3", or only the application where the sender names no instance.
[[nodiscard]] QString sourceTitle(const EntryView& entry);

/// The next larger (step 1) or smaller (-1) number of neighbours; the same at the ends.
[[nodiscard]] int neighbourStep(int count, int step);

/**
 * Shows what came just before and after an entry from the same source, whatever the filter says, among the rows of the
 * table. How many is kept in QSettings.
 *
 * Ownership: everything given is borrowed and must outlive it. GUI thread; it never waits.
 */
class Neighbours final : public QObject
{
    Q_OBJECT

public:
    static constexpr int DefaultCount = 5;

    Neighbours(QueryService& queries, LogView& view, QObject* parent = nullptr);

    /// Those of the current entry; where its own are shown already, takes them away.
    void toggle();
    void hide();
    /// More (1) or fewer (-1) of them.
    void changeCount(int step);
    [[nodiscard]] int count() const { return m_count; }
    /// Whose neighbours are shown.
    [[nodiscard]] const std::optional<Entry>& entry() const { return m_entry; }
    /// Not while they are being fetched.
    [[nodiscard]] bool isSettled() const { return !m_asking; }

signals:
    /// Entry, number or isSettled().
    void changed();

private:
    void ask();
    void stop();

    QueryService& m_queries;
    LogView& m_view;
    int m_count;
    std::optional<Entry> m_entry;
    bool m_asking = false;
    QueryHandle m_query;
};

} // namespace Logboom
