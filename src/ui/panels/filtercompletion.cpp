// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/filtercompletion.h"

#include "ui/panels/fieldterm.h"

#include <algorithm>
#include <iterator>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

/// Fields of the language, the most wanted first.
const QStringList& languageFields()
{
    static const QStringList Fields{u"level"_s,  u"app"_s,   u"instance"_s, u"category"_s, u"msg"_s,
                                    u"time"_s,   u"age"_s,   u"has"_s,      u"is"_s,       u"trace"_s,
                                    u"source"_s, u"agent"_s, u"batch"_s,    u"severity"_s, u"arrived"_s};
    return Fields;
}

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || QStringView(u"_-@$.").contains(c);
}

/// A word of the text, up to the cursor.
struct Word
{
    qsizetype begin = 0;
    qsizetype term = 0; ///< the same, or where the field of its list begins
    QString field;      ///< of the list it stands in; empty outside
    bool openQuote = false;
};

/// The word the cursor stands in. Nothing is completed within a closed quote, so that only open ones count.
Word wordAt(QStringView text)
{
    Word word;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == u'\\')
                ++i;
            else if (c == u'"')
                quoted = false;
            continue;
        }
        if (c == u'"') {
            quoted = true;
        } else if (c.isSpace() || (c == u',' && !word.field.isEmpty())) {
            word.begin = i + 1;
            word.term = word.field.isEmpty() ? word.begin : word.term;
        } else if (c == u'(') {
            const QStringView head = text.sliced(word.begin, i - word.begin);
            if (head.size() > 1 && (head.endsWith(u':') || head.endsWith(u'=')))
                word.field = (head.startsWith(u'-') ? head.sliced(1) : head).chopped(1).toString();
            word.begin = i + 1;
            word.term = word.field.isEmpty() ? word.begin : word.term;
        } else if (c == u')') {
            word.field.clear();
            word.begin = i + 1;
            word.term = word.begin;
        }
    }
    word.openQuote = quoted;
    return word;
}

QString unquoted(QStringView value)
{
    QString text;
    for (qsizetype i = value.startsWith(u'"') ? 1 : 0; i < value.size(); ++i) {
        if (value[i] == u'\\' && i + 1 < value.size())
            ++i;
        text += value[i];
    }
    return text;
}

/// Where the operator of a field test ends, counted from the beginning of the word; 0 where it is none.
qsizetype operatorEnd(QStringView word, qsizetype nameLength)
{
    const QStringView rest = word.sliced(nameLength);
    for (const QStringView op : {u"!=", u">=", u"<=", u":", u"=", u">", u"<"}) {
        if (nameLength > 0 && rest.startsWith(op))
            return nameLength + op.size();
    }
    return 0;
}

} // namespace

CompletionPlace completionPlaceAt(const QString& text, qsizetype cursor)
{
    const bool atEnd = cursor >= text.size() || text[cursor].isSpace() || text[cursor] == u')';
    if (!atEnd)
        return {};
    const Word word = wordAt(QStringView(text).first(cursor));
    QStringView typed = QStringView(text).sliced(word.begin, cursor - word.begin);
    if (!word.field.isEmpty())
        return {CompletionPlace::Kind::Value, word.field, unquoted(typed), word.begin, cursor, word.term};
    qsizetype begin = word.begin;
    if (typed.startsWith(u'-')) {
        typed = typed.sliced(1);
        ++begin;
    }
    const qsizetype nameLength = std::distance(typed.begin(), std::ranges::find_if_not(typed, isNameCharacter));
    if (nameLength == typed.size())
        return {CompletionPlace::Kind::Field, {}, typed.toString(), begin, cursor, word.term};
    const qsizetype valueAt = operatorEnd(typed, nameLength);
    const bool closedQuote = typed.endsWith(u'"') && !word.openQuote;
    if (valueAt == 0 || closedQuote)
        return {};
    const QStringView value = typed.sliced(valueAt);
    const bool isText = !value.startsWith(u'"') &&
                        std::ranges::any_of(value, [](QChar c) { return QStringView(u"/*?:(").contains(c); });
    if (isText)
        return {};
    return {CompletionPlace::Kind::Value,
            typed.first(nameLength).toString(),
            unquoted(value),
            begin + valueAt,
            cursor,
            word.term};
}

Completed complete(const QString& text, const CompletionPlace& place, const QString& choice)
{
    const bool isField = place.kind == CompletionPlace::Kind::Field;
    // Behind a value stands a space, so that the next word can be typed at once.
    const bool spaceFollows = place.end < text.size();
    const QString inserted =
        isField ? QString(choice + u':') : quotedFilterValue(choice) + (spaceFollows ? QString() : u" "_s);
    return {text.first(place.begin) + inserted + text.sliced(place.end), place.begin + inserted.size()};
}

std::vector<Suggestion> matchingSuggestions(const std::vector<Suggestion>& all, const QString& typed)
{
    std::vector<Suggestion> matching;
    std::ranges::copy_if(all, std::back_inserter(matching), [&typed](const Suggestion& suggestion) {
        return suggestion.text.contains(typed, Qt::CaseInsensitive) && suggestion.text != typed;
    });
    std::ranges::stable_partition(matching, [&typed](const Suggestion& suggestion) {
        return suggestion.text.startsWith(typed, Qt::CaseInsensitive);
    });
    return matching;
}

std::vector<Suggestion> fieldSuggestions(const QString& typed, const std::vector<Suggestion>& seen)
{
    std::vector<Suggestion> all;
    for (const QString& name : languageFields())
        all.push_back({name, 0});
    for (const Suggestion& field : seen) {
        if (!languageFields().contains(field.text))
            all.push_back(field);
    }
    // A name that is complete still wants its operator.
    std::vector<Suggestion> matching = matchingSuggestions(all, typed);
    if (const auto same = std::ranges::find(all, typed, &Suggestion::text); same != all.end())
        matching.insert(matching.begin(), *same);
    return matching;
}

std::vector<Suggestion> fixedValues(const QString& field, const QString& typed)
{
    const auto listed = [&typed](std::initializer_list<const char*> values) {
        std::vector<Suggestion> all;
        for (const char* value : values)
            all.push_back({QString::fromLatin1(value), 0});
        return matchingSuggestions(all, typed);
    };
    if (field.compare("has"_L1, Qt::CaseInsensitive) == 0)
        return listed({"exception", "trace"});
    if (field.compare("age"_L1, Qt::CaseInsensitive) == 0)
        return listed({"5m", "15m", "1h", "1d"});
    return {};
}

} // namespace Logboom
