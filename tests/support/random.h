// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <random>
#include <ranges>

namespace Logboom {

/// Random numbers that are the same for the same seed on every platform. Not for several threads at once.
class Random
{
public:
    explicit Random(quint64 seed)
        : m_engine(seed)
    {
    }

    /// 0 to bound - 1; bound > 0.
    [[nodiscard]] quint64 below(quint64 bound) { return m_engine() % bound; }
    /// low to high, both included.
    [[nodiscard]] qint64 between(qint64 low, qint64 high)
    {
        return low + static_cast<qint64>(below(static_cast<quint64>(high - low) + 1));
    }
    /// True so many times in a thousand.
    [[nodiscard]] bool perMille(unsigned share) { return below(1000) < share; }

    /// One element; the range is not empty and lives longer than what is done with the result.
    template<std::ranges::random_access_range R>
    [[nodiscard]] decltype(auto) pick(R& values)
    {
        return values[static_cast<std::size_t>(below(std::ranges::size(values)))];
    }

private:
    std::mt19937_64 m_engine; // the standard fixes its sequence, unlike that of the distributions
};

/// The seed of a random test: LOGBOOM_TEST_SEED where it is set, else a new one. Printed, so that a failure repeats.
[[nodiscard]] quint64 testSeed();

} // namespace Logboom
