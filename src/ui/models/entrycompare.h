// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace Logboom {

/// A field of two entries side by side; empty where one does not have it.
struct ComparedField
{
    QString name;
    QString first;
    QString second;
    bool inFirst = false;
    bool inSecond = false;

    [[nodiscard]] bool differs() const { return inFirst != inSecond || first != second; }
    friend bool operator==(const ComparedField&, const ComparedField&) = default;
};

/// All fields of both, the message first, in the order of the first entry; what only the second has stands behind what
/// it follows there.
[[nodiscard]] std::vector<ComparedField> comparedFields(const EntryView& first, const EntryView& second);

/// The fields of two entries as rows: name, first, second. GUI thread.
class CompareModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setFields(std::vector<ComparedField> fields);
    /// Default: only those that differ.
    void setShowsAll(bool all);
    [[nodiscard]] bool showsAll() const { return m_all; }
    [[nodiscard]] int differences() const;
    /// What stands above the values.
    void setTitles(const QString& first, const QString& second);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void rebuild();

    std::vector<ComparedField> m_fields;
    std::vector<std::size_t> m_rows; // of m_fields
    QString m_firstTitle;
    QString m_secondTitle;
    bool m_all = false;
};

} // namespace Logboom
