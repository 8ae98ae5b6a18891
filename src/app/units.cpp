// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/units.h"

#include "core/entry/timestamp.h"

#include <QString>

#include <algorithm>
#include <cmath>
#include <span>

using namespace Qt::StringLiterals;

namespace Logboom {

namespace {

struct Unit
{
    QStringView name; // lower case
    double factor;
};

/// The largest result: every whole number up to it has an exact double.
constexpr double Largest = 9007199254740992.0;

/// digits [ "." digits ] unit. A missing unit counts as one named "".
std::optional<qint64> parseQuantity(QStringView text, std::span<const Unit> units)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto* const numberEnd =
        std::find_if(text.begin(), text.end(), [&](QChar c) { return !isDigit(c) && c != u'.'; });
    const QStringView number = text.first(numberEnd - text.begin());
    if (number.isEmpty() || !isDigit(number.front()) || !isDigit(number.back()))
        return {};
    bool ok = false;
    const double value = number.toDouble(&ok);
    if (!ok)
        return {};
    const QString name = text.sliced(number.size()).trimmed().toString().toLower();
    const auto unit = std::find_if(units.begin(), units.end(), [&](const Unit& known) { return known.name == name; });
    if (unit == units.end() || value * unit->factor > Largest)
        return {};
    return std::llround(value * unit->factor);
}

} // namespace

std::optional<qint64> parseDuration(QStringView text)
{
    static constexpr Unit Units[] = {
        {u"ms", double(Millisecond)}, {u"s", double(Second)}, {u"m", double(Minute)},
        {u"h", double(Hour)},         {u"d", double(Day)},    {u"w", 7 * double(Day)},
    };
    if (text == u"0")
        return 0;
    return parseQuantity(text, Units);
}

std::optional<quint64> parseSize(QStringView text)
{
    static constexpr double Ki = 1024;
    static constexpr Unit Units[] = {
        {u"", 1},      {u"b", 1},    {u"kb", 1e3},      {u"mb", 1e6},           {u"gb", 1e9},
        {u"tb", 1e12}, {u"kib", Ki}, {u"mib", Ki * Ki}, {u"gib", Ki * Ki * Ki}, {u"tib", Ki * Ki * Ki * Ki},
    };
    const auto size = parseQuantity(text, Units);
    if (!size)
        return {};
    return static_cast<quint64>(*size);
}

} // namespace Logboom
