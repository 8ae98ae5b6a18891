// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/csvtext.h"

#include <algorithm>

namespace Logboom {

QString csvLine(const QStringList& fields)
{
    QStringList texts;
    for (QString field : fields) {
        const bool quoted =
            std::ranges::any_of(field, [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
        if (quoted)
            field = u'"' + field.replace(u'"', QStringLiteral("\"\"")) + u'"';
        texts.append(field);
    }
    return texts.join(u',') + u'\n';
}

} // namespace Logboom
