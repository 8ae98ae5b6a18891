// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actionregistry.h"

#include <QShortcut>
#include <QWidget>

#include <algorithm>

namespace Logboom {

namespace {

constexpr const char* GroupProperty = "group";
constexpr const char* KeysProperty = "keys";

} // namespace

ActionRegistry::ActionRegistry(QWidget* window, QWidget* table, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_table(table)
{
}

ActionRegistry::~ActionRegistry()
{
    for (const QPointer<QShortcut>& shortcut : m_tableShortcuts)
        delete shortcut;
}

QAction* ActionRegistry::add(const ActionSpec& spec, std::function<void()> run)
{
    Q_ASSERT(action(spec.id) == nullptr);
    auto* action = new QAction(spec.text, this);
    action->setObjectName(spec.id);
    action->setProperty(GroupProperty, spec.group);
    action->setProperty(KeysProperty, QVariant::fromValue(spec.keys + spec.tableKeys));
    action->setCheckable(spec.checkable);
    if (spec.icon)
        action->setIcon(themedIcon(*spec.icon));
    action->setIconVisibleInMenu(false);
    action->setMenuRole(QAction::NoRole);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    setKeys(action, spec);
    m_actions.push_back(action);
    return action;
}

void ActionRegistry::setKeys(QAction* action, const ActionSpec& spec)
{
    // An action has one context for all its keys, so that letters beside window keys need shortcuts of their own.
    const bool tableOnly = spec.keys.isEmpty();
    action->setShortcuts(tableOnly ? spec.tableKeys : spec.keys);
    action->setShortcutContext(tableOnly ? Qt::WidgetWithChildrenShortcut : Qt::WindowShortcut);
    (tableOnly ? m_table : m_window)->addAction(action);
    if (tableOnly)
        return;
    for (const QKeySequence& key : spec.tableKeys) {
        auto* shortcut = new QShortcut(key, m_table);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, action, &QAction::trigger);
        m_tableShortcuts.emplace_back(shortcut);
    }
}

void ActionRegistry::remove(QAction* action)
{
    std::erase(m_actions, action);
    action->setParent(nullptr);
    action->deleteLater(); // it may be what is being triggered
}

QAction* ActionRegistry::action(QStringView id) const
{
    const auto found = std::ranges::find(m_actions, id, [](const QAction* action) { return action->objectName(); });
    return found == m_actions.end() ? nullptr : *found;
}

QString ActionRegistry::group(const QAction* action)
{
    return action->property(GroupProperty).toString();
}

QList<QKeySequence> ActionRegistry::keys(const QAction* action)
{
    return action->property(KeysProperty).value<QList<QKeySequence>>();
}

QStringList withMnemonics(const QStringList& titles)
{
    QString taken;
    QStringList marked;
    for (QString title : titles) {
        // Only letters that every keyboard has.
        const auto isFree = [&taken](QChar letter) {
            return letter.unicode() < 0x80 && letter.isLetter() && !taken.contains(letter, Qt::CaseInsensitive);
        };
        const auto letter = std::ranges::find_if(std::as_const(title), isFree);
        if (letter != std::as_const(title).end()) {
            taken += *letter;
            title.insert(letter - std::as_const(title).begin(), u'&');
        }
        marked.append(title);
    }
    return marked;
}

QString keyText(const QKeySequence& key)
{
    const QKeyCombination combination = key.isEmpty() ? QKeyCombination() : key[0];
    const bool letter = combination.key() >= Qt::Key_A && combination.key() <= Qt::Key_Z;
    if (letter && combination.keyboardModifiers() == Qt::NoModifier)
        return QString(QChar(combination.key())).toLower();
    if (letter && combination.keyboardModifiers() == Qt::ShiftModifier)
        return QString(QChar(combination.key()));
    return key.toString(QKeySequence::NativeText);
}

} // namespace Logboom
