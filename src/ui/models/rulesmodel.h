// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/highlightrules.h"

#include <QAbstractTableModel>

namespace Logboom {

/// The rules in their order. It shows what there is: a tick of the user is only passed on. GUI thread.
/// Ownership: the rules are borrowed and must outlive it.
class RulesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column : quint8
    {
        Filter, ///< with the tick: is it active
        Effect,
        Count
    };

    explicit RulesModel(HighlightRules& rules, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// "Colour 3", "Hide", "Notify".
    [[nodiscard]] static QString effectTitle(HighlightRule::Effect effect, int colour);

private:
    HighlightRules& m_rules;
    int m_rowCount; // as the views know it
};

} // namespace Logboom
