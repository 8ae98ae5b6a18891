// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/filtercompletion.h"

#include <QFrame>

#include <optional>
#include <vector>

class QLabel;
class QListWidget;

namespace Logboom {

/// The list of names or values below a text field, with their counts. It never takes the focus: the field it belongs to
/// hands it the keys. A part of its window, not a window of its own.
class SuggestionPopup final : public QFrame
{
    Q_OBJECT

public:
    static constexpr int VisibleRows = 10;

    explicit SuggestionPopup(QWidget* window);

    /// Nothing is chosen then, so that Return still means what was typed. title: the line above them.
    void showSuggestions(const std::vector<Suggestion>& suggestions, const QString& title, const QPoint& below);
    [[nodiscard]] int count() const;
    /// Nothing while none is chosen.
    [[nodiscard]] std::optional<QString> chosen() const;
    [[nodiscard]] QString firstText() const;
    /// Down (1) or up (-1), round and round.
    void moveChoice(int step);

signals:
    void clicked(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    QListWidget* m_list;
    QLabel* m_title;
};

} // namespace Logboom
