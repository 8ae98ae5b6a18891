// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/ingest/entrybatch.h"
#include "core/json/jsonreader.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace Logboom {

/// Rows for the data source system_logs.
struct TinybirdLogs
{
    std::unique_ptr<EntryBatch> batch; ///< the good rows, in order
    quint64 quarantined = 0;           ///< rows that do not fit the data source
};

/// Rows for the data source log_anomaly_thresholds.
struct TinybirdThresholds
{
    std::vector<Threshold> thresholds;
    quint64 quarantined = 0;
};

/**
 * Bytes of POST /v0/events to rows: objects one behind the other, or in arrays. Receive times are microseconds.
 * Fails with the text for a request that is refused as a whole.
 *
 * Keeps its buffers for the next request. Threads: one at a time.
 */
class TinybirdDecoder
{
public:
    /// agent: the User-Agent header, may be empty.
    [[nodiscard]] tl::expected<TinybirdLogs, std::string_view> logs(QByteArray body, std::string agent,
                                                                    qint64 receivedAt);
    [[nodiscard]] tl::expected<TinybirdThresholds, std::string_view> thresholds(QByteArray body, qint64 receivedAt);

private:
    JsonReader m_reader;
};

} // namespace Logboom
