// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/heldpill.h"

#include "ui/models/pluralnumber.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <vector>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Lengths of the design.
constexpr int Height = 28;
constexpr int IconSize = 16;
constexpr int IconLeft = 12;
constexpr int TextLeft = 36;
constexpr int Gap = 9;
constexpr int KeySize = 20;
constexpr int KeyRight = 5;

QString newText(quint64 added)
{
    if (added == 0)
        return HeldPill::tr("no new entries");
    //: %L1 is the number of entries that came since the table was held.
    return HeldPill::tr("%L1 new", nullptr, pluralNumber(added)).arg(added);
}

QString errorText(quint64 errors)
{
    return HeldPill::tr("%L1 errors", nullptr, pluralNumber(errors)).arg(errors);
}

} // namespace

HeldPill::HeldPill(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    describe();
}

QString HeldPill::plainText(quint64 added, quint64 errors)
{
    QString text = tr("held") + u" · "_s + newText(added);
    if (errors > 0)
        text += u" · "_s + errorText(errors);
    return text;
}

void HeldPill::setCounts(quint64 added, quint64 errors)
{
    if (added == m_added && errors == m_errors)
        return;
    m_added = added;
    m_errors = errors;
    describe();
    updateGeometry();
    update();
}

void HeldPill::describe()
{
    setText(plainText(m_added, m_errors));
    //: Read out by screen readers; %1 is "held · 1,284 new · 3 errors".
    setAccessibleName(tr("%1. Resume following").arg(text()));
    setToolTip(tr("Go to the newest entry and follow"));
}

std::vector<HeldPill::Part> HeldPill::parts() const
{
    const Colours& colours = Colours::of(palette());
    std::vector<Part> parts{{tr("held"), colours.pillText, font()},
                            {u" · "_s, colours.pillMuted, font()},
                            {newText(m_added), colours.pillText, font()}};
    if (m_errors > 0) {
        parts.push_back({u" · "_s, colours.pillMuted, font()});
        parts.push_back({errorText(m_errors), colours.pillError, semibold(font())});
    }
    return parts;
}

QSize HeldPill::sizeHint() const
{
    const QFont& base = font();
    int width = scaled(TextLeft, base);
    for (const Part& part : parts())
        width += QFontMetrics(part.font).horizontalAdvance(part.text);
    width += 2 * scaled(Gap, base) + 1 + fontMetrics().horizontalAdvance(tr("Resume")) + scaled(Gap, base) +
             scaled(KeySize, base) + scaled(KeyRight, base);
    return {width, scaled(Height, base)};
}

void HeldPill::paintEvent(QPaintEvent* /*event*/)
{
    const Colours& colours = Colours::of(palette());
    const QFont base = font();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.pill);
    const double radius = height() / 2.0;
    painter.drawRoundedRect(rect(), radius, radius);
    if (hasFocus()) {
        painter.setPen(QPen(colours.pillText, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), radius - 2.5, radius - 2.5);
    }
    const auto visual = [this](const QRect& area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    const int icon = scaled(IconSize, base);
    paintIcon(painter, visual({scaled(IconLeft, base), (height() - icon) / 2, icon, icon}), Icon::Pause,
              colours.pillText);

    int x = scaled(TextLeft, base);
    const auto drawText = [&](const Part& part) {
        const int width = QFontMetrics(part.font).horizontalAdvance(part.text);
        painter.setFont(part.font);
        painter.setPen(part.colour);
        painter.drawText(visual({x, 0, width + 1, height()}), Qt::AlignVCenter | Qt::AlignLeft, part.text);
        x += width;
    };
    for (const Part& part : parts())
        drawText(part);
    x += scaled(Gap, base);
    painter.fillRect(visual({x, height() / 2 - 8, 1, 16}), colours.pillMuted);
    x += 1 + scaled(Gap, base);
    drawText({tr("Resume"), colours.pillMuted, base});

    const int size = scaled(KeySize, base);
    const QRectF key = visual({width() - scaled(KeyRight, base) - size, (height() - size) / 2, size, size});
    painter.setPen(QPen(colours.pillMuted, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(key.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
    painter.setFont(sized(logFont(base), 11));
    painter.setPen(colours.pillText);
    painter.drawText(key, Qt::AlignCenter, u"f"_s);
}

void HeldPill::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

} // namespace Logboom
