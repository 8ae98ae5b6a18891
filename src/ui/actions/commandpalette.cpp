// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/commandpalette.h"

#include "ui/actions/actionregistry.h"
#include "ui/theme/fonts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <optional>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Of the design, for a 13 px font.
constexpr int Width = 560;
constexpr int SearchHeight = 40;
constexpr int RowHeight = 28;
constexpr int VisibleRows = 12;
constexpr int Inset = 12;

constexpr int ActionRole = Qt::UserRole;

QAction* actionOf(const QModelIndex& index)
{
    return index.data(ActionRole).value<QAction*>();
}

/// Icon, name, group, and the key in a cap at the right.
class PaletteDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {0, scaled(RowHeight, option.font)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QAction* action = actionOf(index);
        const auto px = [&option](int design) { return scaled(design, option.font); };
        const bool chosen = option.state & QStyle::State_Selected;
        const QPalette::ColorGroup group = action->isEnabled() ? QPalette::Active : QPalette::Disabled;
        const QColor text = option.palette.color(group, chosen ? QPalette::HighlightedText : QPalette::Text);
        const QColor muted = chosen ? text : option.palette.color(group, QPalette::PlaceholderText);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (chosen)
            painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
        const auto visual = [&option](const QRect& rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        const int side = px(16);
        const QRect icon(option.rect.left() + px(Inset), option.rect.center().y() - side / 2 + 1, side, side);
        action->icon().paint(painter, visual(icon), Qt::AlignCenter, chosen ? QIcon::Selected : QIcon::Normal);

        QRect line = option.rect.adjusted(px(Inset) + side + px(8), 0, -px(Inset), 0);
        const QList<QKeySequence> keys = ActionRegistry::keys(action);
        if (!keys.isEmpty())
            line.setRight(paintKey(*painter, line, keyText(keys.front()), muted, option) - px(8));
        painter->setFont(option.font);
        painter->setPen(text);
        const QString name = painter->fontMetrics().elidedText(action->text(), Qt::ElideRight, line.width());
        painter->drawText(visual(line), Qt::AlignVCenter | Qt::AlignLeft, name);
        line.setLeft(line.left() + painter->fontMetrics().horizontalAdvance(name) + px(8));
        painter->setFont(sized(option.font, 12));
        painter->setPen(muted);
        painter->drawText(visual(line), Qt::AlignVCenter | Qt::AlignLeft, ActionRegistry::group(action));
        painter->restore();
    }

private:
    /// Left edge of what was painted.
    static int paintKey(QPainter& painter, const QRect& line, const QString& key, const QColor& colour,
                        const QStyleOptionViewItem& option)
    {
        painter.setFont(sized(logFont(option.font), 11));
        const int width =
            std::max(painter.fontMetrics().horizontalAdvance(key) + scaled(8, option.font), scaled(16, option.font));
        const int height = scaled(18, option.font);
        const QRect cap(line.right() - width + 1, line.center().y() - height / 2 + 1, width, height);
        const QRect shown = QStyle::visualRect(option.direction, option.rect, cap);
        const bool chosen = option.state & QStyle::State_Selected;
        painter.setPen(chosen ? colour : option.palette.color(QPalette::Mid));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(shown).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setPen(colour);
        painter.drawText(shown, Qt::AlignCenter, key);
        return cap.left();
    }
};

} // namespace

std::optional<int> paletteRank(QStringView text, QStringView search)
{
    int rank = 0;
    for (const QStringView word : search.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return std::nullopt;
        const bool startsWord = at == 0 || !text[at - 1].isLetterOrNumber();
        rank += static_cast<int>(at) + (startsWord ? 0 : 100);
    }
    return rank;
}

CommandPalette::CommandPalette(const ActionRegistry& registry, QWidget* window)
    : QWidget(window, Qt::Popup | Qt::FramelessWindowHint)
    , m_registry(registry)
    , m_search(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Commands"));
    setWindowTitle(accessibleName());
    m_search->setFrame(false);
    m_search->setPlaceholderText(tr("Type a command"));
    m_search->setAccessibleName(tr("Search commands"));
    m_search->installEventFilter(this);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setFont(sized(font(), 12));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setItemDelegate(new PaletteDelegate(this));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(scaled(Inset + 16 + 8, font()), 0, scaled(Inset, font()), 0);
    head->addWidget(m_search, 1);
    head->addWidget(m_count);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, scaled(4, font()));
    column->setSpacing(scaled(5, font()));
    column->addLayout(head);
    column->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runCurrent);
    connect(m_list, &QListWidget::itemEntered, m_list, qOverload<QListWidgetItem*>(&QListWidget::setCurrentItem));
    m_search->setFixedHeight(scaled(SearchHeight, font()));
    fill({});
}

void CommandPalette::open()
{
    const QWidget* window = parentWidget();
    const int width = std::min(scaled(Width, font()), window->width() - 32);
    const int height = scaled(SearchHeight + VisibleRows * RowHeight + 12, font());
    const QPoint corner = window->mapToGlobal(QPoint((window->width() - width) / 2, scaled(56, font())));
    setGeometry(QRect(corner, QSize(width, std::min(height, window->height() - scaled(80, font())))));
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::fill(const QString& words)
{
    struct Hit
    {
        int rank;
        QAction* action;
    };
    std::vector<Hit> hits;
    for (QAction* action : m_registry.actions()) {
        const std::optional<int> rank =
            paletteRank(QString(action->text() + u' ' + ActionRegistry::group(action)), words);
        if (rank && action->objectName() != "tools.palette"_L1)
            hits.push_back({*rank, action});
    }
    std::ranges::stable_sort(hits, {}, &Hit::rank);
    // At first the ways through the entries: Return on a palette just opened does no harm.
    if (words.isEmpty()) {
        std::ranges::stable_partition(hits,
                                      [](const Hit& hit) { return hit.action->objectName().startsWith("go."_L1); });
    }
    m_list->clear();
    for (const Hit& hit : hits) {
        auto* item = new QListWidgetItem(hit.action->text(), m_list);
        item->setData(ActionRole, QVariant::fromValue(hit.action));
        if (!hit.action->isEnabled())
            item->setFlags(item->flags() & ~Qt::ItemIsEnabled);
    }
    m_list->setCurrentRow(0);
    m_count->setText(tr("%Ln commands", nullptr, static_cast<int>(hits.size())));
}

void CommandPalette::runCurrent()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr || !(item->flags() & Qt::ItemIsEnabled))
        return;
    auto* action = item->data(ActionRole).value<QAction*>();
    close();
    // Once the popup has gone and the focus is back where it was.
    QMetaObject::invokeMethod(action, &QAction::trigger, Qt::QueuedConnection);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int step = key->key() == Qt::Key_Down ? 1 : -1;
        const int rows = m_list->count();
        if (rows > 0)
            m_list->setCurrentRow((m_list->currentRow() + step + rows) % rows);
        return true;
    }
    default:
        return false;
    }
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(palette().color(QPalette::Dark));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const int line = m_search->geometry().bottom() + 1;
    painter.fillRect(1, line, width() - 2, 1, palette().color(QPalette::Mid));
    const int side = scaled(16, font());
    paintIcon(painter, {scaled(Inset, font()), m_search->geometry().center().y() - side / 2 + 1, side, side},
              Icon::Search, palette().color(QPalette::PlaceholderText));
}

} // namespace Logboom
