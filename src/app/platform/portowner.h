// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace Logboom {

/// A program of this machine.
struct Program
{
    QString name; ///< as the system lists it, "python3"
    qint64 pid = 0;
};

/// Who listens on a TCP port of this machine. Nothing where nobody does, where the system does not tell us (a program
/// of another user), and on systems other than Linux. Takes some milliseconds: for when a port could not be had.
[[nodiscard]] std::optional<Program> portOwner(quint16 port);

} // namespace Logboom
