// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/jsonwriter.h"
#include "server/http/reply.h"

#include <chrono>
#include <optional>
#include <span>
#include <string_view>

namespace Logboom {

/// A column of a pipe's answer.
struct PipeColumn
{
    std::string_view name;
    std::string_view type; ///< as ClickHouse calls it
};

/**
 * The answer of a Tinybird pipe: its columns, its rows, written value by value in the order of the columns, and numbers
 * about the query, which began when this was made.
 *
 * Ownership: the columns are borrowed. Threads: one at a time.
 */
class PipeAnswer
{
public:
    explicit PipeAnswer(std::span<const PipeColumn> columns);

    void add(std::string_view text); ///< an absent one is empty
    void add(quint64 number);
    void add(double number);
    void add(std::optional<double> number); ///< nothing is null
    void addTime(qint64 timestamp);

    /// matches: rows there are without a limit. rowsRead: entries they were made from.
    [[nodiscard]] Response finish(quint64 matches, quint64 rowsRead);

private:
    /// Writes what stands in front of the next value.
    void beginValue();
    void endValue();

    const std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    std::span<const PipeColumn> m_columns;
    JsonWriter m_out;
    qsizetype m_dataStart = 0;
    quint64 m_rows = 0;
    std::size_t m_column = 0; // of the next value
};

} // namespace Logboom
