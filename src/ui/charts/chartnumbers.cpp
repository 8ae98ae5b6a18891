// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartnumbers.h"

#include "core/entry/timestamp.h"
#include "ui/models/entryfields.h"
#include "ui/models/rowtext.h"
#include "ui/models/timetext.h"
#include "ui/theme/colours.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <map>
#include <numeric>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

/// More rows than this are neither drawn nor listed one by one.
constexpr std::size_t MaxRows = 500;
/// Colours of one level beyond this cannot be told apart.
constexpr std::size_t MaxSeverities = 6;

QString latin1(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QString translated(const char* text)
{
    return QCoreApplication::translate("Logboom::ChartNumbers", text);
}

/// One line that is short enough to be laid out, and not empty.
QString shownName(const QString& text)
{
    const QString line = cutLine(text.toStdString());
    return line.isEmpty() ? translated(QT_TRANSLATE_NOOP("Logboom::ChartNumbers", "(empty)")) : line;
}

void addTo(LevelCounts& sum, const LevelCounts& counts)
{
    for (std::size_t level = 0; level < sum.size(); ++level)
        sum[level] += counts[level];
}

/// The levels that occur, most severe first.
std::vector<Level> occurringLevels(const LevelCounts& sum)
{
    std::vector<Level> levels;
    for (auto level = AllLevels.rbegin(); level != AllLevels.rend(); ++level) {
        if (sum[static_cast<std::size_t>(*level)] > 0)
            levels.push_back(*level);
    }
    return levels;
}

QString levelTerm(Level level)
{
    return builtInTerms(u"level"_s, latin1(levelName(level))).include;
}

std::vector<ChartNumbers::Series> seriesOf(const std::vector<Level>& levels)
{
    std::vector<ChartNumbers::Series> series;
    series.reserve(levels.size());
    for (const Level level : levels)
        series.push_back({levelTitle(level), levelTerm(level), level, 0});
    return series;
}

std::vector<quint64> valuesOf(const LevelCounts& counts, const std::vector<Level>& levels)
{
    std::vector<quint64> values;
    values.reserve(levels.size());
    for (const Level level : levels)
        values.push_back(counts[static_cast<std::size_t>(level)]);
    return values;
}

/// The one series of charts whose bars have no parts.
ChartNumbers::Series entriesSeries()
{
    return {QCoreApplication::translate("Logboom::ChartNumbers", "Entries"), {}, Level::Info, 0};
}

ChartNumbers::Row applicationRow(const QString& name, std::vector<quint64> values)
{
    return {shownName(name), name, builtInTerms(u"app"_s, name).include, std::move(values), {}, 0, false};
}

void sortByTotal(std::vector<ChartNumbers::Row>& rows)
{
    std::ranges::stable_sort(rows, std::greater(), &ChartNumbers::Row::total);
}

/// "10:42", with as much of date and fraction as it takes to tell buckets apart.
QString bucketName(qint64 time, const BucketPlan& plan, const QTimeZone& zone)
{
    const auto at = [&zone](qint64 us) { return QDateTime::fromMSecsSinceEpoch(us / Millisecond, zone); };
    const QDateTime start = at(time);
    if (plan.bucket >= Day && start.time() == QTime(0, 0))
        return start.toString(u"yyyy-MM-dd"_s);
    QString format = plan.bucket >= Minute ? u"HH:mm"_s : plan.bucket >= Second ? u"HH:mm:ss"_s : u"HH:mm:ss.zzz"_s;
    if (at(plan.from).date() != at(plan.end() - 1).date())
        format.prepend("yyyy-MM-dd "_L1);
    return start.toString(format);
}

/// The colours of texts that a sender may choose freely, and which text has which; the last one may be for all others.
struct Severities
{
    std::vector<ChartNumbers::Series> series;
    std::map<QString, std::size_t> indexes;

    [[nodiscard]] std::size_t indexOf(const QString& text) const
    {
        const auto found = indexes.find(text);
        return found == indexes.end() ? series.size() - 1 : found->second;
    }
};

/// By their level, then by how often they occur.
Severities severitiesOf(const std::map<QString, quint64>& totals)
{
    struct Severity
    {
        QString text;
        Level level;
        quint64 count;
    };
    std::vector<Severity> order;
    order.reserve(totals.size());
    for (const auto& [text, count] : totals)
        order.push_back({text, levelFromText(text.toStdString()).value_or(Level::Error), count});
    std::ranges::stable_sort(order, std::greater(), &Severity::count);
    order.resize(std::min(order.size(), MaxSeverities));
    std::ranges::stable_sort(order, std::greater(), &Severity::level);
    Severities severities;
    std::array<int, LevelCount> used{};
    for (const Severity& severity : order) {
        const int shade = used[static_cast<std::size_t>(severity.level)]++;
        severities.indexes[severity.text] = severities.series.size();
        severities.series.push_back(
            {shownName(severity.text), builtInTerms(u"severity"_s, severity.text).include, severity.level, shade});
    }
    if (totals.size() > order.size()) {
        const QString name = translated(QT_TRANSLATE_NOOP("Logboom::ChartNumbers", "Other severities"));
        severities.series.push_back({name, {}, Level::Info, 0});
    }
    return severities;
}

} // namespace

quint64 ChartNumbers::Row::total() const
{
    return std::accumulate(values.begin(), values.end(), quint64(0));
}

quint64 ChartNumbers::total() const
{
    return std::transform_reduce(rows.begin(), rows.end(), quint64(0), std::plus(),
                                 [](const Row& row) { return row.total(); });
}

QString ChartNumbers::termAt(std::size_t row, std::size_t of) const
{
    if (row >= rows.size())
        return {};
    if (!rows[row].term.isEmpty() || rows[row].rest)
        return rows[row].term;
    return of < series.size() ? series[of].term : QString();
}

BucketPlan planSeries(TimeRange range, std::size_t maxBuckets)
{
    range.from = std::max<qint64>(0, range.from);
    if (range.to < range.from || maxBuckets < 2)
        return {};
    // One bucket may be lost to the alignment at either end.
    const qint64 bucket = roundBucket(range.to - range.from + 1, maxBuckets - 1);
    const qint64 from = range.from - range.from % bucket;
    return {from, bucket, static_cast<std::size_t>((range.to - from) / bucket + 1)};
}

ChartNumbers numbersOverTime(const std::vector<SeriesPoint>& points, const BucketPlan& plan, const QTimeZone& zone)
{
    ChartNumbers numbers;
    numbers.kind = ChartKind::OverTime;
    numbers.plan = plan;
    LevelCounts sum{};
    for (const SeriesPoint& point : points)
        addTo(sum, point.counts);
    if (plan.isEmpty() || total(sum) == 0)
        return numbers;
    if (points.back().start >= plan.end()) {
        const auto wanted = static_cast<std::size_t>((points.back().start - plan.from) / plan.bucket) + 1;
        numbers.plan.count = std::min(wanted, 2 * plan.count);
    }
    const std::vector<Level> levels = occurringLevels(sum);
    numbers.series = seriesOf(levels);
    for (std::size_t i = 0; i < numbers.plan.count; ++i) {
        const qint64 time = plan.from + static_cast<qint64>(i) * plan.bucket;
        numbers.rows.push_back(
            {bucketName(time, numbers.plan, zone), isoText(time), {}, valuesOf({}, levels), {}, time, false});
    }
    LevelCounts rest{};
    for (const SeriesPoint& point : points) {
        if (point.start >= plan.from && point.start < numbers.plan.end())
            numbers.rows[static_cast<std::size_t>((point.start - plan.from) / plan.bucket)].values =
                valuesOf(point.counts, levels);
        else
            addTo(rest, point.counts);
    }
    if (total(rest) > 0) {
        const QString name = translated(QT_TRANSLATE_NOOP("Logboom::ChartNumbers", "Other times"));
        numbers.rows.push_back({name, {}, {}, valuesOf(rest, levels), {}, 0, true});
    }
    return numbers;
}

ChartNumbers numbersByLevel(const std::vector<SourceLevelCount>& counts)
{
    ChartNumbers numbers;
    numbers.kind = ChartKind::Levels;
    numbers.series = {entriesSeries()};
    LevelCounts sum{};
    for (const SourceLevelCount& source : counts)
        addTo(sum, source.counts);
    for (auto level = AllLevels.rbegin(); level != AllLevels.rend(); ++level)
        numbers.rows.push_back(
            {levelTitle(*level), {}, levelTerm(*level), {sum[static_cast<std::size_t>(*level)]}, *level, 0, false});
    return numbers;
}

ChartNumbers numbersByApplication(const std::vector<SourceLevelCount>& counts)
{
    std::map<QString, LevelCounts> byName;
    LevelCounts sum{};
    for (const SourceLevelCount& source : counts) {
        addTo(byName[QString::fromStdString(source.source->app)], source.counts);
        addTo(sum, source.counts);
    }
    const std::vector<Level> levels = occurringLevels(sum);
    ChartNumbers numbers;
    numbers.kind = ChartKind::Applications;
    numbers.series = seriesOf(levels);
    for (const auto& [name, levelCounts] : byName)
        numbers.rows.push_back(applicationRow(name, valuesOf(levelCounts, levels)));
    sortByTotal(numbers.rows);
    return withTopRows(numbers, MaxRows);
}

ChartNumbers numbersOfMessages(const std::vector<TopMessage>& top, quint64 total)
{
    ChartNumbers numbers;
    numbers.kind = ChartKind::Messages;
    numbers.series = {entriesSeries()};
    for (const TopMessage& message : top) {
        const QString text = QString::fromStdString(message.message);
        numbers.rows.push_back({shownName(cutLine(message.message)),
                                text,
                                messageTerms(text).include,
                                {message.count},
                                message.level,
                                message.lastReceived,
                                false});
    }
    // The total was counted in another moment, so it may even be less.
    const quint64 listed = numbers.total();
    if (total > listed) {
        const QString name = translated(QT_TRANSLATE_NOOP("Logboom::ChartNumbers", "Other messages"));
        numbers.rows.push_back({name, {}, {}, {total - listed}, {}, 0, true});
    }
    return numbers;
}

ChartNumbers numbersOfErrors(const std::vector<SeverityCount>& counts)
{
    std::map<QString, quint64> totals;
    for (const SeverityCount& count : counts)
        totals[QString::fromStdString(count.severity)] += count.count;
    ChartNumbers numbers;
    numbers.kind = ChartKind::Errors;
    Severities severities = severitiesOf(totals);
    std::map<QString, std::vector<quint64>> byName;
    for (const SeverityCount& count : counts) {
        std::vector<quint64>& values = byName[QString::fromStdString(count.app)];
        values.resize(severities.series.size());
        values[severities.indexOf(QString::fromStdString(count.severity))] += count.count;
    }
    numbers.series = std::move(severities.series);
    for (auto& [name, values] : byName)
        numbers.rows.push_back(applicationRow(name, std::move(values)));
    sortByTotal(numbers.rows);
    return withTopRows(numbers, MaxRows);
}

ChartNumbers withTopRows(const ChartNumbers& numbers, std::size_t count)
{
    if (numbers.rows.size() <= count + 1)
        return numbers;
    ChartNumbers top = numbers;
    ChartNumbers::Row rest = top.rows.back();
    if (!rest.rest)
        rest = {{}, {}, {}, std::vector<quint64>(top.series.size()), {}, 0, true};
    std::size_t end = top.rows.size();
    if (top.rows.back().rest)
        --end;
    for (std::size_t i = count; i < end; ++i)
        std::ranges::transform(rest.values, top.rows[i].values, rest.values.begin(), std::plus());
    //: The bar of all that have no bar of their own
    rest.name = QCoreApplication::translate("Logboom::ChartNumbers", "Other");
    top.rows.resize(count);
    top.rows.push_back(std::move(rest));
    return top;
}

} // namespace Logboom
