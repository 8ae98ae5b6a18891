// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartnumbers.h"

#include <QRect>

#include <optional>

class QColor;
class QFont;
class QPalette;

namespace Logboom {

// Where the parts of a chart stand, and what they say; without a widget. Lengths are logical pixels.

/// A part of a bar. series: that of the colour under the pointer.
struct ChartSpot
{
    std::size_t row = 0;
    std::size_t series = 0;
    friend bool operator==(const ChartSpot&, const ChartSpot&) = default;
};

/// The places of all bars of one chart: rows from the top with a name at their left and a number behind, or columns
/// over an axis of times.
struct ChartLayout
{
    bool columns = false;
    QSize size;
    QRect plot;                         ///< what the bars are in
    int pitch = 0;                      ///< of the rows
    int thickness = 0;                  ///< of a bar
    int labelLeft = 0;                  ///< of the names
    int labelWidth = 0;                 ///< of the names
    std::size_t count = 0;              ///< of bars
    ValueScale scale;                   ///< of the columns
    std::vector<std::vector<int>> bars; ///< lengths of the parts, by row and series

    /// All that belongs to the bar of a row, name and number included.
    [[nodiscard]] QRect bandRect(std::size_t row) const;
    /// Empty where the part has no entries.
    [[nodiscard]] QRect partRect(const ChartSpot& spot) const;
    /// Nothing outside of all bands.
    [[nodiscard]] std::optional<ChartSpot> spotAt(const QPoint& point) const;

    friend bool operator==(const ChartLayout&, const ChartLayout&) = default;
};

/// Widths of texts, measured by the caller in the fonts they are drawn with.
struct ChartTextWidths
{
    int label = 0; ///< of the widest name
    int count = 0; ///< of the widest number
};

/// size: of the widget; rows may need more height than it has. The rest has no bar.
[[nodiscard]] ChartLayout layOutChart(const ChartNumbers& numbers, QSize size, const ChartTextWidths& widths,
                                      const QFont& font);

/// The bars that are drawn one by one; those over time all.
[[nodiscard]] ChartNumbers drawnNumbers(const ChartNumbers& numbers);

[[nodiscard]] QColor seriesColour(const ChartNumbers::Series& series, const QPalette& palette);
/// Of a part of a bar.
[[nodiscard]] QColor spotColour(const ChartNumbers& numbers, const ChartSpot& spot, const QPalette& palette);

/// "4,088" behind a bar, with its share where bars have no parts: "4,088 · 86.7 %".
[[nodiscard]] QString barText(const ChartNumbers& numbers, std::size_t row);

/// What a bar stands for, a line each: its name, its parts, the whole.
[[nodiscard]] QStringList barLines(const ChartNumbers& numbers, std::size_t row);

/// "8,412 entries"
[[nodiscard]] QString entriesText(quint64 count);

/// "8,412 entries of 12 applications": what the chart is about, in one line.
[[nodiscard]] QString summaryText(const ChartNumbers& numbers);

} // namespace Logboom
