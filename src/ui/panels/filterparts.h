// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filterparser.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace Logboom {

/**
 * The text of the filter bar as parts: chips that can be switched off, and the text being typed after them.
 *
 * A plain value without a widget; the chips joined with the typed text are the filter.
 */
class FilterParts
{
public:
    struct Part
    {
        QString text;
        bool on = true;
        friend bool operator==(const Part&, const Part&) = default;
    };

    FilterParts() = default;
    FilterParts(std::vector<Part> parts, QString typed)
        : m_parts(std::move(parts))
        , m_typed(std::move(typed))
    {
    }

    [[nodiscard]] const std::vector<Part>& parts() const { return m_parts; }
    [[nodiscard]] const QString& typed() const { return m_typed; }
    [[nodiscard]] bool isEmpty() const { return m_parts.empty() && m_typed.isEmpty(); }

    /// Replaces everything. What is not complete is left to be typed on.
    void setText(const QString& text, const FilterContext& context = {});
    void setTyped(const QString& text) { m_typed = text; }
    /// Turns what was typed into chips, unless it is not complete.
    void commitTyped(const FilterContext& context = {});

    void toggle(std::size_t index);
    void remove(std::size_t index);
    /// Takes a part back into the typed text; what was typed before becomes chips.
    void edit(std::size_t index, const FilterContext& context = {});

    /**
     * Adds what a click asks for. A second click on the same takes it out again; values of one single-valued field
     * join into one list; the opposite of what is there replaces it.
     */
    void addTerm(const QString& term);

    /// Leaves of all that test the term's field only the term; takes it back where that is so already.
    void setOnly(const QString& term);

    /// The filter: parts that are on, and the typed text.
    [[nodiscard]] QString text() const;
    /// The same without the parts for which skip() says so, and with another typed text.
    [[nodiscard]] QString textWithout(const std::function<bool(const QString& part)>& skip, const QString& typed) const;

private:
    void appendChips(const ParsedFilter& parsed, const QString& text);
    [[nodiscard]] bool mergeTerm(const QString& term);

    std::vector<Part> m_parts;
    QString m_typed;
};

/// Joins parts so that each stays a condition of its own: one with an OR on top gets brackets.
[[nodiscard]] QString joinFilterParts(const QStringList& parts);

} // namespace Logboom
