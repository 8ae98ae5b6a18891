// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entryruns.h"

#include "core/entry/runfields.h"
#include "ui/models/jsonfields.h"
#include "ui/models/rowtext.h"

#include <algorithm>
#include <vector>

namespace Logboom {

namespace {

constexpr std::size_t MaxJsonBytes = 16 * 1024; // of what a row looks into
constexpr int MaxRunChars = 64;
constexpr int Reach = 200; // earlier entries of the source

/// Cheaper than reading the JSON, which few entries are worth.
bool mayTell(std::string_view json)
{
    return std::ranges::any_of(RunFields, [json](std::string_view field) {
        return json.find(field.substr(0, field.find('.'))) != std::string_view::npos;
    });
}

} // namespace

QString runOf(const EntryView& entry)
{
    const std::string_view json = structuredText(entry);
    if (json.empty() || json.size() > MaxJsonBytes || !mayTell(json))
        return {};
    const std::vector<JsonField> fields = jsonFields(json, {300, MaxRunChars, 3});
    for (const std::string_view name : RunFields) {
        const auto path = QLatin1StringView(name.data(), static_cast<qsizetype>(name.size()));
        const auto found = std::ranges::find_if(
            fields, [path](const JsonField& field) { return field.path == path && !field.value.isEmpty(); });
        if (found != fields.end() && (found->kind == JsonKind::String || found->kind == JsonKind::Number))
            return found->value;
    }
    return {};
}

bool isOfSameSource(const EntryView& one, const EntryView& other)
{
    return one.app == other.app && one.instance == other.instance;
}

bool beginsRun(std::size_t place, const std::function<const EntryView&(std::size_t)>& entryAt,
               const std::function<const QString&(std::size_t)>& runAt)
{
    const QString& run = runAt(place);
    if (run.isEmpty())
        return false;
    bool another = false;
    int looked = 0;
    for (std::size_t earlier = place; earlier-- > 0 && looked < Reach;) {
        if (!isOfSameSource(entryAt(earlier), entryAt(place)))
            continue;
        ++looked;
        const QString& its = runAt(earlier);
        if (its == run)
            return false;
        another |= !its.isEmpty();
    }
    return another;
}

} // namespace Logboom
