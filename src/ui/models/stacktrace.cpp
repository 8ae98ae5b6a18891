// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/stacktrace.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxLineChars = 2000; // of a frame; regular expressions never see more

/// What stands in the names of things that are not the user's own.
constexpr std::array ForeignNames{
    // Java and its relatives
    "java."_L1, "javax."_L1, "jdk."_L1, "sun."_L1, "com.sun."_L1, "jakarta."_L1, "kotlin."_L1, "kotlinx."_L1,
    "scala."_L1, "groovy.lang."_L1, "org.springframework."_L1, "org.apache."_L1, "org.hibernate."_L1, "org.junit."_L1,
    "org.eclipse.jetty."_L1, "io.netty."_L1, "io.undertow."_L1, "reactor.core."_L1, "com.zaxxer."_L1, "ch.qos."_L1,
    // .NET
    "System."_L1, "Microsoft."_L1,
    // Go
    "runtime."_L1, "net/http."_L1, "reflect."_L1, "testing."_L1, "runtime/"_L1, "panic"_L1,
    // C++
    "std::"_L1, "__gnu_cxx::"_L1, "boost::"_L1, "__libc_"_L1, "__GI_"_L1, "_start"_L1, "__cxa_"_L1, "QMetaObject::"_L1};
constexpr std::array ForeignPlaces{"/site-packages/"_L1,  "/dist-packages/"_L1, "/lib/python"_L1,
                                   "<frozen "_L1,         "/node_modules/"_L1,  "node:"_L1,
                                   "<anonymous>"_L1,      "/go/src/"_L1,        "/pkg/mod/"_L1,
                                   "/usr/include/"_L1,    "/usr/lib/"_L1,       "/lib/x86_64"_L1,
                                   "/lib64/"_L1,          "/libc.so"_L1,        "\\site-packages\\"_L1,
                                   "\\node_modules\\"_L1, "/rustc/"_L1};

bool isForeign(const QString& name, const QString& place)
{
    return std::ranges::any_of(ForeignNames, [&name](QLatin1StringView start) { return name.startsWith(start); }) ||
           std::ranges::any_of(ForeignPlaces, [&place](QLatin1StringView part) { return place.contains(part); });
}

/// The last `count` parts of a dotted name.
QString lastParts(const QString& name, int count)
{
    qsizetype at = name.size();
    for (int i = 0; i < count && at > 0; ++i)
        at = name.lastIndexOf(u'.', at - 1);
    return at < 0 ? name : name.mid(at + 1);
}

StackLine frame(const QString& name, const QString& function, const QString& file, QStringView line,
                QStringView column = {})
{
    StackLine made;
    made.kind = StackLine::Kind::Frame;
    made.text = name;
    made.function = function;
    made.file = file;
    made.line = line.toInt();
    made.column = column.toInt();
    made.isForeign = isForeign(name, file);
    return made;
}

using Match = QRegularExpressionMatch;

// ---- one language each: the line has no white space around it ----

std::optional<StackLine> pythonFrame(const QString& line)
{
    static const QRegularExpression pattern(uR"re(^File "(.+)", line (\d+)(?:, in (.+))?$)re"_s);
    const Match match = pattern.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return frame(match.captured(3), match.captured(3), match.captured(1), match.capturedView(2));
}

std::optional<StackLine> javaFrame(const QString& line)
{
    static const QRegularExpression pattern(
        uR"(^at (?:[^\s()/]*/)*([^\s()/]+)\((?:([^\s():]+\.(?:java|kts?|scala|groovy|clj|aj|jsp))(?::(\d+))?|)"
        uR"(Native Method|Unknown Source|<generated>)\)(?: ~?\[.*\])?$)"_s);
    const Match match = pattern.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    const QString name = match.captured(1);
    QString file = match.captured(2);
    // The folders of its package are in the name of the method.
    const qsizetype method = name.lastIndexOf(u'.');
    const qsizetype type = method > 0 ? name.lastIndexOf(u'.', method - 1) : -1;
    if (!file.isEmpty() && type > 0)
        file.prepend(name.first(type).replace(u'.', u'/') + u'/');
    return frame(name, lastParts(name, 2), file, match.capturedView(3));
}

std::optional<StackLine> dotnetFrame(const QString& line)
{
    // The words for "in" and "line" are of the system's language.
    static const QRegularExpression pattern(uR"(^at ([^\s()]+(?:\[[^\]]*\])?)\((.*?)\)(?: \w+ (.+):\w+ (\d+))?$)"_s);
    const Match match = pattern.match(line);
    if (!match.hasMatch() || !match.capturedView(1).contains(u'.'))
        return std::nullopt;
    const QString name = match.captured(1);
    return frame(name, lastParts(name, 2), match.captured(3), match.capturedView(4));
}

/// A script's address as a path, where it is one.
QString scriptPath(QString address)
{
    static const QRegularExpression webpack(uR"(^webpack(?:-internal)?:/+(?:[^/]*/)??(?=\./|src/))"_s);
    if (address.startsWith("file://"_L1)) {
        address.remove(0, 7);
        if (address.size() > 2 && address[0] == u'/' && address[2] == u':') // file:///C:/x
            address.remove(0, 1);
    }
    return address.remove(webpack);
}

std::optional<StackLine> scriptFrame(const QString& line)
{
    static const QRegularExpression named(
        uR"(^at (?:async )?(.+?) \((?:(.+?):(\d+)(?::(\d+))?|<anonymous>|native)\)$)"_s);
    static const QRegularExpression nameless(uR"(^at (?:async )?([^\s()]*[/.\\][^\s()]*):(\d+):(\d+)$)"_s);
    static const QRegularExpression firefox(uR"(^([^\s@]*)@((?:\w+:/)?/\S*):(\d+):(\d+)$)"_s);
    if (const Match match = named.match(line); match.hasMatch()) {
        const bool hasPlace = match.hasCaptured(2);
        StackLine made = frame(match.captured(1), match.captured(1), scriptPath(match.captured(2)),
                               match.capturedView(3), match.capturedView(4));
        made.isForeign |= !hasPlace;
        return made;
    }
    if (const Match match = nameless.match(line); match.hasMatch())
        return frame({}, {}, scriptPath(match.captured(1)), match.capturedView(2), match.capturedView(3));
    if (const Match match = firefox.match(line); match.hasMatch()) {
        return frame(match.captured(1), match.captured(1), scriptPath(match.captured(2)), match.capturedView(3),
                     match.capturedView(4));
    }
    return std::nullopt;
}

/// Without its arguments and template arguments at the end.
QString withoutArguments(QString name)
{
    if (const qsizetype open = name.indexOf(u'('); open > 0 && !name.startsWith("operator"_L1))
        name.truncate(open);
    return name.trimmed();
}

std::optional<StackLine> nativeFrame(const QString& line)
{
    static const QRegularExpression gdb(
        uR"(^#\d+ +(?:0x[0-9a-f]+ in )?(.+?) \(.*\) (?:at|from) ([^\s].*?)(?::(\d+)(?::(\d+))?)?$)"_s);
    static const QRegularExpression sanitizer(
        uR"(^#\d+ 0x[0-9a-f]+ in (.+?) (?:\((\S+?)\+0x[0-9a-f]+\).*|(\S+?)(?::(\d+)(?::(\d+))?)?)$)"_s);
    static const QRegularExpression boost(
        uR"(^\d+# (.+?)(?: at (?!:)(.+):(\d+)| in (\S+)| at :\d+)?(?: \[0x[0-9a-f]+\])?$)"_s);
    static const QRegularExpression glibc(uR"(^(\S+)\((\S*?)\+0x[0-9a-f]+\) ?\[0x[0-9a-f]+\]$)"_s);
    if (const Match match = gdb.match(line); match.hasMatch()) {
        return frame(match.captured(1), match.captured(1), match.captured(2), match.capturedView(3),
                     match.capturedView(4));
    }
    if (const Match match = sanitizer.match(line); match.hasMatch()) {
        const QString file = match.hasCaptured(2) ? match.captured(2) : match.captured(3);
        return frame(match.captured(1), withoutArguments(match.captured(1)), file, match.capturedView(4),
                     match.capturedView(5));
    }
    if (const Match match = boost.match(line); match.hasMatch()) {
        const QString file = match.hasCaptured(2) ? match.captured(2) : match.captured(4);
        return frame(match.captured(1), withoutArguments(match.captured(1)), file, match.capturedView(3));
    }
    if (const Match match = glibc.match(line); match.hasMatch())
        return frame(match.captured(2), match.captured(2), match.captured(1), {});
    return std::nullopt;
}

/// The beginning tells which expressions are worth a try.
std::optional<StackLine> frameOf(const QString& line)
{
    if (line.startsWith("at "_L1)) {
        for (const auto& read : {javaFrame, scriptFrame, dotnetFrame}) {
            if (std::optional<StackLine> made = read(line))
                return made;
        }
        return std::nullopt;
    }
    if (line.startsWith("File \""_L1))
        return pythonFrame(line);
    if (line.front() == u'#' || line.front().isDigit() || line.endsWith(u']'))
        return nativeFrame(line);
    return line.contains(u'@') ? scriptFrame(line) : std::nullopt;
}

// ---- two lines a frame: the call, then its place ----

/// The name of what a line of Go or Rust calls.
QString calledBy(const QString& line)
{
    static const QRegularExpression numbered(uR"(^\d+: +(?:0x[0-9a-f]+ - )?)"_s); // Rust
    static const QRegularExpression starter(uR"(^created by (.+?)(?: in goroutine \d+)?$)"_s);
    if (const Match match = starter.match(line); match.hasMatch())
        return match.captured(1);
    QString name = QString(line).remove(numbered);
    if (!name.endsWith(u')'))
        return name;
    int depth = 0;
    for (qsizetype at = name.size() - 1; at >= 0; --at) {
        depth += name[at] == u')' ? 1 : name[at] == u'(' ? -1 : 0;
        if (depth == 0)
            return name.first(at);
    }
    return name;
}

/// Joins the place of a call with the line before, which is that call.
bool joinsFrame(const QString& line, bool isIndented, std::vector<StackLine>& lines)
{
    static const QRegularExpression go(uR"(^(\S.*\.(?:go|s|c|cgo)):(\d+)(?: \+0x[0-9a-f]+)?$)"_s);
    static const QRegularExpression rust(uR"(^at (\S.*\.rs):(\d+)(?::(\d+))?$)"_s);
    if (!isIndented || lines.empty() || lines.back().kind == StackLine::Kind::Frame)
        return false;
    Match match = go.match(line);
    if (!match.hasMatch())
        match = rust.match(line);
    if (!match.hasMatch())
        return false;
    const QString name = calledBy(lines.back().text);
    lines.back() = frame(name, name.mid(name.lastIndexOf(u'/') + 1), match.captured(1), match.capturedView(2),
                         match.lastCapturedIndex() >= 3 ? match.capturedView(3) : QStringView());
    return true;
}

bool startsAnother(const QString& line)
{
    static const std::array<QLatin1StringView, 4> heads{"Caused by"_L1, "Suppressed:"_L1, "--->"_L1, "[cause]"_L1};
    return std::ranges::any_of(heads, [&line](QLatin1StringView head) { return line.startsWith(head); });
}

bool isNote(const QString& line, bool isIndented)
{
    static const std::array<QLatin1StringView, 7> starts{
        "..."_L1,
        "Traceback (most recent"_L1,
        "During handling of the above"_L1,
        "The above exception was"_L1,
        "---"_L1,
        "exit status "_L1,
        "stack backtrace:"_L1,
    };
    return isIndented || std::ranges::any_of(starts, [&line](QLatin1StringView note) { return line.startsWith(note); });
}

} // namespace

QString StackLine::place() const
{
    if (file.isEmpty())
        return {};
    const qsizetype slash = std::max(file.lastIndexOf(u'/'), file.lastIndexOf(u'\\'));
    const QString name = file.mid(slash + 1);
    return line > 0 ? QString(name + u':' + QString::number(line)) : name;
}

std::vector<StackLine> parseStack(QStringView text)
{
    std::vector<StackLine> lines;
    for (const QStringView whole : text.tokenize(u'\n')) {
        const QString line = whole.first(std::min(whole.size(), MaxLineChars)).trimmed().toString();
        if (line.isEmpty())
            continue;
        if (lines.size() == MaxStackLines)
            break;
        const bool isIndented = whole.front().isSpace();
        if (joinsFrame(line, isIndented, lines))
            continue;
        if (std::optional<StackLine> made = frameOf(line)) {
            lines.push_back(std::move(*made));
            continue;
        }
        // Further lines of a message are not another head.
        const bool follows = !lines.empty() && lines.back().kind == StackLine::Kind::Head;
        StackLine other;
        const bool isHead = startsAnother(line) || !(follows || isNote(line, isIndented));
        other.kind = isHead ? StackLine::Kind::Head : StackLine::Kind::Note;
        other.text = line;
        lines.push_back(std::move(other));
    }
    return lines;
}

bool hasFrames(const std::vector<StackLine>& lines)
{
    return std::ranges::any_of(lines, [](const StackLine& line) { return line.kind == StackLine::Kind::Frame; });
}

std::vector<StackFold> foreignRuns(const std::vector<StackLine>& lines)
{
    std::vector<StackFold> folds;
    StackFold run;
    const auto close = [&](std::size_t next) {
        if (run.frames >= 2)
            folds.push_back(run);
        run = {next, next, 0};
    };
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool isOfRun = lines[i].kind == StackLine::Kind::Frame
                                 ? lines[i].isForeign
                                 : lines[i].kind == StackLine::Kind::Note && run.frames > 0;
        if (!isOfRun) {
            close(i + 1);
            continue;
        }
        if (run.frames == 0)
            run.begin = i;
        if (lines[i].kind == StackLine::Kind::Frame) {
            ++run.frames;
            run.end = i + 1;
        } else if (!lines[i].text.startsWith("..."_L1)) {
            run.end = i + 1; // a line of source belongs to its frame
        }
    }
    close(lines.size());
    return folds;
}

} // namespace Logboom
