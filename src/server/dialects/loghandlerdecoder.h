// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/entrybatch.h"
#include "core/json/jsonreader.h"
#include "server/dialects/validation.h"

#include <memory>

namespace Logboom {

/// A decoded event: all but the application and the user agent, which the body does not say.
struct HandlerEvent
{
    std::unique_ptr<EntryBatch> batch; ///< empty; keeps the entry's texts
    EntryView entry;
};

/// Bodies of POST /apps/{app_id}/events to entries. Keeps its buffers for the next one. One thread.
class LogHandlerDecoder
{
public:
    /// receivedAt: microseconds. The event is of use only where nothing was added to the errors.
    [[nodiscard]] HandlerEvent decode(QByteArray body, qint64 receivedAt, ValidationErrors& errors);

private:
    JsonReader m_reader;
};

} // namespace Logboom
