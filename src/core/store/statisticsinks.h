// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/siphash.h"
#include "core/store/countsinks.h"
#include "core/store/messagetally.h"

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
    [[nodiscard]] std::unique_ptr<CountSink> another() const override
    {
        return std::make_unique<SeriesSink>(m_clock, m_bucket);
    }
    void merge(const CountSink& other) override;
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
    [[nodiscard]] std::unique_ptr<CountSink> another() const override
    {
        return std::make_unique<SeveritySink>(m_bucket);
    }
    void merge(const CountSink& other) override;
    [[nodiscard]] std::vector<SeverityCount> take(const Dictionaries& dictionaries) const;

private:
    [[nodiscard]] qint64 startOf(qint64 time) const { return m_bucket > 0 ? time - time % m_bucket : 0; }
    [[nodiscard]] quint32 numberOf(std::string_view severity);

    const qint64 m_bucket;
    std::map<std::string, quint32, std::less<>> m_numbers; // of the severities; those of the levels come first
    std::vector<const std::string*> m_texts;               // by number; in m_numbers
    std::map<std::tuple<qint64, quint32, quint32>, quint64> m_counts; // by start, source, severity
};

/// Counts by message. Of each only a hash is kept.
class MessageSink final : public CountSink
{
public:
    using Text = MessageTally::Text;

    explicit MessageSink(const SipKey& key = newSipKey())
        : m_hash(key)
    {
    }
    /// Counts only these, for a second look.
    MessageSink(const MessageSink& first, const std::vector<Text>& only);

    [[nodiscard]] Columns columns() const override { return Columns(Column::Message) | Column::Seq; }
    [[nodiscard]] bool usesSourceLevelTime() const override { return false; }
    [[nodiscard]] bool takesSpan(qint64, qint64) const override { return false; }
    void add(quint32, Level, qint64, quint64) override { Q_UNREACHABLE(); } // every segment has messages
    [[nodiscard]] TextHash* messageHash() override { return &m_hash; }
    void addMessages(std::span<const MessageTally::Arrival> messages) override;
    void addEntry(quint32 source, const EntryView& entry) override;
    [[nodiscard]] std::unique_ptr<CountSink> another() const override;
    void merge(const CountSink& other) override;

    /// The most frequent, then those of the newest arrivals first.
    [[nodiscard]] std::vector<Text> top(std::size_t limit) const;
    /// Those that may be among the most frequent, where counting them alone would tell more; else none.
    [[nodiscard]] std::vector<Text> uncertain(std::size_t limit) const;

private:
    TextHash m_hash;
    MessageTally m_tally;
    std::unordered_map<quint64, Text> m_only; // by hash; not empty: instead of the tally
};

} // namespace Logboom
