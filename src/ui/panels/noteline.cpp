// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/noteline.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace Logboom {

using namespace Qt::StringLiterals;

NoteLine::NoteLine(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(m_label);
    m_label->setTextFormat(Qt::RichText);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    m_label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_label->setFocusPolicy(Qt::TabFocus);
    m_label->setAccessibleName(name);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_label, &QLabel::linkActivated, this, &NoteLine::linkActivated);
    applySizes();
    hide();
}

void NoteLine::showNote(Icon icon, const QString& text, const QString& link)
{
    m_icon = icon;
    m_text = text;
    m_link = link;
    updateLabel();
    m_label->setAccessibleDescription(text);
    if (!text.isEmpty()) {
        QAccessibleEvent said(m_label, QAccessible::Alert);
        QAccessible::updateAccessibility(&said);
    }
    m_label->setFocusPolicy(link.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
    setVisible(!text.isEmpty());
    update();
}

void NoteLine::setIndent(int designPixels)
{
    m_indent = designPixels;
    applySizes();
}

void NoteLine::setTinted(bool tinted)
{
    m_tinted = tinted;
    m_label->setForegroundRole(tinted ? QPalette::WindowText : QPalette::PlaceholderText);
    applySizes();
}

void NoteLine::updateLabel()
{
    QString html = m_text.toHtmlEscaped();
    if (!m_link.isEmpty()) {
        html += u"&nbsp; <a href=\"fix\" style=\"text-decoration:none; color:%1\">%2</a>"_s.arg(
            palette().color(QPalette::Link).name(), m_link.toHtmlEscaped());
    }
    m_label->setText(html);
}

void NoteLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colours& colours = Colours::of(palette());
    if (m_tinted) {
        painter.fillRect(rect(), colours.anomalyTint);
        painter.fillRect(0, 0, width(), 1, palette().color(QPalette::Mid));
    }
    const int side = scaled(16, font());
    const QRect icon(scaled(m_indent, font()), (height() - side) / 2, side, side);
    paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), icon), m_icon,
              m_tinted ? colours.anomaly : palette().color(QPalette::PlaceholderText));
}

void NoteLine::applySizes()
{
    setFixedHeight(scaled(m_tinted ? 28 : 20, font()));
    m_label->setFont(sized(font(), 12));
    const int left = scaled(m_indent + 16 + 8, font());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    layout()->setContentsMargins(mirrored ? 0 : left, 0, mirrored ? left : 0, 0);
}

void NoteLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        applySizes();
    if (event->type() == QEvent::PaletteChange)
        updateLabel();
}

} // namespace Logboom
