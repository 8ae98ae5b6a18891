// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/findinview.h"

#include "core/entry/timestamp.h"
#include "ui/models/livetally.h"
#include "ui/models/windowplan.h"
#include "ui/table/logview.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace Logboom {

namespace {

constexpr std::size_t Buckets = 500;

/// Behind every entry, seen in the direction.
EntryKey farEnd(Direction direction)
{
    return direction == Direction::OldestFirst
               ? EntryKey{std::numeric_limits<qint64>::min(), 0}
               : EntryKey{std::numeric_limits<qint64>::max(), std::numeric_limits<quint64>::max()};
}

constexpr std::size_t MaxAtOnce = 100'000; ///< entries of one moment that are told apart

/// How many matches there are up to the entry, which is one of them.
Result<quint64> positionOf(LogReader& reader, const Filter& filter, TimeRange range, const EntryKey& key,
                           const std::stop_token& stop)
{
    const Result<quint64> upToThen = reader.count(filter, {range.from, key.timestamp}, stop);
    if (!upToThen)
        return upToThen;
    ScanQuery later; // of that moment, but behind the entry
    later.filter = filter;
    later.range = {key.timestamp, key.timestamp};
    later.direction = Direction::OldestFirst;
    later.after = key;
    later.limit = MaxAtOnce;
    return reader.scan(later, stop).map([&upToThen](const Page& page) {
        return *upToThen - std::min<quint64>(*upToThen, page.entries.size());
    });
}

/// All matches, and which of them the entry is that was current then.
struct Counted
{
    Result<Histogram> spread;
    std::optional<Result<quint64>> position;
    std::optional<EntryKey> of;
};

} // namespace

FindInView::FindInView(LogStore& store, QueryService& queries, LogView& view, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_queries(queries)
    , m_view(view)
    , m_search(queries)
    , m_refresh([this] { countMatches(); })
{
    connect(this, &FindInView::spreadChanged, this, [this] { m_view.setFound(m_spread); });
    connect(&m_view, &LogView::foundMarkClicked, this, &FindInView::findFrom);
    connect(&m_view, &LogView::currentEntryChanged, this, &FindInView::onCurrentChanged);
    connect(&m_search, &EntrySearch::progressed, this, &FindInView::changed);
    connect(&m_search, &EntrySearch::found, this, [this](const EntryKey& key) {
        m_step = {key, std::exchange(m_nextPosition, std::nullopt)};
        m_view.selectEntry(key);
        setState(State::Idle);
    });
    connect(&m_search, &EntrySearch::notFound, this,
            [this] { setState(m_direction == m_view.order() ? State::NothingBelow : State::NothingAbove); });
    connect(&m_search, &EntrySearch::failed, this, [this](const Error& error) {
        m_failure = error.message;
        setState(error.code == Error::Code::Cancelled ? State::Idle : State::Failed);
    });
}

void FindInView::setState(State state)
{
    m_state = state;
    emit changed();
}

void FindInView::setText(const QString& text, FindOptions options)
{
    if (text == m_text.text && options == m_text.options)
        return;
    m_text = findTextOf(text, options);
    m_view.setFind(m_text);
    emit textChanged();
    matchChanged();
}

void FindInView::matchChanged()
{
    m_search.stop();
    m_countQuery.cancel();
    m_positionQuery.cancel();
    m_count.reset();
    m_position.reset();
    m_nextPosition.reset();
    m_step.reset();
    m_isCounting = !m_text.isEmpty();
    m_state = State::Idle;
    if (!m_spread.buckets.empty()) {
        m_spread = {};
        emit spreadChanged();
    }
    if (!m_text.isEmpty())
        m_refresh.questionChanged();
    emit changed();
}

void FindInView::dataChanged()
{
    if (!m_text.isEmpty())
        m_refresh.dataChanged();
}

void FindInView::find(RowStep step)
{
    if (m_text.isEmpty())
        return;
    const bool beganAnew = m_state == (step == RowStep::Down ? State::NothingBelow : State::NothingAbove);
    Direction direction = m_view.directionOf(step);
    if (m_view.isFollowing() && !m_view.currentEntry())
        direction = Direction::NewestFirst; // there is nothing newer
    const std::optional<EntryKey> from = beganAnew ? farEnd(direction) : m_view.searchFrom(direction);
    if (!from)
        return;
    search(direction, *from);
    if (m_position && !beganAnew) // the next one is beside it
        m_nextPosition = direction == Direction::OldestFirst ? *m_position + 1 : *m_position - 1;
}

void FindInView::findFrom(qint64 time)
{
    if (!m_text.isEmpty())
        search(Direction::OldestFirst, keyBefore({time, 0}));
}

void FindInView::search(Direction direction, const EntryKey& from)
{
    m_direction = direction;
    m_nextPosition.reset();
    m_step.reset();
    m_search.start(both(), m_view.timeRange(), direction, from, m_view.scrollMap());
    setState(State::Searching);
}

void FindInView::cancel()
{
    m_search.stop();
    setState(State::Idle);
}

void FindInView::countMatches()
{
    const std::optional<TimeRange> stored = m_store.status().span;
    if (!stored || m_text.isEmpty()) {
        m_count = 0;
        m_isCounting = false;
        m_refresh.answered();
        emit changed();
        return;
    }
    const TimeRange range = m_view.timeRange();
    const TimeRange span{std::max(range.from, stored->from), std::min(range.to, stored->to)};
    const HistogramQuery query = scrollMapQuery(both(), span, Buckets);
    m_countQuery = m_queries.run(
        QueryService::Priority::Background, this,
        [query, range, current = currentMatch()](LogReader& reader, const std::stop_token& stop) {
            Counted counted{reader.histogram(query, stop), {}, current};
            if (counted.spread && current)
                counted.position = positionOf(reader, query.filter, range, *current, stop);
            return counted;
        },
        [this](Counted counted) {
            m_refresh.answered();
            m_isCounting = false;
            if (counted.spread) {
                m_spread = std::move(*counted.spread);
                m_count = std::accumulate(m_spread.buckets.begin(), m_spread.buckets.end(), quint64(0),
                                          [](quint64 sum, const LevelCounts& counts) { return sum + sumOf(counts); });
                emit spreadChanged();
            }
            if (counted.position && *counted.position && counted.of == currentMatch())
                m_position = **counted.position;
            emit changed();
        });
}

// ---- which of them the current entry is ----

Filter FindInView::both() const
{
    return Filter::allOf({m_view.filter(), m_text.filter});
}

std::optional<EntryKey> FindInView::currentMatch() const
{
    const std::optional<Entry> current = m_view.currentEntry();
    if (m_text.isEmpty() || !current || !both().matches(current->view(), currentTimestamp()))
        return std::nullopt;
    return (*current)->key();
}

void FindInView::onCurrentChanged()
{
    // From another entry the ends are not the same.
    if (m_state == State::NothingBelow || m_state == State::NothingAbove)
        setState(State::Idle);
    m_positionQuery.cancel();
    m_position.reset();
    const std::optional<Step> step = std::exchange(m_step, std::nullopt);
    const std::optional<EntryKey> current = currentMatch();
    if (current && step && step->key == *current && step->position)
        m_position = step->position;
    else if (current)
        findPosition();
    emit changed();
}

void FindInView::findPosition()
{
    const std::optional<EntryKey> current = currentMatch();
    if (!current)
        return;
    m_positionQuery = m_queries.run(
        QueryService::Priority::Background, this,
        [filter = both(), range = m_view.timeRange(), key = *current](LogReader& reader, const std::stop_token& stop) {
            return positionOf(reader, filter, range, key, stop);
        },
        [this](const Result<quint64>& position) {
            if (position)
                m_position = *position;
            emit changed();
        });
}

} // namespace Logboom
