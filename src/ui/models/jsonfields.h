// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/jsonreader.h"

#include <QString>

#include <string_view>
#include <vector>

namespace Logboom {

/// A scalar somewhere in a JSON text.
struct JsonField
{
    QString path;  ///< "user.id", "items[2].name"
    QString value; ///< as people read it, cut
    JsonKind kind = JsonKind::Absent;
};

struct JsonFieldLimits
{
    std::size_t fields = 300;
    std::size_t chars = 2000; ///< of one value
    int depth = 8;            ///< what lies deeper is one field with its JSON text
};

/// The scalars of an object or array in their order, repeated keys too; empty arrays and objects as "[]" and "{}".
/// Nothing where the text is no well-formed JSON.
[[nodiscard]] std::vector<JsonField> jsonFields(std::string_view json, const JsonFieldLimits& limits = {});

} // namespace Logboom
