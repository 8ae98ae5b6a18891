// SPDX-License-Identifier: GPL-3.0-or-later
// The terms of levels, times, flags and context fields; those of texts are in filterterms.cpp.
#include "core/entry/timestamp.h"
#include "core/filter/fieldnodes.h"
#include "core/filter/filterterms.h"
#include "core/filter/quantity.h"
#include "core/filter/textnodes.h"
#include "core/filter/timevalue.h"

#include <QCoreApplication>
#include <QStringBuilder>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace Logboom {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 MinTime = std::numeric_limits<qint64>::min();
constexpr qint64 MaxTime = std::numeric_limits<qint64>::max();

TermMeaning unreadable(FilterOperator op, const char* problem)
{
    return notUnderstood(isPatternOperator(op) ? QCoreApplication::translate("Logboom", "This field is not a text.")
                                               : QCoreApplication::translate("Logboom", problem));
}

/// The times an operator leaves of a written time, or of a range from one to another.
TimeSpan boundsOf(FilterOperator op, const TimeSpan& low, const TimeSpan& high)
{
    switch (op) {
    case FilterOperator::Greater:
        return {low.last + 1, MaxTime};
    case FilterOperator::GreaterEqual:
        return {low.first, MaxTime};
    case FilterOperator::Less:
        return {MinTime, low.first - 1};
    case FilterOperator::LessEqual:
        return {MinTime, low.last};
    default:
        return {low.first, high.last};
    }
}

/// The lowest and highest of the values an operator leaves in the order of levels.
std::vector<Level> levelsBetween(Level low, Level high)
{
    std::vector<Level> levels;
    std::copy_if(AllLevels.begin(), AllLevels.end(), std::back_inserter(levels),
                 [low, high](Level level) { return level >= low && level <= high; });
    return levels;
}

std::vector<Level> levelsFor(FilterOperator op, Level level)
{
    std::vector<Level> levels;
    std::copy_if(AllLevels.begin(), AllLevels.end(), std::back_inserter(levels), [op, level](Level other) {
        switch (op) {
        case FilterOperator::Greater:
            return other > level;
        case FilterOperator::GreaterEqual:
            return other >= level;
        case FilterOperator::Less:
            return other < level;
        case FilterOperator::LessEqual:
            return other <= level;
        default:
            return other == level;
        }
    });
    return levels;
}

std::optional<Level> levelOf(const QString& text)
{
    return levelFromText(text.toStdString());
}

/// A duration in microseconds.
std::optional<qint64> ageOf(const QString& text)
{
    constexpr double Longest = 9e18;
    const auto quantity = parseQuantity(text.toStdString());
    if (!quantity || quantity->unit != Quantity::Unit::Duration)
        return std::nullopt;
    return std::llround(std::clamp(quantity->number.real, -Longest, Longest));
}

FilterNodePtr ageTest(FilterOperator op, qint64 age)
{
    switch (op) {
    case FilterOperator::Greater:
        return ageNode(age + 1, MaxTime);
    case FilterOperator::GreaterEqual:
        return ageNode(age, MaxTime);
    case FilterOperator::Less:
        return ageNode(MinTime, age - 1);
    default: // "age:10m" is the last ten minutes
        return ageNode(MinTime, age);
    }
}

/// The bounds of a range whose ends are quantities or empty; nothing for any other text.
std::optional<ValueTest> rangeTest(const FilterValue& value, std::string_view fieldName)
{
    const auto low = parseQuantity(value.low.toStdString());
    const auto high = parseQuantity(value.high.toStdString());
    if ((!low && !value.low.isEmpty()) || (!high && !value.high.isEmpty()))
        return std::nullopt;
    const auto bound = [](const std::optional<Quantity>& quantity) {
        return quantity ? std::optional(QuantityBound{*quantity}) : std::nullopt;
    };
    return ValueTest::range(bound(low), bound(high), fieldName);
}

ValueTest orderTest(FilterOperator op, const Quantity& quantity, std::string_view fieldName)
{
    const bool inclusive = op == FilterOperator::GreaterEqual || op == FilterOperator::LessEqual;
    const QuantityBound bound{quantity, inclusive};
    if (op == FilterOperator::Greater || op == FilterOperator::GreaterEqual)
        return ValueTest::range(bound, {}, fieldName);
    return ValueTest::range({}, bound, fieldName);
}

} // namespace

TermMeaning TermReader::readLevel(const FilterTerm& term)
{
    TermMeaning meaning = anyValue(term, [&](const FilterValue& value) { return levelsOf(term.op, value); });
    std::vector<std::string> names;
    for (const FilterValue& value : term.values) {
        if (const auto level = levelOf(value.text))
            names.emplace_back(levelName(*level));
    }
    if (meaning.filter && isEquality(term.op) && names.size() == term.values.size()) {
        meaning.singleValuedField = u"level"_s;
        meaning.equalTo = std::move(names);
    }
    return meaning;
}

TermMeaning TermReader::levelsOf(FilterOperator op, const FilterValue& value)
{
    if (isStar(op, value))
        return understood(Filter());
    if (isPatternOperator(op) || hasWildcards(op, value)) {
        const Result<TextMatcher> matcher = matcherFor(op, value, TextMatcher::sameFolded);
        if (!matcher)
            return badRegex(matcher.error());
        std::vector<Level> levels;
        std::copy_if(AllLevels.begin(), AllLevels.end(), std::back_inserter(levels),
                     [&matcher](Level level) { return matcher->matches(levelName(level)); });
        return understood(Filter::levelIn(std::move(levels)));
    }
    const auto low = value.low.isEmpty() ? Level::Debug : levelOf(value.low);
    const auto high = value.high.isEmpty() ? Level::Critical : levelOf(value.high);
    if (value.isRange && isEquality(op) && low && high)
        return understood(Filter::levelIn(levelsBetween(*low, *high)));
    if (const auto level = levelOf(value.text))
        return understood(Filter::levelIn(levelsFor(op, *level)));
    const std::string begun = foldedAscii(value.text.toStdString());
    const bool couldGrow = std::any_of(AllLevels.begin(), AllLevels.end(),
                                       [&begun](Level level) { return levelName(level).starts_with(begun); });
    return notUnderstood(QCoreApplication::translate("Logboom", "There is no such level."), couldGrow);
}

TermMeaning TermReader::readTime(const FilterTerm& term, bool received)
{
    return anyValue(term, [&](const FilterValue& value) {
        if (isStar(term.op, value))
            return understood(Filter());
        std::optional<TimeSpan> low = parseTimeSpan(value.text, m_context);
        std::optional<TimeSpan> high = low;
        if (value.isRange && (isEquality(term.op) || negates(term.op))) {
            low = value.low.isEmpty() ? TimeSpan{MinTime, MinTime} : parseTimeSpan(value.low, m_context);
            high = value.high.isEmpty() ? TimeSpan{MaxTime, MaxTime} : parseTimeSpan(value.high, m_context);
        }
        if (!low || !high || isPatternOperator(term.op))
            return unreadable(term.op, QT_TRANSLATE_NOOP("Logboom", "This is not a time."));
        const TimeSpan bounds = boundsOf(term.op, *low, *high);
        return understood(received ? receivedNode(bounds.first, bounds.last)
                                   : timestampNode(bounds.first, bounds.last));
    });
}

TermMeaning TermReader::readAge(const FilterTerm& term)
{
    return anyValue(term, [&](const FilterValue& value) {
        if (isStar(term.op, value))
            return understood(Filter());
        const auto low = value.low.isEmpty() ? MinTime : ageOf(value.low);
        const auto high = value.high.isEmpty() ? MaxTime : ageOf(value.high);
        if (value.isRange && (isEquality(term.op) || negates(term.op)) && low && high)
            return understood(ageNode(*low, *high));
        const auto age = ageOf(value.text);
        if (!age || isPatternOperator(term.op)) {
            return unreadable(term.op,
                              QT_TRANSLATE_NOOP("Logboom", "An age is a number with a unit: ms, s, m, h or d."));
        }
        return understood(ageTest(term.op, *age));
    });
}

TermMeaning TermReader::readFlag(const FilterTerm& term)
{
    static constexpr std::array marks{"is:anomaly"_L1, "is:new"_L1};
    static constexpr auto exception = "has:exception"_L1;
    static constexpr auto trace = "has:trace"_L1;
    static constexpr auto bookmarked = "is:bookmarked"_L1;
    static constexpr auto note = "has:note"_L1;
    return anyValue(term, [&](const FilterValue& value) {
        const QString flag = QString(term.field % u':' % value.text).toLower();
        const auto begins = [&flag](QLatin1StringView name) { return name.startsWith(flag); };
        if (isOrder(term.op) || isPatternOperator(term.op))
            return notUnderstood(QCoreApplication::translate("Logboom", "This is not a field with values."));
        if (flag == exception)
            return understood(exceptionNode());
        if (flag == trace)
            return understood(Filter::negation(Filter::absent(TextField::Trace)));
        if (flag == bookmarked)
            return annotated([](const Annotation& annotation) { return annotation.bookmarked; });
        if (flag == note)
            return annotated([](const Annotation& annotation) { return !annotation.note.empty(); });
        if (std::find(marks.begin(), marks.end(), flag) != marks.end()) // no entry carries one yet
            return understood(Filter::nothing());
        const bool couldGrow = begins(exception) || begins(trace) || begins(bookmarked) || begins(note) ||
                               std::any_of(marks.begin(), marks.end(), begins);
        return notUnderstood(QCoreApplication::translate("Logboom", "There is no such flag."), couldGrow);
    });
}

TermMeaning TermReader::annotated(bool (*fits)(const Annotation&)) const
{
    std::vector<quint64> seqs;
    if (m_context.annotations) {
        for (const Annotation& annotation : m_context.annotations->all()) {
            if (fits(annotation))
                seqs.push_back(annotation.entry.seq);
        }
    }
    TermMeaning meaning = understood(arrivalNode(std::move(seqs)));
    meaning.readsAnnotations = true;
    return meaning;
}

TermMeaning TermReader::readContext(const FilterTerm& term)
{
    static constexpr auto prefix = "context."_L1;
    QString path = term.field;
    if (path.startsWith(prefix, Qt::CaseInsensitive))
        path.remove(0, prefix.size());
    else if (path.compare(prefix.chopped(1), Qt::CaseInsensitive) == 0)
        path.clear();
    const std::string utf8Path = path.toStdString();
    return anyValue(term, [&](const FilterValue& value) { return contextValue(term.op, utf8Path, value); });
}

TermMeaning TermReader::contextValue(FilterOperator op, const std::string& path, const FilterValue& value)
{
    if (isStar(op, value))
        return understood(valueNode(path, ValueTest::exists()));
    const std::string text = value.text.toStdString();
    if (isOrder(op)) {
        const auto quantity = parseQuantity(text);
        if (!quantity)
            return notUnderstood(QCoreApplication::translate("Logboom", "A comparison needs a number."));
        return understood(valueNode(path, orderTest(op, *quantity, path)));
    }
    if (value.isRange && !isPatternOperator(op)) {
        if (const auto range = rangeTest(value, path))
            return understood(valueNode(path, *range));
    }
    Result<TextMatcher> matcher = matcherFor(op, value, TextMatcher::contains);
    if (!matcher)
        return badRegex(matcher.error());
    return understood(valueNode(path, ValueTest::text(std::move(*matcher), text, path)));
}

} // namespace Logboom
