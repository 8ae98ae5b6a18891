// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryservice.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <unordered_map>

namespace Logboom {

/**
 * Tells whether some entry of the store has a field, for names people type in the filter. An answer that is not known
 * is looked for in the background; until it is found the answer is no.
 *
 * Ownership: the queries are borrowed and must outlive it. GUI thread; it never waits.
 */
class FieldLookup final : public QObject
{
    Q_OBJECT

public:
    /// A field that was not found is looked for again after this time, since entries may have come that have it.
    static constexpr qint64 RetryMs = 10'000;

    explicit FieldLookup(QueryService& queries, QObject* parent = nullptr);

    [[nodiscard]] bool isKnown(const QString& name);
    /// Is nothing being looked for?
    [[nodiscard]] bool isSettled() const { return m_running == 0; }

signals:
    /// A field is known now that was not.
    void found(const QString& name);
    void settled();

private:
    struct Answer
    {
        bool known = false;
        bool running = false;
        qint64 askedMs = 0; ///< by m_clock
        QueryHandle query;
    };

    void ask(const QString& name, Answer& answer);
    void answered(const QString& name, bool known);

    QueryService& m_queries;
    QElapsedTimer m_clock;
    std::unordered_map<QString, Answer> m_answers;
    int m_running = 0;
};

} // namespace Logboom
