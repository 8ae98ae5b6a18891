// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/anomaliesmodel.h"
#include "ui/models/anomalywatch.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace Logboom {

class AnomalyList;

/// The anomalies of the range of time in view: shows their entries, dismisses them. GUI thread; the watch is borrowed.
class AnomaliesPage final : public QWidget
{
    Q_OBJECT

public:
    explicit AnomaliesPage(AnomalyWatch& watch, QWidget* parent = nullptr);

    void setShowDismissed(bool show);
    [[nodiscard]] bool showsDismissed() const;
    /// Nothing where none is chosen.
    [[nodiscard]] std::optional<Anomaly> current() const;
    /// Chooses it, once it is listed.
    void setCurrent(const AnomalyKey& key);
    /// The entries of the chosen one.
    void showCurrent();
    /// Dismisses the chosen one, or takes that back.
    void toggleCurrent();
    /// Where "Back" leads, "Last 15 min"; empty hides it.
    void setWayBack(const QString& title);

    /// What the keyboard belongs to when the page opens.
    [[nodiscard]] QWidget* list() const;

signals:
    void currentChanged();
    void showDismissedChanged(bool show);
    /// Show the entries it is about.
    void showRequested(const Logboom::Anomaly& anomaly);
    void backRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void applySizes();
    void refill();
    void showSummary();
    void takeCurrent();
    void toggle(int row);
    [[nodiscard]] QString emptyText() const;

    AnomalyWatch& m_watch;
    AnomaliesModel m_model;
    std::optional<AnomalyKey> m_chosen; ///< stays chosen while rows come and go
    QLabel* m_summary;
    QPushButton* m_back;
    QCheckBox* m_showDismissed;
    QPushButton* m_show;
    QPushButton* m_dismiss;
    AnomalyList* m_list;
    QHBoxLayout* m_head; ///< in the page's layout
};

} // namespace Logboom
