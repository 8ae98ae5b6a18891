// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/entry/entry.h"

#include <array>

namespace Logboom {

namespace {

/// Every text field of a view, so that no place forgets one.
constexpr std::array TextFields{&EntryView::app,     &EntryView::instance, &EntryView::agent, &EntryView::category,
                                &EntryView::message, &EntryView::context,  &EntryView::trace, &EntryView::batch};
constexpr std::array RareTextFields{&RareFields::severity, &RareFields::errorCode, &RareFields::resourceId,
                                    &RareFields::stack,    &RareFields::tags,      &RareFields::metadata};

template<typename Visit>
void forEachText(EntryView& view, Visit visit)
{
    for (const auto field : TextFields)
        visit(view.*field);
    for (const auto field : RareTextFields)
        visit(view.rare.*field);
}

} // namespace

std::string_view dialectName(Dialect dialect)
{
    static constexpr std::array<std::string_view, 4> names{"logaggregator", "loghandler", "tinybird", "logstream"};
    return names[static_cast<std::size_t>(dialect)];
}

std::string_view severityText(const EntryView& entry)
{
    return isAbsent(entry.rare.severity) ? levelNameUpper(entry.level) : entry.rare.severity;
}

Entry::Entry(const EntryView& view)
    : m_view(view)
{
    std::size_t size = 1; // never a null buffer: an empty text must keep its data
    forEachText(m_view, [&size](std::string_view text) { size += text.size(); });
    m_bytes.reserve(static_cast<qsizetype>(size));
    m_bytes.append('\0');
    forEachText(m_view, [this](std::string_view& text) {
        if (isAbsent(text))
            return;
        const qsizetype at = m_bytes.size();
        m_bytes.append(text.data(), static_cast<qsizetype>(text.size()));
        text = {m_bytes.constData() + at, text.size()};
    });
}

} // namespace Logboom
