// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/facetcounts.h"

#include "ui/panels/fieldterm.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace Logboom {

using namespace Qt::StringLiterals;

LevelCounts levelsOf(const std::vector<SourceLevelCount>& counts)
{
    LevelCounts sum{};
    for (const SourceLevelCount& source : counts) {
        for (std::size_t level = 0; level < sum.size(); ++level)
            sum[level] += source.counts[level];
    }
    return sum;
}

std::vector<FacetCounts::Application> applicationsOf(const std::vector<SourceLevelCount>& counts)
{
    // Sources differ in more than application and instance, so several may fall together.
    std::map<QString, std::map<QString, quint64>> byName;
    for (const SourceLevelCount& source : counts) {
        const QString app = QString::fromStdString(source.source->app);
        const QString instance =
            source.source->instance ? QString::fromStdString(*source.source->instance) : u"default"_s;
        byName[app][instance] += std::accumulate(source.counts.begin(), source.counts.end(), quint64(0));
    }
    std::vector<FacetCounts::Application> applications;
    for (const auto& [app, instances] : byName) {
        FacetCounts::Application application{app, 0, {}};
        for (const auto& [instance, count] : instances) {
            application.count += count;
            application.instances.push_back({instance, count});
        }
        std::ranges::stable_sort(application.instances, std::greater(), &FacetCounts::Instance::count);
        applications.push_back(std::move(application));
    }
    std::ranges::stable_sort(applications, std::greater(), &FacetCounts::Application::count);
    return applications;
}

FieldFacet fieldFacetOf(const QString& field, const FieldValues& values)
{
    FieldFacet facet{field, {}, values.others};
    for (const FieldValue& value : values.top)
        facet.values.push_back({QString::fromStdString(value.value), value.count});
    return facet;
}

QString facetTerm(const QString& field, const QString& value)
{
    // Of the other fields ":" finds parts and prefixes too.
    static const QStringList EqualByColon{u"level"_s, u"app"_s,      u"instance"_s, u"category"_s,
                                          u"batch"_s, u"severity"_s, u"source"_s};
    const QChar op = EqualByColon.contains(field, Qt::CaseInsensitive) ? u':' : u'=';
    return field + op + quotedFilterValue(value);
}

} // namespace Logboom
