// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/filelock.h"

#include <io.h>
#include <windows.h>

namespace Logboom {

namespace {

/// One byte far behind the content: on Windows nobody else could read what is locked.
OVERLAPPED lockedByte()
{
    OVERLAPPED at = {};
    at.OffsetHigh = 0x40000000;
    return at;
}

HANDLE handleOf(QFile& file)
{
    return reinterpret_cast<HANDLE>(_get_osfhandle(file.handle()));
}

bool tryLock(QFile& file, DWORD flags)
{
    OVERLAPPED at = lockedByte();
    return LockFileEx(handleOf(file), flags | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &at) != FALSE;
}

} // namespace

Result<> lockFile(QFile& file)
{
    // Whoever looks for the holder has a lock too, for a moment.
    constexpr int Tries = 10;
    constexpr DWORD Pause = 20; // milliseconds
    DWORD reason = 0;
    for (int i = 0; i < Tries; ++i) {
        if (tryLock(file, LOCKFILE_EXCLUSIVE_LOCK))
            return {};
        reason = GetLastError();
        if (reason != ERROR_LOCK_VIOLATION)
            break;
        Sleep(Pause);
    }
    return failure(reason == ERROR_LOCK_VIOLATION ? Error::Code::Busy : Error::Code::Io,
                   qt_error_string(static_cast<int>(reason)));
}

std::optional<qint64> lockHolder(QFile& file)
{
    if (!tryLock(file, 0))
        return GetLastError() == ERROR_LOCK_VIOLATION ? std::optional<qint64>(0) : std::nullopt;
    OVERLAPPED at = lockedByte();
    UnlockFileEx(handleOf(file), 0, 1, 0, &at);
    return std::nullopt;
}

} // namespace Logboom
