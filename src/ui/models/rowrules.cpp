// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rowrules.h"

#include "core/entry/timestamp.h"

namespace Logboom {

namespace {

/// About what a filter may have to read.
std::size_t sizeOf(const EntryView& entry)
{
    return entry.message.size() + entry.context.size() + entry.rare.stack.size() + entry.rare.tags.size() +
           entry.rare.metadata.size();
}

} // namespace

RowRules::RowRules(QueryService& queries, QObject* parent)
    : QObject(parent)
    , m_queries(queries)
{
}

void RowRules::setRules(std::shared_ptr<const RuleSet> rules)
{
    m_rules = std::move(rules);
    forget();
    emit found();
}

void RowRules::forget()
{
    m_known.clear();
    m_looking.clear();
}

int RowRules::colourOf(const Entry& entry)
{
    if (m_rules->colours.empty())
        return 0;
    const auto known = m_known.find(entry->seq);
    if (known != m_known.end())
        return known->second;
    if (m_known.size() >= MaxKnown)
        forget();
    if (sizeOf(entry.view()) > MaxAtOnce) {
        m_known[entry->seq] = 0;
        lookAt(entry);
        return 0;
    }
    return m_known[entry->seq] = m_rules->colourOf(entry.view(), currentTimestamp());
}

void RowRules::lookAt(const Entry& entry)
{
    m_looking.push_back(m_queries.run(
        QueryService::Priority::Background, this,
        [entry, rules = m_rules](LogReader&, const std::stop_token&) {
            return rules->colourOf(entry.view(), currentTimestamp());
        },
        [this, seq = entry->seq](int colour) {
            m_known[seq] = colour;
            if (colour != 0)
                emit found();
        }));
}

} // namespace Logboom
