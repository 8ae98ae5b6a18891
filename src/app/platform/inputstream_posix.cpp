// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/inputstream.h"

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace Logboom {

struct InputStream::Source
{
    int input;
    int stop;
};

WaitHandle standardInput()
{
    return STDIN_FILENO;
}

InputStream::InputStream(WaitHandle input, WaitHandle stop)
    : m_source(std::make_shared<Source>(Source{input, stop}))
{
}

InputStream::~InputStream() = default;

bool InputStream::read(QByteArray& bytes, int milliseconds)
{
    pollfd descriptors[] = {{m_source->input, POLLIN, 0}, {m_source->stop, POLLIN, 0}};
    const int ready = ::poll(descriptors, 2, milliseconds);
    if (ready <= 0)
        return ready < 0; // a signal: what it means shows in the next poll
    if (descriptors[0].revents != 0) {
        char buffer[65536];
        const auto count = ::read(m_source->input, buffer, sizeof buffer);
        if (count > 0)
            bytes.append(buffer, count);
        else if (count == 0 || (errno != EINTR && errno != EAGAIN))
            m_ended = true;
    }
    if (descriptors[1].revents != 0)
        m_ended = true;
    return true;
}

} // namespace Logboom
