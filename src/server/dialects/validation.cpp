// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/dialects/validation.h"

#include "core/json/jsonwriter.h"

namespace Logboom {

namespace {

/// Longer ones are not sent back: a body of megabytes must not be answered with as many for each of its errors.
constexpr std::size_t MaxInputBytes = 4096;

void append(JsonWriter& out, const ValidationError& error)
{
    out.raw("{\"type\":");
    out.string(error.type);
    out.raw(",\"loc\":[");
    out.string(error.part);
    if (!error.name.empty()) {
        out.raw(",");
        out.string(error.name);
    }
    out.raw("],\"msg\":");
    out.string(error.message);
    out.raw(",\"input\":");
    out.raw(error.input.empty() || error.input.size() > MaxInputBytes ? std::string_view("null") : error.input);
    out.raw("}");
}

} // namespace

void ValidationErrors::addText(ValidationError error, std::string_view input)
{
    JsonWriter text;
    text.stringOrNull(input);
    error.input = text.view();
    add(std::move(error));
}

Response ValidationErrors::response() const
{
    JsonWriter out;
    out.raw("{\"detail\":[");
    for (std::size_t i = 0; i < m_errors.size(); ++i) {
        if (i > 0)
            out.raw(",");
        append(out, m_errors[i]);
    }
    out.raw("]}");
    return {422, out.take(), {}};
}

} // namespace Logboom
