// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Logboom {

/// A heading of the guide in the language of the window; as it is where it is a name or not known.
[[nodiscard]] QString translatedHeading(const QString& english);

/// The other way round: links call a section by its English heading in every language.
[[nodiscard]] QString englishHeading(const QString& shown);

} // namespace Logboom
