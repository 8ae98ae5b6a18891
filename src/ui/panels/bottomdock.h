// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>
#include <QStringList>

class QSettings;
class QStackedWidget;

namespace Logboom {

class FlatTabs;
class ToolButton;

/**
 * Some content with pages below it, one at a time, chosen by tabs. Closed, only the tabs are there.
 *
 * Ownership: content and pages become its children. GUI thread.
 */
class BottomDock final : public QSplitter
{
    Q_OBJECT

public:
    explicit BottomDock(QWidget* content, QWidget* parent = nullptr);

    /// id: stable, for the settings. focus: what gets the keyboard when the page opens, the page itself where null (a
    /// focus proxy would hide the widgets before it from Tab).
    void addPage(const QString& id, const QString& title, QWidget* page, QWidget* focus = nullptr);
    /// A number behind the title; 0 shows none.
    void setCount(const QString& id, int count);

    [[nodiscard]] bool isOpen() const { return m_open; }
    /// Whether this page is on the screen.
    [[nodiscard]] bool shows(const QString& id) const;
    /// Opens it there and gives it the keyboard.
    void openPage(const QString& id);
    void setOpen(bool open);

    /// Height, page and whether it is open.
    void saveTo(QSettings& settings) const;
    void restoreFrom(const QSettings& settings);

signals:
    /// It was opened or closed, or another page is on the screen.
    void changed();
    /// Escape on a page: the keyboard belongs elsewhere.
    void leaveRequested();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void applySizes();
    void applyOpen();
    void takeHeight();

    QWidget* m_panel;
    FlatTabs* m_tabs;
    ToolButton* m_switch;
    QStackedWidget* m_pages;
    QStringList m_ids; // by index of tab and page
    QList<QWidget*> m_focus;
    int m_height = 0; // of the open panel in pixels of the design; 0 until it was chosen
    bool m_open = false;
};

} // namespace Logboom
