// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/displayzone.h"

#include <mutex>

namespace Logboom {

namespace {

std::mutex zoneMutex;
QTimeZone chosenZone; // guarded by zoneMutex; invalid: the system's

} // namespace

QTimeZone displayZone()
{
    const std::scoped_lock lock(zoneMutex);
    return chosenZone.isValid() ? chosenZone : QTimeZone::systemTimeZone();
}

void setDisplayZone(const QTimeZone& zone)
{
    const std::scoped_lock lock(zoneMutex);
    chosenZone = zone;
}

} // namespace Logboom
