// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bytes.h"

#include <zlib.h>

namespace Logboom {

quint32 checksum(std::string_view bytes)
{
    return static_cast<quint32>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

} // namespace Logboom
