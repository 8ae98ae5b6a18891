// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statisticsinks.h"

#include <algorithm>
#include <bit>
#include <limits>

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

void SeriesSink::merge(const CountSink& other)
{
    for (const auto& [start, counts] : static_cast<const SeriesSink&>(other).m_buckets) {
        for (const Level level : AllLevels)
            m_buckets[start][static_cast<std::size_t>(level)] += counts[static_cast<std::size_t>(level)];
    }
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

void SeveritySink::merge(const CountSink& other)
{
    const auto& from = static_cast<const SeveritySink&>(other);
    for (const auto& [key, count] : from.m_counts) {
        const auto [start, source, severity] = key;
        m_counts[{start, source, numberOf(*from.m_texts[severity])}] += count;
    }
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

MessageSink::MessageSink(const MessageSink& first, const std::vector<Text>& only)
    : m_hash(first.m_hash.key())
{
    for (const Text& text : only)
        m_only.emplace(text.hash, Text{text.hash, 0, 0, 0});
}

void MessageSink::addMessages(std::span<const MessageTally::Arrival> messages)
{
    if (m_only.empty()) {
        m_tally.add(messages);
        return;
    }
    for (const MessageTally::Arrival& message : messages) {
        if (const auto text = m_only.find(message.hash); text != m_only.end()) {
            ++text->second.count;
            text->second.newestSeq = std::max(text->second.newestSeq, message.seq);
        }
    }
}

void MessageSink::addEntry(quint32, const EntryView& entry)
{
    const MessageTally::Arrival message{m_hash.of(entry.message), entry.seq};
    addMessages(std::span(&message, 1));
}

std::unique_ptr<CountSink> MessageSink::another() const
{
    auto sink = std::make_unique<MessageSink>(m_hash.key());
    for (const auto& [hash, text] : m_only)
        sink->m_only.emplace(hash, Text{hash, 0, 0, 0});
    return sink;
}

void MessageSink::merge(const CountSink& other)
{
    const auto& from = static_cast<const MessageSink&>(other);
    m_tally.merge(from.m_tally);
    for (const auto& [hash, text] : from.m_only) {
        m_only[hash].count += text.count;
        m_only[hash].newestSeq = std::max(m_only[hash].newestSeq, text.newestSeq);
    }
}

std::vector<MessageSink::Text> MessageSink::top(std::size_t limit) const
{
    if (m_only.empty())
        return m_tally.top(limit);
    MessageTally tally(std::bit_ceil(2 * m_only.size()));
    for (const auto& [hash, text] : m_only) {
        if (text.count > 0)
            tally.add(hash, text.newestSeq, text.count);
    }
    return tally.top(limit);
}

std::vector<MessageSink::Text> MessageSink::uncertain(std::size_t limit) const
{
    if (m_tally.cut() == 0 || limit == 0)
        return {};
    std::vector<Text> all = m_tally.top(std::numeric_limits<std::size_t>::max());
    const quint64 least = all.empty() ? 0 : all[std::min(limit, all.size()) - 1].count;
    std::erase_if(all, [least](const Text& text) { return text.count + text.missed < least; });
    const bool isSure = std::ranges::all_of(all, [](const Text& text) { return text.missed == 0; });
    return isSure ? std::vector<Text>() : all;
}

} // namespace Logboom
