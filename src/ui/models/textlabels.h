// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace Logboom {

inline constexpr int LabelCount = 9;

/// Texts that stand out in the rows, each in the colour of a label from 1 to 9. A plain value.
class TextLabels
{
public:
    struct Label
    {
        QString text; ///< ASCII-folded, not empty
        int number = 1;
        friend bool operator==(const Label&, const Label&) = default;
    };

    /// Labels the text; the same label again takes it off. Empty texts change nothing.
    void toggle(const QString& text, int number);
    void clear() { m_labels.clear(); }
    [[nodiscard]] bool isEmpty() const { return m_labels.empty(); }
    /// As they were set; where two meet, the later one is on top.
    [[nodiscard]] const std::vector<Label>& all() const { return m_labels; }

    /// For the settings; what cannot be read is left out.
    [[nodiscard]] QStringList toStrings() const;
    [[nodiscard]] static TextLabels fromStrings(const QStringList& strings);

    friend bool operator==(const TextLabels&, const TextLabels&) = default;

private:
    std::vector<Label> m_labels;
};

} // namespace Logboom
