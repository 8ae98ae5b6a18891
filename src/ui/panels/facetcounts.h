// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

[[nodiscard]] LevelCounts levelsOf(const std::vector<SourceLevelCount>& counts);
[[nodiscard]] std::vector<FacetCounts::Application> applicationsOf(const std::vector<SourceLevelCount>& counts);

} // namespace Logboom
