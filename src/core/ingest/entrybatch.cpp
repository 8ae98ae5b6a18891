// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/entrybatch.h"

#include <utility>

namespace Logboom {

EntryBatch::EntryBatch(QByteArray body, qint64 receivedAt)
    : m_body(std::move(body))
    , m_receivedAt(receivedAt)
{
}

std::string_view EntryBatch::keep(std::string text)
{
    m_keptBytes += text.size();
    return m_kept.emplace_back(std::move(text));
}

std::size_t EntryBatch::bytes() const
{
    return static_cast<std::size_t>(m_body.size()) + m_keptBytes + m_entries.size() * sizeof(EntryView);
}

void EntryBatch::setCommitted(quint64 firstSeq, qint64 received)
{
    for (EntryView& entry : m_entries) {
        entry.seq = firstSeq++;
        entry.received = received;
    }
}

} // namespace Logboom
