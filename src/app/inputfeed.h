// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/waithandle.h"
#include "core/io/streamsource.h"

#include <atomic>
#include <memory>
#include <thread>

namespace Logboom {

/**
 * Hands the bytes of a pipe over as they arrive, in a thread of its own.
 *
 * Threads: any one. Ownership: the handle is borrowed. The destructor ends it, whether more comes or not.
 */
class InputFeed
{
public:
    InputFeed(WaitHandle input, std::shared_ptr<StreamSource> stream);
    ~InputFeed();
    Q_DISABLE_COPY_MOVE(InputFeed)

private:
    void run(WaitHandle input);

    std::shared_ptr<StreamSource> m_stream;
    std::atomic<bool> m_isEnding{false};
    std::thread m_thread;
};

} // namespace Logboom
