// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/anomalywatch.h"

#include "core/entry/timestamp.h"

#include <QSettings>

#include <algorithm>
#include <limits>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

const QString DismissedKey = u"anomalies/dismissed"_s;

/// An entry gets its receive time a little before it can be read.
constexpr qint64 CommitSlack = 10 * Second;
constexpr std::size_t MaxTold = 10'000;

} // namespace

AnomalyWatch::AnomalyWatch(QueryService& queries, QObject* parent)
    : QObject(parent)
    , m_queries(queries)
    , m_dismissed(DismissedAnomalies::fromStrings(QSettings().value(DismissedKey).toStringList()))
    , m_startedAt(currentTimestamp())
    , m_newsSince(m_startedAt)
    , m_refresh([this] { ask(); })
    , m_newsRefresh([this] { askNews(); })
{
    connect(&m_refresh, &LiveRefresh::settled, this, &AnomalyWatch::settled);
}

void AnomalyWatch::setCatalog(std::shared_ptr<const Catalog> catalog)
{
    m_catalog = std::move(catalog);
    // Another threshold may make news of what came before it.
    m_newsSince = m_startedAt;
    m_refresh.questionChanged();
    m_newsRefresh.questionChanged();
    emit watchingChanged();
}

void AnomalyWatch::setScope(const TimeScope& scope)
{
    m_scope = scope;
    m_refresh.questionChanged();
}

void AnomalyWatch::dataChanged()
{
    m_refresh.dataChanged();
    m_newsRefresh.dataChanged();
}

bool AnomalyWatch::isWatching() const
{
    return std::ranges::any_of(m_catalog->thresholds, [](const auto& item) { return item.second.active; });
}

void AnomalyWatch::setDismissed(const AnomalyKey& key, bool dismissed)
{
    m_dismissed.set(key, dismissed);
    QSettings().setValue(DismissedKey, m_dismissed.toStrings());
    show();
}

void AnomalyWatch::show()
{
    m_open.clear();
    std::ranges::copy_if(m_all, std::back_inserter(m_open),
                         [this](const Anomaly& anomaly) { return !isDismissed(anomaly.key()); });
    emit changed();
}

void AnomalyWatch::ask()
{
    const AnomalyQuery query{wholeMinutes(m_scope.resolve(currentTimestamp())), {}, {}};
    m_query = m_queries.run(
        QueryService::Priority::Background, this,
        [query, catalog = m_catalog](LogReader& reader, std::stop_token stop) {
            return findAnomalies(reader, *catalog, query, std::move(stop));
        },
        [this](Result<std::vector<Anomaly>> found) {
            // A failure keeps what is shown; the next refresh asks again.
            if (found && *found != m_all) {
                m_all = std::move(*found);
                show();
            }
            m_refresh.answered();
        });
}

void AnomalyWatch::askNews()
{
    const AnomalyQuery query{{}, {}, {}, m_newsSince};
    const qint64 now = currentTimestamp();
    m_newsQuery = m_queries.run(
        QueryService::Priority::Background, this,
        [query, catalog = m_catalog](LogReader& reader, std::stop_token stop) {
            return findAnomalies(reader, *catalog, query, std::move(stop));
        },
        [this, now](Result<std::vector<Anomaly>> found) {
            if (found) {
                m_newsSince = std::max(m_startedAt, now - CommitSlack);
                takeNews(std::move(*found));
            }
            m_newsRefresh.answered();
        });
}

void AnomalyWatch::takeNews(std::vector<Anomaly> found)
{
    std::erase_if(found, [this](const Anomaly& anomaly) {
        return !m_told.insert(anomaly.key()).second || isDismissed(anomaly.key());
    });
    while (m_told.size() > MaxTold)
        m_told.erase(m_told.begin());
    if (!found.empty())
        emit appeared(found);
}

TimeRange wholeMinutes(TimeRange range)
{
    constexpr qint64 first = std::numeric_limits<qint64>::min();
    constexpr qint64 last = std::numeric_limits<qint64>::max();
    const auto startOf = [](qint64 time) { return time - (time % Minute + Minute) % Minute; };
    if (range.from > first + Minute)
        range.from = startOf(range.from);
    if (range.to < last - Minute)
        range.to = startOf(range.to) + Minute - 1;
    return range;
}

} // namespace Logboom
