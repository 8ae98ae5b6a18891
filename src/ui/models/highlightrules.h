// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filterparser.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace Logboom {

/// What becomes of the entries that a filter matches.
struct HighlightRule
{
    enum class Effect : quint8
    {
        Colour,
        Hide,
        Notify
    };
    QString filter; ///< as it was typed, not empty
    Effect effect = Effect::Colour;
    int colour = 1; ///< 1 to LabelCount, of effect Colour
    bool active = true;
    friend bool operator==(const HighlightRule&, const HighlightRule&) = default;
};

/// Rules as they decide about entries. Immutable; copies share the filters.
struct RuleSet
{
    struct Colouring
    {
        Filter filter;
        int colour = 1;
    };
    std::vector<Colouring> colours; ///< the first that matches paints
    std::vector<Filter> hidden;
    std::vector<Filter> notified;
    bool readsAnnotations = false; ///< other annotations make another set of the same rules
    bool readsRuns = false;        ///< and so do other current runs

    /// 0 for none.
    [[nodiscard]] int colourOf(const EntryView& entry, qint64 now) const;
    /// What one of the hiding rules matches.
    [[nodiscard]] Filter hiddenEntries() const { return Filter::anyOf(hidden); }
    /// The filter without what is hidden; the same tree where nothing is.
    [[nodiscard]] Filter without(const Filter& filter) const;
};

/// The rules that are active, in their order.
[[nodiscard]] RuleSet readRules(const std::vector<HighlightRule>& rules, const FilterContext& context);

/// The rules people keep, in order. Every change goes to QSettings at once. GUI thread.
class HighlightRules final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t MaxRules = 100;

    /// Reads those of the settings.
    explicit HighlightRules(QObject* parent = nullptr);

    [[nodiscard]] const std::vector<HighlightRule>& all() const { return m_rules; }
    [[nodiscard]] int count() const { return static_cast<int>(m_rules.size()); }
    /// All of them, whether each is active or not. Default: on.
    [[nodiscard]] bool isOn() const { return m_on; }
    void setOn(bool on);
    /// Those in force.
    [[nodiscard]] std::vector<HighlightRule> inForce() const { return m_on ? m_rules : std::vector<HighlightRule>(); }

    /// Behind the others. Returns its index; -1 where its filter is empty or there are too many.
    int add(const HighlightRule& rule);
    /// False where the filter is empty; nothing changes then.
    bool change(int index, const HighlightRule& rule);
    void remove(int index);
    /// By so many places; returns where it is then, as far as there are places.
    int move(int index, int by);

signals:
    void changed();

private:
    void keep();

    std::vector<HighlightRule> m_rules;
    bool m_on = true;
};

} // namespace Logboom
