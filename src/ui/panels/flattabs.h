// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace Logboom {

/// Flat tabs: text, maybe with a number in an outline, and a line under the current one. GUI thread.
class FlatTabs final : public QTabBar
{
    Q_OBJECT

public:
    static constexpr int DetailHeight = 32; ///< of the design
    static constexpr int DockHeight = 28;

    /// name: what the tabs choose from, for screen readers.
    FlatTabs(const QString& name, int designHeight, QWidget* parent = nullptr);

    /// The number behind a tab's text; 0 shows none.
    void setCount(int index, int count);
    /// Whether the line stands under the current tab. Default: it does.
    void setUnderlined(bool underlined);

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString countText(int index) const;
    [[nodiscard]] int countWidth(int index) const;
    void paintCount(QPainter& painter, const QRect& tab, int index) const;

    int m_height;
    bool m_underlined = true;
};

} // namespace Logboom
