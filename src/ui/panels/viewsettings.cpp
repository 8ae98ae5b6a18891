// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/viewsettings.h"

#include <QSettings>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxViews = 50;
const QString ViewsKey = u"views"_s;
const QString CurrentKey = u"current-view"_s;
const QString OffMark = u"0"_s; // of a part that is switched off
const QString OnMark = u"1"_s;

void saveFilter(QSettings& settings, const FilterBar::State& filter)
{
    QStringList parts; // a mark in front of each, which also keeps a list of one from being no list
    for (const FilterParts::Part& part : filter.parts.parts())
        parts.append((part.on ? OnMark : OffMark) + part.text);
    settings.setValue(u"parts"_s, parts);
    settings.setValue(u"typed"_s, filter.parts.typed());
    settings.setValue(u"complete-typed"_s, filter.completeTyped);
    settings.setValue(u"scope"_s, static_cast<int>(filter.scope.kind));
    settings.setValue(u"scope-length"_s, filter.scope.length);
    settings.setValue(u"scope-from"_s, filter.scope.range.from);
    settings.setValue(u"scope-to"_s, filter.scope.range.to);
}

TimeScope restoredScope(const QSettings& settings)
{
    const auto number = [&settings](const QString& key) { return settings.value(key).toLongLong(); };
    const TimeRange range{number(u"scope-from"_s), number(u"scope-to"_s)};
    const qint64 length = number(u"scope-length"_s);
    switch (static_cast<TimeScope::Kind>(settings.value(u"scope"_s).toInt())) {
    case TimeScope::Kind::Last:
        return length > 0 ? TimeScope::last(length) : TimeScope::everything();
    case TimeScope::Kind::Custom:
        return range.from <= range.to ? TimeScope::custom(range) : TimeScope::everything();
    case TimeScope::Kind::Everything:
        break;
    }
    return TimeScope::everything();
}

FilterBar::State restoredFilter(const QSettings& settings)
{
    std::vector<FilterParts::Part> parts;
    const QStringList texts = settings.value(u"parts"_s).toStringList();
    for (const QString& text : texts) {
        if (text.size() > 1)
            parts.push_back({text.sliced(1), !text.startsWith(OffMark)});
    }
    return {FilterParts(std::move(parts), settings.value(u"typed"_s).toString()),
            settings.value(u"complete-typed"_s).toString(), restoredScope(settings)};
}

} // namespace

void saveViews(QSettings& settings, const ViewList& views)
{
    settings.remove(ViewsKey); // those of before may have been more
    settings.beginWriteArray(ViewsKey, std::min(views.count(), MaxViews));
    for (int i = 0; i < std::min(views.count(), MaxViews); ++i) {
        const ViewState& view = views.at(i);
        settings.setArrayIndex(i);
        saveFilter(settings, view.filter);
        settings.setValue(u"columns"_s, view.columns);
        settings.setValue(u"newest-first"_s, view.order == Direction::NewestFirst);
        settings.setValue(u"lanes"_s, view.lanes);
        settings.setValue(u"split"_s, view.split);
    }
    settings.endArray();
    settings.setValue(CurrentKey, views.current());
}

ViewList restoredViews(QSettings& settings)
{
    std::vector<ViewState> states;
    const int count = std::min(settings.beginReadArray(ViewsKey), MaxViews);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        ViewState state;
        state.filter = restoredFilter(settings);
        state.columns = settings.value(u"columns"_s).toByteArray();
        state.order = settings.value(u"newest-first"_s).toBool() ? Direction::NewestFirst : Direction::OldestFirst;
        state.lanes = settings.value(u"lanes"_s).toBool();
        state.split = settings.value(u"split"_s).toBool();
        states.push_back(std::move(state));
    }
    settings.endArray();
    return ViewList(std::move(states), settings.value(CurrentKey).toInt());
}

} // namespace Logboom
