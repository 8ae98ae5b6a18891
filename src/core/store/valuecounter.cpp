// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/valuecounter.h"

#include <algorithm>
#include <vector>

namespace Logboom {

ValueCounter::ValueCounter(FieldReader reader, std::string_view containing)
    : ValueCounter(std::move(reader),
                   containing.empty() ? std::nullopt : std::optional(TextMatcher::contains(containing)))
{
}

ValueCounter::ValueCounter(FieldReader reader, std::optional<TextMatcher> containing)
    : m_reader(std::move(reader))
    , m_containing(std::move(containing))
{
}

void ValueCounter::add(const EntryView& entry, quint64 count)
{
    m_entries += count;
    m_reader.visit(entry, [this, count](std::string_view value) {
        if (!m_containing || m_containing->matches(value))
            addValue(value, count);
    });
}

void ValueCounter::addValue(std::string_view value, quint64 count)
{
    if (const auto known = m_counts.find(value); known != m_counts.end())
        known->second += count;
    else if (value.size() <= MaxBytes && m_counts.size() < MaxDistinct)
        m_counts.emplace(value, count);
    else
        m_uncounted += count;
}

void ValueCounter::merge(const ValueCounter& other)
{
    m_entries += other.m_entries;
    m_uncounted += other.m_uncounted;
    for (const auto& [value, count] : other.m_counts)
        addValue(value, count);
}

FieldValues ValueCounter::take(std::size_t limit) const
{
    std::vector<const std::pair<const std::string, quint64>*> order;
    order.reserve(m_counts.size());
    for (const auto& counted : m_counts)
        order.push_back(&counted);
    std::ranges::stable_sort(order, std::greater(), [](const auto* counted) { return counted->second; });
    FieldValues values;
    values.entries = m_entries;
    values.distinct = order.size();
    values.others = m_uncounted;
    for (std::size_t i = 0; i < order.size(); ++i) {
        if (i < limit)
            values.top.push_back({order[i]->first, order[i]->second});
        else
            values.others += order[i]->second;
    }
    return values;
}

} // namespace Logboom
