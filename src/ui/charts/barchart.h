// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartlayout.h"

#include <QScrollArea>

#include <optional>

namespace Logboom {

/**
 * Draws ChartNumbers as bars. The one class that knows QtCharts, which draws the bars themselves; everything with text
 * is painted here.
 *
 * A click (or Return, Space) asks for the term of what it is on, with Alt (or Delete) for the opposite. Arrow keys walk
 * over the bars. It only shows what it is given. GUI thread.
 */
class BarChart final : public QScrollArea
{
    Q_OBJECT

public:
    explicit BarChart(QWidget* parent = nullptr);
    ~BarChart() override;

    /// zone: of the axis of times.
    void setNumbers(const ChartNumbers& numbers, const QTimeZone& zone);

    /// The part under the pointer or of the keyboard.
    [[nodiscard]] const std::optional<ChartSpot>& current() const { return m_current; }
    /// Where things are drawn, in coordinates of widget().
    [[nodiscard]] const ChartLayout& layoutOfBars() const { return m_layout; }
    [[nodiscard]] const ChartNumbers& numbers() const { return m_numbers; }

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// As the filter language writes it: level:error, -app:worker.
    void termRequested(const QString& term);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    class View;

    void layOut();
    void paintBehind(QPainter& painter) const;
    void paintInFront(QPainter& painter) const;
    void paintRowTexts(QPainter& painter) const;
    void paintGrid(QPainter& painter) const;
    void paintAxis(QPainter& painter) const;
    void point(const std::optional<ChartSpot>& spot);
    void showTip(const QPoint& at) const;
    void request(bool exclude);
    void step(int rows, int parts);
    void describe();

    View* m_view;
    ChartNumbers m_numbers; // as they are drawn
    ChartLayout m_layout;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    std::optional<ChartSpot> m_current;
    bool m_keyboard = false; // m_current is of the keyboard
};

} // namespace Logboom
