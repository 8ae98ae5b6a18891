// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QtGlobal>

namespace Logboom {

/// How it stands with a file that was opened, or another text that is read.
struct FileState
{
    enum class Phase : quint8
    {
        Reading,
        Following, ///< all of it is read; what comes will be
        Missing,   ///< followed, but there is no such file at present
        Done,      ///< all of it is read, and there will be no more
        Stopped,   ///< by the user
        Failed,    ///< see problem
    };

    quint64 id = 0;
    QString path;     ///< empty where it is no file
    QString app;      ///< whose entries its lines became, where they do not say it themselves
    QStringList apps; ///< whose entries there were so far, some of them at least; sorted
    QString instance; ///< of that application
    Phase phase = Phase::Reading;
    quint64 bytesRead = 0;  ///< of bytesTotal, as stored
    quint64 bytesTotal = 0; ///< 0 = not known
    quint64 entries = 0;    ///< stored since it was opened
    quint64 pending = 0;    ///< entries on their way into the store
    bool wasKnown = false;  ///< a part of it, or all, had been read before
    QString problem;        ///< a sentence, or empty

    /// Is there something to stop?
    [[nodiscard]] bool isActive() const
    {
        return phase == Phase::Reading || phase == Phase::Following || phase == Phase::Missing;
    }
};

} // namespace Logboom
