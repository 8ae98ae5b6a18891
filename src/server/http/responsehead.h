// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/reply.h"
#include "server/http/requesthead.h"

namespace Logboom {

/// What the form of an answer depends on, besides the answer.
struct AnswerForm
{
    QByteArray path;          ///< of the request, as sent
    QByteArray allowedOrigin; ///< Access-Control-Allow-Origin; empty = none
    bool withoutBody = false; ///< HEAD
    bool isHttp10 = false;
    bool closes = false; ///< the connection ends behind it
};

[[nodiscard]] AnswerForm answerForm(const RequestHead& head, QByteArray allowedOrigin);

/// Status line and headers, up to and with the empty line.
[[nodiscard]] QByteArray responseHead(const Response& response, const AnswerForm& form);

} // namespace Logboom
