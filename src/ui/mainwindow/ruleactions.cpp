// SPDX-License-Identifier: GPL-3.0-or-later
// Highlighting rules: what they colour, hide and tell of.
#include "core/entry/timestamp.h"
#include "ui/actions/actionregistry.h"
#include "ui/mainwindow/anomalynotices.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/rulenotices.h"
#include "ui/models/bookmarks.h"
#include "ui/models/currentruns.h"
#include "ui/models/hiddencount.h"
#include "ui/models/highlightrules.h"
#include "ui/panels/bottomdock.h"
#include "ui/panels/fieldlookup.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/noteline.h"
#include "ui/panels/rulespage.h"
#include "ui/panels/statusbar.h"
#include "ui/table/logview.h"

#include <QVBoxLayout>

#include <utility>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

const QString RulesPanel = u"rules"_s;

} // namespace

void MainWindow::addRuleActions()
{
    const QString tools = tr("Tools");
    QAction* on = m_actions->add(
        {u"view.rules-on"_s, tr("View"), tr("Apply the rules"), {}, {QKeySequence(Qt::Key_R)}, Icon::Palette, true},
        [this] { m_rules->setOn(!m_rules->isOn()); });
    on->setChecked(m_rules->isOn());
    m_actions->add({u"tools.new-rule"_s,
                    tools,
                    tr("New rule of the filter …"),
                    {},
                    {QKeySequence(Qt::SHIFT | Qt::Key_R)},
                    Icon::Plus},
                   [this] {
                       m_dock->openPage(RulesPanel);
                       m_rulesPage->startNew(m_filterBar->text());
                   });
    QAction* toggle =
        m_actions->add({u"tools.toggle-rule"_s, tools, tr("Switch the rule on or off"), {}, {}, Icon::Palette},
                       [this] { m_rulesPage->toggleCurrent(); });
    const auto enable = [this, toggle] { toggle->setEnabled(m_rulesPage->current() >= 0); };
    connect(m_rulesPage, &RulesPage::currentChanged, this, enable);
    enable();
}

void MainWindow::connectRules()
{
    m_rulesPage->setContext([this] { return filterContext(); });
    connect(m_rules, &HighlightRules::changed, this, &MainWindow::applyRules);
    connect(m_fields, &FieldLookup::found, this, &MainWindow::applyRules);
    connect(m_bookmarks, &Bookmarks::changed, this, [this] {
        if (m_ruleSet->readsAnnotations)
            applyRules();
    });
    connect(m_currentRuns, &CurrentRuns::changed, this, [this] {
        m_filterBar->setCurrentRuns(m_currentRuns->runs());
        if (m_ruleSet->readsRuns)
            applyRules();
        else
            countSavedFilters(); // one of them may be about runs
    });
    m_filterBar->setCurrentRuns(m_currentRuns->runs());
    connect(m_hiddenCount, &HiddenCount::changed, this, &MainWindow::showHiddenCount);
    connect(m_status, &StatusBar::rulesRequested, this, [this] { m_dock->openPage(RulesPanel); });
    readRules();
    showHiddenCount();
}

FilterContext MainWindow::filterContext() const
{
    FilterContext context;
    context.zone = m_zone;
    context.isKnownField = [this](const QString& name) { return m_fields->isKnown(name); };
    context.annotations = m_bookmarks->all();
    context.currentRuns = m_currentRuns->runs();
    return context;
}

/// Only what is asked for has to be known.
void MainWindow::wantRuns()
{
    m_currentRuns->setWanted(!m_services.opening && (m_filterBar->parsed().readsRuns || m_ruleSet->readsRuns));
}

/// Everywhere but in the filter.
void MainWindow::readRules()
{
    m_ruleSet = std::make_shared<RuleSet>(Logboom::readRules(m_rules->inForce(), filterContext()));
    m_table->setRules(m_ruleSet);
    m_actions->action(u"view.rules-on")->setChecked(m_rules->isOn());
    wantRuns();
    if (!m_ruleSet->notified.empty() || m_ruleNotices)
        ruleNotices().setFilters(m_ruleSet->notified);
}

void MainWindow::applyRules()
{
    const bool hid = !m_ruleSet->hidden.empty();
    readRules();
    if ((hid || !m_ruleSet->hidden.empty()) && !m_services.opening)
        applyFilter();
    countSavedFilters();
}

/// Of what the filter and the range let through.
void MainWindow::countHidden()
{
    std::optional<Filter> hidden;
    if (!m_ruleSet->hidden.empty())
        hidden = Filter::allOf({m_filterBar->parsed().filter, m_ruleSet->hiddenEntries()});
    m_hiddenCount->setMatch(hidden, m_filterBar->timeScope().resolve(currentTimestamp()));
}

void MainWindow::showHiddenCount()
{
    m_status->setHiddenByRules(m_hiddenCount->count());
}

RuleNotices& MainWindow::ruleNotices()
{
    if (m_ruleNotices)
        return *m_ruleNotices;
    auto* line = new NoteLine(tr("New entries that match a rule"), m_parts);
    line->setTinted(true);
    auto* column = static_cast<QVBoxLayout*>(m_parts->layout());
    column->insertWidget(column->indexOf(m_notice), line); // here it moves no row of the table
    m_ruleNotices = new RuleNotices(m_services.pipeline, *line, m_parts);
    m_ruleNotices->setMuted(m_notices->isMuted());
    connect(m_notices, &AnomalyNotices::mutedChanged, m_ruleNotices, &RuleNotices::setMuted);
    connect(m_ruleNotices, &RuleNotices::showRequested, this, [this] {
        const std::optional<Entry> newest = m_ruleNotices->newest();
        m_ruleNotices->clear();
        if (isMinimized())
            showNormal();
        show();
        raise();
        activateWindow();
        if (newest)
            showEntry(*newest);
    });
    return *m_ruleNotices;
}

} // namespace Logboom
