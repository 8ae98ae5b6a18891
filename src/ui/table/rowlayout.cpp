// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/rowlayout.h"

#include <algorithm>

namespace Logboom {

namespace {

constexpr std::size_t MaxSpans = 100;

QString foldedAscii(QStringView text)
{
    QString folded = text.toString();
    for (QChar& c : folded) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + (u'a' - u'A'));
    }
    return folded;
}

} // namespace

std::vector<TextSpan> matchSpans(QStringView text, const QStringList& needles)
{
    std::vector<TextSpan> found;
    if (needles.isEmpty())
        return found;
    const QString folded = foldedAscii(text);
    for (const QString& needle : needles) {
        qsizetype at = folded.indexOf(needle);
        while (at >= 0 && found.size() < MaxSpans) {
            found.push_back({at, at + needle.size()});
            at = folded.indexOf(needle, at + needle.size());
        }
    }
    std::ranges::sort(found, {}, &TextSpan::begin);
    std::vector<TextSpan> joined;
    for (const TextSpan& span : found) {
        if (!joined.empty() && span.begin <= joined.back().end)
            joined.back().end = std::max(joined.back().end, span.end);
        else
            joined.push_back(span);
    }
    return joined;
}

QStringList needlesOf(const std::vector<std::string>& highlights)
{
    QStringList needles;
    for (const std::string& text : highlights) {
        if (!text.empty())
            needles.append(QString::fromStdString(text));
    }
    return needles;
}

QString fittingText(const QString& text, qreal width, const std::function<qreal(qsizetype)>& widthOf,
                    qreal ellipsisWidth)
{
    if (widthOf(text.size()) <= width)
        return text;
    qsizetype fits = 0;
    qsizetype tooLong = text.size();
    while (tooLong - fits > 1) {
        const qsizetype middle = fits + (tooLong - fits) / 2;
        (widthOf(middle) + ellipsisWidth <= width ? fits : tooLong) = middle;
    }
    if (fits > 0 && text[fits - 1].isHighSurrogate())
        --fits;
    return text.left(fits) + u'…';
}

std::vector<LabelSpan> labelSpans(QStringView text, const TextLabels& labels)
{
    if (labels.isEmpty())
        return {};
    std::vector<qint8> numbers(static_cast<std::size_t>(text.size()), 0); // by character
    for (const TextLabels::Label& label : labels.all()) {
        for (const TextSpan& span : matchSpans(text, {label.text}))
            std::fill(numbers.begin() + span.begin, numbers.begin() + span.end, static_cast<qint8>(label.number));
    }
    std::vector<LabelSpan> spans;
    for (auto begin = numbers.begin(); begin != numbers.end();) {
        const auto end = std::find_if(begin, numbers.end(), [begin](qint8 number) { return number != *begin; });
        if (*begin != 0)
            spans.push_back({{begin - numbers.begin(), end - numbers.begin()}, *begin});
        begin = end;
    }
    return spans;
}

std::vector<Piece> piecesOf(qsizetype length, qsizetype messageLength, const std::vector<TextSpan>& matches,
                            const std::vector<LabelSpan>& labels)
{
    std::vector<Piece> pieces;
    auto label = labels.begin();
    const auto addUnlabelled = [&](qsizetype begin, qsizetype end) {
        const qsizetype border = std::clamp(messageLength, begin, end);
        if (begin < border)
            pieces.push_back({{begin, border}, PieceStyle::Message});
        if (border < end)
            pieces.push_back({{border, end}, PieceStyle::Context});
    };
    const auto addPlain = [&](qsizetype begin, qsizetype end) {
        while (label != labels.end() && label->span.end <= begin)
            ++label;
        for (auto next = label; next != labels.end() && next->span.begin < end; ++next) {
            const TextSpan visible{std::max(next->span.begin, begin), std::min(next->span.end, end)};
            addUnlabelled(begin, visible.begin);
            pieces.push_back({visible, PieceStyle::Label, next->label});
            begin = visible.end;
        }
        addUnlabelled(begin, end);
    };
    qsizetype at = 0;
    for (const TextSpan& match : matches) {
        const TextSpan visible{std::min(match.begin, length), std::min(match.end, length)};
        if (visible.begin >= visible.end)
            break;
        addPlain(at, visible.begin);
        pieces.push_back({visible, PieceStyle::Match});
        at = visible.end;
    }
    addPlain(at, length);
    return pieces;
}

RowSpan rowsOnScreen(int rows, int rowHeight, int scroll, int height)
{
    if (rows == 0 || height <= 0)
        return {};
    const int first = std::clamp(scroll / rowHeight, 0, rows - 1);
    return {first, std::clamp((scroll + height - 1) / rowHeight, first, rows - 1)};
}

int anchorRow(RowSpan onScreen, int rowHeight, int scroll, std::optional<int> current)
{
    if (current && *current >= onScreen.first && *current <= onScreen.last)
        return *current;
    const bool cut = onScreen.first * rowHeight < scroll;
    return std::min(onScreen.first + (cut ? 1 : 0), onScreen.last);
}

QRect pillRect(QSize viewport, QSize pill, int margin, std::optional<QRect> selectedRow)
{
    const int x = std::max(0, viewport.width() - margin - pill.width());
    const QRect bottom(QPoint(x, viewport.height() - margin - pill.height()), pill);
    if (selectedRow && selectedRow->intersects(bottom))
        return {QPoint(x, margin), pill};
    return bottom;
}

} // namespace Logboom
