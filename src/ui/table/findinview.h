// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/liverefresh.h"
#include "ui/table/entrysearch.h"
#include "ui/table/findtext.h"

#include <QObject>

#include <optional>

namespace Logboom {

class LogView;
enum class RowStep : quint8;

/**
 * Find in view: looks for a text among all entries that the filter lets through, loaded or not, and counts them. The
 * filter stays as it is.
 *
 * Ownership: everything given is borrowed and must outlive it. GUI thread; it never waits.
 */
class FindInView final : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8
    {
        Idle,
        Searching,
        NothingBelow, ///< the last search came to the last match
        NothingAbove,
        Failed
    };

    FindInView(LogStore& store, QueryService& queries, LogView& view, QObject* parent = nullptr);

    /// Marks it and counts it; goes nowhere. Empty ends it.
    void setText(const QString& text) { setText(text, m_text.options); }
    void setText(const QString& text, FindOptions options);
    [[nodiscard]] const FindText& text() const { return m_text; }

    /// Selects the next match; behind the last one it begins at the other end. Following without a selection, the
    /// newest match is the next.
    void find(RowStep step);
    /// Selects the first match at or after the time (microseconds).
    void findFrom(qint64 time);
    void cancel();
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] double progress() const { return m_search.progress(); }
    [[nodiscard]] const QString& failure() const { return m_failure; }

    /// The view shows other entries now.
    void matchChanged();
    /// New entries came, or old ones went.
    void dataChanged();

    /// All matches; nothing while they are counted for the first time, where that was stopped, or without a text.
    [[nodiscard]] std::optional<quint64> count() const { return m_count; }
    [[nodiscard]] bool isCounting() const { return m_isCounting; }
    /// Which of them, from 1, the current entry is; nothing where it is none, or where that is not known yet.
    [[nodiscard]] std::optional<quint64> position() const { return m_position; }
    /// How the matches spread over time; empty without a text.
    [[nodiscard]] const Histogram& spread() const { return m_spread; }

signals:
    void textChanged();
    /// State, progress or count.
    void changed();
    void spreadChanged();

private:
    void search(Direction direction, const EntryKey& from);
    void countMatches();
    void onCurrentChanged();
    void findPosition();
    [[nodiscard]] Filter both() const;
    /// The current entry, if it is a match.
    [[nodiscard]] std::optional<EntryKey> currentMatch() const;
    void setState(State state);

    /// What is known of the match that a search has found, before it is selected.
    struct Step
    {
        EntryKey key;
        std::optional<quint64> position;
    };

    LogStore& m_store;
    QueryService& m_queries;
    LogView& m_view;
    FindText m_text;
    EntrySearch m_search;
    Direction m_direction = Direction::OldestFirst; // of the last search
    State m_state = State::Idle;
    QString m_failure;
    LiveRefresh m_refresh;
    QueryHandle m_countQuery;
    bool m_isCounting = false;
    std::optional<quint64> m_count;
    QueryHandle m_positionQuery;
    std::optional<quint64> m_position;
    std::optional<quint64> m_nextPosition; // of what is being searched
    std::optional<Step> m_step;
    Histogram m_spread;
};

} // namespace Logboom
