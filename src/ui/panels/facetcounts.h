// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/fieldvalues.h"
#include "core/store/logstore.h"

#include <QString>

#include <vector>

namespace Logboom {

/// The numbers of the left dock, from the counts of the sources.
struct FacetCounts
{
    struct Instance
    {
        QString name; ///< "default" where entries have none
        quint64 count = 0;
        friend bool operator==(const Instance&, const Instance&) = default;
    };
    struct Application
    {
        QString name;
        quint64 count = 0;
        std::vector<Instance> instances; ///< most entries first
        friend bool operator==(const Application&, const Application&) = default;
    };
    LevelCounts levels{};
    std::vector<Application> applications; ///< most entries first
};

/// The values of one field, as a section of the dock. All counts together are those of the entries that have it.
struct FieldFacet
{
    struct Value
    {
        QString name;
        quint64 count = 0;
        friend bool operator==(const Value&, const Value&) = default;
    };
    QString field;             ///< as the filter language names it
    std::vector<Value> values; ///< most entries first
    quint64 others = 0;        ///< entries with values that are not listed
    friend bool operator==(const FieldFacet&, const FieldFacet&) = default;
};

[[nodiscard]] FieldFacet fieldFacetOf(const QString& field, const FieldValues& values);

/// The filter text that finds what a row of such a section counts: exactly this value.
[[nodiscard]] QString facetTerm(const QString& field, const QString& value);

[[nodiscard]] LevelCounts levelsOf(const std::vector<SourceLevelCount>& counts);
[[nodiscard]] std::vector<FacetCounts::Application> applicationsOf(const std::vector<SourceLevelCount>& counts);

} // namespace Logboom
