// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/timestamp.h"
#include "core/ingest/entrybatch.h"
#include "support/random.h"

#include <memory>
#include <string>
#include <vector>

namespace Logboom {

/**
 * Makes entries as programs send them, the same ones for the same seed: apps with instances, skewed levels, contexts
 * with numbers and nesting, traces of every kind, rare fields, texts beyond ASCII, empty and absent texts, bursts at
 * one moment, and some that arrive late. One object, one thread.
 */
class EntryMaker
{
public:
    struct Options
    {
        qint64 start = 1736951400 * Second; ///< receive time of the first entry
        qint64 step = 20 * Millisecond;     ///< mean time between two entries
        unsigned latePerMille = 10;         ///< share of entries that are up to maxLate old
        qint64 maxLate = 10 * Minute;
        bool longTexts = true; ///< now and then a message of some 10 KB
    };

    explicit EntryMaker(quint64 seed)
        : EntryMaker(seed, Options())
    {
    }
    EntryMaker(quint64 seed, const Options& options);

    /// Adds one entry to the batch; its texts are kept there.
    void addTo(EntryBatch& batch);

    /// A batch of `count` entries received at the maker's clock.
    [[nodiscard]] std::unique_ptr<EntryBatch> makeBatch(std::size_t count);

    /// The receive time of what comes next, in microseconds.
    [[nodiscard]] qint64 clock() const { return m_clock; }

    [[nodiscard]] Random& random() { return m_random; }

private:
    void tick();
    [[nodiscard]] qint64 eventTime();
    void describeSource(EntryView& entry, EntryBatch& batch);
    void describeRare(RareFields& rare, EntryBatch& batch);
    [[nodiscard]] Level level();
    [[nodiscard]] std::string message();
    [[nodiscard]] std::string context();
    [[nodiscard]] std::string trace();
    [[nodiscard]] std::string hex(std::size_t digits);
    [[nodiscard]] std::string uuid();

    Options m_options;
    Random m_random;
    qint64 m_clock;
    quint64 m_burstLeft = 0;
    std::vector<std::string> m_openTraces;
};

/// One entry as a short way to write tests: everything else as EntryView's defaults.
[[nodiscard]] EntryView simpleEntry(qint64 timestamp, std::string_view app, std::string_view message,
                                    Level level = Level::Info);

/// A batch that keeps copies of all texts of these entries, received at `receivedAt`.
[[nodiscard]] std::unique_ptr<EntryBatch> makeBatch(const std::vector<EntryView>& entries, qint64 receivedAt);

} // namespace Logboom
