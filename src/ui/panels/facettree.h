// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/savedfilters.h"
#include "ui/panels/facetcounts.h"
#include "ui/panels/filterparts.h"

#include <QTreeWidget>

#include <vector>

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
 * The left dock: levels, applications with their instances, categories and pinned fields, each with its count; and the
 * saved filters.
 *
 * A click (or Space) includes, Alt+click (or Delete) excludes, a middle click (or Ctrl+Return) leaves only it, a second
 * time takes it back; all only ask for a term of the filter. Rows keep their places while numbers change, until
 * reorder(). GUI thread.
 */
class FacetTree final : public QTreeWidget
{
    Q_OBJECT

public:
    /// More applications than this are not listed; the section's head says so.
    static constexpr std::size_t MaxApplications = 200;

    explicit FacetTree(QWidget* parent = nullptr);

    void setCounts(const FacetCounts& counts);
    /// Sections of fields, in this order; those that are not among them go.
    void setFieldCounts(const std::vector<FieldFacet>& facets);
    /// inForce: the text of the filter that is applied.
    void setSavedFilters(const std::vector<SavedFilter>& filters, const QString& inForce);
    /// How many entries each would find, in their order.
    void setSavedCounts(const std::vector<quint64>& counts);
    /// Could the reader see them, if there were some?
    [[nodiscard]] bool showsSavedRows() const;
    /// Has its name typed.
    void renameSaved(int index);
    /// The filter in force: its parts, and which levels it lets through.
    void setFilter(const FilterParts& parts, const Filter& filter);
    /// The next counts bring the rows into their order.
    void reorder() { m_reorder = m_reorderFields = true; }

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// As the filter language writes it: level:error, -app:worker.
    void termRequested(const QString& term);
    /// The term alone, of all that test its field.
    void onlyRequested(const QString& term);
    /// To be applied, or taken back where it is.
    void savedRequested(int index);
    void savedRenamed(int index, const QString& name);
    void savedRemoved(int index);
    /// Another field is wanted as a section.
    void pinRequested();
    void unpinRequested(const QString& field);

protected:
    void commitData(QWidget* editor) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void changeEvent(QEvent* event) override;

private:
    void fillLevels(const LevelCounts& counts);
    void fillApplications(const std::vector<FacetCounts::Application>& applications);
    void fillInstances(QTreeWidgetItem* application, const std::vector<FacetCounts::Instance>& instances);
    void countsChanged();
    void updateStates();
    enum class Wish : quint8
    {
        Include,
        Exclude,
        Only
    };
    void request(const QTreeWidgetItem* item, Wish wish);
    void removeOrExclude(QTreeWidgetItem* item);
    [[nodiscard]] static QString termOf(const QTreeWidgetItem* item);
    [[nodiscard]] static QString titleOf(const QString& field);
    [[nodiscard]] static bool isPinned(const QTreeWidgetItem* item);

    QTreeWidgetItem* m_levels;
    QTreeWidgetItem* m_applications;
    QTreeWidgetItem* m_saved;               // the last; hidden while there are none
    std::vector<QTreeWidgetItem*> m_fields; // between the two
    FilterParts m_parts;
    Filter m_filter;
    bool m_reorder = true;
    bool m_reorderFields = true;
};

/// The name without the "context." that may stand in front of it.
[[nodiscard]] QString plainFieldName(const QString& field);

/// By the parts that test the field and are on.
[[nodiscard]] FacetState facetState(const FilterParts& parts, const QString& field, const QString& value);

} // namespace Logboom
