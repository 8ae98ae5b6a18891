// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/entrybatch.h"
#include "core/json/jsonreader.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace Logboom {

/// What the headers of a request say for entries that do not say it themselves. Empty = not said.
struct LogstreamHeaders
{
    std::string app;
    std::string instance;
    std::string agent;
};

/// A decoded POST /api/logs.
struct LogstreamBatch
{
    std::unique_ptr<EntryBatch> batch; ///< the good entries, in order
    std::vector<std::string> errors;   ///< "Entry #3: message must be a string"
};

/// Bytes of POST /api/logs to entries. Keeps its buffers for the next request. One thread.
class LogstreamDecoder
{
public:
    /// receivedAt: microseconds. Fails with the text for a request that is refused as a whole.
    [[nodiscard]] tl::expected<LogstreamBatch, std::string_view>
    decode(QByteArray body, const LogstreamHeaders& headers, qint64 receivedAt);

private:
    JsonReader m_reader;
    JsonReader m_contextReader; // for contexts that come as a string
};

} // namespace Logboom
