// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/segmentteam.h"

#include "core/store/sqlitelogreader.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <optional>
#include <thread>
#include <vector>

namespace Logboom {

namespace {

constexpr std::chrono::milliseconds AloneFor{2};
constexpr std::size_t WorthHelp = 16; // segments left: starting a thread and
                                      // opening the database cost about one

/// What the threads of a team share.
struct Queue
{
    std::atomic<std::size_t> next = 0;
    const std::size_t count;
    QueryProgress* const progress;

    /// Takes segments until none is left; calls between() before each.
    template<typename Between>
    Result<> workOff(const SegmentTeam::Work& work, Between between)
    {
        for (;;) {
            between();
            const std::size_t segment = next.fetch_add(1);
            if (segment >= count)
                return {};
            if (progress)
                progress->set(segment, count);
            const Result<bool> goOn = work(segment);
            if (!goOn || !*goOn)
                next = count;
            if (!goOn)
                return tl::make_unexpected(goOn.error());
        }
    }
    [[nodiscard]] std::size_t left() const { return count - std::min(count, next.load()); }
};

} // namespace

Result<> SegmentTeam::run(std::size_t count, const Begin& begin)
{
    struct Helper
    {
        std::thread thread;
        Result<> result;
    };
    Queue queue{.count = count, .progress = m_reader.progress()};
    std::vector<Helper> helpers(static_cast<std::size_t>(std::max(0, m_shared->scanThreads - 1)));
    bool areStarted = helpers.empty();
    const auto start = [&] {
        for (Helper& helper : helpers) {
            helper.thread = std::thread([this, &helper, &queue, &begin] {
                SqliteLogReader reader(m_shared, m_isLastTry);
                helper.result = queue.workOff(begin(reader), [] {});
            });
        }
    };
    const auto since = std::chrono::steady_clock::now();
    Result<> result = queue.workOff(begin(m_reader), [&] {
        if (areStarted || std::chrono::steady_clock::now() - since < AloneFor)
            return;
        areStarted = true;
        if (queue.left() >= WorthHelp)
            start();
    });
    for (Helper& helper : helpers) {
        if (helper.thread.joinable())
            helper.thread.join();
        if (result && !helper.result)
            result = std::move(helper.result);
    }
    return result;
}

} // namespace Logboom
