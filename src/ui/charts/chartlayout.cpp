// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlayout.h"

#include "ui/charts/charttablemodel.h"
#include "ui/models/pluralnumber.h"
#include "ui/panels/timescope.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <numeric>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

/// More bars are a list, and the table is the better list.
constexpr std::size_t MaxBars = 50;

// Of the design, for a 13 px font.
constexpr int Inset = 12;
constexpr int Gap = 8;
constexpr int RowPitch = 24;
constexpr int BarThickness = 10;
constexpr int BadgeSlot = 24;
constexpr int MinBarLength = 48;
constexpr int MaxNameWidth = 200;
constexpr int RowsTop = 4;
constexpr int PlotTop = 10;
constexpr int AxisHeight = 22;
constexpr int PlotRight = 16;
constexpr int LineDistance = 36;
constexpr int MaxLines = 5;

int leastLength(Level level)
{
    return level >= Level::Notice ? 2 : 1;
}

std::vector<int> lengthsOf(const ChartNumbers& numbers, std::size_t row, quint64 top, int length)
{
    std::vector<StackPart> parts;
    for (std::size_t i = 0; i < numbers.series.size(); ++i)
        parts.push_back(
            {numbers.rows[row].values[i], leastLength(numbers.rows[row].level.value_or(numbers.series[i].level))});
    return stackLengths(parts, top, length);
}

quint64 largestTotal(const ChartNumbers& numbers, std::size_t count)
{
    quint64 largest = 0;
    for (std::size_t i = 0; i < count; ++i)
        largest = std::max(largest, numbers.rows[i].rest ? 0 : numbers.rows[i].total());
    return largest;
}

QString countText(quint64 count)
{
    return QLocale().toString(count);
}

QString translated(const char* text)
{
    return QCoreApplication::translate("Logboom::ChartLayout", text);
}

QString errorsText(quint64 count)
{
    return QCoreApplication::translate("Logboom::ChartLayout", "%L1 errors", nullptr, pluralNumber(count)).arg(count);
}

QString applicationsText(quint64 count)
{
    return QCoreApplication::translate("Logboom::ChartLayout", "%L1 applications", nullptr, pluralNumber(count))
        .arg(count);
}

QColor mixed(const QColor& colour, const QColor& with, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return {mix(colour.red(), with.red()), mix(colour.green(), with.green()), mix(colour.blue(), with.blue())};
}

} // namespace

QRect ChartLayout::bandRect(std::size_t row) const
{
    const int i = static_cast<int>(row);
    if (!columns)
        return {0, plot.top() + i * pitch, size.width(), pitch};
    const PlotScale axis{{0, 1, count}, plot.width()};
    const int left = plot.left() + axis.edge(row);
    return {left, plot.top(), plot.left() + axis.edge(row + 1) - left, plot.height()};
}

QRect ChartLayout::partRect(const ChartSpot& spot) const
{
    if (spot.row >= bars.size() || spot.series >= bars[spot.row].size() || bars[spot.row][spot.series] == 0)
        return {};
    const std::vector<int>& parts = bars[spot.row];
    const int start = std::accumulate(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(spot.series), 0);
    const int length = parts[spot.series];
    const QRect band = bandRect(spot.row);
    if (columns)
        return {band.left(), plot.bottom() + 1 - start - length, band.width(), length};
    return {plot.left() + start, band.top() + (band.height() - thickness) / 2, length, thickness};
}

std::optional<ChartSpot> ChartLayout::spotAt(const QPoint& point) const
{
    for (std::size_t row = 0; row < count; ++row) {
        if (!bandRect(row).contains(point))
            continue;
        // Above the bar it is still the bar: its last part.
        ChartSpot spot{row, 0};
        for (std::size_t series = 0; series < bars[row].size(); ++series) {
            const QRect part = partRect({row, series});
            if (part.isEmpty())
                continue;
            spot.series = series;
            if (columns ? point.y() >= part.top() : point.x() <= part.right())
                break;
        }
        return spot;
    }
    return std::nullopt;
}

namespace {

void layOutColumns(ChartLayout& layout, const ChartNumbers& numbers, const ChartTextWidths& widths, const QFont& font)
{
    layout.columns = true;
    layout.count = numbers.plan.count;
    const int left = scaled(Inset, font) + widths.count + scaled(Gap, font);
    layout.plot =
        QRect(QPoint(left, scaled(PlotTop, font)), QPoint(layout.size.width() - scaled(PlotRight, font) - 1,
                                                          layout.size.height() - scaled(AxisHeight, font) - 1));
    layout.plot.setSize(layout.plot.size().expandedTo({1, 1}));
    const int lines = std::clamp(layout.plot.height() / scaled(LineDistance, font), 1, MaxLines);
    layout.scale = valueScale(largestTotal(numbers, layout.count), lines);
    layout.thickness = PlotScale{{0, 1, layout.count}, layout.plot.width()}.barWidth();
    for (std::size_t row = 0; row < layout.count; ++row)
        layout.bars.push_back(lengthsOf(numbers, row, layout.scale.top, layout.plot.height()));
}

void layOutRows(ChartLayout& layout, const ChartNumbers& numbers, const ChartTextWidths& widths, const QFont& font)
{
    layout.count = numbers.rows.size();
    layout.pitch = scaled(RowPitch, font);
    layout.thickness = scaled(BarThickness, font);
    const bool badges = std::ranges::any_of(numbers.rows, [](const auto& row) { return row.level.has_value(); });
    layout.labelLeft = scaled(Inset + (badges ? BadgeSlot : 0), font);
    const int around = layout.labelLeft + 2 * scaled(Gap, font) + widths.count + scaled(Inset, font);
    // Messages are read, names are looked up.
    const int share = layout.size.width() * (numbers.kind == ChartKind::Messages ? 6 : 4) / 10 - layout.labelLeft;
    const int most = numbers.kind == ChartKind::Messages ? share : std::min(share, scaled(MaxNameWidth, font));
    const int room = layout.size.width() - around - scaled(MinBarLength, font);
    layout.labelWidth = std::max(0, std::min({widths.label, most, room}));
    const int left = layout.labelLeft + layout.labelWidth + scaled(Gap, font);
    const int length = std::max(1, layout.size.width() - around - layout.labelWidth);
    layout.plot = {left, scaled(RowsTop, font), length, static_cast<int>(layout.count) * layout.pitch};
    // The rest is no bar among bars: it would only make the others short.
    const quint64 largest = largestTotal(numbers, layout.count);
    for (std::size_t row = 0; row < layout.count; ++row)
        layout.bars.push_back(numbers.rows[row].rest ? std::vector<int>(numbers.series.size())
                                                     : lengthsOf(numbers, row, largest, length));
}

} // namespace

ChartLayout layOutChart(const ChartNumbers& numbers, QSize size, const ChartTextWidths& widths, const QFont& font)
{
    ChartLayout layout;
    layout.size = size;
    if (numbers.total() == 0)
        return layout;
    if (numbers.kind == ChartKind::OverTime)
        layOutColumns(layout, numbers, widths, font);
    else
        layOutRows(layout, numbers, widths, font);
    return layout;
}

ChartNumbers drawnNumbers(const ChartNumbers& numbers)
{
    return numbers.kind == ChartKind::OverTime ? numbers : withTopRows(numbers, MaxBars);
}

QColor seriesColour(const ChartNumbers::Series& series, const QPalette& palette)
{
    constexpr double Step = 0.22;
    const QColor colour = Colours::of(palette).level(series.level).histogram;
    return mixed(colour, palette.color(QPalette::Base), std::min(3, series.shade) * Step);
}

QColor spotColour(const ChartNumbers& numbers, const ChartSpot& spot, const QPalette& palette)
{
    const std::optional<Level> level = numbers.rows[spot.row].level;
    return level ? Colours::of(palette).level(*level).histogram : seriesColour(numbers.series[spot.series], palette);
}

QString barText(const ChartNumbers& numbers, std::size_t row)
{
    const quint64 count = numbers.rows[row].total();
    if (numbers.series.size() > 1)
        return countText(count);
    //: A number of entries and its share of all, "4,088 · 86.7 %"
    return QCoreApplication::translate("Logboom::ChartLayout", "%1 · %2 %")
        .arg(countText(count), QLocale().toString(percentOf(count, numbers.total()), 'f', 1));
}

QStringList barLines(const ChartNumbers& numbers, std::size_t row)
{
    const ChartNumbers::Row& bar = numbers.rows[row];
    QStringList lines{bar.name};
    for (std::size_t i = 0; numbers.series.size() > 1 && i < numbers.series.size(); ++i) {
        if (bar.values[i] > 0)
            lines.append(numbers.series[i].name + u' ' + countText(bar.values[i]));
    }
    lines.append(entriesText(bar.total()));
    return lines;
}

QString entriesText(quint64 count)
{
    return QCoreApplication::translate("Logboom::ChartLayout", "%L1 entries", nullptr, pluralNumber(count)).arg(count);
}

QString summaryText(const ChartNumbers& numbers)
{
    const QString entries = entriesText(numbers.total());
    const bool rest = !numbers.rows.empty() && numbers.rows.back().rest;
    const quint64 named = numbers.rows.size() - (rest ? 1 : 0);
    //: "8,412 entries of 12 applications"
    const char* const ofMany = QT_TRANSLATE_NOOP("Logboom::ChartLayout", "%1 of %2");
    //: "8,412 entries of more than 500 applications"
    const char* const ofMore = QT_TRANSLATE_NOOP("Logboom::ChartLayout", "%1 of more than %2");
    switch (numbers.kind) {
    case ChartKind::OverTime:
        if (rest)
            return translated(QT_TRANSLATE_NOOP("Logboom::ChartLayout", "%1, %2 a bar; %3 at other times"))
                .arg(entries, durationText(numbers.plan.bucket), countText(numbers.rows.back().total()));
        //: "8,412 entries, 10 s a bar"
        return translated(QT_TRANSLATE_NOOP("Logboom::ChartLayout", "%1, %2 a bar"))
            .arg(entries, durationText(numbers.plan.bucket));
    case ChartKind::Levels:
        return entries;
    case ChartKind::Messages:
        if (rest)
            //: "8,412 entries, the 500 most frequent messages"
            return QCoreApplication::translate("Logboom::ChartLayout", "%1, the %Ln most frequent messages", nullptr,
                                               pluralNumber(named))
                .arg(entries);
        //: "8,412 entries, 12 different messages"
        return QCoreApplication::translate("Logboom::ChartLayout", "%1, %Ln different messages", nullptr,
                                           pluralNumber(named))
            .arg(entries);
    case ChartKind::Errors:
        return translated(rest ? ofMore : ofMany).arg(errorsText(numbers.total()), applicationsText(named));
    case ChartKind::Applications:
        break;
    }
    return translated(rest ? ofMore : ofMany).arg(entries, applicationsText(named));
}

} // namespace Logboom
