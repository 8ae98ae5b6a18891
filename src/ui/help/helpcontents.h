// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/helpsections.h"

#include <QTreeWidget>

#include <vector>

namespace Logboom {

/**
 * The pages of the guide as a list, the open one with its sections; or, while something is searched, the pages and
 * sections that have it. GUI thread.
 */
class HelpContents final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit HelpContents(QWidget* parent = nullptr);

    /// All pages; sections: of the open page.
    void showPages(const HelpPlace& open, const std::vector<HelpSection>& sections);
    /// Only these, none of them current. Nothing: says so.
    void showHits(const std::vector<HelpIndex::Hit>& hits);
    /// Emits nothing. A place that is not listed: none is current.
    void setCurrentPlace(const HelpPlace& place);

    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// By the mouse or the keyboard.
    void chosen(const Logboom::HelpPlace& place);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void changeEvent(QEvent* event) override;

private:
    QTreeWidgetItem* addPage(const QString& id);
    static void addSection(QTreeWidgetItem* page, const HelpPlace& place, const QString& title, int level);

    QString m_placeholder;
    bool m_showsHits = false;
};

} // namespace Logboom
