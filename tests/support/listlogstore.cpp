// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/listlogstore.h"

#include "core/entry/identity.h"
#include "core/entry/timestamp.h"

#include <algorithm>
#include <map>

namespace Logboom {

namespace {

constexpr std::size_t MaxBuckets = 100000;
constexpr std::size_t EntriesBetweenStops = 256;

qint64 nowOf(qint64 now)
{
    return now != 0 ? now : currentTimestamp();
}

tl::unexpected<Error> cancelled()
{
    return failure(Error::Code::Cancelled, QStringLiteral("A stop was requested."));
}

} // namespace

class ListLogReader final : public LogReader
{
public:
    explicit ListLogReader(const ListLogStore& store)
        : m_store(store)
    {
    }

    using LogReader::scan;
    Result<Page> scan(const ScanQuery& query, std::stop_token stop) override;
    Result<quint64> count(const Filter& filter, TimeRange range, std::stop_token stop) override;
    Result<Histogram> histogram(const HistogramQuery& query, std::stop_token stop) override;
    Result<std::vector<SourceLevelCount>> facets(const Filter& filter, TimeRange range, std::stop_token stop) override;
    Result<std::optional<Entry>> bySeq(quint64 seq) override;
    Result<std::vector<Entry>> byTrace(std::string_view trace, std::size_t limit, std::stop_token stop) override;

private:
    const ListLogStore& m_store;
};

Result<Page> ListLogReader::scan(const ScanQuery& query, std::stop_token stop)
{
    const std::scoped_lock lock(m_store.m_mutex);
    const bool newestFirst = query.direction == Direction::NewestFirst;
    const auto precedes = [newestFirst](const EntryKey& a, const EntryKey& b) { return newestFirst ? a > b : a < b; };

    Page page;
    page.lastSeq = m_store.m_lastSeq;
    quint64 total = 0;
    std::vector<Entry> found;
    const auto visited =
        m_store.forEachMatch(query.filter, query.range, nowOf(query.now), stop, [&](const Entry& entry) {
            ++total;
            if (!query.after || precedes(*query.after, entry->key()))
                found.push_back(entry);
        });
    if (!visited)
        return tl::make_unexpected(visited.error());

    std::sort(found.begin(), found.end(),
              [&precedes](const Entry& a, const Entry& b) { return precedes(a->key(), b->key()); });
    const std::size_t begin = static_cast<std::size_t>(std::min<quint64>(query.offset, found.size()));
    std::size_t end = begin + std::min(query.limit, found.size() - begin);
    quint64 bytes = 0;
    for (std::size_t i = begin; i < end; ++i) {
        bytes += textBytes(found[i].view());
        if (query.maxBytes > 0 && bytes > query.maxBytes && i > begin) {
            end = i;
            page.isCut = true;
        }
    }
    page.more = end < found.size();
    page.entries.assign(found.begin() + static_cast<std::ptrdiff_t>(begin),
                        found.begin() + static_cast<std::ptrdiff_t>(end));
    if (query.wantTotal)
        page.total = total;
    return page;
}

Result<quint64> ListLogReader::count(const Filter& filter, TimeRange range, std::stop_token stop)
{
    const std::scoped_lock lock(m_store.m_mutex);
    quint64 total = 0;
    return m_store.forEachMatch(filter, range, currentTimestamp(), stop, [&total](const Entry&) { ++total; })
        .map([&total] { return total; });
}

Result<Histogram> ListLogReader::histogram(const HistogramQuery& query, std::stop_token stop)
{
    if (query.from < 0 || query.bucket <= 0 || query.count == 0 || query.count > MaxBuckets ||
        query.bucket > (std::numeric_limits<qint64>::max() - query.from) / static_cast<qint64>(query.count))
        return failure(Error::Code::Invalid, QStringLiteral("These are no buckets of a histogram."));
    const std::scoped_lock lock(m_store.m_mutex);
    Histogram histogram{query.from, query.bucket, std::vector<LevelCounts>(query.count), m_store.m_lastSeq};
    return m_store
        .forEachMatch(query.filter, {}, nowOf(query.now), stop,
                      [&](const Entry& entry) {
                          const qint64 since = entry->timestamp - query.from;
                          if (since < 0 || static_cast<quint64>(since / query.bucket) >= query.count)
                              return;
                          LevelCounts& counts = histogram.buckets[static_cast<std::size_t>(since / query.bucket)];
                          ++counts[static_cast<std::size_t>(entry->level)];
                      })
        .map([&histogram] { return std::move(histogram); });
}

Result<std::vector<SourceLevelCount>> ListLogReader::facets(const Filter& filter, TimeRange range, std::stop_token stop)
{
    const std::scoped_lock lock(m_store.m_mutex);
    std::map<quint32, SourceLevelCount> bySource;
    const auto visited = m_store.forEachMatch(filter, range, currentTimestamp(), stop, [&](const Entry& entry) {
        const Source& source = m_store.sourceOf(entry);
        SourceLevelCount& counts = bySource[source.id];
        counts.source = &source;
        ++counts.counts[static_cast<std::size_t>(entry->level)];
    });
    if (!visited)
        return tl::make_unexpected(visited.error());
    std::vector<SourceLevelCount> facets;
    for (const auto& [id, counts] : bySource)
        facets.push_back(counts);
    return facets;
}

Result<std::optional<Entry>> ListLogReader::bySeq(quint64 seq)
{
    const std::scoped_lock lock(m_store.m_mutex);
    const auto found = std::ranges::find_if(m_store.m_entries, [seq](const Entry& entry) { return entry->seq == seq; });
    return found == m_store.m_entries.end() ? std::nullopt : std::optional<Entry>(*found);
}

Result<std::vector<Entry>> ListLogReader::byTrace(std::string_view trace, std::size_t limit, std::stop_token stop)
{
    const std::scoped_lock lock(m_store.m_mutex);
    std::vector<Entry> found;
    const auto visited = m_store.forEachMatch({}, {}, 0, stop, [&](const Entry& entry) {
        if (traceText(entry.view()) == trace)
            found.push_back(entry);
    });
    if (!visited)
        return tl::make_unexpected(visited.error());
    std::sort(found.begin(), found.end(), [](const Entry& a, const Entry& b) { return a->key() > b->key(); });
    if (found.size() > limit)
        found.resize(limit);
    return found;
}

Result<std::shared_ptr<const EntryGroup>> ListLogStore::append(std::span<EntryBatch* const> batches)
{
    const std::scoped_lock lock(m_mutex);
    std::vector<EntryView> views;
    for (EntryBatch* batch : batches) {
        m_lastReceived = std::max(m_lastReceived, batch->receivedAt());
        batch->setCommitted(m_lastSeq + 1, m_lastReceived);
        m_lastSeq += batch->entries().size();
        for (const EntryView& view : batch->entries()) {
            m_entries.emplace_back(view);
            views.push_back(view);
        }
    }
    return EntryGroup::encode(views, m_dictionaries);
}

Result<Application> ListLogStore::createApplication(std::string_view name)
{
    const std::shared_ptr<const Catalog> before = m_catalog.current();
    if (before->application(name))
        return failure(Error::Code::Conflict, QStringLiteral("There is such an application."));
    auto after = std::make_shared<Catalog>(*before);
    after->applications.push_back(
        {static_cast<qint64>(after->applications.size()) + 1, std::string(name), newIngestKey(), currentTimestamp()});
    const Application made = after->applications.back();
    m_catalog.publish(std::move(after));
    return made;
}

Result<> ListLogStore::addThresholds(std::span<const Threshold> thresholds)
{
    auto after = std::make_shared<Catalog>(*m_catalog.current());
    for (const Threshold& threshold : thresholds)
        after->take(threshold);
    m_catalog.publish(std::move(after));
    return {};
}

Result<> ListLogStore::annotate(std::span<const Annotation> annotations)
{
    const std::scoped_lock lock(m_mutex);
    auto after = std::make_shared<Annotations>(*m_annotations.current());
    for (const Annotation& annotation : annotations) {
        if (annotation.note.size() > MaxNoteBytes)
            return failure(Error::Code::Invalid, QStringLiteral("The note is too long."));
        if (std::ranges::none_of(m_entries, [&](const Entry& entry) { return entry->key() == annotation.entry; }))
            return failure(Error::Code::NotFound, QStringLiteral("There is no such entry."));
        after->set(annotation);
    }
    m_annotations.publish(std::move(after));
    return {};
}

std::unique_ptr<LogReader> ListLogStore::reader()
{
    return std::make_unique<ListLogReader>(*this);
}

StoreStatus ListLogStore::status() const
{
    const std::scoped_lock lock(m_mutex);
    StoreStatus status;
    status.entries = m_entries.size();
    status.lastSeq = m_lastSeq;
    status.evicted = m_evicted;
    if (!m_entries.empty()) {
        const auto [oldest, newest] =
            std::ranges::minmax_element(m_entries, {}, [](const Entry& entry) { return entry->timestamp; });
        status.span = TimeRange{(*oldest)->timestamp, (*newest)->timestamp};
    }
    return status;
}

void ListLogStore::evict(quint64 seq)
{
    const std::scoped_lock lock(m_mutex);
    m_evicted += std::erase_if(m_entries, [seq](const Entry& entry) { return entry->seq == seq; });
    auto after = std::make_shared<Annotations>(*m_annotations.current());
    after->removeIf([seq](const Annotation& annotation) { return annotation.entry.seq == seq; });
    m_annotations.publish(std::move(after));
}

Result<> ListLogStore::forEachMatch(const Filter& filter, TimeRange range, qint64 now, std::stop_token stop,
                                    const std::function<void(const Entry&)>& visit) const
{
    if (stop.stop_requested())
        return cancelled();
    std::size_t visited = 0;
    for (const Entry& entry : m_entries) {
        if (++visited % EntriesBetweenStops == 0 && stop.stop_requested())
            return cancelled();
        if (range.contains(entry->timestamp) && filter.matches(entry.view(), now))
            visit(entry);
    }
    return {};
}

} // namespace Logboom
