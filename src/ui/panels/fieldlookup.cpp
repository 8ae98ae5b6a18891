// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fieldlookup.h"

#include "core/filter/filterparser.h"

namespace Logboom {

using namespace Qt::StringLiterals;

FieldLookup::FieldLookup(QueryService& queries, QObject* parent)
    : QObject(parent)
    , m_queries(queries)
{
    m_clock.start();
}

bool FieldLookup::isKnown(const QString& name)
{
    const auto [position, isNew] = m_answers.try_emplace(name);
    Answer& answer = position->second;
    const bool stale = !answer.known && !answer.running && m_clock.elapsed() - answer.askedMs > RetryMs;
    if (isNew || stale)
        ask(name, answer);
    return answer.known;
}

void FieldLookup::ask(const QString& name, Answer& answer)
{
    ScanQuery query;
    query.filter = parseFilter(QString("\"context."_L1 + name + "\":*"_L1)).filter;
    query.limit = 1;
    answer.running = true;
    answer.askedMs = m_clock.elapsed();
    ++m_running;
    answer.query = m_queries.run(
        QueryService::Priority::Background, this,
        [query](LogReader& reader, std::stop_token stop) {
            const Result<Page> page = reader.scan(query, std::move(stop));
            return page && !page->entries.empty();
        },
        [this, name](bool known) { answered(name, known); });
}

void FieldLookup::answered(const QString& name, bool known)
{
    Answer& answer = m_answers[name];
    answer.known = known;
    answer.running = false;
    --m_running;
    if (known)
        emit found(name);
    if (m_running == 0)
        emit settled();
}

} // namespace Logboom
