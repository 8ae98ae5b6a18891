// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/ingestpipeline.h"
#include "core/query/queryservice.h"
#include "core/store/logstore.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;

namespace Logboom {

class LogView;

/**
 * The upper half of a split table: every entry of the range of time, above the view of the matches. The two have one
 * selection: an entry that is chosen in one of them is shown in the other too, if it is there. They follow and hold
 * together, and a column that changes in one changes in the other.
 *
 * Threads: GUI thread. Ownership: everything given is borrowed and must outlive it.
 */
class AllEntries final : public QWidget
{
    Q_OBJECT

public:
    /// What the rows look like is that of the matches, also when it changes (LogView::setCompanion()).
    AllEntries(LogStore& store, QueryService& queries, IngestPipeline& pipeline, LogView& matches,
               QWidget* parent = nullptr);

    [[nodiscard]] LogView& view() const { return *m_view; }
    /// The one of the two that the reader used last.
    [[nodiscard]] LogView& active() const { return *m_active; }

signals:
    /// The reader selected something in one of the two, or went from one to the other.
    void activeChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void connectSelections();
    void connectColumns();
    void onMatchSelected();
    void onEntrySelected();
    void setActive(LogView& view);
    void copyColumns();
    void showCounts();
    void applySizes();

    LogView& m_matches;
    QLabel* m_title;
    LogView* m_view;
    QLabel* m_matchesTitle; // the matches are right below it
    LogView* m_active;
    // What was asked for in the other one; selecting it there is nobody's choice.
    std::optional<EntryKey> m_wantedEntry;
    std::optional<EntryKey> m_wantedMatch;
    LogView* m_columnsFrom = nullptr; // null while they are the same
    QTimer m_copyColumns;
};

} // namespace Logboom
