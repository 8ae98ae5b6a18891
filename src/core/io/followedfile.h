// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/filestate.h"
#include "core/io/textintake.h"

#include <QDateTime>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace Logboom {

/**
 * One text on its way into the store: a file, which is followed as it grows, is renamed and made anew, or is cut; a
 * compressed file; or a stream.
 *
 * Threads: the reading one. It never waits: each call does a piece of work and returns.
 */
class FollowedFile
{
public:
    /// How the store remembers what was read: MarkKeeper::marks().
    using Marks = std::map<std::string, std::string>;

    /// A file. state: with id, path, app and instance.
    explicit FollowedFile(FileState state);
    /// A stream.
    FollowedFile(FileState state, std::shared_ptr<TextSource> stream);

    /// Opens the file and finds out what of it is known. A failure is in the state.
    void open(const Marks& marks);

    /// Reads on. Progress: call again soon; AtEnd: when something may have changed; Blocked: when there is room again.
    TextIntake::Step step(qint64 now, const TextIntake::Submit& submit);

    /// Ends with what was read; the state says why.
    void end(FileState::Phase phase, const QString& problem = {});

    /// To be called when nothing was to be done for now: a file that must not be kept open is closed.
    void letGo();

    [[nodiscard]] FileState& state() { return m_state; }
    /// Does it wait for the rest of a line or entry, which is to be taken as it is after a while?
    [[nodiscard]] bool hasRest() const { return m_intake && m_intake->hasRest(); }

    /// The application's name for a file: its name without the numbers and the ending of a rotated or compressed one.
    [[nodiscard]] static QString applicationOf(const QString& path);

private:
    /// A compressed text of which a part is known: what is to be passed over, and must end as the mark says.
    struct Skip
    {
        FileMark mark;
        std::string name; ///< of the mark
        quint64 position = 0;
        QByteArray head;
        QByteArray tail;
    };

    void openPlain(std::unique_ptr<QFile> file, const Marks& marks, QByteArrayView head);
    void openCompressed(const Marks& marks, QByteArrayView head);
    void begin(std::shared_ptr<TextSource> source, quint64 position, QByteArray head, QByteArray tail,
               std::string markName);
    [[nodiscard]] std::vector<std::pair<std::string, FileMark>> marksOf(const Marks& marks, QByteArrayView head) const;
    [[nodiscard]] std::string newMarkName() const;
    [[nodiscard]] TextIntake::Step skipOn();
    [[nodiscard]] TextIntake::Step finish(qint64 now, const TextIntake::Submit& submit);
    [[nodiscard]] TextIntake::Step atEnd(qint64 now, const TextIntake::Submit& submit);
    [[nodiscard]] TextIntake::Step lookAgain(qint64 now, const TextIntake::Submit& submit);
    [[nodiscard]] bool isContinued(PlainFile& file) const;
    [[nodiscard]] PlainFile* plainFile() const;
    void showProgress();

    FileState m_state;
    std::shared_ptr<TextSource> m_source; // null: not open
    std::optional<TextIntake> m_intake;   // nothing: not begun, or ended
    std::optional<Skip> m_skip;
    QDateTime m_seenTime; // of the path when it was looked at last
    qint64 m_seenSize = -1;
    qint64 m_lastGrowth = 0; // when something was read last, microseconds since the epoch
    qint64 m_lastLook = 0;   // when the path was looked at last
    bool m_wasAtEnd = false;
};

} // namespace Logboom
