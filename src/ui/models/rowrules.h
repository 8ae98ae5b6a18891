// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryservice.h"
#include "ui/models/highlightrules.h"

#include <QObject>

#include <memory>
#include <unordered_map>
#include <vector>

namespace Logboom {

/**
 * The colours that rules give to rows, made for those that are painted and kept. A large entry is looked at in another
 * thread: until then it has none.
 *
 * GUI thread. Ownership: queries is borrowed and must outlive it.
 */
class RowRules final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t MaxAtOnce = 32 * 1024; ///< bytes of an entry that may be looked at while painting
    static constexpr std::size_t MaxKnown = 10'000;     ///< entries

    explicit RowRules(QueryService& queries, QObject* parent = nullptr);

    void setRules(std::shared_ptr<const RuleSet> rules);
    /// 1 to LabelCount; 0 for none.
    [[nodiscard]] int colourOf(const Entry& entry);

signals:
    /// An entry has another colour than colourOf() said.
    void found();

private:
    void lookAt(const Entry& entry);
    void forget();

    QueryService& m_queries;
    std::shared_ptr<const RuleSet> m_rules = std::make_shared<RuleSet>();
    std::unordered_map<quint64, int> m_known; // by arrival number
    std::vector<QueryHandle> m_looking;
};

} // namespace Logboom
