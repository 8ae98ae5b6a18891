// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryservice.h"
#include "ui/panels/filtercompletion.h"

#include <QObject>
#include <QString>

#include <vector>

namespace Logboom {

/**
 * Looks up what the entries of the store have: the names of their fields, and the values of one field with counts.
 *
 * One question at a time; another one drops the answer of the one before. Ownership: the queries are borrowed and must
 * outlive it. GUI thread; it never waits.
 */
class FieldSuggestions final : public QObject
{
    Q_OBJECT

public:
    /// Names are those of so many of the newest matches, values those of so many. More would make typing wait.
    static constexpr std::size_t NamesOf = 2'000;
    static constexpr quint64 ValuesOf = 100'000;
    static constexpr std::size_t MaxValues = 50;

    explicit FieldSuggestions(QueryService& queries, QObject* parent = nullptr);

    /// namesFound() follows, unless other names are asked for before.
    void findNames(const Filter& filter, TimeRange range);
    /// valuesFound() follows, unless other values are asked for before. typed: what they contain.
    void findValues(const QString& field, const QString& typed, const Filter& filter, TimeRange range);
    /// What was found last.
    [[nodiscard]] const std::vector<Suggestion>& names() const { return m_names; }

signals:
    void namesFound();
    /// all: the counts are those of all entries, not only of the newest ValuesOf.
    void valuesFound(const QString& field, const QString& typed, const std::vector<Logboom::Suggestion>& values,
                     bool all);

private:
    QueryService& m_queries;
    QueryHandle m_namesQuery;
    QueryHandle m_valuesQuery;
    std::vector<Suggestion> m_names;
};

/// The names of the fields in the entries' contexts, with how many of the entries have them, the most frequent first.
[[nodiscard]] std::vector<Suggestion> fieldNamesOf(const std::vector<Entry>& entries);

} // namespace Logboom
