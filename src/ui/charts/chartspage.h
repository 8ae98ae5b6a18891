// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartsource.h"

#include <QWidget>

class QSettings;

namespace Logboom {

/**
 * The charts of the dock: a list of them at the left, the chosen one as bars or as a table of the same numbers.
 *
 * Nothing of it is made before it is shown first, and it asks the store only while it is visible. Ownership: store and
 * queries are borrowed and must outlive it. GUI thread; it never waits.
 */
class ChartsPage final : public QWidget
{
    Q_OBJECT

public:
    ChartsPage(LogStore& store, QueryService& queries, QWidget* parent = nullptr);
    ~ChartsPage() override;

    void setFilter(const Filter& filter) { m_source.setFilter(filter); }
    void setScope(const TimeScope& scope) { m_source.setScope(scope); }
    /// New entries were stored, or time went on.
    void dataChanged() { m_source.dataChanged(); }

    /// Does what is visible answer the filter in force?
    [[nodiscard]] bool isSettled() const { return m_source.isSettled(); }

    /// Which chart, as bars or as a table.
    void saveTo(QSettings& settings) const;
    void restoreFrom(const QSettings& settings);

signals:
    /// As the filter language writes it: level:error, -app:worker.
    void termRequested(const QString& term);
    void settled();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    class View;

    LogStore& m_store;
    ChartSource m_source;
    View* m_view = nullptr; // child; null until it is shown first
    bool m_asTable = false;
};

} // namespace Logboom
