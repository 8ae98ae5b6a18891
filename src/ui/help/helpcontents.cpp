// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpcontents.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace Logboom {

namespace {

// Of the design, for a 13 px font.
constexpr int Width = 280;
constexpr int PageHeight = 28;
constexpr int SectionHeight = 24;
constexpr int Inset = 16;
constexpr int Indent = 14;
constexpr int SelectionBar = 3;

constexpr int PageRole = Qt::UserRole;
constexpr int SectionRole = Qt::UserRole + 1;
constexpr int LevelRole = Qt::UserRole + 2; ///< of the heading; 1 is the page

class ContentsDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {0, scaled(index.data(LevelRole).toInt() == 1 ? PageHeight : SectionHeight, option.font)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        const Colours& colours = Colours::of(option.palette);
        const QRect row(0, option.rect.top(), option.widget->width(), option.rect.height());
        const auto visual = [&](const QRect& rect) { return QStyle::visualRect(option.direction, row, rect); };
        if (option.state & QStyle::State_Selected) {
            const bool active = option.widget->hasFocus();
            painter->fillRect(row, active ? colours.selection : colours.selectionInactive);
            if (active)
                painter->fillRect(visual({0, row.top(), scaled(SelectionBar, option.font), row.height()}),
                                  colours.focusRing);
        } else if (option.state & QStyle::State_MouseOver) {
            painter->fillRect(row, colours.hover);
        }
        const int level = index.data(LevelRole).toInt();
        const int left = scaled(Inset + (level - 1) * Indent, option.font);
        painter->setFont(level == 1 ? option.font : sized(option.font, 12));
        painter->setPen(option.palette.color(level == 1 ? QPalette::Text : QPalette::PlaceholderText));
        if (option.state & QStyle::State_Selected)
            painter->setPen(option.palette.color(QPalette::Text));
        const QRect text = row.adjusted(left, 0, -scaled(8, option.font), 0);
        painter->drawText(visual(text), Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->restore();
    }
};

HelpPlace placeOf(const QTreeWidgetItem* item)
{
    return {item->data(0, PageRole).toString(), item->data(0, SectionRole).toString()};
}

void describe(QTreeWidgetItem* item, const HelpPlace& place, int level)
{
    item->setData(0, PageRole, place.page);
    item->setData(0, SectionRole, place.section);
    item->setData(0, LevelRole, level);
    item->setToolTip(0, item->text(0));
}

} // namespace

HelpContents::HelpContents(QWidget* parent)
    : QTreeWidget(parent)
{
    setAccessibleName(tr("Pages of the guide"));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(0);
    setRootIsDecorated(false);
    setExpandsOnDoubleClick(false);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setItemDelegate(new ContentsDelegate(this));
    viewport()->setBackgroundRole(QPalette::Window);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        if (item)
            emit chosen(placeOf(item));
    });
}

QTreeWidgetItem* HelpContents::addPage(const QString& id)
{
    auto* item = new QTreeWidgetItem(this, {helpPageTitle(id)});
    describe(item, {id, {}}, 1);
    return item;
}

void HelpContents::addSection(QTreeWidgetItem* page, const HelpPlace& place, const QString& title, int level)
{
    auto* item = new QTreeWidgetItem(page, {title});
    describe(item, place, level);
    page->setExpanded(true);
}

void HelpContents::showPages(const HelpPlace& open, const std::vector<HelpSection>& sections)
{
    const QSignalBlocker quiet(this);
    if (m_showsHits || topLevelItemCount() == 0) {
        clear();
        for (const QString& id : helpPageIds())
            addPage(id);
    }
    m_showsHits = false;
    m_placeholder.clear();
    for (int i = 0; i < topLevelItemCount(); ++i) {
        QTreeWidgetItem* page = topLevelItem(i);
        if (placeOf(page).page != open.page) {
            qDeleteAll(page->takeChildren());
        } else if (page->childCount() == 0) {
            for (const HelpSection& section : sections) {
                if (section.level > 1)
                    addSection(page, {open.page, section.anchor}, section.title, section.level);
            }
        }
    }
    setCurrentPlace(open);
}

void HelpContents::showHits(const std::vector<HelpIndex::Hit>& hits)
{
    const QSignalBlocker quiet(this);
    clear();
    m_showsHits = true;
    m_placeholder = tr("No page has all of these words.");
    QTreeWidgetItem* page = nullptr;
    for (const HelpIndex::Hit& hit : hits) {
        if (!page || placeOf(page).page != hit.place.page)
            page = addPage(hit.place.page);
        if (hit.level > 1)
            addSection(page, hit.place, hit.title, hit.level);
    }
}

void HelpContents::setCurrentPlace(const HelpPlace& place)
{
    const QSignalBlocker quiet(this);
    QTreeWidgetItem* found = nullptr;
    for (QTreeWidgetItemIterator it(this); *it; ++it) {
        const HelpPlace here = placeOf(*it);
        // A section that is not listed is on its page.
        if (here == place || (here.page == place.page && here.section.isEmpty()))
            found = *it;
        if (here == place)
            break;
    }
    setCurrentItem(found);
    if (found)
        scrollToItem(found);
    else
        clearSelection();
    viewport()->update();
}

QSize HelpContents::sizeHint() const
{
    return {scaled(Width, font()), scaled(400, font())};
}

// The rows move when another page is opened, so that only where the button is let go counts.

void HelpContents::mousePressEvent(QMouseEvent* event)
{
    event->accept();
}

void HelpContents::mouseMoveEvent(QMouseEvent* event)
{
    event->accept();
}

void HelpContents::mouseDoubleClickEvent(QMouseEvent* event)
{
    event->accept();
}

void HelpContents::mouseReleaseEvent(QMouseEvent* event)
{
    QTreeWidgetItem* item = itemAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !item)
        return;
    if (item == currentItem())
        emit chosen(placeOf(item));
    else
        setCurrentItem(item);
}

void HelpContents::paintEvent(QPaintEvent* event)
{
    QTreeWidget::paintEvent(event);
    if (topLevelItemCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const int inset = scaled(Inset, font());
    painter.drawText(viewport()->rect().adjusted(inset, scaled(6, font()), -inset, 0), Qt::AlignTop | Qt::TextWordWrap,
                     m_placeholder);
}

void HelpContents::drawBranches(QPainter* /*painter*/, const QRect& /*rect*/, const QModelIndex& /*index*/) const
{
    // The open page is the one with rows under it.
}

void HelpContents::changeEvent(QEvent* event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        scheduleDelayedItemsLayout();
}

} // namespace Logboom
