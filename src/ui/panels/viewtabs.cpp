// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/viewtabs.h"

#include "ui/panels/flattabs.h"
#include "ui/theme/toolbutton.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>

namespace Logboom {

ViewTabs::ViewTabs(QWidget* parent)
    : QWidget(parent)
    , m_tabs(new FlatTabs(tr("Views"), FlatTabs::DockHeight, this))
{
    auto* add = new ToolButton(Icon::Plus, tr("Another view"), this, ToolButton::Size::Dense);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_tabs);
    row->addWidget(add);
    row->addStretch(1);
    m_tabs->setUsesScrollButtons(true); // many must not widen the window
    m_tabs->installEventFilter(this);
    connect(m_tabs, &QTabBar::currentChanged, this, &ViewTabs::chosen);
    connect(add, &QToolButton::clicked, this, &ViewTabs::newRequested);
    hide();
}

void ViewTabs::showViews(const ViewList& views, const QTimeZone& zone)
{
    const QSignalBlocker blocker(m_tabs);
    while (m_tabs->count() > views.count())
        m_tabs->removeTab(m_tabs->count() - 1);
    for (int i = 0; i < views.count(); ++i) {
        if (i >= m_tabs->count())
            m_tabs->addTab(QString());
        m_tabs->setTabText(i, views.at(i).title(zone));
        m_tabs->setTabToolTip(i, views.at(i).filter.parts.text());
    }
    m_tabs->setCurrentIndex(views.current());
    setVisible(views.count() > 1);
    update();
}

bool ViewTabs::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tabs && event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const int index = m_tabs->tabAt(mouse->position().toPoint());
        if (mouse->button() == Qt::MiddleButton && index >= 0) {
            emit closeRequested(index);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ViewTabs::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(0, height() - 1, width(), 1, palette().color(QPalette::Mid));
}

} // namespace Logboom
