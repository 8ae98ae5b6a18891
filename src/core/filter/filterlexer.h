// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <functional>
#include <vector>

namespace Logboom {

// The first half of reading a filter: its text cut into brackets, operators and terms. Grammar: LANGUAGE.md.
// All positions are in UTF-16 units of the whole text; ranges are half-open.

enum class FilterOperator : quint8
{
    Has, ///< ':'
    Equal,
    NotEqual,
    Greater,
    GreaterEqual,
    Less,
    LessEqual,
    Fits, ///< '~'
    FitsNot,
};

/// What a field is tested against.
struct FilterValue
{
    QString text;            ///< without quotes, or the pattern of a regular expression
    bool quoted = false;     ///< wildcards are plain characters
    bool isRange = false;    ///< low..high, one of which may be empty; `text` is the whole then too
    bool ignoreCase = false; ///< of a regular expression
    QString low;
    QString high;
};

struct FilterTerm
{
    enum class Kind : quint8
    {
        Text,
        Regex, ///< bare: /pattern/ or /pattern/i
        Field,
    };
    Kind kind = Kind::Text;
    QString text;            ///< of Text and Regex
    bool ignoreCase = false; ///< of Regex
    bool unfinished = false; ///< the text ends where a closing quote, bracket or slash or a value should stand
    QString field;           ///< of Field; of Text: the name it would be a test of if that were a known field
    FilterOperator op = FilterOperator::Has;
    std::vector<FilterValue> values; ///< more than one: any of them; none of an unfinished Field
    qsizetype operandBegin = 0;      ///< of Field: the values without the brackets of a list
    qsizetype operandEnd = 0;
};

struct FilterToken
{
    enum class Kind : quint8
    {
        Open,
        Close,
        Or,
        And,
        Not,
        Term
    };
    Kind kind = Kind::Term;
    qsizetype begin = 0;
    qsizetype end = 0;
    std::size_t partner = 0; ///< index of the Close of an Open; the number of tokens where it is missing
    FilterTerm term;         ///< of Term
};

/// Is this name, written before an operator, that of a field?
using IsFilterField = std::function<bool(const QString& name)>;

/// In time linear in the text, whatever it is.
[[nodiscard]] std::vector<FilterToken> filterTokens(QStringView text, const IsFilterField& isField);

} // namespace Logboom
