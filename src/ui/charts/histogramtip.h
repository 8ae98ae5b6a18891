// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/logstore.h"

#include <QString>
#include <QStringList>
#include <QWidget>

namespace Logboom {

/// The numbers of one bar, beside the pointer: its time and each level that occurs.
class HistogramTip final : public QWidget
{
    Q_OBJECT

public:
    explicit HistogramTip(QWidget* parent);

    /// at: global position of the pointer. title: the bar's time; length: how long the bar is; notes: what is said of
    /// anomalies, a line each.
    void showAt(const QPoint& at, const QString& title, const QString& length, const LevelCounts& counts,
                const QStringList& notes);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int rowCount() const;

    QString m_title;
    QString m_length;
    LevelCounts m_counts{};
    QStringList m_notes;
};

/// "Error 2, Info 24": the same numbers as one line.
[[nodiscard]] QString levelCountsText(const LevelCounts& counts);

} // namespace Logboom
