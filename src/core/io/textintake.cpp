// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/textintake.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace Logboom {

TextIntake::TextIntake(TextOrigin origin, qint64 reference)
    : m_parser(std::move(origin), reference)
{
}

void TextIntake::resume(quint64 position, QByteArray head, QByteArray tail)
{
    m_position = position;
    m_head = std::move(head);
    m_tail = std::move(tail);
}

void TextIntake::setMarks(std::string name, std::string path)
{
    m_markName = std::move(name);
    m_path = std::move(path);
}

Result<TextIntake::Step> TextIntake::step(TextSource& source, qint64 receivedAt, const Submit& submit)
{
    if (m_isWaiting) {
        QByteArray body = readableText({m_rest.constData(), static_cast<std::size_t>(m_rest.size())});
        return handOn(std::move(body), m_rest.size(), m_isEnd, receivedAt, submit) ? Step::Progress : Step::Blocked;
    }
    const qsizetype waiting = m_rest.size();
    QByteArray body(waiting + ChunkBytes + JsonPadding, Qt::Uninitialized);
    const Result<qsizetype> count = source.read(body.data() + waiting, ChunkBytes);
    if (!count)
        return tl::make_unexpected(count.error());
    if (*count == 0)
        return Step::AtEnd;
    std::memcpy(body.data(), m_rest.constData(), static_cast<std::size_t>(waiting));
    const qsizetype size = waiting + *count;
    body.resize(size + JsonPadding);
    std::memset(body.data() + size, 0, static_cast<std::size_t>(JsonPadding));
    if (m_head.size() < FileMark::HeadBytes)
        m_head.append(QByteArrayView(body).sliced(waiting, std::min(*count, FileMark::HeadBytes - m_head.size())));
    return handOn(std::move(body), size, false, receivedAt, submit) ? Step::Progress : Step::Blocked;
}

bool TextIntake::flush(qint64 receivedAt, const Submit& submit)
{
    if (m_rest.isEmpty())
        return true;
    return handOn(readableText({m_rest.constData(), static_cast<std::size_t>(m_rest.size())}), m_rest.size(), true,
                  receivedAt, submit);
}

/// Makes a batch of the body's first bytes. On failure all is as before, but for the rest, which is all of them.
bool TextIntake::handOn(QByteArray body, qsizetype size, bool isEnd, qint64 receivedAt, const Submit& submit)
{
    const LogTextParser::State before = m_parser.state();
    auto batch = std::make_unique<EntryBatch>(std::move(body), receivedAt);
    const QByteArray text = batch->body(); // shares the bytes
    const auto done = static_cast<qsizetype>(m_parser.parse(*batch, static_cast<std::size_t>(size), isEnd));
    const QByteArrayView read = QByteArrayView(text).first(done);
    QByteArray tail = tailBehind(read);
    if (!batch->isEmpty()) {
        if (!submit({std::move(batch), m_markName, markAt(read)})) {
            m_parser.restore(before);
            m_rest = text.first(size);
            m_isWaiting = true;
            m_isEnd = isEnd;
            return false;
        }
    }
    m_isWaiting = false;
    m_position += static_cast<quint64>(done);
    m_tail = std::move(tail);
    m_rest = text.sliced(done, size - done);
    return true;
}

FileMark TextIntake::markAt(QByteArrayView done) const
{
    FileMark mark;
    mark.position = m_position + static_cast<quint64>(done.size());
    const qsizetype head =
        static_cast<qsizetype>(std::min<quint64>(static_cast<quint64>(m_head.size()), mark.position));
    mark.headSize = static_cast<quint32>(head);
    mark.headHash = FileMark::hashOf(QByteArrayView(m_head).first(head));
    mark.tailHash = FileMark::hashOf(tailBehind(done));
    mark.path = m_path;
    return mark;
}

QByteArray TextIntake::tailBehind(QByteArrayView done) const
{
    if (done.size() >= FileMark::TailBytes)
        return done.last(FileMark::TailBytes).toByteArray();
    const QByteArray joined = m_tail + done.toByteArray();
    return joined.last(std::min(joined.size(), FileMark::TailBytes));
}

QByteArray TextIntake::lastRead() const
{
    return tailBehind(m_rest);
}

} // namespace Logboom
