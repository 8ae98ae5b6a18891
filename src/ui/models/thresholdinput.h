// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <optional>

namespace Logboom {

/// A threshold as people type it.
struct ThresholdInput
{
    QString service;
    QString severity;
    QString perMinute;
    bool active = true;
};

/// What is wrong with it, as one sentence, and with which part.
struct ThresholdProblem
{
    enum class Field : quint8
    {
        Service,
        Severity,
        PerMinute
    };
    Field field = Field::Service;
    QString sentence;
};

/// knownSeverities: texts that entries carry; a severity typed in another case is taken as one of them, since it is
/// compared exactly.
[[nodiscard]] tl::expected<Threshold, ThresholdProblem> readThreshold(const ThresholdInput& input,
                                                                      const QStringList& knownSeverities);

/// A number of entries, 0 or more, as the user's language or a program writes it; else nothing.
[[nodiscard]] std::optional<double> parsePerMinute(const QString& text);

/// The levels' names, worst first, then the further ones in order.
[[nodiscard]] QStringList severityChoices(const QStringList& further);

} // namespace Logboom
