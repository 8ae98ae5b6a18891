// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <QByteArray>

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace Logboom {

/**
 * The entries of one request, decoded but not committed. Owns the request body; the entries are views into it, and
 * into texts kept by keep() where the body's own bytes would not do (escapes, defaults, re-encoded values).
 *
 * Threads: built in one thread, then handed on as a whole; never shared.
 * All entries of a batch are committed in one transaction, in order.
 */
class EntryBatch
{
public:
    /// receivedAt: microseconds since the epoch. The body is kept alive as long as the batch.
    EntryBatch(QByteArray body, qint64 receivedAt);
    Q_DISABLE_COPY_MOVE(EntryBatch)

    /// Keeps a text as long as the batch and returns a view of it (with data, also when empty).
    std::string_view keep(std::string text);

    /// The texts must be views into body() or come from keep(). seq and received are set at the commit.
    void add(const EntryView& entry) { m_entries.push_back(entry); }
    void reserve(std::size_t count) { m_entries.reserve(count); }

    [[nodiscard]] const QByteArray& body() const { return m_body; }
    [[nodiscard]] qint64 receivedAt() const { return m_receivedAt; }
    [[nodiscard]] const std::vector<EntryView>& entries() const { return m_entries; }
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }

    /// What the batch counts for in the bounded queue.
    [[nodiscard]] std::size_t bytes() const;

    /// Called by the store: entry i gets the number firstSeq + i, all the receive time `received`.
    void setCommitted(quint64 firstSeq, qint64 received);

private:
    QByteArray m_body;
    qint64 m_receivedAt;
    std::deque<std::string> m_kept; // a deque: texts keep their place
    std::size_t m_keptBytes = 0;
    std::vector<EntryView> m_entries;
};

} // namespace Logboom
