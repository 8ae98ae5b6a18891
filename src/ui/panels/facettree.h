// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/facetcounts.h"
#include "ui/panels/filterparts.h"

#include <QTreeWidget>

namespace Logboom {

/// What the filter says of one row of the dock.
enum class FacetState : quint8
{
    Neutral,
    Included,
    Excluded,
    Outside, ///< others are included
};

/**
 * The left dock: levels and applications with their instances, each with its count.
 *
 * A click (or Space) includes, Alt+click (or Delete) excludes, a second time takes it back; both only ask for a term
 * of the filter. Rows keep their places while numbers change, until reorder(). GUI thread.
 */
class FacetTree final : public QTreeWidget
{
    Q_OBJECT

public:
    /// More applications than this are not listed; the section's head says so.
    static constexpr std::size_t MaxApplications = 200;

    explicit FacetTree(QWidget* parent = nullptr);

    void setCounts(const FacetCounts& counts);
    /// The filter in force: its parts, and which levels it lets through.
    void setFilter(const FilterParts& parts, const Filter& filter);
    /// The next counts bring the rows into their order.
    void reorder() { m_reorder = true; }

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// As the filter language writes it: level:error, -app:worker.
    void termRequested(const QString& term);

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void changeEvent(QEvent* event) override;

private:
    void fillLevels(const LevelCounts& counts);
    void fillApplications(const std::vector<FacetCounts::Application>& applications);
    void fillInstances(QTreeWidgetItem* application, const std::vector<FacetCounts::Instance>& instances);
    void updateStates();
    void request(const QTreeWidgetItem* item, bool exclude);

    QTreeWidgetItem* m_levels;
    QTreeWidgetItem* m_applications;
    FilterParts m_parts;
    Filter m_filter;
    bool m_reorder = true;
};

/// By the parts that test the field and are on.
[[nodiscard]] FacetState facetState(const FilterParts& parts, const QString& field, const QString& value);

} // namespace Logboom
