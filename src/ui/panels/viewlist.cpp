// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/viewlist.h"

#include <algorithm>

namespace Logboom {

QString ViewState::title(const QTimeZone& zone) const
{
    const QString text = filter.parts.text().simplified();
    if (text.isEmpty())
        return filter.scope.title(zone);
    return text.size() > ViewList::MaxTitle ? QString(text.first(ViewList::MaxTitle) + u'…') : text;
}

ViewList::ViewList(std::vector<ViewState> views, int current)
{
    if (views.empty())
        return;
    m_views = std::move(views);
    m_current = std::clamp(current, 0, count() - 1);
}

void ViewList::open(const ViewState& state)
{
    ++m_current;
    m_views.insert(m_views.begin() + m_current, state);
}

void ViewList::close(int index)
{
    if (count() == 1)
        return;
    m_closed.push_back({at(index), index});
    if (m_closed.size() > MaxClosed)
        m_closed.erase(m_closed.begin());
    m_views.erase(m_views.begin() + index);
    if (m_current > index)
        --m_current;
    m_current = std::min(m_current, count() - 1);
}

void ViewList::reopen()
{
    if (m_closed.empty())
        return;
    const Closed closed = m_closed.back();
    m_closed.pop_back();
    m_current = std::min(closed.index, count());
    m_views.insert(m_views.begin() + m_current, closed.state);
}

} // namespace Logboom
