// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/filterfield.h"

#include "ui/panels/filterchip.h"
#include "ui/panels/inputlimit.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/toolbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace Logboom {

namespace {

// Of the design, for a 13 px font.
constexpr int Height = 28;
constexpr int FunnelSlot = 36;
constexpr int ChipGap = 4;
constexpr int MinEditWidth = 180;

constexpr int ChipStretch = 1000; ///< against the text's 1: chips take what they need before the text grows

} // namespace

FilterField::FilterField(QWidget* parent)
    : QWidget(parent)
    , m_chipArea(new QScrollArea(this))
    , m_chipHost(new QWidget)
    , m_edit(new QLineEdit(this))
    , m_clear(new ToolButton(Icon::Close, tr("Clear the filter"), this, ToolButton::Size::Dense))
    , m_historyButton(new ToolButton(Icon::ChevronDown, tr("Earlier filters"), this, ToolButton::Size::Dense))
{
    setLayoutDirection(Qt::LeftToRight); // a filter is code
    m_chipArea->setFrameShape(QFrame::NoFrame);
    m_chipArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_chipArea->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_chipArea->setFocusPolicy(Qt::NoFocus);
    m_chipArea->setWidget(m_chipHost);
    m_chipArea->viewport()->setAutoFillBackground(false);
    m_chipHost->setAutoFillBackground(false);

    m_edit->setFrame(false);
    m_edit->setPlaceholderText(tr("Filter: text, field:value, /regex/"));
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->setAccessibleDescription(tr(
        "Text to find, field:value or /regular expression/. Down shows earlier filters, Ctrl+Space names to choose."));
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);

    auto* layout = new QHBoxLayout(this);
    layout->setSpacing(0);
    layout->addWidget(m_chipArea, ChipStretch);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_clear);
    layout->addWidget(m_historyButton);
    // The newest chip is the one being worked on.
    QScrollBar* chipScroll = m_chipArea->horizontalScrollBar();
    connect(chipScroll, &QScrollBar::rangeChanged, chipScroll,
            [chipScroll](int, int max) { chipScroll->setValue(max); });
    limitInput(*m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (takeBackLongInput(*m_edit)) {
            emit tooLong();
            return;
        }
        m_parts.setTyped(text);
        showButtons();
        emit typed();
    });
    connect(m_edit, &QLineEdit::textChanged, this, &FilterField::updateEditFont);
    connect(m_clear, &QToolButton::clicked, this, &FilterField::clear);
    connect(m_historyButton, &QToolButton::clicked, this, &FilterField::showHistory);
    m_clear->setObjectName(QStringLiteral("clear"));
    m_historyButton->setObjectName(QStringLiteral("history"));
    m_historyButton->hide();
    applySizes();
    buildChips();
}

void FilterField::setParts(const FilterParts& parts)
{
    m_parts = parts;
    if (m_edit->text() != parts.typed())
        m_edit->setText(parts.typed());
    buildChips();
}

void FilterField::setHistory(const QStringList& history)
{
    m_history = history;
    m_historyButton->setVisible(!history.isEmpty());
}

void FilterField::addButton(QAction* action)
{
    m_extraButton = new ToolButton(action, this, ToolButton::Size::Dense);
    auto* row = static_cast<QHBoxLayout*>(layout());
    row->insertWidget(row->indexOf(m_historyButton), m_extraButton);
    setTabOrder(m_clear, m_extraButton);
    showButtons();
}

void FilterField::showButtons()
{
    m_clear->setVisible(!m_parts.isEmpty());
    if (m_extraButton)
        m_extraButton->setVisible(!m_parts.isEmpty());
}

QSize FilterField::sizeHint() const
{
    return {scaled(600, font()), scaled(Height, font())};
}

void FilterField::buildChips()
{
    for (FilterChip* chip : m_chips) {
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();
    // In front of the text, wherever that stands in the window's order.
    QWidget* before = m_edit->previousInFocusChain();
    while (before->focusProxy() == m_edit)
        before = before->previousInFocusChain();
    for (std::size_t i = 0; i < m_parts.parts().size(); ++i) {
        auto* chip = new FilterChip(m_parts.parts()[i], m_chipHost);
        connect(chip, &FilterChip::toggleRequested, this, [this, i] {
            const bool keyboard = m_chips[i]->hasFocus();
            m_parts.toggle(i);
            buildChips();
            if (keyboard)
                m_chips[i]->setFocus(Qt::OtherFocusReason);
            emit partsChanged();
        });
        connect(chip, &FilterChip::removeRequested, this, [this, i] { removeChip(i); });
        connect(chip, &FilterChip::editRequested, this, [this, i] { editChip(i); });
        m_chips.push_back(chip);
        setTabOrder(std::exchange(before, chip), chip);
    }
    showButtons();
    placeChips();
}

void FilterField::placeChips()
{
    int x = 0;
    const int chipHeight = m_chips.empty() ? 0 : m_chips.front()->sizeHint().height();
    for (FilterChip* chip : m_chips) {
        chip->setGeometry(QRect(QPoint(x, 0), chip->sizeHint()));
        chip->show();
        x += chip->width() + scaled(ChipGap, font());
    }
    m_chipHost->resize(std::max(0, x), chipHeight);
    m_chipArea->setFixedHeight(std::max(1, chipHeight));
    m_chipArea->setMaximumWidth(x);
    // Not by its size hint, which it keeps from the first chips.
    m_chipArea->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_chipArea->setMinimumWidth(std::min(x, scaled(60, font())));
    m_chipArea->setVisible(!m_chips.empty());
}

void FilterField::removeChip(std::size_t index)
{
    const bool keyboard = m_chips[index]->hasFocus();
    m_parts.remove(index);
    buildChips();
    if (keyboard && !m_chips.empty())
        m_chips[std::min(index, m_chips.size() - 1)]->setFocus(Qt::OtherFocusReason);
    else if (keyboard)
        m_edit->setFocus(Qt::OtherFocusReason);
    emit partsChanged();
}

void FilterField::editChip(std::size_t index)
{
    m_parts.edit(index, m_context);
    m_edit->setText(m_parts.typed());
    m_edit->setFocus(Qt::OtherFocusReason);
    buildChips();
    emit partsChanged();
}

void FilterField::commit()
{
    m_parts.commitTyped(m_context);
    m_edit->setText(m_parts.typed());
    buildChips();
    emit partsChanged();
}

void FilterField::clear()
{
    m_parts = {};
    m_edit->clear();
    m_edit->setFocus(Qt::OtherFocusReason);
    buildChips();
    emit partsChanged();
}

void FilterField::showHistory()
{
    if (m_history.isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Earlier filters"));
    menu->setFont(logFont(font()));
    for (const QString& text : m_history) {
        const QString shown = menu->fontMetrics().elidedText(text, Qt::ElideRight, std::max(width(), 200));
        QAction* action = menu->addAction(QString(shown).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, text] { emit historyChosen(text); });
    }
    menu->setMinimumWidth(std::min(width(), scaled(480, font())));
    menu->setActiveAction(menu->actions().front());
    menu->popup(mapToGlobal(QPoint(0, height() + 1)));
}

void FilterField::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colours& colours = Colours::of(palette());
    const bool focused = m_edit->hasFocus();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal pen = focused ? 2 : 1;
    painter.setPen(QPen(focused ? colours.focusRing : palette().color(QPalette::Mid), pen));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), 4, 4);
    const int side = scaled(16, font());
    const QRect funnel((scaled(FunnelSlot, font()) - side) / 2, (height() - side) / 2, side, side);
    paintIcon(painter, funnel, Icon::Filter, palette().color(QPalette::PlaceholderText));
}

bool FilterField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit) {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
            update();
        if (event->type() == QEvent::KeyPress && handleEditKey(static_cast<QKeyEvent*>(event)->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool FilterField::handleEditKey(int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        commit();
        return true;
    case Qt::Key_Escape:
        emit leaveRequested();
        return true;
    case Qt::Key_Down:
        showHistory();
        return true;
    case Qt::Key_Backspace:
        if (m_edit->cursorPosition() > 0 || m_edit->hasSelectedText() || m_chips.empty())
            return false;
        editChip(m_chips.size() - 1);
        return true;
    case Qt::Key_Left:
        if (m_edit->cursorPosition() > 0 || m_chips.empty())
            return false;
        m_chips.back()->setFocus(Qt::TabFocusReason);
        return true;
    default:
        return false;
    }
}

void FilterField::updateEditFont()
{
    // The hint is a sentence, what is typed is code.
    m_edit->setFont(m_edit->text().isEmpty() ? font() : logFont(font()));
}

void FilterField::applySizes()
{
    updateEditFont();
    setFixedHeight(scaled(Height, font()));
    layout()->setContentsMargins(scaled(FunnelSlot, font()), 0, scaled(4, font()), 0);
    m_edit->setMinimumWidth(scaled(MinEditWidth, font()));
}

void FilterField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applySizes();
        placeChips();
    }
}

void FilterField::mousePressEvent(QMouseEvent*)
{
    m_edit->setFocus(Qt::MouseFocusReason);
}

} // namespace Logboom
