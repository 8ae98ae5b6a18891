// SPDX-License-Identifier: GPL-3.0-or-later
#include "loadclient.h"

#include "core/base/ascii.h"
#include "core/entry/timestamp.h"

#include <charconv>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Logboom {

namespace {

/// A blocking connection to the server on this machine.
class Connection
{
public:
    explicit Connection(quint16 port)
        : m_socket(socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int on = 1;
        setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        m_ok = ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~Connection() { close(m_socket); }
    Q_DISABLE_COPY_MOVE(Connection)

    /// The status of the answer, 0 where there is none.
    [[nodiscard]] int exchange(std::string_view request)
    {
        while (m_ok && !request.empty()) {
            const ssize_t sent = send(m_socket, request.data(), request.size(), MSG_NOSIGNAL);
            m_ok = sent > 0;
            if (m_ok)
                request.remove_prefix(static_cast<std::size_t>(sent));
        }
        m_answer.clear();
        while (m_ok && !isComplete())
            receive();
        return m_ok ? std::atoi(m_answer.c_str() + std::string_view("HTTP/1.1 ").size()) : 0;
    }

private:
    void receive()
    {
        const std::size_t before = m_answer.size();
        constexpr std::size_t Room = 1 << 18;
        m_answer.resize(before + Room);
        const ssize_t got = recv(m_socket, m_answer.data() + before, Room, 0);
        m_ok = got > 0;
        m_answer.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    }

    /// The whole answer is there; every answer says how long it is.
    [[nodiscard]] bool isComplete() const
    {
        const std::size_t head = m_answer.find("\r\n\r\n");
        if (head == std::string::npos)
            return false;
        constexpr std::string_view name = "\r\ncontent-length:";
        for (std::size_t at = 0; at < head; ++at) {
            const std::string_view rest(m_answer.data() + at, head - at);
            if (rest.size() > name.size() && equalsIgnoringCase(rest.substr(0, name.size()), name)) {
                const std::string_view value = trimmed(rest.substr(name.size(), rest.find("\r\n", 2) - name.size()));
                std::size_t length = 0;
                std::from_chars(value.data(), value.data() + value.size(), length);
                return m_answer.size() >= head + 4 + length;
            }
        }
        return true;
    }

    int m_socket;
    bool m_ok = false;
    std::string m_answer;
};

std::string requestOf(const std::string& body)
{
    return "POST /api/logs HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: " +
           std::to_string(body.size()) + "\r\n\r\n" + body;
}

} // namespace

LoadClient::LoadClient(const Load& load)
    : m_load(load)
    , m_parts(static_cast<std::size_t>(load.connections))
{
    if (m_load.get.empty())
        makePosts();
    else
        makeGets();
}

LoadClient::~LoadClient()
{
    wait();
}

void LoadClient::makePosts()
{
    BenchEntries source({.start = 1736942400 * Second, .step = Millisecond, .kind = m_load.kind});
    const quint64 entries = m_load.entries / m_load.rounds;
    for (quint64 done = 0; done < entries;) {
        const auto count = static_cast<std::size_t>(std::min<quint64>(m_load.batch, entries - done));
        m_parts[done / m_load.batch % m_parts.size()].requests.push_back(requestOf(source.body(count)));
        done += count;
    }
    for (Part& part : m_parts)
        part.rounds = m_load.rounds;
}

void LoadClient::makeGets()
{
    for (Part& part : m_parts) {
        part.requests.push_back("GET " + m_load.get + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        part.rounds = m_load.entries / m_parts.size();
    }
}

void LoadClient::start()
{
    m_started = currentTimestamp();
    m_running = m_load.connections;
    for (Part& part : m_parts) {
        part.latencies.reserve(part.requests.size() * part.rounds);
        m_threads.emplace_back([this, &part] { post(part); });
    }
}

void LoadClient::wait()
{
    for (std::thread& thread : m_threads)
        thread.join();
    m_threads.clear();
}

std::vector<double> LoadClient::latencies() const
{
    std::vector<double> all;
    for (const Part& part : m_parts)
        all.insert(all.end(), part.latencies.begin(), part.latencies.end());
    return all;
}

void LoadClient::post(Part& part)
{
    Connection connection(m_load.port);
    const int wanted = m_load.get.empty() ? 201 : 200;
    for (quint64 round = 0; round < part.rounds; ++round) {
        for (const std::string& request : part.requests) {
            const qint64 before = currentTimestamp();
            if (connection.exchange(request) != wanted)
                ++m_failures;
            part.latencies.push_back(static_cast<double>(currentTimestamp() - before) /
                                     static_cast<double>(Millisecond));
        }
    }
    m_seconds =
        static_cast<double>(currentTimestamp() - m_started) / static_cast<double>(Second); // the last one counts
    --m_running;
}

} // namespace Logboom
