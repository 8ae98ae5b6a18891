// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ascii.h"

#include <QtGlobal>

#include <string_view>

namespace Logboom {

/// Reads a text from the left; every step says whether what it wanted was there, and else leaves the text as it was.
class TextReader
{
public:
    explicit TextReader(std::string_view text)
        : m_text(text)
    {
    }

    [[nodiscard]] bool atEnd() const { return m_text.empty(); }
    [[nodiscard]] char peek() const { return m_text.empty() ? '\0' : m_text.front(); }
    /// What was not read yet.
    [[nodiscard]] std::string_view rest() const { return m_text; }

    bool take(char c)
    {
        if (m_text.empty() || m_text.front() != c)
            return false;
        m_text.remove_prefix(1);
        return true;
    }

    bool take(std::string_view word)
    {
        if (!m_text.starts_with(word))
            return false;
        m_text.remove_prefix(word.size());
        return true;
    }

    void skip(char c)
    {
        while (take(c)) {
        }
    }

    /// Up to the character, which is read too and is no part of the text returned; nothing is read where it is not.
    bool upTo(char c, std::string_view& text)
    {
        const std::size_t end = m_text.find(c);
        if (end == std::string_view::npos)
            return false;
        text = m_text.substr(0, end);
        m_text.remove_prefix(end + 1);
        return true;
    }

    /// Exactly `count` digits.
    bool digits(int count, int& value)
    {
        if (m_text.size() < static_cast<std::size_t>(count))
            return false;
        int number = 0;
        for (int i = 0; i < count; ++i) {
            const char c = m_text[static_cast<std::size_t>(i)];
            if (!isDigitAscii(c))
                return false;
            number = number * 10 + (c - '0');
        }
        value = number;
        m_text.remove_prefix(static_cast<std::size_t>(count));
        return true;
    }

    /// 1 to 9 digits after the decimal point, cut to microseconds.
    bool fraction(qint64& micros)
    {
        std::string_view text = m_text;
        int count = 0;
        qint64 value = 0;
        while (!text.empty() && isDigitAscii(text.front()) && count < 10) {
            if (count < 6)
                value = value * 10 + (text.front() - '0');
            text.remove_prefix(1);
            ++count;
        }
        if (count < 1 || count > 9)
            return false;
        for (int i = count; i < 6; ++i)
            value *= 10;
        micros = value;
        m_text = text;
        return true;
    }

private:
    std::string_view m_text;
};

} // namespace Logboom
