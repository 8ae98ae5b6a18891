// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/timescope.h"

#include <QToolButton>

class QMenu;

namespace Logboom {

/// The button that says which time the window is about, with the menu to choose another.
class TimeScopeButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit TimeScopeButton(QWidget* parent = nullptr);

    /// Emits nothing. zone: what the times of a custom range are shown and typed in.
    void setScope(const TimeScope& scope, const QTimeZone& zone);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void scopeChosen(const Logboom::TimeScope& scope);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void chooseCustom();

    TimeScope m_scope;
    QTimeZone m_zone = QTimeZone::utc();
    QMenu* m_menu;
};

} // namespace Logboom
