// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/highlightrules.h"

#include "ui/models/textlabels.h"

#include <QSettings>

#include <algorithm>
#include <utility>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

const QString ListKey = u"rules/list"_s;
const QString OnKey = u"rules/on"_s;
const QString FilterKey = u"filter"_s;
const QString EffectKey = u"effect"_s;
const QString ColourKey = u"colour"_s;
const QString ActiveKey = u"active"_s;

} // namespace

int RuleSet::colourOf(const EntryView& entry, qint64 now) const
{
    const auto first =
        std::ranges::find_if(colours, [&](const Colouring& rule) { return rule.filter.matches(entry, now); });
    return first == colours.end() ? 0 : first->colour;
}

Filter RuleSet::without(const Filter& filter) const
{
    return hidden.empty() ? filter : Filter::allOf({filter, Filter::negation(hiddenEntries())});
}

RuleSet readRules(const std::vector<HighlightRule>& rules, const FilterContext& context)
{
    RuleSet set;
    for (const HighlightRule& rule : rules) {
        if (!rule.active)
            continue;
        const ParsedFilter parsed = parseFilter(rule.filter, context);
        set.readsAnnotations |= parsed.readsAnnotations;
        set.readsRuns |= parsed.readsRuns;
        switch (rule.effect) {
        case HighlightRule::Effect::Colour:
            set.colours.push_back({parsed.filter, rule.colour});
            break;
        case HighlightRule::Effect::Hide:
            set.hidden.push_back(parsed.filter);
            break;
        case HighlightRule::Effect::Notify:
            set.notified.push_back(parsed.filter);
            break;
        }
    }
    return set;
}

HighlightRules::HighlightRules(QObject* parent)
    : QObject(parent)
{
    QSettings settings;
    m_on = settings.value(OnKey, true).toBool();
    const int count = settings.beginReadArray(ListKey);
    for (int i = 0; i < count && m_rules.size() < MaxRules; ++i) {
        settings.setArrayIndex(i);
        // The file may have been written by hand.
        const int effect = std::clamp(settings.value(EffectKey).toInt(), 0, 2);
        const HighlightRule rule{
            settings.value(FilterKey).toString().trimmed(), static_cast<HighlightRule::Effect>(effect),
            std::clamp(settings.value(ColourKey, 1).toInt(), 1, LabelCount), settings.value(ActiveKey, true).toBool()};
        if (!rule.filter.isEmpty())
            m_rules.push_back(rule);
    }
    settings.endArray();
}

void HighlightRules::keep()
{
    QSettings settings;
    settings.remove(ListKey);
    settings.beginWriteArray(ListKey, count());
    for (int i = 0; i < count(); ++i) {
        const HighlightRule& rule = m_rules[static_cast<std::size_t>(i)];
        settings.setArrayIndex(i);
        settings.setValue(FilterKey, rule.filter);
        settings.setValue(EffectKey, static_cast<int>(rule.effect));
        settings.setValue(ColourKey, rule.colour);
        settings.setValue(ActiveKey, rule.active);
    }
    settings.endArray();
    settings.setValue(OnKey, m_on);
    emit changed();
}

void HighlightRules::setOn(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    keep();
}

int HighlightRules::add(const HighlightRule& rule)
{
    if (rule.filter.trimmed().isEmpty() || m_rules.size() >= MaxRules)
        return -1;
    m_rules.push_back(rule);
    keep();
    return count() - 1;
}

bool HighlightRules::change(int index, const HighlightRule& rule)
{
    if (rule.filter.trimmed().isEmpty())
        return false;
    HighlightRule& present = m_rules[static_cast<std::size_t>(index)];
    if (present == rule)
        return true;
    present = rule;
    keep();
    return true;
}

void HighlightRules::remove(int index)
{
    m_rules.erase(m_rules.begin() + index);
    keep();
}

int HighlightRules::move(int index, int by)
{
    const int to = std::clamp(index + by, 0, count() - 1);
    if (to == index)
        return index;
    const auto from = m_rules.begin() + index;
    if (to > index)
        std::rotate(from, from + 1, m_rules.begin() + to + 1);
    else
        std::rotate(m_rules.begin() + to, from, from + 1);
    keep();
    return to;
}

} // namespace Logboom
