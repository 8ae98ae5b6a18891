// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fieldlist.h"

#include "ui/models/followvalue.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Lengths of the design.
constexpr int RowHeight = 24;
constexpr int HeadGap = 8;
constexpr int Inset = 16;
constexpr int MinNameWidth = 100;
constexpr int MaxNameWidth = 168;
constexpr int NameGap = 12;
constexpr int ButtonSlot = 24;
constexpr int ButtonsRight = 8;
constexpr int IconSize = 16;

constexpr std::array ButtonParts{FieldList::Part::Copy, FieldList::Part::Column, FieldList::Part::Exclude,
                                 FieldList::Part::Include};
constexpr std::array ButtonIcons{Icon::Copy, Icon::DockRight, Icon::Minus, Icon::Plus};

/// These the table shows anyway, or they differ in every entry.
bool canBeColumn(const QString& name)
{
    static const QStringList others{u"sent"_s, u"level"_s, u"id"_s};
    return !others.contains(name);
}

bool isUsable(const EntryField& field, FieldList::Part part)
{
    switch (part) {
    case FieldList::Part::Value:
    case FieldList::Part::Include:
        return !field.include.isEmpty();
    case FieldList::Part::Exclude:
        return !field.exclude.isEmpty();
    case FieldList::Part::Copy:
        return true;
    case FieldList::Part::Column:
        return canBeColumn(field.name);
    case FieldList::Part::Follow:
        return !followFilter(field.name, field.value).isEmpty();
    case FieldList::Part::None:
        break;
    }
    return false;
}

} // namespace

// ---- the model ----

void FieldModel::setGroups(std::vector<FieldGroup> groups)
{
    beginResetModel();
    m_rows.clear();
    m_fields.clear();
    for (FieldGroup& group : groups) {
        m_rows.push_back({group.title, std::nullopt});
        for (EntryField& field : group.fields) {
            m_rows.push_back({{}, m_fields.size()});
            m_fields.push_back(std::move(field));
        }
    }
    endResetModel();
}

int FieldModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

const EntryField* FieldModel::fieldAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const auto& field = m_rows[static_cast<std::size_t>(row)].field;
    return field ? &m_fields[*field] : nullptr;
}

QVariant FieldModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const EntryField* field = fieldAt(index.row());
    if (!field)
        return titleAt(index.row());
    return QString(field->name + u": "_s + field->value + (field->note.isEmpty() ? u""_s : u", "_s + field->note));
}

Qt::ItemFlags FieldModel::flags(const QModelIndex& index) const
{
    return fieldAt(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

// ---- the painting ----

class FieldList::Delegate final : public QStyledItemDelegate
{
public:
    Delegate(const FieldModel& model, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_model(model)
    {
    }

    int hoveredRow = -1;

    void setFont(const QFont& font)
    {
        m_font = font;
        m_valueFont = sized(logFont(font), 12);
        m_headFont = semibold(sized(font, 12));
        measure();
    }
    void measure()
    {
        const QFontMetrics metrics(m_font);
        m_nameWidth = scaled(MinNameWidth, m_font);
        for (const EntryField& field : m_model.fields())
            m_nameWidth = std::max(m_nameWidth, metrics.horizontalAdvance(field.name) + scaled(NameGap, m_font));
        m_nameWidth = std::min(m_nameWidth, scaled(MaxNameWidth, m_font));
    }

    QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const override
    {
        const int gap = m_model.fieldAt(index.row()) ? 0 : scaled(HeadGap, m_font);
        return {scaled(MinNameWidth, m_font), scaled(RowHeight, m_font) + gap};
    }

    /// Of one of the buttons, the first at the right.
    [[nodiscard]] QRect buttonRect(const QRect& row, std::size_t button) const
    {
        const int slot = scaled(ButtonSlot, m_font);
        const int right = row.right() + 1 - scaled(ButtonsRight, m_font) - static_cast<int>(button) * slot;
        return {right - slot, row.top(), slot, row.height()};
    }
    [[nodiscard]] int valueLeft() const { return scaled(Inset, m_font) + m_nameWidth; }

    [[nodiscard]] bool isActive(const QStyleOptionViewItem& option, const QModelIndex& index) const
    {
        return index.row() == hoveredRow ||
               (option.state.testFlag(QStyle::State_Selected) && option.widget && option.widget->hasFocus());
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const EntryField* field = m_model.fieldAt(index.row());
        const QColor muted = option.palette.color(QPalette::PlaceholderText);
        const int inset = scaled(Inset, m_font);
        if (!field) {
            const QRect area = option.rect.adjusted(inset, scaled(HeadGap, m_font), -inset, 0);
            painter->setFont(m_headFont);
            painter->setPen(muted);
            painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, m_model.titleAt(index.row()));
            return;
        }
        const auto visual = [&option](const QRect& rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        const Colours& colours = Colours::of(option.palette);
        const bool active = isActive(option, index);
        if (active)
            painter->fillRect(option.rect, colours.hover);
        const QRect name(inset, option.rect.top(), m_nameWidth - scaled(NameGap, m_font) / 2, option.rect.height());
        painter->setFont(m_font);
        painter->setPen(muted);
        painter->drawText(visual(name), Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(m_font).elidedText(field->name, Qt::ElideMiddle, name.width()));
        const int right = active ? buttonRect(option.rect, ButtonParts.size() - 1).left() : option.rect.right() - inset;
        paintValue(*painter, *field, QRect(QPoint(valueLeft(), option.rect.top()), QPoint(right, option.rect.bottom())),
                   option);
        for (std::size_t i = 0; active && i < ButtonParts.size(); ++i) {
            if (!isUsable(*field, ButtonParts[i]))
                continue;
            QRect icon(0, 0, scaled(IconSize, m_font), scaled(IconSize, m_font));
            icon.moveCenter(visual(buttonRect(option.rect, i)).center());
            paintIcon(*painter, icon, ButtonIcons[i], muted);
        }
    }

private:
    void paintValue(QPainter& painter, const EntryField& field, const QRect& rect,
                    const QStyleOptionViewItem& option) const
    {
        const QFontMetrics metrics(m_valueFont);
        QString text = field.value;
        text.replace(u'\n', u' ');
        const QString value = metrics.elidedText(text, Qt::ElideRight, rect.width());
        painter.setFont(m_valueFont);
        painter.setPen(option.palette.color(QPalette::Text));
        painter.drawText(QStyle::visualRect(option.direction, option.rect, rect),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, value);
        if (field.note.isEmpty())
            return;
        const QRect rest = rect.adjusted(metrics.horizontalAdvance(value + u' '), 0, 0, 0);
        painter.setPen(option.palette.color(QPalette::PlaceholderText));
        painter.drawText(QStyle::visualRect(option.direction, option.rect, rest),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(field.note, Qt::ElideRight, rest.width()));
    }

    const FieldModel& m_model;
    QFont m_font;
    QFont m_valueFont;
    QFont m_headFont;
    int m_nameWidth = 0;
};

// ---- the list ----

FieldList::FieldList(QWidget* parent)
    : QListView(parent)
    , m_delegate(new Delegate(m_model, this))
{
    m_delegate->setFont(font());
    setModel(&m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAccessibleName(tr("Fields"));
}

void FieldList::setGroups(std::vector<FieldGroup> groups)
{
    m_model.setGroups(std::move(groups));
    m_delegate->measure();
    m_delegate->hoveredRow = -1;
}

QString FieldList::currentValue() const
{
    const EntryField* field = m_model.fieldAt(currentIndex().row());
    return field ? field->value : QString();
}

QString FieldList::currentName() const
{
    const EntryField* field = m_model.fieldAt(currentIndex().row());
    return field ? field->name : QString();
}

FieldList::Part FieldList::partAt(const QPoint& position) const
{
    const QModelIndex index = indexAt(position);
    const EntryField* field = index.isValid() ? m_model.fieldAt(index.row()) : nullptr;
    if (!field)
        return Part::None;
    const QRect row = visualRect(index);
    // As if laid out from the left.
    const QPoint logical = QStyle::visualPos(layoutDirection(), row, position);
    for (std::size_t i = 0; i < ButtonParts.size(); ++i) {
        if (m_delegate->buttonRect(row, i).contains(logical))
            return isUsable(*field, ButtonParts[i]) ? ButtonParts[i] : Part::None;
    }
    return logical.x() >= m_delegate->valueLeft() && isUsable(*field, Part::Value) ? Part::Value : Part::None;
}

void FieldList::activate(const EntryField& field, Part part)
{
    if (!isUsable(field, part))
        return;
    if (part == Part::Copy)
        QGuiApplication::clipboard()->setText(field.value);
    else if (part == Part::Column)
        emit columnRequested(field.name);
    else if (part == Part::Follow)
        emit followRequested(field.name, field.value);
    else
        emit filterTermRequested(part == Part::Exclude ? field.exclude : field.include);
}

QString FieldList::partName(Part part) const
{
    switch (part) {
    case Part::Value:
    case Part::Include:
        return tr("Only entries with this value");
    case Part::Exclude:
        return tr("Without entries with this value");
    case Part::Copy:
        return tr("Copy the value");
    case Part::Column:
        return tr("A column of this field");
    case Part::Follow:
        return tr("Follow this value over all sources");
    case Part::None:
        break;
    }
    return {};
}

void FieldList::mouseMoveEvent(QMouseEvent* event)
{
    QListView::mouseMoveEvent(event);
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    const int row = index.isValid() && m_model.fieldAt(index.row()) ? index.row() : -1;
    if (row != m_delegate->hoveredRow) {
        m_delegate->hoveredRow = row;
        viewport()->update();
    }
    viewport()->setCursor(partAt(position) == Part::None ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void FieldList::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    if (event->button() != Qt::LeftButton || !index.isValid() || index != currentIndex())
        return;
    if (const EntryField* field = m_model.fieldAt(index.row()))
        activate(*field, partAt(position));
}

void FieldList::leaveEvent(QEvent* event)
{
    QListView::leaveEvent(event);
    m_delegate->hoveredRow = -1;
    viewport()->update();
}

void FieldList::keyPressEvent(QKeyEvent* event)
{
    const EntryField* field = m_model.fieldAt(currentIndex().row());
    if (!field) {
        QListView::keyPressEvent(event);
        return;
    }
    if (event->matches(QKeySequence::Copy))
        activate(*field, Part::Copy);
    else if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        activate(*field, Part::Include);
    else if (event->key() == Qt::Key_Minus)
        activate(*field, Part::Exclude);
    else if (event->key() == Qt::Key_C && event->modifiers() == Qt::NoModifier)
        activate(*field, Part::Column);
    else if (event->key() == Qt::Key_F && event->modifiers() == Qt::NoModifier)
        activate(*field, Part::Follow);
    else
        QListView::keyPressEvent(event);
}

void FieldList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const EntryField* field = m_model.fieldAt(index.row());
    if (!field)
        return;
    setCurrentIndex(index);
    const EntryField chosen = *field; // another entry may come meanwhile
    QMenu menu(this);
    for (const Part part : {Part::Include, Part::Exclude, Part::Follow, Part::Column, Part::Copy}) {
        QAction* action = menu.addAction(partName(part));
        action->setEnabled(isUsable(chosen, part));
        connect(action, &QAction::triggered, this, [this, chosen, part] { activate(chosen, part); });
    }
    menu.exec(byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void FieldList::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_delegate->setFont(font());
        scheduleDelayedItemsLayout();
    }
}

bool FieldList::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QListView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Part part = partAt(help->pos());
    const EntryField* field = m_model.fieldAt(indexAt(help->pos()).row());
    const bool onButton = part != Part::None && part != Part::Value;
    // Values are never taken for markup.
    const QString value =
        field ? u"<p style='white-space:pre-wrap'>" + field->value.toHtmlEscaped() + u"</p>" : QString();
    QToolTip::showText(help->globalPos(), onButton ? partName(part) : value, viewport());
    return true;
}

} // namespace Logboom
