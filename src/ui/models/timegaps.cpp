// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/timegaps.h"

#include "core/entry/timestamp.h"

#include <algorithm>
#include <vector>

namespace Logboom {

namespace {

constexpr std::size_t MinRows = 10;
constexpr qint64 UsualTimes = 20;
constexpr qint64 MinGap = 5 * Second;

} // namespace

std::optional<qint64> gapThreshold(std::span<const EntryKey> keys)
{
    if (keys.size() < MinRows)
        return std::nullopt;
    std::vector<qint64> pauses;
    pauses.reserve(keys.size() - 1);
    for (std::size_t i = 1; i < keys.size(); ++i)
        pauses.push_back(keys[i].timestamp - keys[i - 1].timestamp);
    const auto middle = pauses.begin() + static_cast<std::ptrdiff_t>(pauses.size() / 2);
    std::ranges::nth_element(pauses, middle);
    return std::max(MinGap, *middle * UsualTimes);
}

} // namespace Logboom
