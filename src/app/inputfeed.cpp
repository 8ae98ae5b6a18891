// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inputfeed.h"

#include "app/platform/inputstream.h"

#include <utility>

namespace Logboom {

namespace {

/// How long the end of the program may have to wait for a pipe that says nothing.
constexpr int LookMs = 100;

} // namespace

InputFeed::InputFeed(WaitHandle input, std::shared_ptr<StreamSource> stream)
    : m_stream(std::move(stream))
    , m_thread([this, input] { run(input); })
{
}

InputFeed::~InputFeed()
{
    m_isEnding = true;
    m_stream->cancel();
    m_thread.join();
}

void InputFeed::run(WaitHandle input)
{
    InputStream stream(input);
    while (!stream.hasEnded() && !m_isEnding) {
        QByteArray bytes;
        if (stream.read(bytes, LookMs) && !bytes.isEmpty() && !m_stream->append(bytes))
            return;
    }
    m_stream->finish();
}

} // namespace Logboom
