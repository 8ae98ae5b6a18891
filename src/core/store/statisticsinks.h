// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/siphash.h"
#include "core/store/countsinks.h"

#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace Logboom {

/// Counts by time, in as many buckets as there are.
class SeriesSink final : public CountSink
{
public:
    SeriesSink(EntryClock clock, qint64 bucket)
        : m_clock(clock)
        , m_bucket(bucket)
    {
    }
    [[nodiscard]] EntryClock clock() const override { return m_clock; }
    [[nodiscard]] bool takesSpan(qint64 from, qint64 to) const override { return from / m_bucket == to / m_bucket; }
    void add(quint32 source, Level level, qint64 time, quint64 count) override;
    [[nodiscard]] std::vector<SeriesPoint> take() const;

private:
    const EntryClock m_clock;
    const qint64 m_bucket;
    std::map<qint64, LevelCounts> m_buckets; // by start
    qint64 m_lastStart = -1;
    LevelCounts* m_last = nullptr; // of m_lastStart: neighbours share a bucket
};

/// Counts by time, source and severity text.
class SeveritySink final : public CountSink
{
public:
    /// 0: all time is one bucket.
    explicit SeveritySink(qint64 bucket);
    [[nodiscard]] Columns columns() const override { return Column::Rare; }
    [[nodiscard]] bool takesSpan(qint64 from, qint64 to) const override { return startOf(from) == startOf(to); }
    void add(quint32 source, Level level, qint64 time, quint64 count) override;
    void addEntry(quint32 source, const EntryView& entry) override;
    [[nodiscard]] std::vector<SeverityCount> take(const Dictionaries& dictionaries) const;

private:
    [[nodiscard]] qint64 startOf(qint64 time) const { return m_bucket > 0 ? time - time % m_bucket : 0; }
    [[nodiscard]] quint32 numberOf(std::string_view severity);

    const qint64 m_bucket;
    std::map<std::string, quint32, std::less<>> m_numbers; // of the severities; those of the levels come first
    std::vector<const std::string*> m_texts;               // by number; in m_numbers
    std::map<std::tuple<qint64, quint32, quint32>, quint64> m_counts; // by start, source, severity
};

/// Counts by message. Of each only a hash is kept, so that it takes some tens of bytes whatever its length.
class MessageSink final : public CountSink
{
public:
    struct Top
    {
        quint64 count = 0;
        quint64 newestSeq = 0;
    };

    [[nodiscard]] Columns columns() const override { return Columns(Column::Message) | Column::Seq; }
    [[nodiscard]] bool takesSpan(qint64, qint64) const override { return false; }
    void add(quint32, Level, qint64, quint64) override { Q_UNREACHABLE(); } // every segment has messages
    void addEntry(quint32 source, const EntryView& entry) override;
    /// The most frequent, then those of the newest arrivals first.
    [[nodiscard]] std::vector<Top> top(std::size_t limit) const;

private:
    const SipKey m_key = newSipKey();
    std::unordered_map<Hash128, Top, FoldHash128> m_tops;
};

} // namespace Logboom
