// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlitelogreader.h"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

namespace Logboom {

class SqliteLogReader::Hits
{
public:
    Hits(Direction direction, std::optional<EntryKey> after, std::size_t capacity)
        : m_direction(direction)
        , m_after(after)
        , m_capacity(capacity)
    {
    }

    /// An empty one for another thread; and what such a one has kept.
    [[nodiscard]] Hits another() const { return {m_direction, m_after, m_capacity}; }
    void merge(const Hits& other)
    {
        for (const Hit& hit : other.m_hits)
            add(hit);
        settle();
    }

    [[nodiscard]] Direction direction() const { return m_direction; }
    [[nodiscard]] std::size_t capacity() const { return m_capacity; }

    /// Could this entry be among the kept ones?
    [[nodiscard]] bool wants(const EntryKey& key) const
    {
        return (!m_after || comesBefore(*m_after, key)) && !isBehind(key);
    }
    /// The kept ones are all better: so is everything further on in the direction.
    [[nodiscard]] bool isBehind(const EntryKey& key) const
    {
        return m_settled >= m_capacity && comesBefore(m_hits[m_capacity - 1].key, key);
    }
    /// Nothing at or further on than this event time can be among the kept ones.
    [[nodiscard]] bool isComplete(qint64 timestamp) const
    {
        if (m_settled < m_capacity)
            return false;
        const qint64 last = m_hits[m_capacity - 1].key.timestamp;
        return m_direction == Direction::NewestFirst ? last > timestamp : last < timestamp;
    }

    void add(Hit hit)
    {
        m_hits.push_back(std::move(hit));
        // Never more than twice what is kept, however many match in one place.
        if (m_hits.size() >= 2 * m_capacity + 1024)
            settle();
    }

    /// Orders what was added and forgets what is too many.
    void settle()
    {
        const auto isBefore = [this](const Hit& a, const Hit& b) { return comesBefore(a.key, b.key); };
        const auto added = m_hits.begin() + static_cast<std::ptrdiff_t>(m_settled);
        std::sort(added, m_hits.end(), isBefore);
        std::inplace_merge(m_hits.begin(), added, m_hits.end(), isBefore);
        if (m_hits.size() > m_capacity)
            m_hits.resize(m_capacity);
        m_settled = m_hits.size();
    }

    /// In order, after settle().
    [[nodiscard]] std::span<const Hit> all() const { return m_hits; }

private:
    [[nodiscard]] bool comesBefore(const EntryKey& a, const EntryKey& b) const
    {
        return m_direction == Direction::NewestFirst ? a > b : a < b;
    }

    const Direction m_direction;
    const std::optional<EntryKey> m_after;
    const std::size_t m_capacity;
    std::vector<Hit> m_hits;
    std::size_t m_settled = 0;
};

class SqliteLogReader::EntryPlaces
{
public:
    /// maxBytes: as in ScanQuery.
    EntryPlaces(std::size_t count, quint64 maxBytes)
        : m_places(count)
        , m_maxBytes(maxBytes)
    {
    }

    [[nodiscard]] bool isWanted(std::size_t place) const { return place < m_places.size(); }
    [[nodiscard]] bool isCut() const { return m_isCut; }

    /// Any place that is wanted, in any order. Where they become too large, the last places are given up.
    void put(std::size_t place, const EntryView& view)
    {
        m_places[place].emplace(view);
        m_bytes += textBytes(view);
        while (m_maxBytes > 0 && m_bytes > m_maxBytes && m_places.size() > 1) {
            m_bytes -= m_places.back() ? textBytes(m_places.back()->view()) : 0;
            m_places.pop_back();
            m_isCut = true;
        }
    }

    /// What was put, in order.
    [[nodiscard]] std::vector<Entry> take()
    {
        std::vector<Entry> entries;
        entries.reserve(m_places.size());
        for (std::optional<Entry>& entry : m_places) {
            if (entry)
                entries.push_back(std::move(*entry));
        }
        return entries;
    }

private:
    std::vector<std::optional<Entry>> m_places;
    const quint64 m_maxBytes;
    quint64 m_bytes = 0;
    bool m_isCut = false;
};

} // namespace Logboom
