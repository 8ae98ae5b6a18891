// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/textlabels.h"

#include <QRect>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace Logboom {

// What a row shows and where the table stands: pure decisions beside the painting.

/// Half-open, in UTF-16 units.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;
    friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

/// Where the texts occur, ASCII letters in either case; ascending, overlaps joined. needles: ASCII-folded.
[[nodiscard]] std::vector<TextSpan> matchSpans(QStringView text, const QStringList& needles);

/// The texts of ParsedFilter::highlights as strings; empty ones left out.
[[nodiscard]] QStringList needlesOf(const std::vector<std::string>& highlights);

/// The text in a line of that width: itself, or its beginning and an ellipsis.
/// widthOf: the width of the first n characters; it never shrinks with n.
[[nodiscard]] QString fittingText(const QString& text, qreal width, const std::function<qreal(qsizetype)>& widthOf,
                                  qreal ellipsisWidth);

/// A stretch of text in one colour.
enum class PieceStyle : quint8
{
    Message,
    Context,
    Match,
    Label
};
struct Piece
{
    TextSpan span;
    PieceStyle style = PieceStyle::Message;
    int label = 0; ///< 1 to 9 of style Label
    friend bool operator==(const Piece&, const Piece&) = default;
};

/// Where labelled texts occur, without overlaps, ascending: the later label is on top.
struct LabelSpan
{
    TextSpan span;
    int label = 1;
    friend bool operator==(const LabelSpan&, const LabelSpan&) = default;
};
[[nodiscard]] std::vector<LabelSpan> labelSpans(QStringView text, const TextLabels& labels);

/// Cuts [0, length) at the end of the message, at the matches and at the labels; matches are on top.
[[nodiscard]] std::vector<Piece> piecesOf(qsizetype length, qsizetype messageLength,
                                          const std::vector<TextSpan>& matches,
                                          const std::vector<LabelSpan>& labels = {});

/// The rows on the screen, inclusive; a row that is cut at an edge counts.
struct RowSpan
{
    int first = 0;
    int last = -1; ///< below first where there are none
    friend bool operator==(const RowSpan&, const RowSpan&) = default;
};
[[nodiscard]] RowSpan rowsOnScreen(int rows, int rowHeight, int scroll, int height);

/// The row whose place on the screen is kept while others come and go: the current one if it is on the screen,
/// else the first that is not cut off at the top.
[[nodiscard]] int anchorRow(RowSpan onScreen, int rowHeight, int scroll, std::optional<int> current);

/// Where the held pill goes: bottom right, at the top where it would cover the selected row.
[[nodiscard]] QRect pillRect(QSize viewport, QSize pill, int margin, std::optional<QRect> selectedRow);

} // namespace Logboom
