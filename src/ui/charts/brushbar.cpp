// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/brushbar.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace Logboom {

BrushBar::BrushBar(QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    const int gap = scaled(4, font());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    const auto addButton = [&](Icon icon, const QString& text, const QString& name, void (BrushBar::*signal)()) {
        auto* button = new QPushButton(themedIcon(icon), text, this);
        button->setFixedHeight(scaled(24, font()));
        button->setAutoDefault(false);
        button->setAccessibleName(name);
        button->setToolTip(name);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, signal);
        return button;
    };
    m_first = addButton(Icon::Zoom, tr("Zoom to range"), tr("Show only this range in the histogram"),
                        &BrushBar::zoomRequested);
    addButton(Icon::Filter, tr("Filter to range"), tr("Show only entries of this range"), &BrushBar::filterRequested);
    addButton(Icon::Close, {}, tr("Clear the range"), &BrushBar::clearRequested)->setFixedWidth(scaled(28, font()));
}

} // namespace Logboom
