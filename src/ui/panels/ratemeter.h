// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <deque>
#include <optional>

namespace Logboom {

/// Entries per second, from a number that only grows: the mean over the last seconds. A plain value.
class RateMeter
{
public:
    static constexpr qint64 WindowMs = 2000;

    /// total: the number at `ms` of any clock that does not go back.
    void add(quint64 total, qint64 ms);
    /// Nothing until it has been watched for a while.
    [[nodiscard]] std::optional<double> perSecond() const;

private:
    struct Sample
    {
        quint64 total;
        qint64 ms;
    };
    std::deque<Sample> m_samples;
};

} // namespace Logboom
