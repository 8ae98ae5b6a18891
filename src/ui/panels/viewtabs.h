// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/viewlist.h"

#include <QWidget>

namespace Logboom {

class FlatTabs;

/// The tabs of the views above the table, with a button for another one; hidden while there is one view. A middle click
/// closes. It only shows a ViewList and asks for changes. GUI thread.
class ViewTabs final : public QWidget
{
    Q_OBJECT

public:
    explicit ViewTabs(QWidget* parent = nullptr);

    void showViews(const ViewList& views, const QTimeZone& zone);

signals:
    void chosen(int index);
    void closeRequested(int index);
    void newRequested();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    FlatTabs* m_tabs;
};

} // namespace Logboom
