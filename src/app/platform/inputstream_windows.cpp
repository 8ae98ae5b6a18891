// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/inputstream.h"

#include <QString>

#include <condition_variable>
#include <mutex>
#include <thread>
#include <windows.h>

namespace Logboom {

namespace {

constexpr qsizetype MostReadAhead = 4 << 20; // bytes
constexpr DWORD BufferSize = 65536;          // of characters or bytes
constexpr char EndOfInput = '\x1a';          // Ctrl+Z at the beginning of a line

/// What is typed comes as UTF-16, whatever code page the console has. Empty = the end.
QByteArray readConsole(HANDLE console)
{
    static thread_local wchar_t buffer[BufferSize];
    DWORD count = 0;
    if (ReadConsoleW(console, buffer, BufferSize, &count, nullptr) == FALSE)
        return {};
    const QByteArray typed = QString::fromWCharArray(buffer, static_cast<qsizetype>(count)).toUtf8();
    return typed.startsWith(EndOfInput) ? QByteArray() : typed;
}

/// Empty = the end: of a file, or of a pipe nobody writes to any more.
QByteArray readBytes(HANDLE input)
{
    DWORD mode = 0;
    if (GetConsoleMode(input, &mode) != FALSE)
        return readConsole(input);
    QByteArray bytes(BufferSize, Qt::Uninitialized);
    DWORD count = 0;
    if (ReadFile(input, bytes.data(), BufferSize, &count, nullptr) == FALSE)
        return {};
    bytes.truncate(static_cast<qsizetype>(count));
    return bytes;
}

} // namespace

/// Shared with the reading thread, which may still wait for bytes when nobody wants them any more.
struct InputStream::Source
{
    Source(HANDLE from, HANDLE end)
        : input(from)
        , stop(end)
        , arrived(CreateEventW(nullptr, TRUE, FALSE, nullptr))
    {
    }
    ~Source() { CloseHandle(arrived); }
    Q_DISABLE_COPY_MOVE(Source)

    void readAhead()
    {
        for (;;) {
            const QByteArray next = readBytes(input);
            std::unique_lock lock(mutex);
            bytes.append(next);
            ended = next.isEmpty();
            SetEvent(arrived);
            if (ended)
                return;
            taken.wait(lock, [this] { return bytes.size() < MostReadAhead; });
        }
    }

    const HANDLE input;
    const HANDLE stop;    // may be null
    const HANDLE arrived; // set while there are bytes, and for good with the end

    std::mutex mutex;
    std::condition_variable taken;
    QByteArray bytes;   // guarded by mutex
    bool ended = false; // guarded by mutex
};

WaitHandle standardInput()
{
    return GetStdHandle(STD_INPUT_HANDLE);
}

InputStream::InputStream(WaitHandle input, WaitHandle stop)
    : m_source(std::make_shared<Source>(input, stop))
{
    std::thread([source = m_source] { source->readAhead(); }).detach();
}

InputStream::~InputStream() = default;

bool InputStream::read(QByteArray& bytes, int milliseconds)
{
    Source& source = *m_source;
    const HANDLE handles[] = {source.arrived, source.stop};
    const DWORD count = source.stop == nullptr ? 1 : 2;
    const DWORD limit = milliseconds < 0 ? INFINITE : static_cast<DWORD>(milliseconds);
    if (WaitForMultipleObjects(count, handles, FALSE, limit) == WAIT_TIMEOUT)
        return false;
    const bool stopped = source.stop != nullptr && WaitForSingleObject(source.stop, 0) == WAIT_OBJECT_0;
    const std::lock_guard lock(source.mutex);
    bytes.append(source.bytes);
    source.bytes.clear();
    m_ended = source.ended || stopped;
    if (!source.ended)
        ResetEvent(source.arrived);
    source.taken.notify_one();
    return true;
}

} // namespace Logboom
