// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/logstore.h"
#include "core/store/messagetally.h"
#include "core/store/texthash.h"

#include <memory>
#include <span>
#include <vector>

namespace Logboom {

/// Takes what a query counts, in bulk where segments allow it.
class CountSink
{
public:
    virtual ~CountSink() = default;
    /// By which of its times it tells entries apart.
    [[nodiscard]] virtual EntryClock clock() const { return EntryClock::Event; }
    /// May entries of this span of that time be given in one number?
    [[nodiscard]] virtual bool takesSpan(qint64 from, qint64 to) const = 0;
    /// Columns by which it tells entries apart besides source, level and time: where a segment has one of them, its
    /// entries are given one by one.
    [[nodiscard]] virtual Columns columns() const { return {}; }
    /// Does it tell entries apart by source, level or time?
    [[nodiscard]] virtual bool usesSourceLevelTime() const { return true; }
    /// `count` entries at times for which takesSpan() holds; `time` is one of them.
    virtual void add(quint32 source, Level level, qint64 time, quint64 count) = 0;
    /// An empty one like it, for another thread; and what such a one has counted.
    [[nodiscard]] virtual std::unique_ptr<CountSink> another() const = 0;
    virtual void merge(const CountSink& other) = 0;
    /// How it tells entries apart by their message; null where it does not so.
    [[nodiscard]] virtual TextHash* messageHash() { return nullptr; }
    /// Some entries, by the hashes of their messages, in place of addEntry().
    virtual void addMessages(std::span<const MessageTally::Arrival>) {}
    /// One entry, of which columns() are set, the receive time where it is the clock, and level and event time where it
    /// uses them.
    virtual void addEntry(quint32 source, const EntryView& entry)
    {
        add(source, entry.level, clock() == EntryClock::Event ? entry.timestamp : entry.received, 1);
    }
};

class TotalSink final : public CountSink
{
public:
    [[nodiscard]] bool usesSourceLevelTime() const override { return false; }
    [[nodiscard]] bool takesSpan(qint64, qint64) const override { return true; }
    void add(quint32, Level, qint64, quint64 count) override { total += count; }
    [[nodiscard]] std::unique_ptr<CountSink> another() const override { return std::make_unique<TotalSink>(); }
    void merge(const CountSink& other) override { total += static_cast<const TotalSink&>(other).total; }
    quint64 total = 0;
};

class FacetSink final : public CountSink
{
public:
    [[nodiscard]] bool takesSpan(qint64, qint64) const override { return true; }
    void add(quint32 source, Level level, qint64, quint64 count) override
    {
        if (source >= m_counts.size())
            m_counts.resize(source + 1);
        m_counts[source][static_cast<std::size_t>(level)] += count;
    }
    [[nodiscard]] std::unique_ptr<CountSink> another() const override { return std::make_unique<FacetSink>(); }
    void merge(const CountSink& other) override
    {
        const auto& counts = static_cast<const FacetSink&>(other).m_counts;
        for (quint32 source = 0; source < counts.size(); ++source) {
            for (const Level level : AllLevels)
                add(source, level, 0, counts[source][static_cast<std::size_t>(level)]);
        }
    }
    [[nodiscard]] std::vector<SourceLevelCount> take(const Dictionaries& dictionaries) const
    {
        std::vector<SourceLevelCount> counts;
        for (quint32 id = 0; id < m_counts.size(); ++id) {
            if (m_counts[id] != LevelCounts())
                counts.push_back({dictionaries.source(id), m_counts[id]});
        }
        return counts;
    }

private:
    std::vector<LevelCounts> m_counts; // by source
};

class HistogramSink final : public CountSink
{
public:
    explicit HistogramSink(Histogram empty)
        : m_histogram(std::move(empty))
    {
    }
    [[nodiscard]] bool takesSpan(qint64 from, qint64 to) const override { return bucketOf(from) == bucketOf(to); }
    void add(quint32, Level level, qint64 timestamp, quint64 count) override
    {
        m_histogram.buckets[bucketOf(timestamp)][static_cast<std::size_t>(level)] += count;
    }
    [[nodiscard]] std::unique_ptr<CountSink> another() const override
    {
        return std::make_unique<HistogramSink>(
            Histogram{m_histogram.from, m_histogram.bucket, std::vector<LevelCounts>(m_histogram.buckets.size()), 0});
    }
    void merge(const CountSink& other) override
    {
        const auto& buckets = static_cast<const HistogramSink&>(other).m_histogram.buckets;
        for (std::size_t i = 0; i < buckets.size(); ++i) {
            for (std::size_t level = 0; level < LevelCount; ++level)
                m_histogram.buckets[i][level] += buckets[i][level];
        }
    }
    [[nodiscard]] Histogram take() { return std::move(m_histogram); }

private:
    /// Times before the first bucket never get here, but a minute that begins before it may be asked about.
    [[nodiscard]] std::size_t bucketOf(qint64 time) const
    {
        return time < m_histogram.from ? ~std::size_t(0)
                                       : static_cast<std::size_t>((time - m_histogram.from) / m_histogram.bucket);
    }
    Histogram m_histogram;
};

} // namespace Logboom
