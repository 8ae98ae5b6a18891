// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QStringView>
#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QListWidget;

namespace Logboom {

class ActionRegistry;

/// Every action by name: type some of it, Return runs it. A popup over its window. GUI thread.
class CommandPalette final : public QWidget
{
    Q_OBJECT

public:
    /// The registry is borrowed. Opens with open(); deletes itself when it closes.
    CommandPalette(const ActionRegistry& registry, QWidget* window);

    void open();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fill(const QString& words);
    void runCurrent();

    const ActionRegistry& m_registry;
    QLineEdit* m_search;
    QLabel* m_count;
    QListWidget* m_list;
};

/// Does every word of the search occur in the text, in any order and case? Earlier and whole words rank higher:
/// a smaller number is better, nothing is no match.
[[nodiscard]] std::optional<int> paletteRank(QStringView text, QStringView search);

} // namespace Logboom
