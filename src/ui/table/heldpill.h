// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include <vector>

namespace Logboom {

/// "held · 1,284 new · 3 errors | Resume f": says that the table stands still and what came since. A click resumes.
class HeldPill final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit HeldPill(QWidget* parent = nullptr);

    void setCounts(quint64 added, quint64 errors);

    [[nodiscard]] QSize sizeHint() const override;

    /// "held · 1,284 new · 3 errors" without colours.
    [[nodiscard]] static QString plainText(quint64 added, quint64 errors);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// A piece of text with its colour and font.
    struct Part
    {
        QString text;
        QColor colour;
        QFont font;
    };
    [[nodiscard]] std::vector<Part> parts() const;
    void describe();

    quint64 m_added = 0;
    quint64 m_errors = 0;
};

} // namespace Logboom
