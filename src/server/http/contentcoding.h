// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/requesthead.h"

namespace Logboom {

/// The body without its Content-Encoding: gzip and deflate (zlib or raw). An empty body stays empty whatever its
/// encoding. Fails with 415 for any other encoding, 400 for damaged data, and 413 as soon as the result would be larger
/// than maxBytes.
[[nodiscard]] tl::expected<QByteArray, HttpFailure> decodeContent(std::string_view encoding, const QByteArray& body,
                                                                  qsizetype maxBytes);

} // namespace Logboom
