// SPDX-License-Identifier: GPL-3.0-or-later
#include "epollserver.h"

#include "benchkit.h"

#include <array>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Logboom {

namespace {

int require(int result)
{
    if (result < 0)
        qFatal("%s", qPrintable(qt_error_string()));
    return result;
}

void watch(int epoll, int file)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = file;
    require(epoll_ctl(epoll, EPOLL_CTL_ADD, file, &event));
}

std::string answerWith(std::string_view body)
{
    std::string answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ";
    answer += std::to_string(body.size());
    answer += "\r\n\r\n";
    answer += body;
    return answer;
}

} // namespace

EpollServer::EpollServer(std::string_view body)
    : m_answer(answerWith(body))
    , m_listener(require(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0)))
    , m_epoll(require(epoll_create1(0)))
    , m_wake(require(eventfd(0, EFD_NONBLOCK)))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    require(bind(m_listener, reinterpret_cast<const sockaddr*>(&address), size));
    require(listen(m_listener, 1024));
    require(getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size));
    m_port = ntohs(address.sin_port);
    watch(m_epoll, m_listener);
    watch(m_epoll, m_wake);
    m_thread = std::thread([this] { run(); });
}

EpollServer::~EpollServer()
{
    static_cast<void>(stop());
    for (const auto& [client, unread] : m_unread)
        close(client);
    for (const int file : {m_listener, m_epoll, m_wake})
        close(file);
}

double EpollServer::stop()
{
    if (m_thread.joinable()) {
        eventfd_write(m_wake, 1);
        m_thread.join();
    }
    return m_cpuSeconds;
}

void EpollServer::run()
{
    std::array<epoll_event, 128> events{};
    for (bool running = true; running;) {
        const int count = epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            const int file = events[static_cast<std::size_t>(i)].data.fd;
            if (file == m_listener)
                acceptAll();
            else if (file == m_wake)
                running = false;
            else
                serve(file);
        }
    }
    m_cpuSeconds = threadCpuSeconds();
}

void EpollServer::acceptAll()
{
    for (;;) {
        const int client = accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK);
        if (client < 0)
            return;
        const int on = 1;
        setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        watch(m_epoll, client);
        m_unread[client];
    }
}

void EpollServer::serve(int client)
{
    std::array<char, 16384> buffer;
    const ssize_t got = recv(client, buffer.data(), buffer.size(), 0);
    if (got <= 0) {
        m_unread.erase(client);
        close(client);
        return;
    }
    std::string& unread = m_unread[client];
    unread.append(buffer.data(), static_cast<std::size_t>(got));
    constexpr std::string_view HeadEnd = "\r\n\r\n";
    std::size_t begin = 0;
    m_answers.clear();
    for (std::size_t end; (end = unread.find(HeadEnd, begin)) != std::string::npos; begin = end + HeadEnd.size())
        m_answers += m_answer;
    unread.erase(0, begin);
    // What a client has not taken of such short answers is its own fault: it waits for each.
    if (!m_answers.empty())
        static_cast<void>(send(client, m_answers.data(), m_answers.size(), MSG_NOSIGNAL));
}

} // namespace Logboom
