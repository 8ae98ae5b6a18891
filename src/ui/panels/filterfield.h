// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/filterparts.h"

#include <QWidget>

#include <vector>

class QAction;
class QLineEdit;
class QScrollArea;
class QToolButton;

namespace Logboom {

class FilterChip;

/**
 * The field of the filter bar: funnel, chips, the text being typed, clear and history.
 *
 * It edits a FilterParts and knows nothing of what becomes of it.
 */
class FilterField final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterField(QWidget* parent = nullptr);

    [[nodiscard]] const FilterParts& parts() const { return m_parts; }
    /// Replaces what is shown; emits nothing.
    void setParts(const FilterParts& parts);
    /// What parts are read against.
    void setContext(const FilterContext& context) { m_context = context; }
    /// Earlier filters, the newest first; without any there is no button.
    void setHistory(const QStringList& history);
    /// In front of the history; shown while there is something to clear. The action is borrowed.
    void addButton(QAction* action);
    [[nodiscard]] QLineEdit* lineEdit() const { return m_edit; }
    void showHistory();

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// The text is being typed.
    void typed();
    /// A chip was switched, removed or made; or Return was pressed.
    void partsChanged();
    /// More was pasted than the field takes; nothing has changed.
    void tooLong();
    /// An earlier filter was chosen.
    void historyChosen(const QString& text);
    /// Escape: back to the table.
    void leaveRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void buildChips();
    void applySizes();
    void updateEditFont();
    void placeChips();
    void removeChip(std::size_t index);
    void editChip(std::size_t index);
    void commit();
    void clear();
    void showButtons();
    [[nodiscard]] bool handleEditKey(int key);

    FilterParts m_parts;
    FilterContext m_context;
    QStringList m_history;
    std::vector<FilterChip*> m_chips; // children of m_chipHost
    QScrollArea* m_chipArea;
    QWidget* m_chipHost;
    QLineEdit* m_edit;
    QToolButton* m_clear;
    QToolButton* m_historyButton;
    QToolButton* m_extraButton = nullptr; // null until addButton()
};

} // namespace Logboom
