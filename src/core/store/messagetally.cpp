// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/messagetally.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace Logboom {

namespace {

constexpr std::size_t FirstPlaces = 1024;

void prefetch([[maybe_unused]] const void* memory)
{
#if defined(__GNUC__)
    __builtin_prefetch(memory, 1);
#endif
}

} // namespace

MessageTally::MessageTally(std::size_t places)
    : m_maxPlaces(places)
    , m_places(std::min(places, FirstPlaces))
{
}

/// Of the text, or the empty one where it belongs.
MessageTally::Text& MessageTally::placeOf(quint64 hash)
{
    const std::size_t mask = m_places.size() - 1;
    std::size_t at = static_cast<std::size_t>(hash) & mask;
    while (m_places[at].count > 0 && m_places[at].hash != hash)
        at = (at + 1) & mask;
    return m_places[at];
}

void MessageTally::add(quint64 hash, quint64 seq, quint64 count)
{
    Text* text = &placeOf(hash);
    if (text->count == 0) {
        if (2 * (m_kept + 1) > m_places.size()) {
            makeRoom();
            text = &placeOf(hash);
        }
        *text = {hash, 0, m_cut, 0};
        ++m_kept;
    }
    text->count += count;
    text->newestSeq = std::max(text->newestSeq, seq);
}

void MessageTally::add(std::span<const Arrival> arrivals)
{
    constexpr std::size_t Ahead = 16;
    for (std::size_t i = 0; i < arrivals.size(); ++i) {
        if (i + Ahead < arrivals.size())
            prefetch(&m_places[static_cast<std::size_t>(arrivals[i + Ahead].hash) & (m_places.size() - 1)]);
        add(arrivals[i].hash, arrivals[i].seq);
    }
}

void MessageTally::makeRoom()
{
    if (m_places.size() < m_maxPlaces) {
        refill(2 * m_places.size(), 0);
        return;
    }
    std::vector<quint64> most;
    most.reserve(m_kept);
    for (const Text& text : m_places) {
        if (text.count > 0)
            most.push_back(text.count + text.missed);
    }
    const auto middle = most.begin() + static_cast<std::ptrdiff_t>(most.size() / 2);
    std::ranges::nth_element(most, middle);
    m_cut = std::max(m_cut, *middle);
    refill(m_places.size(), m_cut);
}

/// Keeps those of which there may be more than that.
void MessageTally::refill(std::size_t places, quint64 above)
{
    const std::vector<Text> before = std::exchange(m_places, std::vector<Text>(places));
    m_kept = 0;
    for (const Text& text : before) {
        if (text.count > 0 && text.count + text.missed > above) {
            placeOf(text.hash) = text;
            ++m_kept;
        }
    }
}

void MessageTally::merge(const MessageTally& other)
{
    // What only one of them keeps may have come to the other as often as its cut.
    for (Text& text : m_places)
        text.missed += text.count > 0 ? other.m_cut : 0;
    m_cut += other.m_cut;
    for (const Text& text : other.m_places) {
        if (text.count == 0)
            continue;
        const Text& known = placeOf(text.hash);
        const bool isKnown = known.count > 0;
        add(text.hash, text.newestSeq, text.count);
        Text& merged = placeOf(text.hash);
        merged.missed = (isKnown ? merged.missed : m_cut) - other.m_cut + text.missed;
    }
}

std::vector<MessageTally::Text> MessageTally::top(std::size_t limit) const
{
    std::vector<Text> texts;
    texts.reserve(m_kept);
    std::ranges::copy_if(m_places, std::back_inserter(texts), [](const Text& text) { return text.count > 0; });
    const std::size_t kept = std::min(limit, texts.size());
    std::ranges::partial_sort(
        texts, texts.begin() + static_cast<std::ptrdiff_t>(kept),
        [](const Text& a, const Text& b) { return std::tie(a.count, a.newestSeq) > std::tie(b.count, b.newestSeq); });
    texts.resize(kept);
    return texts;
}

} // namespace Logboom
