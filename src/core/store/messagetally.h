// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <span>
#include <vector>

namespace Logboom {

/**
 * Counts how often texts come, by a hash of theirs, in bounded memory: lossy counting (Manku and Motwani, "Approximate
 * frequency counts over data streams", 2002) in which a full table makes the cut instead of the number of texts seen.
 * The rarest half goes then, and what comes again is known to be counted too low by no more than the cut.
 */
class MessageTally
{
public:
    struct Text
    {
        quint64 hash = 0;
        quint64 count = 0;  ///< 0: an empty place
        quint64 missed = 0; ///< so many more of it there may be at most
        quint64 newestSeq = 0;
    };

    /// Keeps at most half of `places`, a power of two.
    explicit MessageTally(std::size_t places = MaxPlaces);

    /// An entry that came, by its text's hash.
    struct Arrival
    {
        quint64 hash;
        quint64 seq;
    };
    /// Quicker than one by one: where a text belongs is fetched from memory while others are counted.
    void add(std::span<const Arrival> arrivals);
    /// hash: all of its bits are as good as random.
    void add(quint64 hash, quint64 seq, quint64 count = 1);
    /// Of a tally of other entries.
    void merge(const MessageTally& other);

    /// No text that is not kept came more often. 0: every text is kept, and its count is exact.
    [[nodiscard]] quint64 cut() const { return m_cut; }
    /// The most frequent, then those of the newest arrivals first.
    [[nodiscard]] std::vector<Text> top(std::size_t limit) const;

    static constexpr std::size_t MaxPlaces = 1 << 18; // 8 MiB

private:
    [[nodiscard]] Text& placeOf(quint64 hash);
    void makeRoom();
    void refill(std::size_t places, quint64 above);

    const std::size_t m_maxPlaces;
    std::vector<Text> m_places; // open addressing: a text is at its hash or in the
                                // next free place behind it
    std::size_t m_kept = 0;
    quint64 m_cut = 0;
};

} // namespace Logboom
