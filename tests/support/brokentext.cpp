// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/brokentext.h"

#include <array>

namespace Logboom {

QByteArray randomBytes(Random& random, qsizetype most)
{
    QByteArray out;
    for (qint64 left = random.between(1, most); left > 0; --left)
        out += static_cast<char>(random.below(256));
    return out;
}

QByteArray mutatedJson(Random& random, QByteArray text)
{
    static const std::array<QByteArray, 14> tokens{"{",    "}",  "[",   "]",  ",",       ":",     "\"",
                                                   "null", "-1", "1e9", "{}", "\\ud83d", "\\u00", "\xef\xbb\xbf"};
    for (qint64 edits = random.between(0, 3); edits > 0; --edits) {
        const auto at = static_cast<qsizetype>(random.below(static_cast<quint64>(text.size()) + 1));
        const auto length = static_cast<qsizetype>(random.between(1, 20));
        switch (random.below(6)) {
        case 0:
            text.insert(at, random.pick(tokens));
            break;
        case 1:
            text.insert(at, randomBytes(random, 4));
            break;
        case 2:
            text.remove(at, length);
            break;
        case 3:
            text.insert(at,
                        text.mid(static_cast<qsizetype>(random.below(static_cast<quint64>(text.size()) + 1)), length));
            break;
        case 4:
            text.replace(at, 1, random.pick(tokens));
            break;
        default:
            if (random.perMille(100))
                text.truncate(at);
            else if (random.perMille(100))
                text.insert(at, QByteArray(600, '['));
            else
                text.replace(at, 1, randomBytes(random, 1));
        }
    }
    return text;
}

} // namespace Logboom
