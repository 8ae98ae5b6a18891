// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/bookmarkspage.h"

#include "ui/panels/paneltable.h"
#include "ui/theme/fonts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Of the design, for a 13 px font.
constexpr int Inset = 12;
constexpr int Gap = 8;

} // namespace

BookmarksPage::BookmarksPage(QueryService& queries, Bookmarks& bookmarks, QWidget* parent)
    : QWidget(parent)
    , m_queries(queries)
    , m_bookmarks(bookmarks)
{
    setAccessibleName(tr("Bookmarks"));
    connect(&bookmarks, &Bookmarks::changed, this, [this] {
        if (isVisible())
            ask();
    });
}

void BookmarksPage::build()
{
    m_table = new PanelTable(m_model, tr("Bookmarked entries"), this);
    m_table->setPlaceholder(
        tr("No entry has a bookmark or a note. In the table, m sets a bookmark and M writes a note."));
    m_table->setColumnWidths({190, 96, 152});
    m_table->installEventFilter(this);
    m_filter = new QPushButton(tr("Show only these"), this);
    m_remove = new QPushButton(tr("Remove"), this);
    m_filter->setAccessibleName(tr("Show only entries with a bookmark or a note"));
    m_remove->setAccessibleName(tr("Remove the bookmark and the note"));
    m_more = new QLabel(this);
    m_more->setForegroundRole(QPalette::PlaceholderText);
    m_more->hide();
    for (QPushButton* button : {m_filter, m_remove})
        button->setAutoDefault(false);
    auto* buttons = new QVBoxLayout;
    buttons->addWidget(m_filter);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(m_more);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(column, 1);
    row->addLayout(buttons);
    setTabOrders();
    connect(m_table, &QAbstractItemView::doubleClicked, this, &BookmarksPage::open);
    connect(m_table, &PanelTable::currentRowChanged, this, &BookmarksPage::showCurrent);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &BookmarksPage::showCurrent);
    connect(m_filter, &QPushButton::clicked, this, [this] { emit termRequested(u"(is:bookmarked OR has:note)"_s); });
    connect(m_remove, &QPushButton::clicked, this, &BookmarksPage::removeCurrent);
    applySizes();
    showCurrent();
    m_table->show(); // made while the page is being shown, it would be a turn late for the keyboard
}

void BookmarksPage::setTabOrders()
{
    // In the place of the page, which was made with the window, unlike what is on it.
    QWidget* last = previousInFocusChain();
    while (last->focusPolicy() == Qt::NoFocus && last != this)
        last = last->previousInFocusChain();
    for (QWidget* next : std::initializer_list<QWidget*>{m_table, m_filter, m_remove})
        setTabOrder(std::exchange(last, next), next);
}

void BookmarksPage::applySizes()
{
    if (!m_table)
        return;
    const auto px = [this](int design) { return scaled(design, font()); };
    QLayout* buttons = layout()->itemAt(1)->layout();
    buttons->setContentsMargins(px(Gap), px(Gap), px(Inset), px(Gap));
    buttons->setSpacing(px(Gap));
    m_more->setContentsMargins(px(Inset), px(4), px(Inset), px(4));
}

void BookmarksPage::ask()
{
    const std::shared_ptr<const Annotations> annotations = m_bookmarks.all();
    ScanQuery query = annotatedQuery(annotations, {}, MaxListed);
    query.wantTotal = true;
    m_query = m_queries.run(
        QueryService::Priority::Interactive, this,
        [query](LogReader& reader, std::stop_token stop) { return reader.scan(query, stop); },
        [this, annotations](Result<Page> page) {
            if (!page) {
                m_table->setPlaceholder(page.error().message);
                return;
            }
            const std::optional<Entry> before = current();
            const int row = m_table->currentRow();
            const bool isCut = page->total > page->entries.size();
            m_more->setVisible(isCut);
            if (isCut) {
                m_more->setText(tr("The newest %1 of %2 are listed; the filter finds all.")
                                    .arg(locale().toString(static_cast<qulonglong>(page->entries.size())),
                                         locale().toString(page->total)));
            }
            m_model.setRows(std::move(page->entries), annotations);
            const int same = before ? m_model.rowOf((*before)->key()) : -1;
            if (m_model.rowCount() > 0 && m_table->currentRow() < 0)
                m_table->setCurrentRow(same >= 0 ? same : std::clamp(row, 0, m_model.rowCount() - 1));
        });
}

std::optional<Entry> BookmarksPage::current() const
{
    const int row = m_table ? m_table->currentRow() : -1;
    return row >= 0 && row < m_model.rowCount() ? std::optional(m_model.entryAt(row)) : std::nullopt;
}

void BookmarksPage::showCurrent()
{
    m_filter->setEnabled(m_model.rowCount() > 0);
    m_remove->setEnabled(current().has_value());
}

void BookmarksPage::open()
{
    if (const std::optional<Entry> entry = current())
        emit entryRequested(*entry);
}

void BookmarksPage::removeCurrent()
{
    if (const std::optional<Entry> entry = current())
        m_bookmarks.remove((*entry)->key());
}

bool BookmarksPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        open();
        return true;
    case Qt::Key_Delete:
        removeCurrent();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void BookmarksPage::showEvent(QShowEvent* event)
{
    if (!m_table)
        build();
    QWidget::showEvent(event);
    ask();
}

void BookmarksPage::focusInEvent(QFocusEvent* event)
{
    // A proxy that is the first child breaks Qt's focus chain.
    if (m_table)
        m_table->setFocus(event->reason());
}

void BookmarksPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

} // namespace Logboom
