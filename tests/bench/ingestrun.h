// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loadclient.h"

#include <QString>

namespace Logboom {

/// What a running server did with a load.
struct IngestOutcome
{
    double cpuSeconds = 0; ///< of the server's whole life after its start
    double seconds = 0;
    quint64 failures = 0;
    quint64 total = 0;      ///< as a search counts them
    quint64 peakMemory = 0; ///< anonymous, bytes
    quint64 peakLog = 0;    ///< of the write-ahead log, bytes
    quint64 bytes = 0;      ///< on disk once the server has ended
    double median = 0;      ///< from request to whole answer, milliseconds
    double slowest = 0;     ///< the same, 99 of 100 are faster

    [[nodiscard]] double cpuMicroseconds(quint64 entries) const
    {
        return cpuSeconds * 1e6 / static_cast<double>(entries);
    }
};

/// Starts the program over an empty folder, gives it that load and ends it. The tool that the environment variable
/// LOADGEN names posts instead of our own client where it can.
[[nodiscard]] IngestOutcome runIngest(const Load& load, const QString& program, const QString& folderTemplate);

} // namespace Logboom
