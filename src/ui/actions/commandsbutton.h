// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QKeySequence>

namespace Logboom {

/// "Commands Ctrl+K" at the right end of the menu bar.
class CommandsButton final : public QAbstractButton
{
    Q_OBJECT

public:
    CommandsButton(const QKeySequence& key, QWidget* parent);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_key;
};

} // namespace Logboom
