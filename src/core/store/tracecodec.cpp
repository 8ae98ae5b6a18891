// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tracecodec.h"

#include <vector>

namespace Logboom {

namespace {

enum IdKind : quint8
{
    Text = 0,
    Uuid = 1,
    Hex = 2
};

constexpr std::string_view HexDigits = "0123456789abcdef";
constexpr std::size_t HexSize = 32;
constexpr std::size_t IdBytes = UuidBytes().size();

constexpr bool isDashPlace(std::size_t i)
{
    return i == 8 || i == 13 || i == 18 || i == 23;
}

/// Below 0 for what is no lower-case hex digit.
constexpr int digitValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// The 16 bytes of lower-case hex digits, dashes in a UUID's places left out. False where it is anything else.
bool packHex(std::string_view id, bool dashes, UuidBytes& bytes)
{
    std::size_t nibble = 0;
    for (std::size_t i = 0; i < id.size(); ++i) {
        const char c = id[i];
        if (dashes && isDashPlace(i)) {
            if (c != '-')
                return false;
            continue;
        }
        const int value = digitValue(c);
        if (value < 0)
            return false;
        char& byte = bytes[nibble / 2];
        byte = static_cast<char>(nibble % 2 == 0 ? value << 4 : byte | value);
        ++nibble;
    }
    return true;
}

/// Writes 16 bytes as lower-case hex digits, with a UUID's dashes or without; the place behind them.
char* unpackHex(std::string_view bytes, bool dashes, char* out)
{
    std::size_t place = 0;
    for (const char c : bytes) {
        if (dashes && isDashPlace(place)) // never between the digits of a byte
            out[place++] = '-';
        out[place++] = HexDigits[static_cast<quint8>(c) >> 4];
        out[place++] = HexDigits[static_cast<quint8>(c) & 0xf];
    }
    return out + place;
}

} // namespace

void writeId(ByteWriter& out, std::string_view id)
{
    UuidBytes bytes{};
    const bool sized = id.size() == UuidSize || id.size() == HexSize;
    if (!sized || !packHex(id, id.size() == UuidSize, bytes)) {
        out.byte(Text);
        out.text(id);
        return;
    }
    out.byte(id.size() == UuidSize ? Uuid : Hex);
    out.bytes({bytes.data(), bytes.size()});
}

bool readId(ByteReader& in, std::string& text)
{
    const quint8 kind = in.byte();
    if (kind == Text) {
        text += in.text();
        return in.ok();
    }
    const std::string_view bytes = in.bytes(IdBytes);
    if (!in.ok() || kind > Hex)
        return false;
    std::array<char, UuidSize> buffer;
    const char* const end = unpackHex(bytes, kind == Uuid, buffer.data());
    text.append(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    return true;
}

std::optional<PackedParts> packedPartsOf(std::string_view text)
{
    std::vector<int> digits;
    for (const char c : text) {
        if (c == '-')
            continue;
        const int value = digitValue(c);
        if (value < 0)
            return std::nullopt;
        digits.push_back(value);
    }
    // It begins with the first or with the second digit of a byte; half a byte at its ends is not looked at.
    PackedParts parts;
    for (std::size_t first = 0; first < parts.size(); ++first) {
        for (std::size_t i = first; i + 1 < digits.size(); i += 2)
            parts[first] += static_cast<char>(digits[i] << 4 | digits[i + 1]);
    }
    return parts;
}

bool packUuid(std::string_view text, UuidBytes& bytes)
{
    return text.size() == UuidSize && packHex(text, true, bytes);
}

char* unpackUuid(std::string_view bytes, char* out)
{
    return unpackHex(bytes, true, out);
}

} // namespace Logboom
