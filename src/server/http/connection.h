// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/reply.h"
#include "server/http/request.h"
#include "server/http/requestframer.h"
#include "server/http/responsehead.h"

#include <QObject>

#include <deque>
#include <functional>
#include <optional>

class QTcpSocket;

namespace Logboom {

/// What all connections of one HTTP port share. Server thread only.
struct HttpContext
{
    HttpLimits limits;
    std::function<void(Request&&, Reply&&)> handle;
    /// An error in the shape of the API the path belongs to.
    std::function<Response(std::string_view path, int status, std::string_view text)> error;
    /// Whether the request's Host header is one of ours.
    std::function<bool(const RequestHead&)> isHostAllowed;
    /// Value of Access-Control-Allow-Origin; empty = no header.
    std::function<QByteArray(const RequestHead&)> allowedOrigin;
    int unanswered = 0; ///< requests that were handed to handle() and wait for their answer
};

/**
 * One client of the HTTP port. Looks at all bytes before Qt's parser gets them and stops what that one would let
 * through; gives every request a place in line, and sends the answers in that order.
 *
 * Qt's parser and ours must agree on where each request ends; the moment they do not, the client is cut off, so that
 * nothing can be smuggled in between.
 * Threads: server thread. Ownership: child of the socket, made before Qt's parser sees the socket.
 */
class Connection final : public QObject
{
    Q_OBJECT

public:
    Connection(QTcpSocket& socket, HttpContext& context);
    ~Connection() override;

    /// Qt's parser has read the next request.
    void parsed(const QByteArray& body);

    // For Reply.
    void answer(quint64 slot, Response response);
    void refuse(quint64 slot); ///< answers 503
    [[nodiscard]] bool isAwaited(quint64 slot) const { return findSlot(slot) != nullptr; }
    void whenGone(quint64 slot, std::function<void()> callback);

    /// Acts on what took too long. now: milliseconds of the steady clock.
    void checkTime(qint64 now);

    /// Reads no further request; closes when everything is answered and sent.
    void finish();

    [[nodiscard]] QTcpSocket& socket() { return m_socket; }

signals:
    /// The client is gone; said once.
    void closed();

private:
    /// A request between its complete arrival and Qt's parser having read it too.
    struct Announced
    {
        RequestHead head;
        qint64 bodyBytes;
        qint64 end; // offset in the connection's bytes
        std::optional<char> endangered;
    };

    /// An answer's place in line.
    struct Slot
    {
        AnswerForm form;
        std::optional<Response> response;
        std::function<void()> gone;
        bool counted = false; // in HttpContext::unanswered
    };

    void onReadyRead();
    void scan(std::string_view bytes);
    void follow(RequestFramer::Event event);
    void giveBack(const Announced& request);
    void sendContinue();
    void dispatch(RequestHead head, const QByteArray& body);
    void fail(const HttpFailure& failure);
    void cutOff(const HttpFailure& failure);
    void stopReading();
    void sendReady();
    void send(const Slot& slot);
    void close();
    void abandon();
    [[nodiscard]] const Slot* findSlot(quint64 slot) const;

    QTcpSocket& m_socket;
    HttpContext& m_context;
    RequestFramer m_framer;

    // How far the two parsers are, in bytes since the connection was made.
    qint64 m_arrived = 0;              // looked at here
    qint64 m_parsed = 0;               // end of the request that Qt's parser has read last
    bool m_parserStoppedThere = false; // it has read nothing behind that yet

    /// The byte behind a line feed that came apart from its carriage return, at the end of a chunked body. Qt 6.4 reads
    /// two bytes there, whatever they are.
    std::optional<char> m_endangered;

    bool m_headChecked = false; // of the request that is arriving
    std::deque<Announced> m_announced;
    std::optional<HttpFailure> m_failure; // to be answered behind all announced requests

    std::deque<Slot> m_slots;
    quint64 m_firstSlot = 0; // the number of m_slots.front()

    bool m_reading = true;  // false: what still arrives is thrown away
    bool m_lingers = false; // a refused client that is still sending; closing at once could lose the answer
    bool m_finishing = false;
    bool m_gone = false;

    // Milliseconds of the steady clock.
    qint64 m_requestSince = 0; // when the first byte of what is arriving came; 0 = nothing is arriving
    qint64 m_quietSince;       // the last sign of life
    qint64 m_closingSince = 0; // 0 = open
};

} // namespace Logboom
