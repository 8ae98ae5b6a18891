// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/helpsections.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QLineEdit;
class QSplitter;

namespace Logboom {

class HelpContents;
class HelpText;
class ToolButton;

/**
 * The guide: its pages at the left, one of them at the right, a search over all.
 *
 * A window of its own beside the one it belongs to. Its size is kept in QSettings, read when it is made and written
 * when it closes. GUI thread.
 */
class HelpWindow final : public QWidget
{
    Q_OBJECT

public:
    /// pages: with everything replaced that depends on the program's state.
    HelpWindow(HelpPages pages, QWidget* parent);
    ~HelpWindow() override;

    /// Shows this place and comes to the front.
    void open(const HelpPlace& place);
    [[nodiscard]] const HelpPlace& place() const { return m_places[m_at].place; }

    /// Other texts from now on; what is shown is shown anew.
    void setPages(HelpPages pages);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Where the reader was, and how far it was scrolled.
    struct Visit
    {
        HelpPlace place;
        int scroll = 0;
    };

    void build();
    void addShortcuts();
    void applySizes();
    void goTo(const HelpPlace& place);
    void goToFound(const HelpPlace& place);
    void showPlace(const HelpPlace& place);
    void follow(const QString& link);
    void travel(int steps);
    void search(const QString& text);
    void nextHit();
    void describe();
    bool eventFilter(QObject* watched, QEvent* event) override;

    HelpPages m_pages;
    std::unique_ptr<HelpIndex> m_index; ///< null until something is searched
    std::vector<Visit> m_places{1};     ///< in the order of the visits
    std::size_t m_at = 0;               ///< the one that is shown
    std::optional<std::size_t> m_found; ///< the visit that the present search made
    QString m_shownPage;
    ToolButton* m_back;
    ToolButton* m_forward;
    QLineEdit* m_search;
    HelpContents* m_contents;
    HelpText* m_text;
    QSplitter* m_splitter;
};

} // namespace Logboom
