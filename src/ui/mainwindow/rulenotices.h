// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/ingestpipeline.h"
#include "ui/models/livefeed.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Logboom {

class NoteLine;
class TrayMessages;

/**
 * Tells people of arriving entries that a rule wants to be told: in a line of the window, and by the desktop while they
 * look elsewhere. Many become one message, and the desktop hears of them at most every ten seconds.
 *
 * GUI thread; entries are matched in another one. Ownership: pipeline and line are borrowed and must outlive it.
 */
class RuleNotices final : public QObject
{
    Q_OBJECT

public:
    static constexpr int DesktopPauseMs = 10'000;
    static constexpr int LineMs = 30'000; ///< how long the line stays in a window that is looked at

    RuleNotices(IngestPipeline& pipeline, NoteLine& line, QObject* parent = nullptr);
    ~RuleNotices() override;

    /// What to tell of: entries that one of these matches.
    void setFilters(const std::vector<Filter>& filters);
    void setMuted(bool muted);

    /// They were seen: the line goes.
    void clear();
    /// The newest of those the line is about; nothing while there is no line.
    [[nodiscard]] const std::optional<Entry>& newest() const { return m_newest; }

    /// Instead of the icon in the desktop's tray, for tests.
    using Desktop = std::function<void(const QString& text)>;
    void setDesktop(Desktop desktop) { m_desktop = std::move(desktop); }

signals:
    /// Somebody wants to see them.
    void showRequested();

private:
    void onReceived(const std::vector<LiveGroup>& groups);
    void tellDesktop();
    [[nodiscard]] QString text() const;

    NoteLine& m_line;
    LiveFeed m_feed;
    std::unique_ptr<TrayMessages> m_tray; // null until it was needed
    Desktop m_desktop;
    bool m_muted = false;
    quint64 m_count = 0;           // what the line is about
    std::optional<Entry> m_newest; // of them
    bool m_owed = false;           // the desktop is still to hear of some
    QTimer m_desktopPause;
    QTimer m_lineTime;
};

} // namespace Logboom
