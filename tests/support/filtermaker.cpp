// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/filtermaker.h"

#include "core/entry/identity.h"
#include "core/entry/timestamp.h"

#include <array>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Fields{TextField::App,       TextField::Instance,  TextField::Agent, TextField::Category,
                            TextField::Message,   TextField::Trace,     TextField::Batch, TextField::Severity,
                            TextField::ErrorCode, TextField::ResourceId};

std::string valueOf(TextField field, const EntryView& entry)
{
    switch (field) {
    case TextField::App:
        return std::string(entry.app);
    case TextField::Instance:
        return std::string(entry.instance);
    case TextField::Agent:
        return std::string(entry.agent);
    case TextField::Category:
        return std::string(entry.category);
    case TextField::Message:
        return std::string(entry.message);
    case TextField::Trace:
        return traceText(entry);
    case TextField::Batch:
        return std::string(entry.batch);
    case TextField::Severity:
        return std::string(isAbsent(entry.rare.severity) ? levelNameUpper(entry.level) : entry.rare.severity);
    case TextField::ErrorCode:
        return std::string(entry.rare.errorCode);
    case TextField::ResourceId:
        return std::string(entry.rare.resourceId);
    }
    return {};
}

/// A piece of the text that does not cut a character.
QString pieceOf(Random& random, const QString& text)
{
    if (text.isEmpty())
        return {};
    const qsizetype begin = static_cast<qsizetype>(random.below(static_cast<quint64>(text.size())));
    const qsizetype size = 1 + static_cast<qsizetype>(random.below(12));
    QString piece = text.mid(begin, size);
    while (!piece.isEmpty() && piece.front().isLowSurrogate())
        piece.remove(0, 1);
    while (!piece.isEmpty() && piece.back().isHighSurrogate())
        piece.chop(1);
    return piece;
}

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString quoted(QString text)
{
    return u'"' + text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

Filter randomLeaf(Random& random, const std::vector<Entry>& samples)
{
    const EntryView& sample = random.pick(samples).view();
    const TextField field = random.pick(Fields);
    switch (random.below(8)) {
    case 0:
    case 1:
        return Filter::equals(field, valueOf(field, sample));
    case 2:
    case 3:
        return Filter::contains(field, pieceOf(random, textOf(valueOf(field, sample))).toStdString());
    case 4:
        return Filter::absent(field);
    case 5:
        return Filter::levelIn({sample.level, random.pick(AllLevels)});
    case 6:
        return Filter::receivedBetween(sample.received - random.between(0, Minute),
                                       sample.received + random.between(0, Hour));
    default:
        return random.perMille(500) ? Filter() : Filter::nothing();
    }
}

QString randomTextPart(Random& random, const EntryView& sample)
{
    static constexpr std::array fixed{
        "level>=warning",
        "level:info",
        "level:(error critical)",
        "level!=debug",
        "has:trace",
        "-has:trace",
        "has:exception",
        "status>=500",
        "status:404",
        "status<300",
        "path:/api/*",
        "path:*users",
        "duration>1.5s",
        "duration<=2",
        "user.id=42",
        "user.id>30",
        "context.user.id:7",
        "user.email:*@example.org",
        "ok:true",
        "delta<0",
        "note:*",
        "none:*",
        "-note:*",
        "msg~/\\d+ ms/",
        "/timed? ?out/i",
        "msg!~/user \\d+/",
        "age<10m",
        "age>=1h",
        "app:api",
        "app=API",
        "app:(api worker)",
        "category:http*",
        "instance:*",
        "-instance:*",
        "agent:curl",
        "source:api",
        "batch:*",
        "batch:batch-1",
        "http://host/x",
        "std::vector",
        "12:30:05",
        "ERROR: disk full",
        "(",
        ")",
        "OR",
        "app:",
        "\"open",
        "msg~/[/",
        "|",
        "time:00:00..23:59:59",
        "trace:",
        "timeout",
        "\"cannot open file\"",
        "größe",
        "user.tags:a",
        "is:bookmarked",
        "has:note",
    };
    switch (random.below(7)) {
    case 0:
        return pieceOf(random, textOf(sample.message));
    case 1:
        return quoted(pieceOf(random, textOf(sample.message)));
    case 2:
        return u"trace:"_s + textOf(traceText(sample)).left(static_cast<qsizetype>(4 + random.below(40)));
    case 3:
        return u"app:"_s + quoted(textOf(sample.app));
    case 4:
        return u"msg="_s + quoted(textOf(sample.message));
    default:
        return QString::fromUtf8(random.pick(fixed));
    }
}

} // namespace

Filter randomFilter(Random& random, const std::vector<Entry>& samples, int depth)
{
    if (depth == 0 || random.perMille(400))
        return randomLeaf(random, samples);
    if (random.perMille(250))
        return Filter::negation(randomFilter(random, samples, depth - 1));
    std::vector<Filter> parts;
    for (quint64 i = 1 + random.below(3); i > 0; --i)
        parts.push_back(randomFilter(random, samples, depth - 1));
    return random.perMille(500) ? Filter::allOf(std::move(parts)) : Filter::anyOf(std::move(parts));
}

QString randomFilterText(Random& random, const std::vector<Entry>& samples, int depth)
{
    if (depth == 0 || random.perMille(400))
        return randomTextPart(random, random.pick(samples).view());
    if (random.perMille(250))
        return u'-' + randomFilterText(random, samples, depth - 1);
    static const std::array joints{u" "_s, u" "_s, u" OR "_s, u" AND "_s, u" NOT "_s};
    const QString& joint = random.pick(joints);
    QString text = randomFilterText(random, samples, depth - 1);
    for (quint64 i = random.below(3); i > 0; --i)
        text += joint + randomFilterText(random, samples, depth - 1);
    return random.perMille(300) ? u'(' + text + u')' : text;
}

} // namespace Logboom
