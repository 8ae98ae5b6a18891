// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/ingestpipeline.h"
#include "core/store/logstore.h"

#include <QTimeZone>
#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

namespace Logboom {

class StatusButton;
class StatusField;

/// What the status bar accounts for.
struct StatusNumbers
{
    IngestCounters since;            ///< since the start of the program
    StoreStatus store;               ///< what is in the database now
    std::optional<quint64> shown;    ///< nothing while it is being counted
    std::optional<double> perSecond; ///< entries arriving

    /// What is stored and not shown; nothing while `shown` is not known.
    [[nodiscard]] std::optional<quint64> hidden() const;
};

/**
 * The line at the bottom: where the server listens, what arrived, what is stored and shown, and whether the table
 * follows. Two sums hold: received = stored since the start + rejected + waiting; stored = shown + hidden.
 * Where it is narrow, the least important numbers go first. GUI thread.
 */
class StatusBar final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusBar(QWidget* parent = nullptr);

    /// address: of the server, "http://127.0.0.1:8081"; problem: why it does not listen, empty if it does. Both empty:
    /// it will listen once the store is open.
    void setServer(const QString& address, const QString& problem);
    void setNumbers(const StatusNumbers& numbers);
    void setZone(const QTimeZone& zone);
    /// heldAt: microseconds; only where not following.
    void setFollowing(bool following, qint64 heldAt);

    /// Of the range of time in view; 0 shows nothing.
    void setAnomalies(std::size_t count);

    /// Entries that rules hide of those that match; 0 shows nothing, nothing: they are being counted.
    void setHiddenByRules(std::optional<quint64> count);

    /// How far a search is that takes long, 0 to 1; nothing hides it.
    void setSearch(std::optional<double> progress);

    /// Text of a field by its object name, for tests: "stored" gives "8,412,906".
    [[nodiscard]] QString value(const QString& field) const;

signals:
    void followToggleRequested();
    void addressCopied();
    /// Show the list of them.
    void anomaliesRequested();
    void searchStopRequested();
    /// Show the list of them.
    void rulesRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildFields();
    StatusField* addField(const QString& id, const QString& name, const QString& toolTip);
    void addSeparator();
    void applySizes();
    void updateDot();
    [[nodiscard]] bool isListening() const { return m_problem.isEmpty() && !m_address.isEmpty(); }
    void showAddress();
    void copyAddress();
    void fit();

    QString m_address;
    QString m_problem;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    qint64 m_heldAt = 0;
    bool m_following = true;
    QTimer m_copied; ///< runs while "Copied" stands in the address' place
    StatusButton* m_server;
    StatusField* m_rate = nullptr;
    StatusField* m_received = nullptr;
    StatusField* m_waiting = nullptr;
    StatusField* m_rejected = nullptr;
    StatusField* m_stored = nullptr;
    StatusField* m_shown = nullptr;
    StatusField* m_hidden = nullptr;
    StatusField* m_evicted = nullptr;
    StatusField* m_damaged = nullptr;
    StatusField* m_size = nullptr;
    StatusField* m_zoneField = nullptr;
    StatusButton* m_rules;
    StatusButton* m_search;
    StatusButton* m_anomalies;
    StatusButton* m_follow;
    std::vector<QWidget*> m_separators;
};

} // namespace Logboom
