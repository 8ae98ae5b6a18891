// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/suggestionpopup.h"

#include "ui/theme/fonts.h"

#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Of the design, for a 13 px font.
constexpr int RowHeight = 24;
constexpr int Inset = 8;
constexpr int MinWidth = 220;
constexpr int MaxWidth = 520;
constexpr int CountRole = Qt::UserRole;

QString countText(const QModelIndex& index)
{
    const quint64 count = index.data(CountRole).toULongLong();
    return count > 0 ? QLocale().toString(count) : QString();
}

/// The name at the left, its count at the right.
class SuggestionDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int text = QFontMetrics(logFont(option.font)).horizontalAdvance(index.data().toString());
        const int count = QFontMetrics(option.font).horizontalAdvance(countText(index));
        return {text + count + scaled(4 * Inset, option.font), scaled(RowHeight, option.font)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen)
            painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
        const int inset = scaled(Inset, option.font);
        QRect line = option.rect.adjusted(inset, 0, -inset, 0);
        const QString count = countText(index);
        painter->setFont(sized(option.font, 12));
        painter->setPen(option.palette.color(chosen ? QPalette::HighlightedText : QPalette::PlaceholderText));
        painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, count);
        line.setRight(line.right() - painter->fontMetrics().horizontalAdvance(count) - 2 * inset);
        painter->setFont(logFont(option.font));
        painter->setPen(option.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(
            line, Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(index.data().toString().simplified(), Qt::ElideRight, line.width()));
    }
};

} // namespace

SuggestionPopup::SuggestionPopup(QWidget* window)
    : QFrame(window)
    , m_list(new QListWidget(this))
    , m_title(new QLabel(this))
{
    setObjectName(u"suggestions"_s);
    setFrameShape(QFrame::Box);
    setFrameShadow(QFrame::Plain);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setForegroundRole(QPalette::Dark);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new SuggestionDelegate(m_list));
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setContentsMargins(Inset, 4, Inset, 4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addWidget(m_list);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { emit clicked(item->text()); });
    hide();
}

void SuggestionPopup::showSuggestions(const std::vector<Suggestion>& suggestions, const QString& title,
                                      const QPoint& below)
{
    const std::optional<QString> before = chosen();
    m_list->clear();
    for (const Suggestion& suggestion : suggestions) {
        auto* item = new QListWidgetItem(suggestion.text, m_list);
        item->setData(CountRole, QVariant::fromValue(suggestion.count));
        if (before == suggestion.text)
            m_list->setCurrentItem(item);
    }
    m_title->setText(title);
    m_list->setAccessibleName(title);
    m_title->setFont(sized(font(), 12));
    const int rows = std::min(m_list->count(), VisibleRows);
    m_list->setFixedHeight(rows * scaled(RowHeight, font()));
    const int wanted = std::max(m_list->sizeHintForColumn(0) + scaled(20, font()), m_title->sizeHint().width() + 2);
    const int width = std::clamp(wanted, scaled(MinWidth, font()), scaled(MaxWidth, font()));
    const int room = std::max(0, parentWidget()->width() - width);
    setFixedWidth(width);
    adjustSize();
    move(QPoint(std::min(below.x(), room), below.y()));
    show();
    raise();
}

int SuggestionPopup::count() const
{
    return m_list->count();
}

std::optional<QString> SuggestionPopup::chosen() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item && item->isSelected() ? std::optional(item->text()) : std::nullopt;
}

QString SuggestionPopup::firstText() const
{
    return m_list->count() > 0 ? m_list->item(0)->text() : QString();
}

void SuggestionPopup::moveChoice(int step)
{
    const int rows = m_list->count();
    if (rows == 0)
        return;
    const int from = chosen() ? m_list->currentRow() : (step > 0 ? -1 : rows);
    m_list->setCurrentRow((from + step + rows) % rows);
}

void SuggestionPopup::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        hide();
}

} // namespace Logboom
