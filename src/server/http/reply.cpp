// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/reply.h"

#include "server/http/connection.h"

namespace Logboom {

Reply::Reply(Connection* connection, quint64 slot)
    : m_connection(connection)
    , m_slot(slot)
{
}

Reply::Reply(Reply&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_slot(other.m_slot)
{
}

Reply& Reply::operator=(Reply&& other) noexcept
{
    if (this != &other) {
        Reply dropped(std::move(*this));
        m_connection = std::exchange(other.m_connection, nullptr);
        m_slot = other.m_slot;
    }
    return *this;
}

Reply::~Reply()
{
    if (m_connection)
        m_connection->refuse(m_slot);
}

void Reply::send(Response response)
{
    if (Connection* connection = std::exchange(m_connection, nullptr))
        connection->answer(m_slot, std::move(response));
}

bool Reply::isAwaited() const
{
    return m_connection && m_connection->isAwaited(m_slot);
}

void Reply::whenGone(std::function<void()> callback)
{
    if (m_connection)
        m_connection->whenGone(m_slot, std::move(callback));
}

} // namespace Logboom
