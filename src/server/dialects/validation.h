// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/reply.h"

#include <string>
#include <string_view>
#include <vector>

namespace Logboom {

/// One thing that is wrong with a request, in the words of FastAPI.
struct ValidationError
{
    std::string_view type; ///< what kind of wrong: "missing"; a literal
    std::string_view part; ///< where: "path", "query", "header" or "body"; a literal
    std::string_view name; ///< of the parameter or member, a literal; empty = the part as a whole
    std::string message;   ///< for people
    std::string input;     ///< JSON text of what was sent there
};

/// All that is wrong with one request, in the order of the checks. Threads: one at a time.
class ValidationErrors
{
public:
    void add(ValidationError error) { m_errors.push_back(std::move(error)); }

    /// The same for what was sent as plain text; absent (no data) is null.
    void addText(ValidationError error, std::string_view input);

    [[nodiscard]] bool isEmpty() const { return m_errors.empty(); }

    /// 422 {"detail":[{"type","loc","msg","input"}...]}. An input of some length is left out as null.
    [[nodiscard]] Response response() const;

private:
    std::vector<ValidationError> m_errors;
};

} // namespace Logboom
