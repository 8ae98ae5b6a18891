// SPDX-License-Identifier: GPL-3.0-or-later
// What the rows of the view look like, and those of its companion with them.
#include "ui/table/logview_p.h"

#include <utility>

namespace Logboom {

void LogView::setAnomalies(std::vector<Anomaly> anomalies)
{
    if (d->companion)
        d->companion->setAnomalies(anomalies);
    d->markers->setAnomalies(anomalies);
    d->table->setAnomalies(std::move(anomalies));
}

void LogView::setChosenAnomaly(const std::optional<AnomalyKey>& key)
{
    d->table->setChosenAnomaly(key);
    if (d->companion)
        d->companion->setChosenAnomaly(key);
}

void LogView::setLabels(const TextLabels& labels)
{
    d->table->setLabels(labels);
    if (d->companion)
        d->companion->setLabels(labels);
}

void LogView::setRules(std::shared_ptr<const RuleSet> rules)
{
    if (d->companion)
        d->companion->setRules(rules);
    d->rules.setRules(std::move(rules));
}

void LogView::setTimeStyle(TimeStyle style)
{
    if (style == TimeStyle::SinceMark && !d->model.timeMark()) {
        const RowSpan span = d->table->rowsOnScreen();
        if (!markTime() && span.first <= span.last)
            d->model.setTimeMark(d->model.entryAt(span.first)->timestamp);
    }
    d->table->setTimeStyle(style);
    if (d->companion) {
        d->companion->d->model.setTimeMark(d->model.timeMark());
        d->companion->setTimeStyle(style);
    }
}

TimeStyle LogView::timeStyle() const
{
    return d->model.timeStyle();
}

bool LogView::markTime()
{
    const auto current = currentEntry();
    if (current)
        d->model.setTimeMark((*current)->timestamp);
    return current.has_value();
}

void LogView::zoneChanged()
{
    d->model.forgetTexts();
    if (d->companion)
        d->companion->zoneChanged();
}

void LogView::setAnnotations(std::shared_ptr<const Annotations> annotations)
{
    if (d->companion)
        d->companion->setAnnotations(annotations);
    d->annotations = annotations;
    d->table->setAnnotations(std::move(annotations));
    d->markAnnotated();
}

void LogView::setLanes(bool shown)
{
    d->table->setLanes(shown);
    if (d->companion)
        d->companion->setLanes(shown);
}

bool LogView::showsLanes() const
{
    return d->model.showsLanes();
}

} // namespace Logboom
