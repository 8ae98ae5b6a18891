// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace Logboom {

class AnomaliesModel;

/**
 * Anomalies one below the other: mark, sentence, minute. Return or a double click shows the entries of a row, Delete or
 * its cross dismisses it, or takes that back. GUI thread; the model is borrowed.
 */
class AnomalyList final : public QListView
{
    Q_OBJECT

public:
    explicit AnomalyList(AnomaliesModel& model, QWidget* parent = nullptr);

    /// Shown where there are no rows.
    void setPlaceholder(const QString& text);
    [[nodiscard]] const QString& placeholder() const { return m_placeholder; }
    /// -1 for none.
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    void setCurrentRow(int row);

signals:
    void currentRowChanged(int row);
    void showRequested(int row);
    void dismissRequested(int row);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    class Delegate;

    /// The row whose cross is there; -1 for none.
    [[nodiscard]] int crossAt(const QPoint& position) const;

    AnomaliesModel& m_model;
    Delegate* m_delegate;
    QString m_placeholder;
};

} // namespace Logboom
