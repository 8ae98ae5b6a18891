// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace Logboom {

/// Who sent an entry. Immutable; its address is stable as long as the Dictionaries it came from.
struct Source
{
    quint32 id = 0; ///< 1 and up
    Dialect dialect = Dialect::Logstream;
    std::string app;
    std::optional<std::string> instance;
    std::optional<std::string> agent;

    /// Fills the source's part of a view.
    void describe(EntryView& view) const
    {
        view.dialect = dialect;
        view.app = app;
        view.instance = instance ? std::string_view(*instance) : std::string_view();
        view.agent = agent ? std::string_view(*agent) : std::string_view();
    }
};

/// Immutable, at a stable address like Source.
struct Category
{
    quint32 id = 0; ///< 1 and up
    std::string name;
};

/**
 * The texts that repeat over entries, each with a small number: sources and categories. Grows only.
 *
 * Threads: any. Pointers and views handed out stay valid as long as the object.
 */
class Dictionaries
{
public:
    Dictionaries() = default;
    Q_DISABLE_COPY_MOVE(Dictionaries)

    /// The source of an entry, a new one where it was not known.
    const Source& sourceOf(const EntryView& entry);
    /// The category of that name, a new one where it was not known; null for an absent one.
    const Category* categoryOf(std::string_view name);

    /// Null where there is no such source.
    [[nodiscard]] const Source* source(quint32 id) const;
    /// Null for 0 and for numbers that are not known.
    [[nodiscard]] const Category* category(quint32 id) const;

    /// The highest number in use; 0 = none.
    [[nodiscard]] quint32 lastSource() const;
    [[nodiscard]] quint32 lastCategory() const;

    // At the opening of a store: in ascending order of the numbers, gaps allowed.
    void restoreSource(Source source);
    void restoreCategory(Category category);

private:
    const Source& addSource(Source source, std::string key);

    mutable std::mutex m_mutex;
    std::deque<Source> m_sources;                                           // guarded by m_mutex
    std::vector<const Source*> m_sourceById;                                // guarded by m_mutex; index = id
    std::unordered_map<std::string, const Source*> m_sourceByKey;           // guarded by m_mutex
    std::deque<Category> m_categories;                                      // guarded by m_mutex; index = id - 1
    std::unordered_map<std::string_view, const Category*> m_categoryByName; // guarded by m_mutex; keys: m_categories
};

} // namespace Logboom
