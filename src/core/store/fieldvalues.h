// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/logstore.h"

#include <stop_token>
#include <string>
#include <vector>

namespace Logboom {

class ValueCounter;

/// What values the matches have in a field.
struct FieldValuesQuery
{
    Filter filter;
    TimeRange range;
    std::string field;      ///< a name of the filter language
    std::string containing; ///< only values that hold this text, in either case; empty for all
    std::size_t limit = 100;
    quint64 newest = 0; ///< look at about so many matches, the newest; 0 = all
};

struct FieldValue
{
    std::string value;
    quint64 count = 0; ///< of the entries that have it
    friend bool operator==(const FieldValue&, const FieldValue&) = default;
};

struct FieldValues
{
    std::vector<FieldValue> top; ///< the most frequent first, equal ones by name
    quint64 others = 0;          ///< how often there are values that are not in `top`
    quint64 distinct = 0;        ///< values told apart; of very many not all are
    quint64 entries = 0;         ///< matches that were looked at
    bool all = true;             ///< were these all matches?
};

/// Refused (Error::Code::Invalid) for a field without values to choose from, see FieldReader.
[[nodiscard]] Result<FieldValues> fieldValues(LogReader& reader, const FieldValuesQuery& query,
                                              const std::stop_token& stop);

/// What a reader is besides where it counts values without reading whole entries.
class ValueCountingReader
{
public:
    virtual ~ValueCountingReader() = default;
    /// Gives every match to the counter.
    [[nodiscard]] virtual Result<> countValues(ValueCounter& counter, const Filter& filter, TimeRange range,
                                               const std::stop_token& stop) = 0;
};

} // namespace Logboom
