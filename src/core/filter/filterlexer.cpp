// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filterlexer.h"

#include <array>
#include <optional>

namespace Logboom {

namespace {

using namespace Qt::StringLiterals;
using Kind = FilterToken::Kind;

struct OperatorText
{
    QStringView text;
    FilterOperator op;
};

/// The longer ones first.
constexpr std::array Operators{
    OperatorText{u"!=", FilterOperator::NotEqual},     OperatorText{u"!~", FilterOperator::FitsNot},
    OperatorText{u">=", FilterOperator::GreaterEqual}, OperatorText{u"<=", FilterOperator::LessEqual},
    OperatorText{u":", FilterOperator::Has},           OperatorText{u"=", FilterOperator::Equal},
    OperatorText{u">", FilterOperator::Greater},       OperatorText{u"<", FilterOperator::Less},
    OperatorText{u"~", FilterOperator::Fits},
};

bool isNameBegin(QChar c)
{
    return c.isLetter() || c.isSurrogate() || c == u'_' || c == u'@' || c == u'$';
}

bool isNamePart(QChar c)
{
    return isNameBegin(c) || c.isDigit() || c == u'-' || c == u'.';
}

class Lexer
{
public:
    Lexer(QStringView text, const IsFilterField& isField)
        : m_text(text)
        , m_isField(isField)
    {
        while (m_contentEnd > 0 && m_text[m_contentEnd - 1].isSpace())
            --m_contentEnd;
    }

    std::vector<FilterToken> read()
    {
        for (skipSpace(); !atEnd(); skipSpace())
            readToken();
        for (const std::size_t open : m_open)
            m_tokens[open].partner = m_tokens.size();
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }
    void skipSpace()
    {
        while (!atEnd() && peek().isSpace())
            ++m_at;
    }
    [[nodiscard]] bool endsToken(qsizetype at) const
    {
        return at >= m_text.size() || m_text[at].isSpace() || (m_text[at] == u')' && !m_open.empty());
    }
    [[nodiscard]] bool onlySpaceFrom(qsizetype at) const { return at >= m_contentEnd; }
    [[nodiscard]] QString textFrom(qsizetype begin) const { return m_text.sliced(begin, m_at - begin).toString(); }

    void add(Kind kind, qsizetype begin, FilterTerm term = {})
    {
        m_tokens.push_back({kind, begin, m_at, 0, std::move(term)});
    }

    void readToken();
    bool readBracketOrNot();
    bool readQuotedText();
    bool readBareRegex();
    bool readField();
    void readWordToken();

    [[nodiscard]] std::optional<QString> fieldName();
    [[nodiscard]] std::optional<FilterOperator> fieldOperator();
    void readOperand(FilterTerm& term);
    void readList(FilterTerm& term);
    void readPattern(FilterTerm& term);
    [[nodiscard]] FilterValue readValue(FilterTerm& term, bool inList);

    [[nodiscard]] QString readQuoted(bool& closed);
    [[nodiscard]] QString readWord(bool inList = false);
    [[nodiscard]] std::optional<FilterTerm> readRegex();

    QStringView m_text;
    const IsFilterField& m_isField;
    qsizetype m_contentEnd = m_text.size(); // from there on there is only white space
    qsizetype m_at = 0;
    std::vector<FilterToken> m_tokens;
    std::vector<std::size_t> m_open; // indexes of the Open tokens that wait for their Close
};

void Lexer::readToken()
{
    if (!readBracketOrNot() && !readField() && !readQuotedText() && !readBareRegex())
        readWordToken();
}

bool Lexer::readBracketOrNot()
{
    const qsizetype begin = m_at;
    if (peek() == u'(') {
        ++m_at;
        m_open.push_back(m_tokens.size());
        add(Kind::Open, begin);
        return true;
    }
    if (peek() == u')' && !m_open.empty()) {
        ++m_at;
        m_tokens[m_open.back()].partner = m_tokens.size();
        m_open.pop_back();
        add(Kind::Close, begin);
        return true;
    }
    if (peek() == u'-' && !endsToken(m_at + 1)) {
        ++m_at;
        add(Kind::Not, begin);
        return true;
    }
    return false;
}

bool Lexer::readQuotedText()
{
    if (peek() != u'"')
        return false;
    const qsizetype begin = m_at;
    FilterTerm term;
    bool closed = false;
    term.text = readQuoted(closed);
    term.unfinished = !closed;
    add(Kind::Term, begin, std::move(term));
    return true;
}

bool Lexer::readBareRegex()
{
    const qsizetype begin = m_at;
    if (peek() != u'/')
        return false;
    std::optional<FilterTerm> regex = readRegex();
    if (!regex)
        return false;
    add(Kind::Term, begin, std::move(*regex));
    return true;
}

void Lexer::readWordToken()
{
    const qsizetype begin = m_at;
    const QString word = readWord();
    if (word == u"OR" || word == u"||")
        return add(Kind::Or, begin);
    if (word == u"AND" || word == u"&&")
        return add(Kind::And, begin);
    if (word == u"NOT")
        return add(Kind::Not, begin);
    FilterTerm term;
    term.text = word;
    term.unfinished = word == u"-" && onlySpaceFrom(m_at);
    add(Kind::Term, begin, std::move(term));
}

/// Up to white space or the bracket that closes the group; brackets within the word belong to it.
QString Lexer::readWord(bool inList)
{
    const qsizetype begin = m_at;
    qsizetype inner = 0;
    for (; !atEnd() && !peek().isSpace(); ++m_at) {
        if (peek() == u'(')
            ++inner;
        else if (peek() == u')' && inner > 0)
            --inner;
        else if (peek() == u')' && (inList || !m_open.empty()) && m_at > begin)
            break;
        else if (inList && inner == 0 && peek() == u',')
            break;
    }
    return textFrom(begin);
}

/// At the opening quote; to behind the closing one or the end.
QString Lexer::readQuoted(bool& closed)
{
    QString text;
    closed = false;
    for (++m_at; !atEnd() && !closed; ++m_at) {
        if (peek() == u'\\' && (peek(1) == u'"' || peek(1) == u'\\'))
            text += m_text[++m_at];
        else if (peek() == u'"')
            closed = true;
        else
            text += peek();
    }
    return text;
}

/// At a slash: only where the next unescaped slash ends the token is it a regular expression; else nothing is read.
std::optional<FilterTerm> Lexer::readRegex()
{
    qsizetype close = m_at + 1;
    while (close < m_text.size() && m_text[close] != u'/')
        close += m_text[close] == u'\\' ? 2 : 1;
    FilterTerm term;
    term.kind = FilterTerm::Kind::Regex;
    term.ignoreCase = close + 1 < m_text.size() && m_text[close + 1] == u'i';
    const qsizetype end = close + (term.ignoreCase ? 2 : 1);
    if (close >= m_text.size() || close == m_at + 1 || !endsToken(end))
        return std::nullopt;
    term.text = m_text.sliced(m_at + 1, close - m_at - 1).toString();
    m_at = end;
    return term;
}

std::optional<QString> Lexer::fieldName()
{
    if (peek() == u'"') {
        bool closed = false;
        const QString name = readQuoted(closed);
        return closed && !name.isEmpty() ? std::optional(name) : std::nullopt;
    }
    const qsizetype begin = m_at;
    if (!isNameBegin(peek()))
        return std::nullopt;
    while (!atEnd() && isNamePart(peek()))
        ++m_at;
    const QString name = textFrom(begin);
    if (name.endsWith(u'.') || name.endsWith(u'-') || name.contains(".."_L1))
        return std::nullopt;
    return name;
}

std::optional<FilterOperator> Lexer::fieldOperator()
{
    const QStringView rest = m_text.sliced(m_at);
    if (rest.startsWith(u"://") || rest.startsWith(u"::") || rest.startsWith(u":\\"))
        return std::nullopt; // an address, a name in a program, a path
    for (const OperatorText& known : Operators) {
        if (rest.startsWith(known.text)) {
            m_at += known.text.size();
            return known.op;
        }
    }
    return std::nullopt;
}

bool Lexer::readField()
{
    const qsizetype begin = m_at;
    const std::optional<QString> name = fieldName();
    const std::optional<FilterOperator> op = name ? fieldOperator() : std::nullopt;
    if (!op) {
        m_at = begin;
        return false;
    }
    FilterTerm term;
    term.field = *name;
    term.op = *op;
    if (m_isField(*name)) {
        term.kind = FilterTerm::Kind::Field;
        readOperand(term);
        if (!term.values.empty() || term.unfinished) {
            add(Kind::Term, begin, std::move(term));
            return true;
        }
    } else if (endsToken(m_at)) {
        m_at = begin; // "ERROR: disk full"
        return false;
    }
    m_at = begin;
    if (peek() == u'"')
        return false; // a quoted text that something follows
    term.kind = FilterTerm::Kind::Text;
    term.text = readWord();
    add(Kind::Term, begin, std::move(term));
    return true;
}

void Lexer::readOperand(FilterTerm& term)
{
    term.operandBegin = m_at;
    if (endsToken(m_at)) {
        term.unfinished = onlySpaceFrom(m_at);
        return;
    }
    if (term.op == FilterOperator::Fits || term.op == FilterOperator::FitsNot)
        readPattern(term);
    else if (peek() == u'(')
        return readList(term);
    else
        term.values.push_back(readValue(term, false));
    term.operandEnd = m_at;
}

void Lexer::readPattern(FilterTerm& term)
{
    FilterValue value;
    std::optional<FilterTerm> regex = peek() == u'/' ? readRegex() : std::nullopt;
    if (regex) {
        value.text = regex->text;
        value.ignoreCase = regex->ignoreCase;
    } else if (peek() == u'"') {
        value = readValue(term, false);
    } else {
        term.unfinished = peek() == u'/' && m_text.sliced(m_at + 1).indexOf(u'/') < 0;
        value.text = readWord();
    }
    term.values.push_back(std::move(value));
}

/// Values in brackets, with spaces, commas or OR between.
void Lexer::readList(FilterTerm& term)
{
    term.operandBegin = ++m_at;
    for (;;) {
        while (!atEnd() && (peek().isSpace() || peek() == u','))
            ++m_at;
        term.operandEnd = m_at;
        if (atEnd()) {
            term.unfinished = true;
            return;
        }
        if (peek() == u')') {
            ++m_at;
            return;
        }
        FilterValue value = readValue(term, true);
        if (value.quoted || value.text != u"OR")
            term.values.push_back(std::move(value));
    }
}

FilterValue Lexer::readValue(FilterTerm& term, bool inList)
{
    FilterValue value;
    const qsizetype begin = m_at;
    if (peek() == u'"') {
        bool closed = false;
        value.text = readQuoted(closed);
        value.quoted = true;
        term.unfinished |= !closed;
        if (peek() != u'.' || peek(1) != u'.')
            return value;
        value.low = value.text;
        m_at += 2;
        if (peek() == u'"') {
            value.high = readQuoted(closed);
            term.unfinished |= !closed;
        } else {
            value.high = readWord(inList);
        }
        value.isRange = true;
    } else {
        const QString word = readWord(inList);
        const qsizetype dots = word.indexOf(".."_L1);
        value.isRange = dots >= 0 && word.size() > 2;
        if (value.isRange) {
            value.low = word.first(dots);
            value.high = word.sliced(dots + 2);
        }
    }
    value.text = textFrom(begin);
    return value;
}

} // namespace

std::vector<FilterToken> filterTokens(QStringView text, const IsFilterField& isField)
{
    return Lexer(text, isField).read();
}

} // namespace Logboom
