// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/anomaly.h"

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
 * Tells people of new anomalies: in a line of the window, and by the desktop while they look elsewhere. Several at a
 * time become one message, and the desktop hears of them at most every ten seconds. Can be muted (kept in QSettings).
 *
 * GUI thread. Ownership: the line is borrowed and must outlive it.
 */
class AnomalyNotices final : public QObject
{
    Q_OBJECT

public:
    static constexpr int DesktopPauseMs = 10'000;
    static constexpr int LineMs = 30'000; ///< how long the line stays in a window that is looked at

    AnomalyNotices(NoteLine& line, QObject* parent = nullptr);
    ~AnomalyNotices() override;

    [[nodiscard]] bool isMuted() const { return m_muted; }
    void setMuted(bool muted);

    /// New ones, newest first, at least one.
    void tell(const std::vector<Anomaly>& anomalies);
    /// They were seen: the line goes.
    void clear();
    /// The newest of those the line is about; nothing while there is no line.
    [[nodiscard]] std::optional<Anomaly> newest() const;

    /// Instead of the icon in the desktop's tray, for tests.
    using Desktop = std::function<void(const QString& text)>;
    void setDesktop(Desktop desktop) { m_desktop = std::move(desktop); }

signals:
    void mutedChanged(bool muted);
    /// Somebody wants to see them.
    void showRequested();

private:
    void tellDesktop();
    void endLine();

    NoteLine& m_line;
    std::unique_ptr<TrayMessages> m_tray; // null until it was needed
    Desktop m_desktop;
    bool m_muted = false;
    std::vector<Anomaly> m_told;       // what the line is about, newest first
    std::vector<Anomaly> m_forDesktop; // what the desktop is still to hear of, newest first
    QTimer m_desktopPause;
    QTimer m_lineTime;
};

} // namespace Logboom
