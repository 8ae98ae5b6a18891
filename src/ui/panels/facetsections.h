// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/savedfilters.h"
#include "ui/panels/facetcounts.h"
#include "ui/panels/facetdelegate.h"
#include "ui/panels/facettree.h"

#include <optional>

class QTreeWidgetItem;

namespace Logboom {

// What fills the sections of the left dock. The items hold everything; there is no state beside them.

[[nodiscard]] FacetKind facetKindOf(const QTreeWidgetItem* item);

/// A head that is open.
[[nodiscard]] QTreeWidgetItem* newFacetSection(QTreeWidget* tree, const QString& title);

/// The child of this name; made where there is none.
[[nodiscard]] QTreeWidgetItem* facetChild(QTreeWidgetItem* parent, const QString& name, FacetKind kind);

/// max: what a full bar stands for.
void setFacetNumbers(QTreeWidgetItem* item, quint64 count, quint64 max);
/// What the filter says of a row; also for screen readers.
void markFacet(QTreeWidgetItem* item, FacetState state);

/// By their counts, the largest first; what is expanded stays so.
void sortFacets(QTreeWidgetItem* section);

/// Rows of values keep their places unless `reorder`; what has no entry any more stays with 0 until then.
void fillFieldSection(QTreeWidgetItem* section, const FieldFacet& facet, bool reorder);

/// inForce: the text of the filter that is applied, which marks its row.
/// Nothing takes the number away.
void setSavedCount(QTreeWidgetItem* item, std::optional<quint64> count);
void fillSavedSection(QTreeWidgetItem* section, const std::vector<SavedFilter>& filters, const QString& inForce);

} // namespace Logboom
