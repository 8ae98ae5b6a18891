// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/findinview.h"

#include "ui/models/livetally.h"
#include "ui/models/windowplan.h"
#include "ui/table/logview.h"

#include <algorithm>
#include <limits>
#include <numeric>

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
    // From another entry the ends are not the same.
    connect(&m_view, &LogView::currentEntryChanged, this, [this] {
        if (m_state == State::NothingBelow || m_state == State::NothingAbove)
            setState(State::Idle);
    });
    connect(&m_search, &EntrySearch::progressed, this, &FindInView::changed);
    connect(&m_search, &EntrySearch::found, this, [this](const EntryKey& key) {
        m_view.selectEntry(key);
        setState(State::Idle);
    });
    connect(&m_search, &EntrySearch::notFound, this,
            [this] { setState(m_direction == Direction::OldestFirst ? State::NothingBelow : State::NothingAbove); });
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

void FindInView::setText(const QString& text)
{
    if (text == m_text.text)
        return;
    m_text = findTextOf(text);
    m_view.setFind(m_text);
    emit textChanged();
    matchChanged();
}

void FindInView::matchChanged()
{
    m_search.stop();
    m_countQuery.cancel();
    m_count.reset();
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

void FindInView::find(Direction direction)
{
    if (m_text.isEmpty())
        return;
    const bool beganAnew = m_state == (direction == Direction::OldestFirst ? State::NothingBelow : State::NothingAbove);
    if (m_view.isFollowing() && !m_view.currentEntry())
        direction = Direction::NewestFirst; // there is nothing below
    const std::optional<EntryKey> from = beganAnew ? farEnd(direction) : m_view.searchFrom(direction);
    if (from)
        search(direction, *from);
}

void FindInView::findFrom(qint64 time)
{
    if (!m_text.isEmpty())
        search(Direction::OldestFirst, keyBefore({time, 0}));
}

void FindInView::search(Direction direction, const EntryKey& from)
{
    m_direction = direction;
    m_search.start(Filter::allOf({m_view.filter(), m_text.filter}), m_view.timeRange(), direction, from,
                   m_view.scrollMap());
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
    const HistogramQuery query = scrollMapQuery(Filter::allOf({m_view.filter(), m_text.filter}), span, Buckets);
    m_countQuery = m_queries.run(
        QueryService::Priority::Background, this,
        [query](LogReader& reader, const std::stop_token& stop) { return reader.histogram(query, stop); },
        [this](Result<Histogram> histogram) {
            m_refresh.answered();
            m_isCounting = false;
            if (histogram) {
                m_spread = std::move(*histogram);
                m_count = std::accumulate(m_spread.buckets.begin(), m_spread.buckets.end(), quint64(0),
                                          [](quint64 sum, const LevelCounts& counts) { return sum + sumOf(counts); });
                emit spreadChanged();
            }
            emit changed();
        });
}

} // namespace Logboom
