// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/filemark.h"
#include "core/io/textsource.h"
#include "core/lines/logtextparser.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <string>

namespace Logboom {

/**
 * Makes batches of entries of one text and knows up to where.
 *
 * Threads: one at a time. Ownership: borrows nothing.
 */
class TextIntake
{
public:
    static constexpr qsizetype ChunkBytes = 512 << 10;

    /// Entries, and how far the text is read with them. An empty name: that is not to be remembered.
    struct Batch
    {
        std::unique_ptr<EntryBatch> entries;
        std::string markName;
        FileMark mark;
    };
    /// Takes a batch over, or says that it must wait: then the same entries come once more later.
    using Submit = std::function<bool(Batch batch)>;

    enum class Step : quint8
    {
        Progress, ///< something was read
        AtEnd,    ///< there is nothing more now
        Blocked,  ///< nobody takes the batch now
    };

    TextIntake(TextOrigin origin, qint64 reference);

    /// The lines' times are not much later than this, microseconds since the epoch.
    void setReference(qint64 reference) { m_parser.setReference(reference); }

    /// The text before the position has become entries already. head, tail: of the text up to there.
    void resume(quint64 position, QByteArray head, QByteArray tail);

    /// Reads a chunk and hands on what entries it makes. receivedAt: now.
    [[nodiscard]] Result<Step> step(TextSource& source, qint64 receivedAt, const Submit& submit);

    /// Makes entries of what waits for more of its line, or for the lines that belong to it. False: see Submit.
    [[nodiscard]] bool flush(qint64 receivedAt, const Submit& submit);

    /// Is there something that waits?
    [[nodiscard]] bool hasRest() const { return !m_rest.isEmpty(); }
    /// Whether what waits ends with a line's end.
    [[nodiscard]] bool restIsComplete() const { return m_rest.endsWith('\n'); }

    /// Whether the same entries are to be handed on once more.
    [[nodiscard]] bool isBlocked() const { return m_isWaiting; }

    /// Bytes that were read, what waits included.
    [[nodiscard]] quint64 position() const { return m_position + static_cast<quint64>(m_rest.size()); }
    /// The first bytes of the text, FileMark::HeadBytes at most, and the last that were read, TailBytes at most.
    [[nodiscard]] const QByteArray& head() const { return m_head; }
    [[nodiscard]] QByteArray lastRead() const;

    /// What a batch that is handed on is marked with: the name, and the mark without its path. No name, no mark.
    void setMarks(std::string name, std::string path);

private:
    [[nodiscard]] bool handOn(QByteArray body, qsizetype size, bool isEnd, qint64 receivedAt, const Submit& submit);
    [[nodiscard]] FileMark markAt(QByteArrayView done) const;
    [[nodiscard]] QByteArray tailBehind(QByteArrayView done) const;

    LogTextParser m_parser;
    std::string m_markName;
    std::string m_path;
    quint64 m_position = 0; // of the text before m_rest
    QByteArray m_head;
    QByteArray m_tail;        // of the text before m_rest
    QByteArray m_rest;        // read, and no entry yet
    bool m_isWaiting = false; // the rest was refused by Submit, and is to be handed on before more is read
    bool m_isEnd = false;     // and as the end
};

} // namespace Logboom
