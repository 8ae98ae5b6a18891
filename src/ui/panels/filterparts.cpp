// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/filterparts.h"

#include "ui/panels/fieldterm.h"

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

/// Would the part swallow one that stands behind it?
bool needsBrackets(const QString& part)
{
    const std::size_t alone = parseFilter(part).parts.size();
    return parseFilter(QString(part + " x"_L1)).parts.size() != alone + 1;
}

QString opposite(const QString& term)
{
    return term.startsWith(u'-') ? term.sliced(1) : QString(u'-' + term);
}

} // namespace

void FilterParts::setText(const QString& text, const FilterContext& context)
{
    m_parts.clear();
    m_typed = text.trimmed();
    commitTyped(context);
}

void FilterParts::commitTyped(const FilterContext& context)
{
    const ParsedFilter parsed = parseFilter(m_typed, context);
    if (parsed.incomplete)
        return;
    appendChips(parsed, m_typed);
    m_typed.clear();
}

void FilterParts::appendChips(const ParsedFilter& parsed, const QString& text)
{
    for (const FilterPart& part : parsed.parts) {
        const QString chip = text.sliced(part.begin, part.end - part.begin);
        const auto same = std::ranges::find(m_parts, chip, &Part::text);
        if (same != m_parts.end())
            same->on = true;
        else
            m_parts.push_back({chip, true});
    }
}

void FilterParts::toggle(std::size_t index)
{
    m_parts[index].on = !m_parts[index].on;
}

void FilterParts::remove(std::size_t index)
{
    m_parts.erase(m_parts.begin() + static_cast<std::ptrdiff_t>(index));
}

void FilterParts::edit(std::size_t index, const FilterContext& context)
{
    const QString text = m_parts[index].text;
    remove(index);
    commitTyped(context);
    m_typed = m_typed.isEmpty() ? text : QString(m_typed + u' ' + text);
}

void FilterParts::addTerm(const QString& term)
{
    const auto same = std::ranges::find(m_parts, term, &Part::text);
    if (same != m_parts.end()) {
        if (same->on)
            m_parts.erase(same);
        else
            same->on = true;
        return;
    }
    if (mergeTerm(term))
        return;
    std::erase_if(m_parts, [other = opposite(term)](const Part& part) { return part.text == other; });
    m_parts.push_back({term, true});
}

void FilterParts::setOnly(const QString& term)
{
    const std::optional<FieldTerm> wanted = parseFieldTerm(term);
    const auto isOfField = [&wanted](const Part& part) {
        const std::optional<FieldTerm> present = parseFieldTerm(part.text);
        return wanted && present && present->field.compare(wanted->field, Qt::CaseInsensitive) == 0;
    };
    const Part only{term, true};
    const bool isAlready = std::ranges::count_if(m_parts, isOfField) == 1 && std::ranges::count(m_parts, only) == 1;
    std::erase_if(m_parts, isOfField);
    if (!isAlready)
        m_parts.push_back(only);
}

bool FilterParts::mergeTerm(const QString& term)
{
    const std::optional<FieldTerm> wanted = parseFieldTerm(term);
    if (!wanted || wanted->values.size() != 1)
        return false;
    const QString& value = wanted->values.front();
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        std::optional<FieldTerm> present = parseFieldTerm(m_parts[i].text);
        if (!m_parts[i].on || !present || !present->isAbout(*wanted))
            continue;
        if (present->values.contains(value)) {
            // A second click on it, or its opposite: either way it goes from here.
            const bool done = present->negated == wanted->negated;
            present->values.removeAll(value);
            if (present->values.isEmpty())
                remove(i--);
            else
                m_parts[i].text = present->text();
            if (done)
                return true;
        } else if (!present->negated && !wanted->negated && isSingleValued(*wanted)) {
            present->values.append(value);
            m_parts[i].text = present->text();
            return true;
        }
    }
    return false;
}

QString FilterParts::text() const
{
    return textWithout([](const QString&) { return false; }, m_typed);
}

QString FilterParts::textWithout(const std::function<bool(const QString& part)>& skip, const QString& typed) const
{
    QStringList texts;
    for (const Part& part : m_parts) {
        if (part.on && !skip(part.text))
            texts.append(part.text);
    }
    if (!typed.trimmed().isEmpty())
        texts.append(typed.trimmed());
    return joinFilterParts(texts);
}

QString joinFilterParts(const QStringList& parts)
{
    if (parts.size() < 2)
        return parts.join(QString());
    QStringList texts;
    for (const QString& part : parts)
        texts.append(needsBrackets(part) ? QString(u'(' + part + u')') : part);
    return texts.join(u' ');
}

} // namespace Logboom
