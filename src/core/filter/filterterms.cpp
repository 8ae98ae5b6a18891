// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filterterms.h"

#include "core/filter/fieldnodes.h"
#include "core/filter/textnodes.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Logboom {

namespace {

using namespace Qt::StringLiterals;

constexpr int MaxRegexes = 100; // a filter; they are compiled as it is typed and keep memory as long as it lives

enum class Builtin : quint8
{
    Level,
    Text,
    Dialect,
    Time,
    Arrived,
    Age,
    Flag,
    Run,
    Mark,
    Context
};

struct BuiltinField
{
    QLatin1StringView name;
    Builtin kind;
    TextField text = TextField::App; // of kind Text
};

constexpr std::array BuiltinFields{
    BuiltinField{"level"_L1, Builtin::Level},
    BuiltinField{"msg"_L1, Builtin::Text, TextField::Message},
    BuiltinField{"message"_L1, Builtin::Text, TextField::Message},
    BuiltinField{"app"_L1, Builtin::Text, TextField::App},
    BuiltinField{"instance"_L1, Builtin::Text, TextField::Instance},
    BuiltinField{"category"_L1, Builtin::Text, TextField::Category},
    BuiltinField{"agent"_L1, Builtin::Text, TextField::Agent},
    BuiltinField{"trace"_L1, Builtin::Text, TextField::Trace},
    BuiltinField{"batch"_L1, Builtin::Text, TextField::Batch},
    BuiltinField{"severity"_L1, Builtin::Text, TextField::Severity},
    BuiltinField{"source"_L1, Builtin::Dialect},
    BuiltinField{"time"_L1, Builtin::Time},
    BuiltinField{"arrived"_L1, Builtin::Arrived},
    BuiltinField{"age"_L1, Builtin::Age},
    BuiltinField{"is"_L1, Builtin::Flag},
    BuiltinField{"has"_L1, Builtin::Flag},
    BuiltinField{"run"_L1, Builtin::Run},
    BuiltinField{"pattern"_L1, Builtin::Mark},
    BuiltinField{"context"_L1, Builtin::Context},
    BuiltinField{"stack"_L1, Builtin::Context},
    BuiltinField{"tags"_L1, Builtin::Context},
    BuiltinField{"metadata"_L1, Builtin::Context},
    BuiltinField{"error_code"_L1, Builtin::Context},
    BuiltinField{"resource_id"_L1, Builtin::Context},
};

const BuiltinField* builtinField(const QString& name)
{
    const auto found = std::find_if(BuiltinFields.begin(), BuiltinFields.end(), [&name](const BuiltinField& field) {
        return name.compare(field.name, Qt::CaseInsensitive) == 0;
    });
    return found == BuiltinFields.end() ? nullptr : found;
}

} // namespace

TermMeaning understood(Filter filter)
{
    TermMeaning meaning;
    meaning.filter = std::move(filter);
    return meaning;
}

TermMeaning understood(FilterNodePtr node)
{
    return understood(Filter(std::move(node)));
}

TermMeaning notUnderstood(const QString& problem, bool couldGrow)
{
    TermMeaning meaning;
    meaning.problem = problem;
    meaning.couldGrow = couldGrow;
    return meaning;
}

TermMeaning badRegex(const Error& error)
{
    TermMeaning meaning = notUnderstood(
        QCoreApplication::translate("Logboom", "The regular expression is searched as text: %1.").arg(error.message));
    meaning.problemKind = FilterNote::Kind::BadRegex;
    return meaning;
}

bool isFieldByItself(const QString& name)
{
    return builtinField(name) || name.contains(u'.') || name.startsWith(u'@');
}

TermMeaning TermReader::plainText(const QString& text)
{
    const std::string needle = text.toStdString();
    if (needle.empty())
        return understood(Filter());
    TermMeaning meaning = understood(anyTextNode(TextMatcher::contains(needle)));
    meaning.highlights = {foldedAscii(needle)};
    return meaning;
}

TermMeaning TermReader::read(const FilterTerm& term)
{
    switch (term.kind) {
    case FilterTerm::Kind::Text:
        return plainText(term.text);
    case FilterTerm::Kind::Regex: {
        Result<TextMatcher> matcher = regex(term.text, term.ignoreCase);
        return matcher ? understood(anyTextNode(std::move(*matcher))) : badRegex(matcher.error());
    }
    case FilterTerm::Kind::Field:
        break;
    }
    if (term.values.empty())
        return notUnderstood(QCoreApplication::translate("Logboom", "The field has no value yet."));
    return readField(term);
}

TermMeaning TermReader::readField(const FilterTerm& term)
{
    const BuiltinField* field = builtinField(term.field);
    switch (field ? field->kind : Builtin::Context) {
    case Builtin::Level:
        return readLevel(term);
    case Builtin::Text:
        return readText(term, field->text);
    case Builtin::Dialect:
        return readDialect(term);
    case Builtin::Time:
        return readTime(term, false);
    case Builtin::Arrived:
        return readTime(term, true);
    case Builtin::Age:
        return readAge(term);
    case Builtin::Flag:
        return readFlag(term);
    case Builtin::Run:
        return readRun(term);
    case Builtin::Mark: // no entry carries one yet
        return understood(negates(term.op) ? Filter() : Filter::nothing());
    case Builtin::Context:
        return readContext(term);
    }
    return {};
}

TermMeaning TermReader::anyValue(const FilterTerm& term, const TestOfValue& test)
{
    if (term.values.size() > 1 && isOrder(term.op))
        return notUnderstood(QCoreApplication::translate("Logboom", "A comparison needs one value."));
    TermMeaning all;
    std::vector<Filter> filters;
    for (const FilterValue& value : term.values) {
        TermMeaning one = test(value);
        if (!one.filter)
            return one;
        filters.push_back(std::move(*one.filter));
        all.readsAnnotations |= one.readsAnnotations;
        all.readsRuns |= one.readsRuns;
        std::move(one.highlights.begin(), one.highlights.end(), std::back_inserter(all.highlights));
    }
    all.filter = Filter::anyOf(std::move(filters));
    if (negates(term.op)) {
        all.filter = Filter::negation(*all.filter);
        all.highlights.clear();
    }
    return all;
}

Result<TextMatcher> TermReader::regex(const QString& pattern, bool ignoreCase)
{
    if (++m_regexes > MaxRegexes)
        return failure(Error::Code::Invalid,
                       QCoreApplication::translate("Logboom", "There are too many regular expressions."));
    return TextMatcher::regex(pattern.toStdString(), ignoreCase);
}

Result<TextMatcher> TermReader::matcherFor(FilterOperator op, const FilterValue& value,
                                           TextMatcher (*plain)(std::string_view))
{
    if (isPatternOperator(op))
        return regex(value.text, value.ignoreCase);
    const std::string text = value.text.toStdString();
    if (op != FilterOperator::Has)
        return TextMatcher::exact(text);
    return hasWildcards(op, value) ? TextMatcher::wildcard(text) : plain(text);
}

TermMeaning TermReader::readText(const FilterTerm& term, TextField field)
{
    if (isOrder(term.op))
        return notUnderstood(QCoreApplication::translate("Logboom", "This field is a text and has no order."));
    const bool contains = field == TextField::Message || field == TextField::Agent;
    const auto plain = field == TextField::Trace ? TextMatcher::prefix
                       : contains                ? TextMatcher::contains
                                                 : TextMatcher::sameFolded;
    // What readers see in the place of an absent one.
    const std::string_view whenAbsent = field == TextField::Instance   ? std::string_view("default")
                                        : field == TextField::Category ? std::string_view("general")
                                                                       : std::string_view();
    TermMeaning meaning = anyValue(term, [&](const FilterValue& value) {
        if (isStar(term.op, value))
            return understood(Filter::negation(Filter::absent(field)));
        if (field == TextField::Trace && (term.op == FilterOperator::Equal || term.op == FilterOperator::NotEqual))
            return understood(traceNode(value.text.toStdString()));
        Result<TextMatcher> matcher = matcherFor(term.op, value, plain);
        if (!matcher)
            return badRegex(matcher.error());
        std::vector<std::string> literals = matcher->isRegex() ? std::vector<std::string>() : matcher->literals();
        TermMeaning one = understood(fieldNode(field, std::move(*matcher), whenAbsent));
        if (field == TextField::Message)
            one.highlights = std::move(literals);
        return one;
    });
    const bool plainValues = std::none_of(term.values.begin(), term.values.end(),
                                          [&term](const FilterValue& value) { return hasWildcards(term.op, value); });
    const bool equality = term.op == FilterOperator::Equal || (term.op == FilterOperator::Has && !contains);
    if (meaning.filter && equality && plainValues && field != TextField::Trace) {
        meaning.singleValuedField = term.field.toLower();
        for (const FilterValue& value : term.values)
            meaning.equalTo.push_back(foldedAscii(value.text.toStdString()));
    }
    return meaning;
}

TermMeaning TermReader::readDialect(const FilterTerm& term)
{
    if (isOrder(term.op))
        return notUnderstood(QCoreApplication::translate("Logboom", "This field is a text and has no order."));
    return anyValue(term, [&](const FilterValue& value) {
        const Result<TextMatcher> matcher = matcherFor(term.op, value, TextMatcher::sameFolded);
        if (!matcher)
            return badRegex(matcher.error());
        std::vector<Dialect> dialects;
        bool couldGrow = false;
        for (const Dialect dialect :
             {Dialect::LogAggregator, Dialect::LogHandler, Dialect::Tinybird, Dialect::Logstream}) {
            const std::string_view name = dialectName(dialect);
            couldGrow |= name.starts_with(foldedAscii(value.text.toStdString()));
            if (matcher->matches(name))
                dialects.push_back(dialect);
        }
        if (dialects.empty())
            return notUnderstood(QCoreApplication::translate("Logboom", "There is no such source."), couldGrow);
        return understood(dialectNode(dialects));
    });
}

} // namespace Logboom
