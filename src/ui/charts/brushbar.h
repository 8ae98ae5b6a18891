// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Logboom {

/// What can be done with the chosen range of the histogram; floats under it while there is one.
class BrushBar final : public QWidget
{
    Q_OBJECT

public:
    explicit BrushBar(QWidget* parent);

    /// The first button, for the tab order.
    [[nodiscard]] QWidget* first() const { return m_first; }

signals:
    void zoomRequested();
    void filterRequested();
    void clearRequested();

private:
    QWidget* m_first;
};

} // namespace Logboom
