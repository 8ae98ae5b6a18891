// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartnumbers.h"

#include <QAbstractButton>
#include <QWidget>

#include <vector>

namespace Logboom {

/// One colour of a chart and what it stands for.
class LegendItem final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LegendItem(QWidget* parent = nullptr);

    void setSeries(const ChartNumbers::Series& series, quint64 count);
    [[nodiscard]] const ChartNumbers::Series& series() const { return m_series; }

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void termRequested(const QString& term);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void request(bool exclude);

    ChartNumbers::Series m_series;
};

/**
 * The colours of a chart in lines from the left. A click (or Space) asks for the term of one, with Alt (or Delete) for
 * the opposite. Hidden where there is only one colour. GUI thread.
 */
class ChartLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget* parent = nullptr);

    void setNumbers(const ChartNumbers& numbers);
    /// There is one at least; what the chart has no colour for is hidden.
    [[nodiscard]] const std::vector<LegendItem*>& items() const { return m_items; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void termRequested(const QString& term);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Places the items where `place` is set; the height they need.
    int flow(int width, bool place) const;

    LegendItem* addItem();

    std::vector<LegendItem*> m_items; // in the order of the series; never empty, made as needed
    std::size_t m_shown = 0;
};

} // namespace Logboom
