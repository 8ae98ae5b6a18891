// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/bottomdock.h"

#include "ui/panels/flattabs.h"
#include "ui/theme/fonts.h"
#include "ui/theme/toolbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSettings>
#include <QStackedWidget>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Of the design, for a 13 px font.
constexpr int DefaultHeight = 248;
constexpr int MinHeight = 120;
constexpr int MinContentHeight = 96;

const QString OpenKey = u"panel/open"_s;
const QString PageKey = u"panel/page"_s;
const QString HeightKey = u"panel/height"_s;

} // namespace

BottomDock::BottomDock(QWidget* content, QWidget* parent)
    : QSplitter(Qt::Vertical, parent)
    , m_panel(new QWidget(this))
    , m_tabs(new FlatTabs(tr("Panels"), FlatTabs::DockHeight, m_panel))
    , m_switch(new ToolButton(Icon::ChevronUp, tr("Open the panel"), m_panel, ToolButton::Size::Dense))
    , m_pages(new QStackedWidget(m_panel))
    , m_height(DefaultHeight)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_tabs);
    row->addStretch(1);
    row->addWidget(m_switch);
    auto* column = new QVBoxLayout(m_panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_pages, 1);
    addWidget(content);
    addWidget(m_panel);
    setHandleWidth(1);
    setChildrenCollapsible(false);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    m_tabs->setUsesScrollButtons(true); // their names must not widen the window
    m_tabs->installEventFilter(this);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        emit changed();
    });
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int index) {
        if (index >= 0)
            setOpen(true);
    });
    connect(m_switch, &QToolButton::clicked, this, [this] { setOpen(!m_open); });
    connect(this, &QSplitter::splitterMoved, this, &BottomDock::takeHeight);
    applySizes();
    applyOpen();
}

void BottomDock::addPage(const QString& id, const QString& title, QWidget* page, QWidget* focus)
{
    Q_ASSERT(!m_ids.contains(id));
    m_ids.append(id);
    m_focus.append(focus ? focus : page);
    m_pages->addWidget(page);
    m_tabs->addTab(title);
    applySizes();
}

void BottomDock::setCount(const QString& id, int count)
{
    m_tabs->setCount(static_cast<int>(m_ids.indexOf(id)), count);
}

bool BottomDock::shows(const QString& id) const
{
    return m_open && m_tabs->currentIndex() == m_ids.indexOf(id);
}

void BottomDock::openPage(const QString& id)
{
    m_tabs->setCurrentIndex(static_cast<int>(m_ids.indexOf(id)));
    setOpen(true);
    m_focus[m_tabs->currentIndex()]->setFocus(Qt::ShortcutFocusReason);
}

void BottomDock::setOpen(bool open)
{
    if (m_open == open)
        return;
    const bool hadFocus = m_pages->isAncestorOf(focusWidget());
    m_open = open;
    applyOpen();
    if (!open && hadFocus)
        emit leaveRequested();
    emit changed();
}

void BottomDock::applyOpen()
{
    m_pages->setVisible(m_open);
    m_tabs->setUnderlined(m_open);
    m_switch->setIcon(themedIcon(m_open ? Icon::ChevronDown : Icon::ChevronUp));
    m_switch->setToolTip(m_open ? tr("Close the panel") : tr("Open the panel"));
    m_switch->setAccessibleName(m_switch->toolTip());
    const int tabs = scaled(FlatTabs::DockHeight, font());
    m_panel->setMinimumHeight(m_open ? scaled(MinHeight, font()) : tabs);
    m_panel->setMaximumHeight(m_open ? QWIDGETSIZE_MAX : tabs);
    handle(1)->setEnabled(m_open);
    const int wanted = m_open ? scaled(m_height, font()) : tabs;
    setSizes({std::max(height() - wanted - handleWidth(), 1), wanted});
}

void BottomDock::takeHeight()
{
    // In pixels of the design, so that it holds at another size of the font.
    m_height = sizes().at(1) * DesignFontPixels / std::max(1, scaled(DesignFontPixels, font()));
}

void BottomDock::applySizes()
{
    m_tabs->setFixedHeight(scaled(FlatTabs::DockHeight, font()));
    widget(0)->setMinimumHeight(scaled(MinContentHeight, font()));
}

void BottomDock::saveTo(QSettings& settings) const
{
    settings.setValue(OpenKey, m_open);
    settings.setValue(PageKey, m_ids.value(m_tabs->currentIndex()));
    settings.setValue(HeightKey, m_height);
}

void BottomDock::restoreFrom(const QSettings& settings)
{
    m_height = std::max(MinHeight, settings.value(HeightKey, DefaultHeight).toInt());
    const qsizetype page = m_ids.indexOf(settings.value(PageKey).toString());
    m_tabs->setCurrentIndex(static_cast<int>(std::max<qsizetype>(0, page)));
    setOpen(settings.value(OpenKey, false).toBool());
}

void BottomDock::changeEvent(QEvent* event)
{
    QSplitter::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applySizes();
        applyOpen();
    }
}

void BottomDock::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_panel->isAncestorOf(focusWidget()))
        emit leaveRequested();
    else
        QSplitter::keyPressEvent(event);
}

bool BottomDock::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            setOpen(!m_open);
            return true;
        }
    }
    return QSplitter::eventFilter(watched, event);
}

} // namespace Logboom
