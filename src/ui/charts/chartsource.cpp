// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartsource.h"

#include "core/entry/timestamp.h"
#include "ui/charts/histogramsource.h"
#include "ui/models/displayzone.h"

namespace Logboom {

namespace {

constexpr std::size_t MaxBuckets = 120;
constexpr std::size_t MaxMessages = 100;
constexpr quint64 FirstEntries = 50000; // of which the first answer is made: some hundredths of a second

} // namespace

/// What is asked, as values for a reader thread.
struct ChartSource::Question
{
    ChartKind kind = ChartKind::OverTime;
    Filter filter;
    TimeRange range;
    BucketPlan plan; ///< OverTime
    QTimeZone zone;
    quint64 newest = 0; ///< Messages: only so many entries of the range, about, are looked at; 0 = all
};

namespace {

using Question = ChartSource::Question;

/// Begins at the entry that has so many newer ones; the range itself where there are fewer.
Result<TimeRange> rangeOfNewest(LogReader& reader, TimeRange range, quint64 newest, const std::stop_token& stop)
{
    ScanQuery query;
    query.range = range;
    query.offset = newest;
    query.limit = 1;
    return reader.scan(query, stop).map([range](const Page& page) {
        return page.entries.empty() ? range : TimeRange{page.entries.front()->timestamp, range.to};
    });
}

Result<ChartNumbers> countOverTime(LogReader& reader, const Question& question, std::stop_token stop)
{
    if (question.plan.isEmpty())
        return ChartNumbers{};
    SeriesQuery query;
    query.filter = question.filter;
    query.range = question.range;
    query.bucket = question.plan.bucket;
    return reader.timeSeries(query, std::move(stop)).map([&question](const std::vector<SeriesPoint>& points) {
        return numbersOverTime(points, question.plan, question.zone);
    });
}

Result<ChartNumbers> countMessages(LogReader& reader, const Question& question, const std::stop_token& stop)
{
    Result<TimeRange> range = question.range;
    if (question.newest > 0)
        range = rangeOfNewest(reader, *range, question.newest, stop);
    if (!range)
        return tl::make_unexpected(range.error());
    const auto top = reader.topMessages(question.filter, *range, MaxMessages, stop);
    if (!top)
        return tl::make_unexpected(top.error());
    return reader.count(question.filter, *range, stop).map([&top](quint64 total) {
        return numbersOfMessages(*top, total);
    });
}

Result<ChartNumbers> countErrors(LogReader& reader, const Question& question, std::stop_token stop)
{
    SeverityQuery query;
    query.filter = Filter::allOf({question.filter, Filter::levelIn({Level::Error, Level::Critical})});
    query.range = question.range;
    return reader.severities(query, std::move(stop)).map(numbersOfErrors);
}

Result<ChartNumbers> answer(LogReader& reader, const Question& question, const std::stop_token& stop)
{
    switch (question.kind) {
    case ChartKind::OverTime:
        return countOverTime(reader, question, stop);
    case ChartKind::Levels:
        return reader.facets(question.filter, question.range, stop).map(numbersByLevel);
    case ChartKind::Applications:
        return reader.facets(question.filter, question.range, stop).map(numbersByApplication);
    case ChartKind::Messages:
        return countMessages(reader, question, stop);
    case ChartKind::Errors:
        break;
    }
    return countErrors(reader, question, stop);
}

} // namespace

ChartSource::ChartSource(LogStore& store, QueryService& queries, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_queries(queries)
    , m_refresh([this] { ask(); })
{
    connect(&m_refresh, &LiveRefresh::settled, this, &ChartSource::settled);
}

void ChartSource::setKind(ChartKind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    questionChanged();
}

void ChartSource::setFilter(const Filter& filter)
{
    m_filter = filter;
    questionChanged();
}

void ChartSource::setScope(const TimeScope& scope)
{
    m_scope = scope;
    questionChanged();
}

void ChartSource::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    if (active && !m_asked) {
        questionChanged();
    } else if (!active && m_running) {
        m_query.cancel();
        m_running = false;
        m_asked = false;
        m_refresh.answered();
    }
}

void ChartSource::dataChanged()
{
    m_asked = false;
    if (m_active)
        m_refresh.dataChanged();
}

const std::optional<ChartNumbers>& ChartSource::numbers() const
{
    return m_numbers[static_cast<std::size_t>(m_kind)];
}

void ChartSource::questionChanged()
{
    m_asked = false;
    m_isNew = true;
    m_problem.clear();
    if (!m_active)
        return;
    m_refresh.questionChanged();
    emit asked();
}

void ChartSource::ask()
{
    if (!m_active) {
        // The pause ended after the dock was closed.
        m_refresh.answered();
        return;
    }
    m_asked = true;
    m_running = true;
    const qint64 now = currentTimestamp();
    Question question{m_kind, m_filter, m_scope.resolve(now), {}, displayZone()};
    if (const auto range = histogramRange(m_scope, m_store.status().span, now); range && m_kind == ChartKind::OverTime)
        question.plan = planSeries(*range, MaxBuckets);
    const bool isLong = m_kind == ChartKind::Messages && m_store.status().entries > 2 * FirstEntries;
    question.newest = isLong && m_isNew ? FirstEntries : 0;
    m_isNew = false;
    run(std::move(question));
}

void ChartSource::run(Question question)
{
    m_query = m_queries.run(
        QueryService::Priority::Background, this,
        [question](LogReader& reader, const std::stop_token& stop) { return answer(reader, question, stop); },
        [this, question](Result<ChartNumbers> numbers) {
            if (question.newest == 0 || !numbers) {
                take(question.kind, std::move(numbers));
                return;
            }
            // The first answer: what it is about is in the whole as well, most often in the same order.
            m_numbers[static_cast<std::size_t>(question.kind)] = std::move(*numbers);
            emit changed();
            Question whole = question;
            whole.newest = 0;
            run(std::move(whole));
        });
}

void ChartSource::take(ChartKind kind, Result<ChartNumbers> answer)
{
    m_running = false;
    m_problem = answer ? QString() : answer.error().message;
    // A failure keeps what is shown; the next refresh asks again.
    if (answer)
        m_numbers[static_cast<std::size_t>(kind)] = std::move(*answer);
    m_refresh.answered();
    emit changed();
}

} // namespace Logboom
