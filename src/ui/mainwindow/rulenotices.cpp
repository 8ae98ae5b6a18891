// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/rulenotices.h"

#include "ui/mainwindow/traymessages.h"
#include "ui/models/pluralnumber.h"
#include "ui/models/rowtext.h"
#include "ui/panels/noteline.h"

#include <utility>

namespace Logboom {

namespace {

constexpr qsizetype MaxLine = 120;

} // namespace

RuleNotices::RuleNotices(IngestPipeline& pipeline, NoteLine& line, QObject* parent)
    : QObject(parent)
    , m_line(line)
    , m_feed(pipeline)
{
    m_feed.setMatch(Filter::nothing(), {});
    m_desktop = [this](const QString& text) {
        if (!TrayMessages::areThere())
            return;
        if (!m_tray) {
            m_tray = std::make_unique<TrayMessages>();
            connect(m_tray.get(), &TrayMessages::activated, this, &RuleNotices::showRequested);
        }
        m_tray->show(tr("An entry matches a rule"), text);
    };
    m_desktopPause.setSingleShot(true);
    m_desktopPause.setInterval(DesktopPauseMs);
    connect(&m_desktopPause, &QTimer::timeout, this, &RuleNotices::tellDesktop);
    m_lineTime.setInterval(LineMs);
    connect(&m_lineTime, &QTimer::timeout, this, [this] {
        // What came while nobody looked waits for somebody who does.
        if (m_line.window()->isActiveWindow())
            clear();
    });
    connect(&line, &NoteLine::linkActivated, this, &RuleNotices::showRequested);
    connect(&m_feed, &LiveFeed::received, this, &RuleNotices::onReceived);
}

RuleNotices::~RuleNotices() = default;

void RuleNotices::setFilters(const std::vector<Filter>& filters)
{
    m_feed.setMatch(Filter::anyOf(filters), {});
}

void RuleNotices::setMuted(bool muted)
{
    m_muted = muted;
    if (muted)
        clear();
}

void RuleNotices::onReceived(const std::vector<LiveGroup>& groups)
{
    quint64 added = 0;
    for (const LiveGroup& live : groups) {
        added += live.matches.size();
        if (live.matches.empty() || m_muted)
            continue;
        const LiveGroup::Match& last = live.matches.back();
        if (!m_newest || (*m_newest)->key() < last.key)
            m_newest = Entry(live.group->view(last.index));
    }
    if (added == 0 || m_muted)
        return;
    m_count += added;
    m_line.showNote(Icon::Filter, text(), tr("Show"));
    m_lineTime.start();
    if (m_line.window()->isActiveWindow())
        return;
    m_owed = true;
    if (!m_desktopPause.isActive())
        tellDesktop();
}

QString RuleNotices::text() const
{
    const RowText row = rowTextOf(m_newest->view());
    QString line = row.line.first(row.messageLength);
    if (line.size() > MaxLine)
        line = line.first(MaxLine) + u'…';
    //: %L1 is a number of entries, %2 the newest of their messages
    return tr("%L1 new entries match a rule: %2", nullptr, pluralNumber(m_count)).arg(m_count).arg(line);
}

void RuleNotices::tellDesktop()
{
    // Whoever came back meanwhile has read it in the window.
    if (!std::exchange(m_owed, false) || m_line.window()->isActiveWindow() || !m_newest)
        return;
    m_desktop(text());
    m_desktopPause.start();
}

void RuleNotices::clear()
{
    m_count = 0;
    m_newest.reset();
    m_owed = false;
    m_lineTime.stop();
    m_line.showNote(Icon::Filter, {});
    if (m_tray)
        m_tray->hide();
}

} // namespace Logboom
