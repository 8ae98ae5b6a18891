// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/anomaly.h"
#include "ui/models/textlabels.h"
#include "ui/table/findtext.h"

#include <QFont>
#include <QFontMetricsF>
#include <QStringList>
#include <QStyledItemDelegate>

#include <optional>

namespace Logboom {

class LogModel;
class RowRules;
struct Colours;

/**
 * Paints a cell of the table: flat fills and plain text that was cut before. No style is asked, since a frame has
 * hundreds of cells. GUI thread.
 */
class RowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    RowDelegate(const LogModel& model, QObject* parent);

    /// The table's font; sizes and the log font derive from it.
    void setFont(const QFont& font);
    void setNeedles(const QStringList& needles) { m_needles = needles; }
    /// What is being found: marked too, and stronger in the selected row.
    void setFind(const FindText& find) { m_find = find; }
    void setLabels(const TextLabels& labels) { m_labels = labels; }
    /// Which rows are coloured; borrowed, null for none.
    void setRules(RowRules* rules) { m_rules = rules; }
    /// Whose rows are tinted.
    void setChosenAnomaly(const std::optional<AnomalyKey>& key) { m_chosenAnomaly = key; }
    /// -1 for none.
    void setHoveredRow(int row) { m_hoveredRow = row; }

    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Cell;
    void paintBackground(const Cell& cell) const;
    void paintMarks(const Cell& cell) const;
    void paintSource(const Cell& cell) const;
    /// Returns how wide they are.
    [[nodiscard]] int paintLanes(const Cell& cell) const;
    [[nodiscard]] bool isOfChosenAnomaly(int row) const;
    void paintText(const Cell& cell, const QString& text, const QFont& font, const QColor& colour, int inset) const;
    void paintMessage(const Cell& cell) const;
    /// Left of `right`. Returns the left edge of the tag, or `right` without one.
    [[nodiscard]] int paintTag(const Cell& cell, const QString& tag, int right) const;
    void paintLine(const Cell& cell, const QString& line, qsizetype messageLength, const QRect& rect) const;
    [[nodiscard]] qreal logWidth(QStringView text) const;

    const LogModel& m_model;
    QStringList m_needles;
    FindText m_find;
    TextLabels m_labels;
    RowRules* m_rules = nullptr;
    std::optional<AnomalyKey> m_chosenAnomaly;
    int m_hoveredRow = -1;
    QFont m_uiFont;
    QFont m_logFont;
    QFont m_tagFont;
    QFontMetricsF m_logMetrics;
    qreal m_logAdvance = 0; // of every character of the log font's own
};

} // namespace Logboom
