// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/histogrammarks.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace Logboom {

/// The numbers of one bar, beside the pointer: its time and each level that occurs.
class HistogramTip final : public QWidget
{
    Q_OBJECT

public:
    explicit HistogramTip(QWidget* parent);

    /// at: global position of the pointer. title: the bar's time; length: how long the bar is; notes: what is said of
    /// marks, a line each.
    void showAt(const QPoint& at, const QString& title, const QString& length, const LevelCounts& counts,
                const std::vector<MarkLine>& notes);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int rowCount() const;

    QString m_title;
    QString m_length;
    LevelCounts m_counts{};
    std::vector<MarkLine> m_notes;
};

/// "Error 2, Info 24": the same numbers as one line.
[[nodiscard]] QString levelCountsText(const LevelCounts& counts);

} // namespace Logboom
