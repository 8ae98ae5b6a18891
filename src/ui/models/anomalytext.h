// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/insight/anomaly.h"

#include <QString>

#include <span>

namespace Logboom {

// What an anomaly says to people: numbers in a sentence.

/// "28 errors": what is counted, by the name of the level where the severity is one.
[[nodiscard]] QString anomalyCountText(const Anomaly& anomaly);

/// "28 errors in a minute from authentication, threshold 10.5". It begins with or contains anomalyCountText().
[[nodiscard]] QString anomalySentence(const Anomaly& anomaly);

/// "2.7 times"; empty for a threshold of 0.
[[nodiscard]] QString anomalyRatioText(const Anomaly& anomaly);

/// "3 anomalies"
[[nodiscard]] QString anomaliesText(std::size_t count);

/// What is new, for a notification: the sentence of one, or how many with that of the first. Not for none.
[[nodiscard]] QString newAnomaliesText(std::span<const Anomaly> anomalies);

} // namespace Logboom
