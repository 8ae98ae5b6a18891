// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/fieldvalues.h"

#include "core/store/dictionaries.h"
#include "core/store/valuecounter.h"

#include <QCoreApplication>

#include <optional>

namespace Logboom {

namespace {

/// Begins at the match that has so many newer ones; the range itself where there are fewer.
Result<TimeRange> rangeOfNewest(LogReader& reader, const FieldValuesQuery& query, const std::stop_token& stop)
{
    ScanQuery scan;
    scan.filter = query.filter;
    scan.range = query.range;
    scan.offset = query.newest;
    scan.limit = 1;
    return reader.scan(scan, stop).map([range = query.range](const Page& page) {
        return page.entries.empty() ? range : TimeRange{page.entries.front()->timestamp, range.to};
    });
}

/// By reading every match where the reader knows no better.
Result<> countValues(LogReader& reader, ValueCounter& counter, const Filter& filter, TimeRange range,
                     const std::stop_token& stop)
{
    if (auto* counting = dynamic_cast<ValueCountingReader*>(&reader))
        return counting->countValues(counter, filter, range, stop);
    ScanQuery query;
    query.filter = filter;
    query.range = range;
    query.limit = 1000;
    for (bool more = true; more;) {
        Result<Page> page = reader.scan(query, stop);
        if (!page)
            return tl::make_unexpected(std::move(page.error()));
        for (const Entry& entry : page->entries)
            counter.add(entry.view());
        more = page->more && !page->entries.empty();
        if (more)
            query.after = page->entries.back()->key();
    }
    return {};
}

Columns sourceColumns()
{
    return Columns(Column::Level) | Column::Source;
}

} // namespace

Result<FieldValues> fieldValues(LogReader& reader, const FieldValuesQuery& query, const std::stop_token& stop)
{
    std::optional<FieldReader> field = FieldReader::of(query.field);
    if (!field) {
        return failure(Error::Code::Invalid,
                       QCoreApplication::translate("Logboom", "The field has no values to choose from."));
    }
    ValueCounter counter(std::move(*field), query.containing);
    if (!(counter.reader().columns() & ~sourceColumns())) {
        // The sources' counts have it all.
        return reader.facets(query.filter, query.range, stop).map([&](const std::vector<SourceLevelCount>& sources) {
            for (const SourceLevelCount& source : sources) {
                EntryView view;
                source.source->describe(view);
                for (const Level level : AllLevels) {
                    view.level = level;
                    if (const quint64 count = source.counts[static_cast<std::size_t>(level)]; count > 0)
                        counter.add(view, count);
                }
            }
            return counter.take(query.limit);
        });
    }
    TimeRange range = query.range;
    if (query.newest > 0) {
        const Result<TimeRange> newest = rangeOfNewest(reader, query, stop);
        if (!newest)
            return tl::make_unexpected(newest.error());
        range = *newest;
    }
    return countValues(reader, counter, query.filter, range, stop).map([&] {
        FieldValues values = counter.take(query.limit);
        values.all = range == query.range;
        return values;
    });
}

} // namespace Logboom
