// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace Logboom {

/// What went wrong: a code for the caller's decision and one sentence for people.
struct Error
{
    enum class Code : quint8
    {
        NotFound,
        Invalid,     ///< the caller's input; nothing was changed
        Conflict,    ///< it is there already; nothing was changed
        Busy,        ///< try again later (queue full, database locked)
        Corrupt,     ///< stored bytes that cannot be read
        Unsupported, ///< written by a newer version
        Cancelled,   ///< a stop was requested
        Closed,      ///< shutting down
        Io,
    };
    Code code = Code::Io;
    QString message;
};

template<typename T = void>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(Error::Code code, const QString& message)
{
    return tl::make_unexpected(Error{code, message});
}

} // namespace Logboom
