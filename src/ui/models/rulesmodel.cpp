// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/rulesmodel.h"

#include "ui/theme/labelcolours.h"

namespace Logboom {

RulesModel::RulesModel(HighlightRules& rules, QObject* parent)
    : QAbstractTableModel(parent)
    , m_rules(rules)
    , m_rowCount(rules.count())
{
    connect(&rules, &HighlightRules::changed, this, [this] {
        if (m_rowCount == m_rules.count()) {
            if (m_rowCount > 0)
                emit dataChanged(index(0, 0), index(m_rowCount - 1, columnCount() - 1));
            return;
        }
        // One by one as people think of them, so that nobody has a place in a long list to lose.
        beginResetModel();
        m_rowCount = m_rules.count();
        endResetModel();
    });
}

int RulesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

int RulesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QVariant RulesModel::data(const QModelIndex& index, int role) const
{
    const HighlightRule& rule = m_rules.all()[static_cast<std::size_t>(index.row())];
    if (static_cast<Column>(index.column()) == Column::Effect) {
        if (role == Qt::DisplayRole)
            return effectTitle(rule.effect, rule.colour);
        if (role == Qt::DecorationRole && rule.effect == HighlightRule::Effect::Colour)
            return labelFill(rule.colour);
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return rule.filter;
    case Qt::CheckStateRole:
        return rule.active ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole:
        return rule.active ? tr("In force. Space switches it off.") : tr("Switched off. Space switches it on.");
    default:
        return {};
    }
}

bool RulesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || static_cast<Column>(index.column()) != Column::Filter)
        return false;
    HighlightRule rule = m_rules.all()[static_cast<std::size_t>(index.row())];
    rule.active = value.toInt() == Qt::Checked;
    return m_rules.change(index.row(), rule);
}

Qt::ItemFlags RulesModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return static_cast<Column>(index.column()) == Column::Filter ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant RulesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return static_cast<Column>(section) == Column::Filter ? tr("Entries that match") : tr("What becomes of them");
}

QString RulesModel::effectTitle(HighlightRule::Effect effect, int colour)
{
    switch (effect) {
    case HighlightRule::Effect::Colour:
        return tr("Colour %1").arg(colour);
    case HighlightRule::Effect::Hide:
        return tr("Hide");
    case HighlightRule::Effect::Notify:
        break;
    }
    return tr("Notify");
}

} // namespace Logboom
