// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/table/scrollposition.h"

#include <QScrollBar>

namespace Logboom {

/// A scroll bar that stands for all matches, loaded or not, in shares of them. GUI thread.
class StoreScrollBar final : public QScrollBar
{
    Q_OBJECT

public:
    explicit StoreScrollBar(QWidget* parent = nullptr);

    /// Left alone while the reader drags.
    void setPosition(const ScrollPosition& position);

signals:
    /// The reader dragged the handle: how much of the way from the first screen (0) to the last (1).
    void draggedTo(double way);
    void draggedToTop();
    void draggedToBottom();
    /// The reader clicked beside the handle: so many screens down (negative: up).
    void pagesRequested(int pages);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void onAction(int action);
};

} // namespace Logboom
