// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/highlightrules.h"
#include "ui/models/rulesmodel.h"

#include <QWidget>

#include <functional>

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Logboom {

class PanelTable;
class ProblemLabel;
class ToolButton;

/**
 * The highlighting rules in their order: a form for one of them over the list of all.
 *
 * GUI thread. Ownership: the rules are borrowed and must outlive the page.
 */
class RulesPage final : public QWidget
{
    Q_OBJECT

public:
    explicit RulesPage(HighlightRules& rules, QWidget* parent = nullptr);

    /// What filters are read against, to say what is odd about one that is typed.
    void setContext(std::function<FilterContext()> context) { m_context = std::move(context); }

    /// The form of a new one with this filter, and the keyboard in it.
    void startNew(const QString& filter);
    /// The row that is chosen; -1 for none.
    [[nodiscard]] int current() const { return m_chosen; }
    /// Switches the chosen one on or off.
    void toggleCurrent();
    void removeCurrent();
    /// Up (-1) or down (1).
    void moveCurrent(int by);

    /// What the keyboard belongs to when the page opens.
    [[nodiscard]] QWidget* list() const;

signals:
    void currentChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void applySizes();
    void fillEffects();
    void choose(int row);
    void showChosen();
    void describe();
    void showNotes();
    void save();
    [[nodiscard]] HighlightRule input() const;

    HighlightRules& m_rules;
    RulesModel m_model;
    std::function<FilterContext()> m_context = [] { return FilterContext{}; };
    int m_chosen = -1;
    QLineEdit* m_filter;
    QComboBox* m_effect;
    QPushButton* m_save;
    QPushButton* m_new;
    ProblemLabel* m_problem;
    PanelTable* m_table;
    ToolButton* m_up;
    ToolButton* m_down;
    ToolButton* m_remove;
    QHBoxLayout* m_form;    ///< in the page's layout
    QVBoxLayout* m_buttons; ///< beside the list
};

} // namespace Logboom
