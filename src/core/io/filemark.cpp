// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/filemark.h"

#include <QByteArrayList>
#include <QCryptographicHash>

namespace Logboom {

namespace {

constexpr char Version = '1';

} // namespace

std::string FileMark::toText() const
{
    const QByteArrayList parts{
        QByteArray(1, Version), QByteArray::number(position),   QByteArray::number(headSize), headHash.toHex(),
        tailHash.toHex(),       QByteArray::fromStdString(path)};
    return parts.join(' ').toStdString();
}

std::optional<FileMark> FileMark::fromText(std::string_view text)
{
    const QByteArray bytes = QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
    const QList<QByteArray> parts = bytes.split(' '); // a path may have spaces, too
    if (parts.size() < 6 || parts[0] != QByteArray(1, Version))
        return std::nullopt;
    bool hasPosition = false;
    bool hasSize = false;
    FileMark mark;
    mark.position = parts[1].toULongLong(&hasPosition);
    mark.headSize = parts[2].toUInt(&hasSize);
    mark.headHash = QByteArray::fromHex(parts[3]);
    mark.tailHash = QByteArray::fromHex(parts[4]);
    mark.path = parts.sliced(5).join(' ').toStdString();
    if (!hasPosition || !hasSize || mark.headSize > HeadBytes)
        return std::nullopt;
    return mark;
}

QByteArray FileMark::hashOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha1);
}

bool FileMark::matchesHead(QByteArrayView beginning, std::string_view pathNow) const
{
    if (headSize == 0 || beginning.size() < static_cast<qsizetype>(headSize))
        return false;
    return (headSize >= MinHead || path == pathNow) && hashOf(beginning.first(headSize)) == headHash;
}

} // namespace Logboom
