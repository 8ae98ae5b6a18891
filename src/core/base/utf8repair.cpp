// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8repair.h"

#include <QString>

namespace Logboom {

std::string withoutBrokenUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toStdString();
}

} // namespace Logboom
