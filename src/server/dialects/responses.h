// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/access.h"
#include "server/http/reply.h"
#include "server/ingestgateway.h"
#include "server/router.h"

#include <memory>
#include <string_view>
#include <utility>

namespace Logboom {

inline constexpr std::string_view StoreFailed = "The entries could not be stored";
inline constexpr std::string_view ReadFailed = "The entries could not be read";

/// Why a batch was not taken. Said here and not by the error itself, whose sentence is for people and in their
/// language.
[[nodiscard]] constexpr std::string_view notTakenText(Error::Code code)
{
    return code == Error::Code::Closed ? "Logboom is shutting down." : "Too many entries are waiting to be stored.";
}

/// An answer ends before its entries are larger than this in the store, however many were asked for.
inline constexpr quint64 MaxAnsweredBytes = 32u << 20;

/// {"error":"<text>"}: the error shape of all APIs but Log-Handler's, and of paths that belong to none.
[[nodiscard]] Response errorResponse(int status, std::string_view text);

/// 401 with the reason.
[[nodiscard]] Response unauthorizedResponse(AuthFailure failure);

/// The same answer with a word that another try may succeed.
[[nodiscard]] Response retryLater(Response response);

/**
 * Has a batch (not empty) stored and then answers: with stored(const EntryBatch&), whose entries are numbered by then,
 * or with 503 as error(int status, std::string_view text) words it.
 */
template<typename Refuse, typename Stored>
void storeAndAnswer(IngestGateway& ingest, std::unique_ptr<EntryBatch> batch, Reply&& reply, Refuse error,
                    Stored stored)
{
    const Result<> queued =
        ingest.submit(std::move(batch), reply, [error, stored = std::move(stored)](Ack&& ack, Reply&& waiting) {
            if (ack.error)
                waiting.send(retryLater(error(503, StoreFailed)));
            else if (waiting.isAwaited())
                waiting.send(stored(*ack.batch));
        });
    if (!queued)
        reply.send(retryLater(error(503, notTakenText(queued.error().code))));
}

/// A member function as what a Route calls.
template<typename Dialect>
[[nodiscard]] auto handledBy(Dialect* dialect, void (Dialect::*handler)(Request&&, Reply&&))
{
    return [dialect, handler](Request&& request, Reply&& reply) {
        (dialect->*handler)(std::move(request), std::move(reply));
    };
}

} // namespace Logboom
