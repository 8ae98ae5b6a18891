// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/filterparts.h"

#include <QAbstractButton>

namespace Logboom {

/**
 * One part of the filter in the filter field: a click switches it off and on, the cross removes it.
 *
 * With the keyboard: Space switches, Delete removes, Return takes it back into the text, arrows go to the neighbours.
 */
class FilterChip final : public QAbstractButton
{
    Q_OBJECT

public:
    FilterChip(const FilterParts::Part& part, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void toggleRequested();
    void removeRequested();
    void editRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QFont chipFont() const;
    [[nodiscard]] QRect crossRect() const;
    void setOverCross(bool over);

    FilterParts::Part m_part;
    bool m_overCross = false;
    bool m_pressedCross = false;
};

/// How many characters of a part are its head (minus, field and operator), which the chip shows in another colour.
[[nodiscard]] qsizetype partHeadLength(QStringView part);

} // namespace Logboom
