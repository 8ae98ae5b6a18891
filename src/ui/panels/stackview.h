// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/stacktrace.h"

#include <QAbstractListModel>
#include <QListView>

#include <set>
#include <vector>

namespace Logboom {

/// The lines of a stack as rows; foreign frames in a row are one until they are opened. GUI thread.
class StackModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setLines(std::vector<StackLine> lines);

    /// Null for a fold.
    [[nodiscard]] const StackLine* lineAt(int row) const;
    /// Null for a line.
    [[nodiscard]] const StackFold* foldAt(int row) const;
    /// The fold becomes its lines; they stay.
    void unfold(int row);
    [[nodiscard]] bool isOpened(const StackFold& fold) const { return m_opened.contains(fold.begin); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row
    {
        std::size_t line = 0;
        const StackFold* fold = nullptr; // of m_folds
    };
    void rebuild();

    std::vector<StackLine> m_lines;
    std::vector<StackFold> m_folds;
    std::set<std::size_t> m_opened; // their first lines
    std::vector<Row> m_rows;
};

/**
 * A stack for reading: what was called at the left, its place at the right. A click on a place, or Return, asks for the
 * editor; on a fold they open it. GUI thread.
 */
class StackView final : public QListView
{
    Q_OBJECT

public:
    explicit StackView(QWidget* parent = nullptr);

    void setLines(std::vector<StackLine> lines);
    /// The frame of the current row, else the first of the user's own with a place; null without one.
    [[nodiscard]] const StackLine* frameToOpen() const;

signals:
    void placeRequested(const QString& file, int line, int column);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    class Delegate;

    void activate(const QModelIndex& index);
    [[nodiscard]] bool isOnPlace(const QPoint& position) const;

    StackModel m_model;
    Delegate* m_delegate;
};

} // namespace Logboom
