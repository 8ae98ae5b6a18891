// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/entryfields.h"

#include <QAbstractListModel>
#include <QListView>

#include <optional>
#include <vector>

namespace Logboom {

/// Groups of fields as one list of rows: a head, then its fields. GUI thread.
class FieldModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setGroups(std::vector<FieldGroup> groups);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// Null for a head.
    [[nodiscard]] const EntryField* fieldAt(int row) const;
    /// Of a head.
    [[nodiscard]] const QString& titleAt(int row) const { return m_rows[static_cast<std::size_t>(row)].title; }
    [[nodiscard]] const std::vector<EntryField>& fields() const { return m_fields; }

private:
    struct Row
    {
        QString title;                    // of a head
        std::optional<std::size_t> field; // in m_fields
    };
    std::vector<Row> m_rows;
    std::vector<EntryField> m_fields;
};

/**
 * The fields of an entry. A click on a value adds it to the filter; the row under the pointer or with the keyboard has
 * buttons to include, exclude, make a column of and copy (keys +, -, c, Ctrl+C). Its menu has these too, and to follow
 * the value (key f). GUI thread.
 */
class FieldList final : public QListView
{
    Q_OBJECT

public:
    explicit FieldList(QWidget* parent = nullptr);

    void setGroups(std::vector<FieldGroup> groups);

    /// Of the current field; empty without one.
    [[nodiscard]] QString currentValue() const;
    [[nodiscard]] QString currentName() const;

    enum class Part : quint8
    {
        None,
        Value,
        Include,
        Exclude,
        Copy,
        Column,
        Follow, ///< in the menu only
    };
    /// What a row shows at this place of the viewport.
    [[nodiscard]] Part partAt(const QPoint& position) const;

signals:
    void filterTermRequested(const QString& term);
    /// A column of this field for the table.
    void columnRequested(const QString& name);
    /// All entries that hold this value, taken from this field.
    void followRequested(const QString& name, const QString& value);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    class Delegate;

    void activate(const EntryField& field, Part part);
    [[nodiscard]] QString partName(Part part) const;

    FieldModel m_model;
    Delegate* m_delegate;
};

} // namespace Logboom
