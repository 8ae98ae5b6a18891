// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/fieldreader.h"
#include "core/filter/textmatcher.h"
#include "core/store/countsinks.h"
#include "core/store/fieldvalues.h"

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace Logboom {

/// Counts the values of a field. What it keeps is bounded: beyond MaxDistinct values, and for values too long to choose
/// from, it only knows how many there were.
class ValueCounter
{
public:
    static constexpr std::size_t MaxDistinct = 20'000;
    static constexpr std::size_t MaxBytes = 200; ///< of one value

    /// containing: only values that hold this text, in either case; empty for all.
    ValueCounter(FieldReader reader, std::string_view containing);

    [[nodiscard]] const FieldReader& reader() const { return m_reader; }
    void add(const EntryView& entry, quint64 count = 1);
    /// Another one, of the same field and text, that has counted nothing; and what such a one has counted.
    [[nodiscard]] ValueCounter another() const { return ValueCounter(m_reader, m_containing); }
    void merge(const ValueCounter& other);
    /// The most frequent first, equal ones by name.
    [[nodiscard]] FieldValues take(std::size_t limit) const;

private:
    ValueCounter(FieldReader reader, std::optional<TextMatcher> containing);
    void addValue(std::string_view value, quint64 count);

    FieldReader m_reader;
    std::optional<TextMatcher> m_containing;
    std::map<std::string, quint64, std::less<>> m_counts;
    quint64 m_entries = 0;
    quint64 m_uncounted = 0;
};

/// Feeds one from segments.
class ValueSink final : public CountSink
{
public:
    explicit ValueSink(ValueCounter counter)
        : m_counter(std::move(counter))
    {
    }
    [[nodiscard]] bool takesSpan(qint64, qint64) const override { return true; }
    [[nodiscard]] Columns columns() const override { return m_counter.reader().columns() & ~Columns(Column::Level); }
    [[nodiscard]] bool usesSourceLevelTime() const override
    {
        return m_counter.reader().columns().testFlag(Column::Level);
    }
    /// Entries that have none of the columns.
    void add(quint32, Level level, qint64, quint64 count) override
    {
        EntryView view;
        view.level = level;
        m_counter.add(view, count);
    }
    void addEntry(quint32, const EntryView& entry) override { m_counter.add(entry); }
    [[nodiscard]] std::unique_ptr<CountSink> another() const override
    {
        return std::make_unique<ValueSink>(m_counter.another());
    }
    void merge(const CountSink& other) override { m_counter.merge(static_cast<const ValueSink&>(other).m_counter); }
    [[nodiscard]] ValueCounter take() { return std::move(m_counter); }

private:
    ValueCounter m_counter;
};

} // namespace Logboom
