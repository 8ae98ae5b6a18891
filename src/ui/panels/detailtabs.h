// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace Logboom {

/// Flat tabs: text, and a line under the current one. GUI thread.
class DetailTabs final : public QTabBar
{
    Q_OBJECT

public:
    explicit DetailTabs(QWidget* parent = nullptr);

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace Logboom
