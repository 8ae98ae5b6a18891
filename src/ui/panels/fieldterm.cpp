// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/fieldterm.h"

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

bool isFieldCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.' || c == u'@';
}

/// Ends an unquoted value, or gives it another meaning.
bool isSpecial(QChar c)
{
    return c.isSpace() || QStringView(u"\"()|,*?\\").contains(c);
}

/// Takes one value off the front of the text, without its quotes. Nothing where there is none.
std::optional<QString> takeValue(QStringView& text)
{
    if (!text.startsWith(u'"')) {
        const auto end =
            std::ranges::find_if(text, [](QChar c) { return c.isSpace() || QStringView(u"\"(),").contains(c); });
        const qsizetype length = end - text.begin();
        if (length == 0)
            return std::nullopt;
        const QString value = text.first(length).toString();
        text = text.sliced(length);
        return value;
    }
    QString value;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i] == u'"') {
            text = text.sliced(i + 1);
            return value;
        }
        if (text[i] == u'\\' && i + 1 < text.size() && (text[i + 1] == u'"' || text[i + 1] == u'\\'))
            ++i;
        value += text[i];
    }
    return std::nullopt;
}

/// The values of "(a, b OR c)"; empty where the brackets hold anything else.
QStringList takeList(QStringView text)
{
    QStringList values;
    text = text.sliced(1).trimmed();
    while (!text.isEmpty() && !text.startsWith(u')')) {
        const bool quoted = text.startsWith(u'"');
        const std::optional<QString> value = takeValue(text);
        if (!value)
            return {};
        if (quoted || *value != "OR"_L1)
            values.append(*value);
        while (!text.isEmpty() && (text.front().isSpace() || text.front() == u','))
            text = text.sliced(1);
    }
    return text == u")" ? values : QStringList();
}

} // namespace

bool FieldTerm::isAbout(const FieldTerm& other) const
{
    return op == other.op && field.compare(other.field, Qt::CaseInsensitive) == 0;
}

QString FieldTerm::text() const
{
    QStringList quoted;
    for (const QString& value : values)
        quoted.append(quotedFilterValue(value));
    const QString head = (negated ? u"-"_s : QString()) + field + op;
    return quoted.size() == 1 ? head + quoted.front() : QString(head + u'(' + quoted.join(u' ') + u')');
}

std::optional<FieldTerm> parseFieldTerm(QStringView text)
{
    FieldTerm term;
    text = text.trimmed();
    if (text.startsWith(u'-')) {
        term.negated = true;
        text = text.sliced(1);
    }
    const auto end = std::ranges::find_if_not(text, isFieldCharacter);
    const qsizetype length = end - text.begin();
    if (length == 0 || length + 1 >= text.size() || (text[length] != u':' && text[length] != u'='))
        return std::nullopt;
    term.field = text.first(length).toString();
    term.op = text[length];
    text = text.sliced(length + 1);
    if (text.startsWith(u'(')) {
        term.values = takeList(text);
    } else if (const bool quoted = text.startsWith(u'"'); std::optional<QString> value = takeValue(text)) {
        // Wildcards, ranges and "exists" are tests of another kind: they cannot be quoted without a change of meaning.
        const bool plain = quoted || (!value->contains(u".."_s) && std::ranges::none_of(*value, isSpecial));
        if (text.isEmpty() && plain)
            term.values = {*value};
    }
    return term.values.isEmpty() ? std::nullopt : std::optional(term);
}

QString quotedFilterValue(const QString& value)
{
    const bool plain = !value.isEmpty() && std::ranges::none_of(value, isSpecial) && !value.startsWith(u'/') &&
                       !value.startsWith(u'-') && !value.contains(u".."_s) && value != "OR"_L1 && value != "AND"_L1;
    return plain ? value : quotedFilterText(value);
}

QString quotedFilterText(const QString& text)
{
    QString quoted = text;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + quoted + u'"';
}

bool isSingleValued(const FieldTerm& term)
{
    static const QStringList Texts{u"msg"_s,   u"message"_s, u"agent"_s,   u"context"_s,
                                   u"stack"_s, u"tags"_s,    u"metadata"_s};
    return term.op == u'=' || !Texts.contains(term.field, Qt::CaseInsensitive);
}

} // namespace Logboom
