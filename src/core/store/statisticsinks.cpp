// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statisticsinks.h"

#include <algorithm>

namespace Logboom {

void SeriesSink::add(quint32, Level level, qint64 time, quint64 count)
{
    const qint64 start = time - time % m_bucket;
    if (!m_last || start != m_lastStart) {
        m_last = &m_buckets[start];
        m_lastStart = start;
    }
    (*m_last)[static_cast<std::size_t>(level)] += count;
}

std::vector<SeriesPoint> SeriesSink::take() const
{
    std::vector<SeriesPoint> series;
    series.reserve(m_buckets.size());
    for (const auto& [start, counts] : m_buckets)
        series.push_back({start, counts});
    return series;
}

SeveritySink::SeveritySink(qint64 bucket)
    : m_bucket(bucket)
{
    for (const Level level : AllLevels)
        static_cast<void>(numberOf(levelNameUpper(level)));
}

quint32 SeveritySink::numberOf(std::string_view severity)
{
    const auto known = m_numbers.find(severity);
    if (known != m_numbers.end())
        return known->second;
    const auto made = m_numbers.emplace(severity, static_cast<quint32>(m_texts.size())).first;
    m_texts.push_back(&made->first);
    return made->second;
}

void SeveritySink::add(quint32 source, Level level, qint64 time, quint64 count)
{
    m_counts[{startOf(time), source, static_cast<quint32>(level)}] += count;
}

void SeveritySink::addEntry(quint32 source, const EntryView& entry)
{
    if (isAbsent(entry.rare.severity))
        add(source, entry.level, entry.timestamp, 1);
    else
        ++m_counts[{startOf(entry.timestamp), source, numberOf(entry.rare.severity)}];
}

std::vector<SeverityCount> SeveritySink::take(const Dictionaries& dictionaries) const
{
    // Several sources are one application.
    std::map<std::tuple<qint64, std::string_view, std::string_view>, quint64> groups;
    for (const auto& [key, count] : m_counts) {
        const auto [start, source, severity] = key;
        if (const Source* known = dictionaries.source(source))
            groups[{start, known->app, *m_texts[severity]}] += count;
    }
    std::vector<SeverityCount> counts;
    counts.reserve(groups.size());
    for (const auto& [key, count] : groups)
        counts.push_back({std::get<0>(key), std::string(std::get<1>(key)), std::string(std::get<2>(key)), count});
    return counts;
}

void MessageSink::addEntry(quint32, const EntryView& entry)
{
    Top& top = m_tops[sipHash128(entry.message, m_key)];
    ++top.count;
    top.newestSeq = std::max(top.newestSeq, entry.seq);
}

std::vector<MessageSink::Top> MessageSink::top(std::size_t limit) const
{
    std::vector<Top> tops;
    tops.reserve(m_tops.size());
    for (const auto& [hash, top] : m_tops)
        tops.push_back(top);
    const std::size_t kept = std::min(limit, tops.size());
    std::ranges::partial_sort(tops, tops.begin() + static_cast<std::ptrdiff_t>(kept), [](const Top& a, const Top& b) {
        return std::tie(a.count, a.newestSeq) > std::tie(b.count, b.newestSeq);
    });
    tops.resize(kept);
    return tops;
}

} // namespace Logboom
