// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/bytes.h"

#include <array>
#include <string_view>
#include <vector>

namespace Logboom {

/// What stands in a pattern in place of a value (FORMAT.md, "Patterned frames"). Values from HexFrom on: so many bytes,
/// written as two lower-case hexadecimal digits each.
struct PatternSlot
{
    static constexpr quint8 Number = 0;
    static constexpr quint8 Text = 1;
    static constexpr quint8 Uuid = 2;
    static constexpr quint8 HexFrom = 4;
    static constexpr quint8 HexTo = 64;
};

/// So many bytes hold the digits of such a value, which is no number and no text.
[[nodiscard]] constexpr std::size_t packedSize(quint8 slot)
{
    constexpr std::size_t UuidBytes = 16;
    return slot == PatternSlot::Uuid ? UuidBytes : slot;
}

/// The most characters of those digits.
inline constexpr std::size_t MaxDigits = 2 * PatternSlot::HexTo;
/// Writes the digits of a value, as many as the slot says; the place behind them. There are packedSize() bytes.
char* unpackDigits(quint8 slot, std::string_view bytes, char* out);

/**
 * A text taken apart into its pattern and the values in it, the same text into the same ones always.
 *
 * Threads: one at a time; keeps buffers from one text to the next.
 */
class SplitText
{
public:
    /// The text must live as long as its values are asked for. A long one is taken whole.
    void split(std::string_view text);
    /// As one value, by the pattern that fits every text.
    void takeWhole(std::string_view text);

    /// v size, then (text literal, u8 slot)*, text literal, without the size.
    [[nodiscard]] std::string_view pattern() const { return m_pattern.view(); }
    [[nodiscard]] bool isWhole() const;

    /// Calls for each value, as it is stored: number(quint64), bytes(hexadecimal digits, packed) or text(text).
    template<typename Number, typename Bytes, typename Text>
    void forEachValue(Number number, Bytes bytes, Text text) const
    {
        std::array<char, PatternSlot::HexTo> buffer;
        for (const Value& value : m_values) {
            if (value.slot == PatternSlot::Number)
                number(numberOf(value.text));
            else if (value.slot == PatternSlot::Text)
                text(value.text);
            else
                bytes(packed(value, buffer));
        }
    }

private:
    struct Value
    {
        quint8 slot;
        std::string_view text;
    };
    [[nodiscard]] static quint64 numberOf(std::string_view digits);
    [[nodiscard]] static std::string_view packed(const Value& value, std::array<char, PatternSlot::HexTo>& buffer);

    ByteWriter m_pattern;
    std::vector<Value> m_values;
};

} // namespace Logboom
