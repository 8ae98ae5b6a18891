// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dictionaries.h"

#include <utility>

namespace Logboom {

namespace {

/// One string that tells sources apart: lengths make it unambiguous, '-' stands for absent.
void appendKeyPart(std::string& key, std::string_view text)
{
    key += isAbsent(text) ? std::string("-") : std::to_string(text.size());
    key += ':';
    key += text;
}

std::string keyOf(Dialect dialect, std::string_view app, std::string_view instance, std::string_view agent)
{
    std::string key(1, static_cast<char>('0' + static_cast<int>(dialect)));
    appendKeyPart(key, app);
    appendKeyPart(key, instance);
    appendKeyPart(key, agent);
    return key;
}

std::optional<std::string> owned(std::string_view text)
{
    return isAbsent(text) ? std::nullopt : std::optional<std::string>(text);
}

std::string_view viewOf(const std::optional<std::string>& text)
{
    return text ? std::string_view(*text) : std::string_view();
}

} // namespace

const Source& Dictionaries::sourceOf(const EntryView& entry)
{
    std::string key = keyOf(entry.dialect, entry.app, entry.instance, entry.agent);
    const std::scoped_lock lock(m_mutex);
    if (const auto found = m_sourceByKey.find(key); found != m_sourceByKey.end())
        return *found->second;
    const auto id = static_cast<quint32>(m_sourceById.empty() ? 1 : m_sourceById.size());
    return addSource({id, entry.dialect, std::string(entry.app), owned(entry.instance), owned(entry.agent)},
                     std::move(key));
}

const Category* Dictionaries::categoryOf(std::string_view name)
{
    if (isAbsent(name))
        return nullptr;
    const std::scoped_lock lock(m_mutex);
    if (const auto found = m_categoryByName.find(name); found != m_categoryByName.end())
        return found->second;
    const auto id = static_cast<quint32>(m_categories.size() + 1);
    const Category& category = m_categories.emplace_back(Category{id, std::string(name)});
    m_categoryByName.emplace(category.name, &category);
    return &category;
}

const Source* Dictionaries::source(quint32 id) const
{
    const std::scoped_lock lock(m_mutex);
    return id < m_sourceById.size() ? m_sourceById[id] : nullptr;
}

const Category* Dictionaries::category(quint32 id) const
{
    const std::scoped_lock lock(m_mutex);
    return id > 0 && id <= m_categories.size() ? &m_categories[id - 1] : nullptr;
}

quint32 Dictionaries::lastSource() const
{
    const std::scoped_lock lock(m_mutex);
    return m_sourceById.empty() ? 0 : static_cast<quint32>(m_sourceById.size() - 1);
}

quint32 Dictionaries::lastCategory() const
{
    const std::scoped_lock lock(m_mutex);
    return static_cast<quint32>(m_categories.size());
}

void Dictionaries::restoreSource(Source source)
{
    const std::scoped_lock lock(m_mutex);
    std::string key = keyOf(source.dialect, source.app, viewOf(source.instance), viewOf(source.agent));
    addSource(std::move(source), std::move(key));
}

void Dictionaries::restoreCategory(Category category)
{
    const std::scoped_lock lock(m_mutex);
    while (m_categories.size() + 1 < category.id)
        m_categories.emplace_back();
    const Category& kept = m_categories.emplace_back(std::move(category));
    m_categoryByName.emplace(kept.name, &kept);
}

const Source& Dictionaries::addSource(Source source, std::string key)
{
    const quint32 id = source.id;
    const Source& kept = m_sources.emplace_back(std::move(source));
    if (m_sourceById.size() <= id)
        m_sourceById.resize(id + 1, nullptr);
    m_sourceById[id] = &kept;
    m_sourceByKey.emplace(std::move(key), &kept);
    return kept;
}

} // namespace Logboom
