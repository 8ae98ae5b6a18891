// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/allentries.h"

#include "core/entry/timestamp.h"
#include "ui/table/logview.h"
#include "ui/theme/fonts.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <utility>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr int TitleHeight = 24;
constexpr int TitleInset = 12;
constexpr int TitleSize = 12;

QLabel* makeTitle(QWidget* parent)
{
    auto* title = new QLabel(parent);
    title->setAutoFillBackground(true);
    title->setBackgroundRole(QPalette::Window);
    title->setForegroundRole(QPalette::PlaceholderText);
    title->setTextFormat(Qt::PlainText);
    return title;
}

} // namespace

AllEntries::AllEntries(LogStore& store, QueryService& queries, IngestPipeline& pipeline, LogView& matches,
                       QWidget* parent)
    : QWidget(parent)
    , m_matches(matches)
    , m_title(makeTitle(this))
    , m_view(new LogView(store, queries, pipeline, this))
    , m_matchesTitle(makeTitle(this))
    , m_active(&matches)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_view, 1);
    column->addWidget(m_matchesTitle);
    m_view->focusProxy()->setAccessibleName(tr("All entries"));
    matches.setCompanion(m_view);
    if (!matches.isOpening()) // else when it is open
        m_view->setTimeRange(matches.timeRange());
    copyColumns();
    connectSelections();
    connectColumns();
    connect(m_view, &LogView::shownChanged, this, &AllEntries::showCounts);
    connect(&matches, &LogView::shownChanged, this, &AllEntries::showCounts);
    showCounts();
    applySizes();
    if (!matches.isFollowing())
        m_view->setFollowing(false);
    onMatchSelected();
}

void AllEntries::connectSelections()
{
    connect(&m_matches, &LogView::currentEntryChanged, this, &AllEntries::onMatchSelected);
    connect(m_view, &LogView::currentEntryChanged, this, &AllEntries::onEntrySelected);
    const auto together = [this](LogView& one, LogView& other) {
        connect(&one, &LogView::followingChanged, this, [&other](bool following) {
            if (other.isFollowing() != following)
                other.setFollowing(following);
        });
    };
    together(m_matches, *m_view);
    together(*m_view, m_matches);
    for (LogView* view : {&m_matches, m_view})
        view->focusProxy()->installEventFilter(this);
}

void AllEntries::connectColumns()
{
    m_copyColumns.setSingleShot(true);
    m_copyColumns.setInterval(0);
    connect(&m_copyColumns, &QTimer::timeout, this, &AllEntries::copyColumns);
    for (LogView* view : {&m_matches, m_view}) {
        connect(view, &LogView::columnsChanged, this, [this, view] {
            m_columnsFrom = view;
            m_copyColumns.start();
        });
    }
}

// ---- one selection ----

void AllEntries::onMatchSelected()
{
    const std::optional<Entry> chosen = m_matches.currentEntry();
    if (!chosen)
        return;
    const EntryKey key = (*chosen)->key();
    if (std::exchange(m_wantedMatch, std::nullopt) == key)
        return;
    setActive(m_matches);
    const std::optional<Entry> shown = m_view->currentEntry();
    if (shown && (*shown)->key() == key)
        return;
    m_wantedEntry = key;
    m_view->selectEntry(key);
}

void AllEntries::onEntrySelected()
{
    const std::optional<Entry> chosen = m_view->currentEntry();
    if (!chosen)
        return;
    const EntryKey key = (*chosen)->key();
    if (std::exchange(m_wantedEntry, std::nullopt) == key)
        return;
    setActive(*m_view);
    const std::optional<Entry> shown = m_matches.currentEntry();
    if (shown && (*shown)->key() == key)
        return;
    if (m_matches.filter().matches(chosen->view(), currentTimestamp())) {
        m_wantedMatch = key;
        m_matches.selectEntry(key);
    } else {
        m_wantedMatch.reset();
        m_matches.clearSelection(); // it would seem to be this entry
    }
}

void AllEntries::setActive(LogView& view)
{
    m_active = &view;
    emit activeChanged();
}

bool AllEntries::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        setActive(watched == m_view->focusProxy() ? *m_view : m_matches);
    return QWidget::eventFilter(watched, event);
}

// ---- columns ----

void AllEntries::copyColumns()
{
    const bool upwards = std::exchange(m_columnsFrom, nullptr) != m_view;
    LogView& from = upwards ? m_matches : *m_view;
    LogView& to = upwards ? *m_view : m_matches;
    const QByteArray columns = from.saveColumns();
    if (to.saveColumns() != columns)
        to.restoreColumns(columns);
    m_columnsFrom = nullptr;
    m_copyColumns.stop(); // for what this has changed
}

// ---- titles ----

void AllEntries::showCounts()
{
    const auto text = [](const QString& title, const std::optional<quint64>& count) {
        return count ? QString(title + u" · "_s + QLocale().toString(*count)) : title;
    };
    m_title->setText(text(tr("All entries"), m_view->shown()));
    m_matchesTitle->setText(text(tr("Matches"), m_matches.shown()));
}

void AllEntries::applySizes()
{
    for (QLabel* title : {m_title, m_matchesTitle}) {
        title->setFont(semibold(sized(font(), TitleSize)));
        title->setFixedHeight(scaled(TitleHeight, font()));
        title->setContentsMargins(scaled(TitleInset, font()), 0, 0, 0);
    }
}

void AllEntries::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

} // namespace Logboom
