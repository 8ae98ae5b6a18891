// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/displayzone.h"

#include <QDeadlineTimer>

#include <chrono>
#include <mutex>

namespace Logboom {

namespace {

using namespace std::chrono_literals;

std::mutex zoneMutex;
QTimeZone chosenZone; // guarded by zoneMutex; invalid: the system's

/// Qt asks the file system for it, and every time that is shown asks for the zone.
QTimeZone recentSystemZone()
{
    static QTimeZone zone; // both guarded by zoneMutex
    static QDeadlineTimer old;
    if (!zone.isValid() || old.hasExpired()) {
        zone = QTimeZone::systemTimeZone();
        old.setRemainingTime(1s);
    }
    return zone;
}

} // namespace

QTimeZone displayZone()
{
    const std::scoped_lock lock(zoneMutex);
    return chosenZone.isValid() ? chosenZone : recentSystemZone();
}

void setDisplayZone(const QTimeZone& zone)
{
    const std::scoped_lock lock(zoneMutex);
    chosenZone = zone;
}

} // namespace Logboom
