// SPDX-License-Identifier: GPL-3.0-or-later
// Which process of a source an entry comes from.
#include "core/entry/runfields.h"
#include "core/filter/filterterms.h"

#include <QCoreApplication>

namespace Logboom {

using namespace Qt::StringLiterals;

TermMeaning TermReader::readRun(const FilterTerm& term)
{
    if (isOrder(term.op))
        return notUnderstood(QCoreApplication::translate("Logboom", "This field is a text and has no order."));
    return anyValue(term, [&](const FilterValue& value) {
        const bool current = value.text.compare("current"_L1, Qt::CaseInsensitive) == 0;
        return current && !value.quoted && !isPatternOperator(term.op) ? currentRuns() : runValue(term.op, value);
    });
}

TermMeaning TermReader::runValue(FilterOperator op, const FilterValue& value)
{
    // A run is named as a whole: "12" is not the beginning of "123".
    const bool whole = op == FilterOperator::Has && !isStar(op, value) && !hasWildcards(op, value);
    std::vector<Filter> filters;
    for (const std::string_view field : RunFields) {
        TermMeaning one = contextValue(whole ? FilterOperator::Equal : op, std::string(field), value);
        if (!one.filter)
            return one;
        filters.push_back(std::move(*one.filter));
    }
    return understood(Filter::anyOf(std::move(filters)));
}

TermMeaning TermReader::currentRuns()
{
    std::vector<Filter> filters;
    for (const SourceRun& source : m_context.currentRuns ? *m_context.currentRuns : SourceRuns()) {
        FilterValue value;
        value.text = QString::fromStdString(source.run);
        value.quoted = true;
        TermMeaning run = runValue(FilterOperator::Equal, value);
        filters.push_back(Filter::allOf({Filter::equals(TextField::App, source.app),
                                         source.instance ? Filter::equals(TextField::Instance, *source.instance)
                                                         : Filter::absent(TextField::Instance),
                                         std::move(*run.filter)}));
    }
    TermMeaning meaning = understood(Filter::anyOf(std::move(filters)));
    meaning.readsRuns = true;
    return meaning;
}

} // namespace Logboom
