// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/textlabels.h"

#include <algorithm>

namespace Logboom {

namespace {

constexpr std::size_t MaxLabels = 100;
constexpr qsizetype MaxChars = 200; // of one

/// One line, as it stands in a row.
QString labelText(QString text)
{
    text = text.trimmed().section(u'\n', 0, 0).left(MaxChars);
    for (QChar& c : text) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + (u'a' - u'A'));
    }
    return text;
}

} // namespace

void TextLabels::toggle(const QString& text, int number)
{
    const QString folded = labelText(text);
    if (folded.isEmpty() || number < 1 || number > LabelCount)
        return;
    const auto before = std::ranges::find(m_labels, folded, &Label::text);
    const bool same = before != m_labels.end() && before->number == number;
    if (before != m_labels.end())
        m_labels.erase(before);
    if (same)
        return;
    if (m_labels.size() == MaxLabels)
        m_labels.erase(m_labels.begin());
    m_labels.push_back({folded, number});
}

QStringList TextLabels::toStrings() const
{
    QStringList strings;
    for (const Label& label : m_labels)
        strings.append(QString::number(label.number) + label.text);
    return strings;
}

TextLabels TextLabels::fromStrings(const QStringList& strings)
{
    TextLabels labels;
    for (const QString& string : strings)
        labels.toggle(string.mid(1), string.left(1).toInt());
    return labels;
}

} // namespace Logboom
