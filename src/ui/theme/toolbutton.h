// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QToolButton>

namespace Logboom {

/// A flat square button with one of our icons: 28 px, or 24 px where things stand close. Its sizes follow the font.
class ToolButton final : public QToolButton
{
    Q_OBJECT

public:
    enum class Size : quint8
    {
        Normal,
        Dense,
    };

    /// name: what it does, for the tool tip and for screen readers.
    ToolButton(Icon icon, const QString& name, QWidget* parent, Size size = Size::Normal);
    /// Takes icon, name and state from the action.
    ToolButton(QAction* action, QWidget* parent, Size size = Size::Normal);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void prepare();

    Size m_size;
};

} // namespace Logboom
