// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/annotations.h"

#include <algorithm>

namespace Logboom {

namespace {

auto placeOf(auto& all, quint64 seq)
{
    return std::ranges::lower_bound(all, seq, {}, [](const Annotation& annotation) { return annotation.entry.seq; });
}

} // namespace

const Annotation* Annotations::of(quint64 seq) const
{
    const auto place = placeOf(m_all, seq);
    return place != m_all.end() && place->entry.seq == seq ? &*place : nullptr;
}

void Annotations::set(Annotation annotation)
{
    const auto place = placeOf(m_all, annotation.entry.seq);
    const bool exists = place != m_all.end() && place->entry.seq == annotation.entry.seq;
    if (annotation.isEmpty()) {
        if (exists)
            m_all.erase(place);
    } else if (exists) {
        *place = std::move(annotation);
    } else {
        m_all.insert(place, std::move(annotation));
    }
}

void Annotations::removeIf(const std::function<bool(const Annotation&)>& isGone)
{
    std::erase_if(m_all, isGone);
}

} // namespace Logboom
