// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QTimer>

namespace Logboom {

/// A button that copies a text and says so for a moment in the place of its own. GUI thread.
class CopyButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit CopyButton(const QString& text, QWidget* parent = nullptr);

    /// To the clipboard.
    void copy(const QString& text);

    /// Wide enough for both of its texts.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent* event) override;

private:
    void applySizes();

    QString m_text;
    QTimer m_copied; ///< runs while "Copied" is shown
};

} // namespace Logboom
