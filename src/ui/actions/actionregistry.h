// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>
#include <vector>

class QShortcut;

namespace Logboom {

/// What an action is. The id is stable: it names the action in the settings.
struct ActionSpec
{
    QString id;                    ///< "go.next-error"
    QString group;                 ///< translated; where it is found in the palette, "Go"
    QString text;                  ///< translated, without a mnemonic
    QList<QKeySequence> keys;      ///< work in the whole window
    QList<QKeySequence> tableKeys; ///< only while the table has the focus, so that letters can be typed elsewhere
    std::optional<Icon> icon = {};
    bool checkable = false;
};

/**
 * Every action of the window, once: menus, the command palette, the list of keys and the settings all read it here.
 *
 * Ownership: the actions are children of the registry. GUI thread.
 */
class ActionRegistry final : public QObject
{
    Q_OBJECT

public:
    /// Both borrowed: the widgets the keys belong to.
    ActionRegistry(QWidget* window, QWidget* table, QObject* parent = nullptr);

    ~ActionRegistry() override;

    QAction* add(const ActionSpec& spec, std::function<void()> run);

    /// Takes the action out of everything that shows it, and ends it.
    void remove(QAction* action);

    [[nodiscard]] const std::vector<QAction*>& actions() const { return m_actions; }
    /// Null where there is none.
    [[nodiscard]] QAction* action(QStringView id) const;

    [[nodiscard]] static QString id(const QAction* action) { return action->objectName(); }
    [[nodiscard]] static QString group(const QAction* action);
    /// Those of the window, then those of the table.
    [[nodiscard]] static QList<QKeySequence> keys(const QAction* action);

private:
    void setKeys(QAction* action, const ActionSpec& spec);

    QWidget* m_window;
    QWidget* m_table;
    std::vector<QAction*> m_actions;
    std::vector<QPointer<QShortcut>> m_tableShortcuts; ///< children of the table, which may outlive the registry
};

/// Titles of menus with a letter for each that no other one has, where there are enough of them.
[[nodiscard]] QStringList withMnemonics(const QStringList& titles);

/// A key as people read it on a key cap: single letters as they are typed, "g" and "G".
[[nodiscard]] QString keyText(const QKeySequence& key);

} // namespace Logboom
