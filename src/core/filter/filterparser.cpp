// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter/filterparser.h"

#include "core/entry/timestamp.h"
#include "core/filter/filterterms.h"

#include <QCoreApplication>
#include <QStringBuilder>

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

namespace Logboom {

namespace {

using namespace Qt::StringLiterals;
using Kind = FilterToken::Kind;
using NoteKind = FilterNote::Kind;

constexpr int MaxDepth = 64;         // of brackets; deeper ones are text
constexpr std::size_t MaxNotes = 32; // nobody reads more
constexpr std::size_t MaxHighlights = 64;

/// An operand of AND.
struct Item
{
    Filter filter;
    qsizetype begin = 0;
    qsizetype end = 0;
    bool negated = false;
    bool isText = false;
    // A positive equality test, see TermMeaning; else empty.
    QString singleValuedField;
    std::vector<std::string> equalTo;
    qsizetype operandBegin = 0;
    qsizetype operandEnd = 0;
};

using Items = std::vector<Item>;

/// Recursive descent over the tokens; depth is bounded, every token is read once.
class Parser
{
public:
    Parser(QStringView text, const FilterContext& context)
        : m_text(text)
        , m_context(context)
        , m_terms(m_context)
    {
        if (m_context.now == 0)
            m_context.now = currentTimestamp();
        m_tokens = filterTokens(text, [this](const QString& name) { return isField(name); });
    }

    ParsedFilter parse()
    {
        const std::vector<Items> alternatives = readOr(0, true);
        m_result.filter = filterOf(alternatives);
        addParts(alternatives);
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_tokens.size(); }
    [[nodiscard]] bool is(Kind kind) const { return !atEnd() && m_tokens[m_at].kind == kind; }
    [[nodiscard]] bool isField(const QString& name) const { return isFieldByItself(name) || isSeen(name); }
    [[nodiscard]] bool isSeen(const QString& name) const
    {
        return m_context.isKnownField && m_context.isKnownField(name);
    }

    [[nodiscard]] std::vector<Items> readOr(int depth, bool positive);
    [[nodiscard]] Items readAnd(int depth, bool positive);
    [[nodiscard]] std::optional<Item> readNot(int depth, bool positive);
    [[nodiscard]] Item readGroup(int depth, bool positive);
    [[nodiscard]] Item readTerm(bool positive);
    [[nodiscard]] Item textItem(const FilterToken& first, qsizetype end, bool positive);
    bool skipDangling(Items& items, bool positive);

    [[nodiscard]] TermMeaning meaningOf(const FilterToken& token);
    [[nodiscard]] static Filter filterOf(const std::vector<Items>& alternatives);
    void addParts(const std::vector<Items>& alternatives);
    void addHighlights(std::vector<std::string> texts);
    void addNote(NoteKind kind, qsizetype begin, qsizetype end, const QString& message, const QString& fix = {});
    void addIncomplete(qsizetype begin, qsizetype end, const QString& message);
    void noteUnknownField(const FilterToken& token);
    void noteLooseOperator();
    void noteConflicts(const Items& items);
    [[nodiscard]] QString mergedText(const Items& items, const std::vector<std::size_t>& conflicting) const;

    QStringView m_text;
    FilterContext m_context;
    TermReader m_terms;
    std::vector<FilterToken> m_tokens;
    std::size_t m_at = 0;
    ParsedFilter m_result;
};

/// The values every one of the tests allows.
bool haveCommonValue(const Items& items, const std::vector<std::size_t>& indexes)
{
    const auto valuesOf = [&items](std::size_t index) {
        return std::set<std::string>(items[index].equalTo.begin(), items[index].equalTo.end());
    };
    std::set<std::string> common = valuesOf(indexes.front());
    for (const std::size_t index : indexes) {
        std::set<std::string> next = valuesOf(index);
        std::erase_if(common, [&next](const std::string& value) { return !next.contains(value); });
    }
    return !common.empty();
}

std::vector<Items> Parser::readOr(int depth, bool positive)
{
    std::vector<Items> alternatives;
    for (;;) {
        Items items = readAnd(depth, positive);
        noteConflicts(items);
        if (!items.empty())
            alternatives.push_back(std::move(items));
        if (!is(Kind::Or))
            return alternatives;
        ++m_at;
    }
}

/// To the closing bracket, an OR with something behind it, or the end.
Items Parser::readAnd(int depth, bool positive)
{
    Items items;
    while (!atEnd() && !is(Kind::Close)) {
        if (is(Kind::Or) || is(Kind::And)) {
            if (skipDangling(items, positive))
                continue;
            if (is(Kind::Or))
                return items;
            ++m_at;
            continue;
        }
        if (std::optional<Item> item = readNot(depth, positive))
            items.push_back(std::move(*item));
    }
    return items;
}

/// At OR or AND: one that lacks an operand is read as text, or dropped at the end of the text. False where it has both.
bool Parser::skipDangling(Items& items, bool positive)
{
    const FilterToken& token = m_tokens[m_at];
    const bool nothingBefore = items.empty();
    const bool atTextEnd = m_at + 1 == m_tokens.size();
    const Kind next = atTextEnd ? Kind::Close : m_tokens[m_at + 1].kind;
    if (!nothingBefore && next != Kind::Close && next != Kind::Or && next != Kind::And)
        return false;
    ++m_at;
    if (!nothingBefore && atTextEnd) {
        addIncomplete(token.begin, token.end,
                      QCoreApplication::translate("Logboom", "Something is still to come behind this word."));
        return true;
    }
    items.push_back(textItem(token, token.end, positive));
    addNote(NoteKind::TakenAsText, token.begin, token.end,
            QCoreApplication::translate("Logboom",
                                        "This word joins two parts, but one is missing; it is searched as text."));
    return true;
}

std::optional<Item> Parser::readNot(int depth, bool positive)
{
    const std::size_t first = m_at;
    while (is(Kind::Not))
        ++m_at;
    const bool negated = (m_at - first) % 2 == 1;
    const qsizetype begin = m_tokens[first].begin;
    if (m_at > first && (atEnd() || is(Kind::Close) || is(Kind::Or) || is(Kind::And))) {
        const FilterToken& last = m_tokens[m_at - 1];
        if (atEnd()) {
            addIncomplete(begin, last.end,
                          QCoreApplication::translate("Logboom", "What is to be left out is still to come."));
            return std::nullopt;
        }
        addNote(
            NoteKind::TakenAsText, begin, last.end,
            QCoreApplication::translate("Logboom", "Nothing follows that could be left out; it is searched as text."));
        return textItem(m_tokens[first], last.end, positive);
    }
    Item item = is(Kind::Open) ? readGroup(depth, positive != negated) : readTerm(positive != negated);
    if (negated) {
        item.filter = Filter::negation(item.filter);
        item.singleValuedField.clear();
    }
    item.negated = negated;
    item.begin = begin;
    return item;
}

Item Parser::readGroup(int depth, bool positive)
{
    const FilterToken& open = m_tokens[m_at];
    const std::size_t close = open.partner;
    const bool closed = close < m_tokens.size();
    const qsizetype end = closed ? m_tokens[close].end : m_tokens.back().end;
    if (!closed)
        addIncomplete(open.begin, end, QCoreApplication::translate("Logboom", "A closing bracket is still to come."));
    const bool empty = m_at + 1 == close && closed;
    if (depth == MaxDepth || empty) {
        addNote(NoteKind::TakenAsText, open.begin, end,
                empty ? QCoreApplication::translate("Logboom",
                                                    "There is nothing in the brackets; they are searched as text.")
                      : QCoreApplication::translate("Logboom",
                                                    "There are too many brackets; this part is searched as text."));
        m_at = closed ? close + 1 : m_tokens.size();
        return textItem(open, end, positive);
    }
    ++m_at;
    Item item;
    item.filter = filterOf(readOr(depth + 1, positive));
    item.begin = open.begin;
    item.end = end;
    if (closed)
        ++m_at;
    return item;
}

/// Everything from the first token to `end` as plain text.
Item Parser::textItem(const FilterToken& first, qsizetype end, bool positive)
{
    TermMeaning meaning = TermReader::plainText(m_text.sliced(first.begin, end - first.begin).toString());
    if (positive)
        addHighlights(std::move(meaning.highlights));
    Item item;
    item.filter = std::move(*meaning.filter);
    item.begin = first.begin;
    item.end = end;
    item.isText = true;
    return item;
}

Item Parser::readTerm(bool positive)
{
    noteLooseOperator();
    const FilterToken& token = m_tokens[m_at++];
    TermMeaning meaning = meaningOf(token);
    if (!meaning.filter)
        return textItem(token, token.end, positive);
    if (positive)
        addHighlights(std::move(meaning.highlights));
    Item item;
    item.filter = std::move(*meaning.filter);
    item.begin = token.begin;
    item.end = token.end;
    item.isText = token.term.kind != FilterTerm::Kind::Field;
    item.singleValuedField = meaning.singleValuedField;
    item.equalTo = std::move(meaning.equalTo);
    item.operandBegin = token.term.operandBegin;
    item.operandEnd = token.term.operandEnd;
    return item;
}

/// The meaning of a term, with the notes on it made. Without a filter where it is to be searched as text.
TermMeaning Parser::meaningOf(const FilterToken& token)
{
    const FilterTerm& term = token.term;
    TermMeaning meaning = m_terms.read(term);
    m_result.readsAnnotations |= meaning.readsAnnotations;
    m_result.readsRuns |= meaning.readsRuns;
    const bool atTextEnd = &token == &m_tokens.back();
    if (term.unfinished || (!meaning.filter && meaning.couldGrow && atTextEnd)) {
        addIncomplete(token.begin, token.end, QCoreApplication::translate("Logboom", "This part is not finished."));
        return meaning;
    }
    if (!meaning.filter)
        addNote(meaning.problemKind, token.begin, token.end, meaning.problem);
    else if (term.kind == FilterTerm::Kind::Text && !term.field.isEmpty())
        noteUnknownField(token);
    else if (term.kind == FilterTerm::Kind::Text && term.text == u"|")
        addNote(NoteKind::TakenAsText, token.begin, token.end,
                QCoreApplication::translate("Logboom", "Filters have no pipes; \"|\" is searched as text."));
    // A name with a dot that no entry has may be a file or a host: "main.cpp:42" finds that text too.
    const bool mayBeText = term.kind == FilterTerm::Kind::Field && isEquality(term.op) && m_context.isKnownField &&
                           term.field.contains(u'.') && !term.field.startsWith("context."_L1) && !isSeen(term.field);
    if (meaning.filter && mayBeText) {
        TermMeaning text = TermReader::plainText(m_text.sliced(token.begin, token.end - token.begin).toString());
        meaning.filter = Filter::anyOf({std::move(*meaning.filter), std::move(*text.filter)});
        meaning.highlights = std::move(text.highlights);
    }
    return meaning;
}

Filter Parser::filterOf(const std::vector<Items>& alternatives)
{
    std::vector<Filter> any;
    for (const Items& items : alternatives) {
        std::vector<Filter> all;
        std::transform(items.begin(), items.end(), std::back_inserter(all),
                       [](const Item& item) { return item.filter; });
        any.push_back(Filter::allOf(std::move(all)));
    }
    return any.empty() ? Filter() : Filter::anyOf(std::move(any));
}

void Parser::addParts(const std::vector<Items>& alternatives)
{
    if (alternatives.size() > 1) {
        m_result.parts.push_back({alternatives.front().front().begin, alternatives.back().back().end, false, false});
        return;
    }
    for (const Items& items : alternatives) {
        for (const Item& item : items)
            m_result.parts.push_back({item.begin, item.end, item.negated, item.isText});
    }
}

void Parser::addHighlights(std::vector<std::string> texts)
{
    for (std::string& text : texts) {
        std::vector<std::string>& all = m_result.highlights;
        if (all.size() < MaxHighlights && std::find(all.begin(), all.end(), text) == all.end())
            all.push_back(std::move(text));
    }
}

void Parser::addNote(NoteKind kind, qsizetype begin, qsizetype end, const QString& message, const QString& fix)
{
    if (m_result.notes.size() < MaxNotes)
        m_result.notes.push_back({kind, begin, end, message, fix});
}

void Parser::addIncomplete(qsizetype begin, qsizetype end, const QString& message)
{
    m_result.incomplete = true;
    addNote(NoteKind::Incomplete, begin, end, message);
}

/// "level >= error" is three words, but hardly meant so.
void Parser::noteLooseOperator()
{
    static const QStringList operators{u":"_s, u"="_s, u"!="_s, u">"_s, u">="_s, u"<"_s, u"<="_s, u"~"_s, u"!~"_s};
    const auto isWord = [this](std::size_t index) {
        return m_tokens[index].kind == Kind::Term && m_tokens[index].term.kind == FilterTerm::Kind::Text;
    };
    if (m_at == 0 || m_at + 1 >= m_tokens.size() || !operators.contains(m_tokens[m_at].term.text) ||
        m_result.notes.size() == MaxNotes)
        return;
    const FilterToken& field = m_tokens[m_at - 1];
    const FilterToken& token = m_tokens[m_at];
    const FilterToken& value = m_tokens[m_at + 1];
    if (!isWord(m_at - 1) || !isWord(m_at + 1) || !isField(field.term.text))
        return;
    const QString fix = m_text.first(field.end) % token.term.text % m_text.sliced(value.begin);
    addNote(NoteKind::TakenAsText, field.begin, value.end,
            QCoreApplication::translate("Logboom", "A field, its operator and its value stand without spaces."), fix);
}

void Parser::noteUnknownField(const FilterToken& token)
{
    if (isField(token.term.field)) {
        addNote(NoteKind::TakenAsText, token.begin, token.end,
                QCoreApplication::translate("Logboom", "The field has no value; this part is searched as text."));
        return;
    }
    if (m_result.notes.size() == MaxNotes)
        return;
    QString fix = m_text.toString();
    fix.insert(token.begin, "context."_L1);
    addNote(NoteKind::TakenAsText, token.begin, token.end,
            QCoreApplication::translate("Logboom", "\"%1\" is no known field; this part is searched as text.")
                .arg(token.term.field),
            fix);
}

/// Positive equality tests of one field, joined by AND, of which no value passes all.
void Parser::noteConflicts(const Items& items)
{
    std::map<QString, std::vector<std::size_t>> tests;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!items[i].singleValuedField.isEmpty())
            tests[items[i].singleValuedField].push_back(i);
    }
    for (const auto& [field, indexes] : tests) {
        if (indexes.size() < 2 || m_result.notes.size() == MaxNotes || haveCommonValue(items, indexes))
            continue;
        addNote(NoteKind::NeverMatches, items[indexes.front()].begin, items[indexes.back()].end,
                QCoreApplication::translate("Logboom", "No entry has two values of \"%1\", so nothing is found.")
                    .arg(field),
                mergedText(items, indexes));
    }
}

/// The whole text with the values of all these tests in brackets behind the first and the others taken out.
QString Parser::mergedText(const Items& items, const std::vector<std::size_t>& conflicting) const
{
    QStringList values;
    for (const std::size_t index : conflicting) {
        const Item& item = items[index];
        values += m_text.sliced(item.operandBegin, item.operandEnd - item.operandBegin).trimmed().toString();
    }
    const Item& first = items[conflicting.front()];
    const bool isList = m_text[first.operandBegin - 1] == u'(';
    const QStringView before = m_text.first(first.operandBegin - (isList ? 1 : 0));
    QString text = before % u'(' % values.join(u' ') % u')';
    qsizetype copied = first.end;
    for (const std::size_t index : conflicting | std::views::drop(1)) {
        const qsizetype joinedAt = items[index - 1].end; // what joins them goes too
        text += m_text.sliced(copied, joinedAt - copied);
        copied = items[index].end;
    }
    text += m_text.sliced(copied);
    return text;
}

} // namespace

ParsedFilter parseFilter(QStringView text, const FilterContext& context)
{
    return Parser(text, context).parse();
}

} // namespace Logboom
