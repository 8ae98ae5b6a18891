// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/problemlabel.h"

#include "ui/theme/colours.h"

#include <QAccessible>
#include <QPainter>

namespace Logboom {

ProblemLabel::ProblemLabel(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ProblemLabel::showProblem(const QString& sentence, QWidget* field)
{
    say(sentence, field);
}

void ProblemLabel::showNote(const QString& sentence)
{
    say(sentence, nullptr);
}

void ProblemLabel::say(const QString& sentence, QWidget* field)
{
    if (m_field)
        m_field->setAccessibleDescription({});
    m_field = field;
    if (m_field)
        m_field->setAccessibleDescription(sentence);
    setText(sentence);
    update();
    if (!sentence.isEmpty()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void ProblemLabel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setPen(m_field ? Colours::of(palette()).level(Level::Error).text
                           : palette().color(QPalette::PlaceholderText));
    painter.drawText(contentsRect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, text());
}

} // namespace Logboom
