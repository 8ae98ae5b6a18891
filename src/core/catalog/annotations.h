// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace Logboom {

/// Of a note, in bytes of UTF-8.
inline constexpr std::size_t MaxNoteBytes = 16 * 1024;

/// What a reader has put on one entry.
struct Annotation
{
    EntryKey entry;
    bool bookmarked = false;
    std::string note; ///< UTF-8; empty = none

    [[nodiscard]] bool isEmpty() const { return !bookmarked && note.empty(); }
    friend bool operator==(const Annotation&, const Annotation&) = default;
};

/// The bookmarks and notes of a store at one moment. Immutable once shared; threads: any.
class Annotations
{
public:
    /// Null where the entry has none.
    [[nodiscard]] const Annotation* of(quint64 seq) const;
    /// By arrival number.
    [[nodiscard]] const std::vector<Annotation>& all() const { return m_all; }

    /// Replaces what its entry has; an empty one takes that away.
    void set(Annotation annotation);
    void removeIf(const std::function<bool(const Annotation&)>& isGone);

    friend bool operator==(const Annotations&, const Annotations&) = default;

private:
    std::vector<Annotation> m_all; // ascending arrival numbers, none empty
};

/// Where the newest annotations are. Threads: any.
class AnnotationsHolder
{
public:
    [[nodiscard]] std::shared_ptr<const Annotations> current() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_annotations;
    }
    void publish(std::shared_ptr<const Annotations> annotations)
    {
        const std::scoped_lock lock(m_mutex);
        m_annotations.swap(annotations);
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const Annotations> m_annotations = std::make_shared<Annotations>(); // guarded by m_mutex
};

} // namespace Logboom
