// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/filelock.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace Logboom {

namespace {

struct flock wholeFile()
{
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

} // namespace

Result<> lockFile(QFile& file)
{
    struct flock lock = wholeFile();
    if (::fcntl(file.handle(), F_SETLK, &lock) == 0)
        return {};
    const bool busy = errno == EACCES || errno == EAGAIN;
    return failure(busy ? Error::Code::Busy : Error::Code::Io, qt_error_string(errno));
}

std::optional<qint64> lockHolder(QFile& file)
{
    struct flock lock = wholeFile();
    if (::fcntl(file.handle(), F_GETLK, &lock) != 0 || lock.l_type == F_UNLCK)
        return std::nullopt;
    return lock.l_pid;
}

} // namespace Logboom
