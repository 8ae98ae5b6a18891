// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryservice.h"
#include "ui/models/bookmarks.h"
#include "ui/models/bookmarksmodel.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace Logboom {

class PanelTable;

/**
 * The list of what has a bookmark or a note. A double click or Return goes there, Delete takes both away. Its parts are
 * made when it is first shown.
 *
 * Threads: GUI thread; it never waits. Ownership: queries and bookmarks are borrowed and must outlive the page.
 */
class BookmarksPage final : public QWidget
{
    Q_OBJECT

public:
    /// Of so many the newest are listed; a line says so.
    static constexpr std::size_t MaxListed = 500;

    BookmarksPage(QueryService& queries, Bookmarks& bookmarks, QWidget* parent = nullptr);

    /// Nothing where no row is current.
    [[nodiscard]] std::optional<Entry> current() const;

signals:
    void entryRequested(const Logboom::Entry& entry);
    /// A part to be added to the filter.
    void termRequested(const QString& term);

protected:
    void showEvent(QShowEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void setTabOrders();
    void applySizes();
    void ask();
    void showCurrent();
    void open();
    void removeCurrent();

    QueryService& m_queries;
    Bookmarks& m_bookmarks;
    BookmarksModel m_model;
    QueryHandle m_query;
    // Null until it is first shown.
    PanelTable* m_table = nullptr;
    QPushButton* m_filter = nullptr;
    QPushButton* m_remove = nullptr;
    QLabel* m_more = nullptr;
};

} // namespace Logboom
