// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomfilter.h"

#include "core/entry/identity.h"
#include "core/entry/timestamp.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <array>

namespace Logboom {

namespace {

using namespace Qt::StringLiterals;
using Predicate = std::function<bool(const RandomEntry&)>;

constexpr quint64 MaxSeq = 1000;

constexpr std::array Words{"time", "timeout", "Time",   "out", "user", "USER", "a",    "ab",    "x",     "42",
                           "4",    "500",     "/api/x", "\"",  "\\",   "é",    "日本", "error", "reset", "\n"};
constexpr std::array Names{"api", "API", "apis", "web", "default", "general", "ap", "a*", "http.access"};
constexpr std::array Keys{"status", "user", "id", "code", "tags", "u.id"};

QString either(bool first, QStringView yes, QStringView no)
{
    return (first ? yes : no).toString();
}

/// One of values that are written on the spot.
template<typename T, std::size_t Size>
T oneOf(Random& random, const std::array<T, Size>& values)
{
    return random.pick(values);
}

QString word(Random& random)
{
    return QString::fromUtf8(random.pick(Words));
}

QString name(Random& random)
{
    return QString::fromUtf8(random.pick(Names));
}

QString phrase(Random& random)
{
    QString text;
    for (quint64 i = random.below(8); i > 0; --i)
        text += either(text.isEmpty(), u"", u" ") + word(random);
    return text;
}

/// ASCII only, unlike QString::toLower().
QString folded(QString text)
{
    for (QChar& c : text) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + 32);
    }
    return text;
}

bool containsFolded(const QString& text, const QString& wanted)
{
    return folded(text).contains(folded(wanted));
}

QString quoted(QString text)
{
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

// ---- entries ----

QString jsonString(Random& random, const QString& text, bool escaped)
{
    if (!escaped)
        return u'"' + text + u'"';
    QString json = u"\""_s;
    for (const QChar c : text) {
        if (c == u'\n')
            json += random.perMille(500) ? u"\\n"_s : u"\\u000A"_s;
        else if (c == u'"' || c == u'\\')
            json += u'\\' + QString(c);
        else if (c == u'/' && random.perMille(500))
            json += u"\\/"_s;
        else if (c.unicode() > 127 && random.perMille(500))
            json += u"\\u%1"_s.arg(static_cast<uint>(c.unicode()), 4, 16, QChar(u'0'));
        else
            json += c;
    }
    return json + u'"';
}

/// Both the JSON text and, in the second, the same as people read it.
using JsonPair = std::pair<QString, QString>;

JsonPair stringPair(Random& random, const QString& text)
{
    return {jsonString(random, text, true), jsonString(random, text, false)};
}

JsonPair objectPair(Random& random, int depth);

JsonPair valuePair(Random& random, int depth)
{
    switch (random.below(depth > 0 ? 7 : 5)) {
    case 0:
        return stringPair(random, phrase(random));
    case 1:
        return {random.perMille(500) ? u"true"_s : u"null"_s, QString()};
    case 2:
    case 3: {
        const QString number = QString::number(oneOf(random, std::array{4, 42, 404, 500, 503, -7}));
        return random.perMille(300) ? stringPair(random, number) : JsonPair(number, QString());
    }
    case 4:
        return {QString::number(static_cast<double>(random.between(0, 100)) / 8), QString()};
    case 5: {
        const JsonPair first = valuePair(random, 0);
        const JsonPair second = valuePair(random, 0);
        const auto readable = [](const JsonPair& pair) { return pair.second.isNull() ? pair.first : pair.second; };
        return {u'[' + first.first + u", "_s + second.first + u']',
                u'[' + readable(first) + u", "_s + readable(second) + u']'};
    }
    default:
        return objectPair(random, depth - 1);
    }
}

JsonPair objectPair(Random& random, int depth)
{
    QStringList json;
    QStringList readable;
    for (const char* key : Keys) {
        if (random.perMille(500))
            continue;
        const JsonPair value = valuePair(random, depth);
        const QString start = u"\"%1\":"_s.arg(QLatin1StringView(key)) + either(random.perMille(200), u" ", u"");
        json += start + value.first;
        readable += start + (value.second.isNull() ? value.first : value.second);
    }
    return {u'{' + json.join(u',') + u'}', u'{' + readable.join(u',') + u'}'};
}

// ---- filters ----

std::string_view view(const RandomEntry& entry, std::string_view EntryView::*member)
{
    return entry.entry.view().*member;
}

QString shown(std::string_view text, const char* whenAbsent)
{
    return isAbsent(text) ? QString::fromUtf8(whenAbsent) : QString::fromUtf8(text);
}

/// The characters at and behind `at` against those of the pattern, by trying.
bool fits(const QList<uint>& text, qsizetype at, const QList<uint>& pattern, qsizetype from)
{
    if (from == pattern.size())
        return at == text.size();
    if (pattern[from] == u'*')
        return fits(text, at, pattern, from + 1) || (at < text.size() && fits(text, at + 1, pattern, from));
    return at < text.size() && (pattern[from] == u'?' || pattern[from] == text[at]) &&
           fits(text, at + 1, pattern, from + 1);
}

RandomFilter textFilter(Random& random)
{
    const QString wanted = random.perMille(300) ? word(random) + u' ' + word(random) : word(random);
    const bool plain = !wanted.contains(QRegularExpression(u"[\\s\"\\\\]"_s)) && random.perMille(700);
    return {plain && !wanted.startsWith(u'/') ? wanted : quoted(wanted), [wanted](const RandomEntry& entry) {
                return std::any_of(entry.texts.begin(), entry.texts.end(),
                                   [&wanted](const QString& text) { return containsFolded(text, wanted); });
            }};
}

RandomFilter regexFilter(Random& random)
{
    const QString pattern = QString::fromUtf8(oneOf(
        random, std::array{"^time", "t.*t", "user [0-9]+", "(a|é)b?", "out$", "\\d\\d", "[^a-z ]", "日.", "TIME|x y"}));
    const bool anyCase = random.perMille(500);
    const bool onMessage = random.perMille(600);
    const QRegularExpression regex(pattern, anyCase ? QRegularExpression::CaseInsensitiveOption
                                                    : QRegularExpression::NoPatternOption);
    const QString literal = u'/' + pattern + either(anyCase, u"/i", u"/");
    if (onMessage) {
        return {u"msg~"_s + literal,
                [regex](const RandomEntry& entry) { return QString::fromUtf8(entry.entry->message).contains(regex); }};
    }
    return {literal, [regex](const RandomEntry& entry) {
                return std::any_of(entry.texts.begin(), entry.texts.end(),
                                   [&regex](const QString& text) { return text.contains(regex); });
            }};
}

RandomFilter nameFilter(Random& random)
{
    struct Field
    {
        const char* name;
        std::string_view EntryView::*member;
        const char* whenAbsent;
    };
    static constexpr std::array fields{Field{"app", &EntryView::app, ""},
                                       Field{"instance", &EntryView::instance, "default"},
                                       Field{"category", &EntryView::category, "general"}};
    const Field field = random.pick(fields);
    const QString value = name(random);
    const QString start = QString::fromUtf8(field.name);
    const auto test = [field](auto compare) -> Predicate {
        return [field, compare](const RandomEntry& entry) {
            return compare(shown(view(entry, field.member), field.whenAbsent));
        };
    };
    switch (random.below(6)) {
    case 0:
        return {start + u'=' + value, test([value](const QString& text) { return text == value; })};
    case 1:
        return {start + u"!="_s + value, test([value](const QString& text) { return text != value; })};
    case 2: {
        const QString other = name(random);
        return {start + u":("_s + quoted(value) + u' ' + quoted(other) + u')',
                test([value, other](const QString& text) {
                    return folded(text) == folded(value) || folded(text) == folded(other);
                })};
    }
    case 3: {
        const QString pattern =
            QString::fromUtf8(oneOf(random, std::array{"a*", "*i", "?p*", "a?", "*.*", "??*", "ap*s"}));
        return {start + u':' + pattern,
                test([pattern](const QString& text) { return fits(folded(text).toUcs4(), 0, pattern.toUcs4(), 0); })};
    }
    case 4:
        return {start + u":*"_s, [field](const RandomEntry& entry) { return !isAbsent(view(entry, field.member)); }};
    default:
        return {start + u':' + quoted(value),
                test([value](const QString& text) { return folded(text) == folded(value); })};
    }
}

RandomFilter levelFilter(Random& random)
{
    static constexpr std::array words{"debug", "info", "notice", "warn", "error", "fatal"};
    static constexpr std::array operators{":", "=", "!=", ">", ">=", "<", "<="};
    const int level = static_cast<int>(random.below(LevelCount));
    const auto op = random.below(operators.size());
    const QString text =
        u"level"_s + QLatin1StringView(operators[op]) + QLatin1StringView(words[static_cast<std::size_t>(level)]);
    return {text, [op, level](const RandomEntry& entry) {
                const int own = static_cast<int>(entry.entry->level);
                const std::array<bool, 7> results{own == level, own == level, own != level, own > level,
                                                  own >= level, own < level,  own <= level};
                return results[op];
            }};
}

RandomFilter timeFilter(Random& random)
{
    const bool arrived = random.perMille(500);
    const qint64 unit = oneOf(random, std::array{Day, Minute, Second, Millisecond, Microsecond});
    const qint64 start = (randomNow() + random.between(-5 * Minute, Minute)) / unit * unit;
    const auto written = [unit](qint64 time) {
        const std::string full =
            formatMilliseconds(time).substr(0, 20) + std::to_string(time % Second + Second).substr(1);
        const std::size_t length = unit == Day           ? 10
                                   : unit == Minute      ? 16
                                   : unit == Second      ? 19
                                   : unit == Millisecond ? 23
                                                         : 26;
        return QString::fromStdString(full.substr(0, length));
    };
    const auto timeOf = [arrived](const RandomEntry& entry) {
        return arrived ? entry.entry->received : entry.entry->timestamp;
    };
    const QString field = arrived ? u"arrived"_s : u"time"_s;
    switch (random.below(4)) {
    case 0:
        return {field + u':' + written(start),
                [=](const RandomEntry& entry) { return timeOf(entry) / unit * unit == start; }};
    case 1:
        return {field + u'>' + written(start), [=](const RandomEntry& entry) { return timeOf(entry) >= start + unit; }};
    case 2:
        return {field + u"<="_s + written(start),
                [=](const RandomEntry& entry) { return timeOf(entry) < start + unit; }};
    default: {
        const qint64 end = start + unit * static_cast<qint64>(random.below(100));
        return {field + u':' + written(start) + u".."_s + written(end),
                [=](const RandomEntry& entry) { return timeOf(entry) >= start && timeOf(entry) < end + unit; }};
    }
    }
}

RandomFilter ageFilter(Random& random)
{
    const qint64 seconds = random.between(0, 300);
    const auto ageOf = [](const RandomEntry& entry) { return randomNow() - entry.entry->timestamp; };
    const QString written = QString::number(seconds);
    if (random.perMille(500))
        return {u"age<"_s + written + u's', [=](const RandomEntry& entry) { return ageOf(entry) < seconds * Second; }};
    return {u"age>="_s + written + u"000ms"_s,
            [=](const RandomEntry& entry) { return ageOf(entry) >= seconds * Second; }};
}

/// The values at a path, arrays opened.
std::vector<QJsonValue> valuesAt(const QJsonObject& fields, const QString& path)
{
    std::vector<QJsonValue> values;
    const auto add = [&values](const QJsonValue& value) {
        if (value.isUndefined())
            return;
        if (!value.isArray())
            return values.push_back(value);
        for (const QJsonValue& element : value.toArray())
            values.push_back(element);
    };
    add(fields.value(path));
    for (qsizetype dot = path.indexOf(u'.'); dot > 0; dot = path.indexOf(u'.', dot + 1)) {
        for (const QJsonValue& outer : valuesAt(fields, path.first(dot))) {
            if (outer.isObject())
                for (const QJsonValue& inner : valuesAt(outer.toObject(), path.sliced(dot + 1)))
                    values.push_back(inner);
        }
    }
    return values;
}

std::optional<double> numberOf(const QJsonValue& value)
{
    bool isNumber = value.isDouble();
    const QString text = value.toString();
    const double number = isNumber ? value.toDouble() : text.toDouble(&isNumber);
    return isNumber && text == text.trimmed() ? std::optional(number) : std::nullopt;
}

RandomFilter fieldFilter(Random& random)
{
    QString path = QString::fromUtf8(random.pick(Keys));
    if (random.perMille(300))
        path += u'.' + QString::fromUtf8(random.pick(Keys));
    const auto any = [path](auto test) -> Predicate {
        return [path, test](const RandomEntry& entry) {
            const std::vector<QJsonValue> values = valuesAt(entry.fields, path);
            return std::any_of(values.begin(), values.end(), test);
        };
    };
    const QString start = either(random.perMille(500), u"context.", u"") + path;
    const int number = oneOf(random, std::array{4, 42, 404, 500, -7});
    switch (random.below(5)) {
    case 0:
        return {start + u'>' + QString::number(number), any([number](const QJsonValue& value) {
                    const auto own = numberOf(value);
                    return own && *own > number;
                })};
    case 1:
        return {start + u':' + QString::number(number) + u"..500"_s, any([number](const QJsonValue& value) {
                    const auto own = numberOf(value);
                    return own && *own >= number && *own <= 500;
                })};
    case 2:
        return {start + u'=' + QString::number(number), any([number](const QJsonValue& value) {
                    return value.isDouble() ? value.toDouble() == number : value.toString() == QString::number(number);
                })};
    case 3:
        return {start + u"!=true"_s, [has = any([](const QJsonValue& value) { return value.isBool(); })](
                                         const RandomEntry& entry) { return !has(entry); }};
    default: {
        const QString text = QString::fromUtf8(oneOf(random, std::array{"time", "user x", "é"}));
        return {start + u':' + quoted(text), any([text](const QJsonValue& value) {
                    if (value.isObject())
                        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson())
                            .contains(text, Qt::CaseInsensitive);
                    return containsFolded(value.toString(), text);
                })};
    }
    }
}

RandomFilter otherFilter(Random& random)
{
    const auto traceOf = [](const RandomEntry& entry) { return QString::fromStdString(traceText(entry.entry.view())); };
    switch (random.below(7)) {
    case 0: {
        const QString prefix = QString::number(random.below(16), 16);
        return {u"trace:"_s + prefix,
                [=](const RandomEntry& entry) { return folded(traceOf(entry)).startsWith(prefix); }};
    }
    case 1:
        return {u"has:trace"_s, [](const RandomEntry& entry) { return !isAbsent(entry.entry->trace); }};
    case 2:
        return {u"source:tinybird"_s,
                [](const RandomEntry& entry) { return entry.entry->dialect == Dialect::Tinybird; }};
    case 3:
        return {u"is:new"_s, [](const RandomEntry&) { return false; }};
    case 4:
        return {u"is:bookmarked"_s, [](const RandomEntry& entry) { return entry.entry->seq % 3 == 0; }};
    case 5:
        return {u"has:note"_s, [](const RandomEntry& entry) { return entry.entry->seq % 5 == 0; }};
    default: {
        const QString text = word(random);
        return {u"msg:"_s + quoted(text), [text](const RandomEntry& entry) {
                    return containsFolded(QString::fromUtf8(entry.entry->message), text);
                }};
    }
    }
}

RandomFilter randomTerm(Random& random)
{
    static constexpr std::array makers{textFilter, textFilter, regexFilter, nameFilter,  nameFilter, levelFilter,
                                       timeFilter, ageFilter,  fieldFilter, fieldFilter, otherFilter};
    return random.pick(makers)(random);
}

} // namespace

std::shared_ptr<const Annotations> randomAnnotations()
{
    auto annotations = std::make_shared<Annotations>();
    for (quint64 seq = 1; seq <= MaxSeq; ++seq)
        annotations->set({{0, seq}, seq % 3 == 0, seq % 5 == 0 ? "note" : ""});
    return annotations;
}

qint64 randomNow()
{
    return 1'768'817'100 * Second; // 2026-01-19T10:05:00Z
}

RandomEntry randomEntry(Random& random)
{
    RandomEntry result;
    EntryView entry;
    std::vector<std::string> kept;
    kept.reserve(16); // views point into it
    const auto keep = [&kept](const QString& text) -> std::string_view {
        return kept.emplace_back(text.toStdString());
    };
    entry.seq = 1 + random.below(MaxSeq);
    entry.timestamp = randomNow() + random.between(-5 * Minute, Minute);
    entry.received = randomNow() + random.between(-5 * Minute, Minute);
    entry.level = random.pick(AllLevels);
    entry.dialect = static_cast<Dialect>(random.below(4));
    entry.app = keep(name(random));
    if (random.perMille(500))
        entry.instance = keep(name(random));
    if (random.perMille(500))
        entry.category = keep(name(random));
    if (random.perMille(300))
        entry.trace = keep(QString::number(random.below(1000), 16).toUpper());
    const QString message = phrase(random);
    entry.message = keep(message);
    result.texts.push_back(message);
    if (random.perMille(700)) {
        const JsonPair json = objectPair(random, 2);
        const std::string_view text = keep(json.first);
        (random.perMille(700) ? entry.context : entry.rare.metadata) = text;
        result.texts.push_back(json.second);
        result.fields = QJsonDocument::fromJson(QByteArray(text.data(), static_cast<qsizetype>(text.size()))).object();
    }
    if (random.perMille(200)) {
        const QString code = word(random);
        entry.rare.errorCode = keep(code);
        result.texts.push_back(code);
    }
    result.entry = Entry(entry);
    return result;
}

RandomFilter randomFilter(Random& random, int depth)
{
    if (depth == 0 || random.perMille(200))
        return randomTerm(random);
    const RandomFilter first = randomFilter(random, depth - 1);
    const auto inBrackets = [](const RandomFilter& filter) -> QString { return u'(' + filter.text + u')'; };
    if (random.perMille(250)) {
        return {either(random.perMille(500), u"-", u"NOT ") + inBrackets(first),
                [inner = first.matches](const RandomEntry& entry) { return !inner(entry); }};
    }
    const RandomFilter second = randomFilter(random, depth - 1);
    if (random.perMille(500)) {
        return {inBrackets(first) + either(random.perMille(500), u" OR ", u" || ") + inBrackets(second),
                [a = first.matches, b = second.matches](const RandomEntry& entry) { return a(entry) || b(entry); }};
    }
    return {inBrackets(first) + oneOf(random, std::array{u" "_s, u" AND "_s, u" && "_s}) + inBrackets(second),
            [a = first.matches, b = second.matches](const RandomEntry& entry) { return a(entry) && b(entry); }};
}

} // namespace Logboom
