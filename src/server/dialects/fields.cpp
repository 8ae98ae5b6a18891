// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dialects/fields.h"

#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/entry/timestamp.h"

#include <cmath>

namespace Logboom {

QByteArray readableBody(QByteArray body)
{
    if (body.startsWith("\xef\xbb\xbf"))
        body.remove(0, 3);
    replaceLoneSurrogates(body);
    return withJsonPadding(std::move(body));
}

std::string_view agentOf(std::string header, EntryBatch& batch)
{
    return header.empty() ? std::string_view() : firstCharacters(batch.keep(std::move(header)), MaxAgentCharacters);
}

std::optional<qint64> timeOf(const JsonValue& value)
{
    if (value.kind != JsonKind::String)
        return std::nullopt;
    return value.escaped ? parseTimestamp(jsonUnescaped(value.raw)) : parseTimestamp(value.raw);
}

std::optional<double> numberOf(const JsonValue& value)
{
    return value.kind == JsonKind::Number ? numberOf(value.raw) : std::nullopt;
}

std::optional<double> numberOf(std::string_view text)
{
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    if (digits.empty() || !isDigitAscii(digits.front()) || text.back() <= ' ') // toDouble() knows "inf", ".5" and spaces
        return std::nullopt;
    // Not std::from_chars(): the standard library of macOS has it for whole numbers only.
    bool isNumber = false;
    const double number = QByteArrayView(text.data(), static_cast<qsizetype>(text.size())).toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<qint64> timeOfSeconds(double seconds)
{
    const double micros = seconds * static_cast<double>(Second);
    if (!(micros >= 0 && micros <= static_cast<double>(MaxTimestamp)))
        return std::nullopt;
    const qint64 time = std::llround(micros);
    return time <= MaxTimestamp ? std::optional(time) : std::nullopt; // as a double the limit is a little higher
}

} // namespace Logboom
