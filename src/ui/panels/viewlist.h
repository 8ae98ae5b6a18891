// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"
#include "core/store/logstore.h"
#include "ui/panels/filterbar.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace Logboom {

/// What one tab shows, and where it stands.
struct ViewState
{
    FilterBar::State filter; ///< and range of time
    QByteArray columns;      ///< LogView::saveColumns()
    Direction order = Direction::OldestFirst;
    std::optional<EntryKey> at; ///< the entry that is held on to; nothing = follows
    bool lanes = false;         ///< of sources
    bool split = false;         ///< all entries above the matches

    /// For its tab: the filter, cut; without one the range of time.
    [[nodiscard]] QString title(const QTimeZone& zone) const;
};

/// The views of a window and the closed ones. A plain value; there is always one view.
class ViewList
{
public:
    static constexpr std::size_t MaxClosed = 10;
    static constexpr qsizetype MaxTitle = 32;

    ViewList() = default;
    /// Without views, one that shows everything; `current` is brought within them.
    ViewList(std::vector<ViewState> views, int current);

    [[nodiscard]] int count() const { return static_cast<int>(m_views.size()); }
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] const ViewState& at(int index) const { return m_views[static_cast<std::size_t>(index)]; }
    /// What the current one shows now.
    void setCurrentState(const ViewState& state) { m_views[static_cast<std::size_t>(m_current)] = state; }

    void select(int index) { m_current = index; }
    /// Behind the current one, which it becomes.
    void open(const ViewState& state);
    /// The one that stands in its place becomes the current one where it was that. The last one stays.
    void close(int index);
    [[nodiscard]] bool canReopen() const { return !m_closed.empty(); }
    /// The one closed last, where it was; it becomes the current one.
    void reopen();

private:
    struct Closed
    {
        ViewState state;
        int index = 0;
    };
    std::vector<ViewState> m_views{1};
    std::vector<Closed> m_closed; // the last one closed is the last
    int m_current = 0;
};

} // namespace Logboom
