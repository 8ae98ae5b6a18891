// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/followedfile.h"

#include "core/io/gzipfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSysInfo>

#include <algorithm>
#include <vector>

namespace Logboom {

using namespace Qt::StringLiterals;
using Step = TextIntake::Step;

namespace {

/// What is looked at to tell a text from other files.
constexpr qsizetype SampleBytes = 4096;
/// So long a writer may take for the rest of an entry; for that of a line.
constexpr qint64 EntryPatience = 300 * Millisecond;
constexpr qint64 LinePatience = Second;
/// How often a path is looked at that still seems to be the file that is open.
constexpr qint64 LookPause = 900 * Millisecond;

qint64 modifiedAt(const QString& path)
{
    const QDateTime time = QFileInfo(path).lastModified();
    return time.isValid() ? std::max<qint64>(time.toMSecsSinceEpoch() * Millisecond, 0) : currentTimestamp();
}

QString nativeName(const FileState& state)
{
    return QDir::toNativeSeparators(state.path);
}

TextOrigin originOf(const FileState& state)
{
    return {state.app.toStdString(), state.instance.toStdString()};
}

} // namespace

FollowedFile::FollowedFile(FileState state)
    : m_state(std::move(state))
{
}

FollowedFile::FollowedFile(FileState state, std::shared_ptr<TextSource> stream)
    : m_state(std::move(state))
    , m_source(std::move(stream))
{
    m_intake.emplace(originOf(m_state), currentTimestamp());
}

QString FollowedFile::applicationOf(const QString& path)
{
    // shop.log, shop.log.1, shop.log.2.gz and shop.log-20250228 are one application's.
    static const QRegularExpression rotated(u"(\\.\\d{1,3}|[.-]\\d{8}(-\\d+)?|[.-]\\d{4}-\\d\\d-\\d\\d)$"_s);
    const QString name = QFileInfo(path).fileName();
    QString app = name.endsWith(".gz"_L1, Qt::CaseInsensitive) ? name.chopped(3) : name;
    const QRegularExpressionMatch match = rotated.match(app);
    if (match.hasMatch())
        app.truncate(match.capturedStart());
    return app.isEmpty() ? name : app;
}

void FollowedFile::open(const Marks& marks)
{
    Result<std::unique_ptr<QFile>> opened = openForReading(m_state.path);
    if (!opened)
        return end(FileState::Phase::Failed, opened.error().message);
    std::unique_ptr<QFile> file = std::move(*opened);
    QByteArray sample = file->read(SampleBytes);
    const bool isCompressed = GzipFile::isOne(sample);
    m_lastGrowth = currentTimestamp();
    if (isCompressed) {
        GzipFile text(std::move(file));
        sample.resize(SampleBytes);
        const Result<qsizetype> count = text.read(sample.data(), sample.size());
        if (!count)
            return end(FileState::Phase::Failed, count.error().message);
        sample.truncate(*count);
    } else if (sample.startsWith("\xff\xfe") || sample.startsWith("\xfe\xff")) {
        return end(FileState::Phase::Failed,
                   QCoreApplication::translate("Logboom", "%1 is text in UTF-16; Logboom reads UTF-8.")
                       .arg(nativeName(m_state)));
    }
    if (!looksLikeText(sample))
        return end(FileState::Phase::Failed,
                   QCoreApplication::translate("Logboom", "%1 is not a text file.").arg(nativeName(m_state)));
    const QByteArrayView head = QByteArrayView(sample).first(std::min(sample.size(), FileMark::HeadBytes));
    isCompressed ? openCompressed(marks, head) : openPlain(std::move(file), marks, head);
    showProgress();
}

std::vector<std::pair<std::string, FileMark>> FollowedFile::marksOf(const Marks& marks, QByteArrayView head) const
{
    std::vector<std::pair<std::string, FileMark>> found;
    const std::string path = m_state.path.toStdString();
    for (const auto& [name, value] : marks) {
        if (std::optional<FileMark> mark = FileMark::fromText(value); mark && mark->matchesHead(head, path))
            found.emplace_back(name, std::move(*mark));
    }
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.second.position > b.second.position; });
    return found;
}

void FollowedFile::openPlain(std::unique_ptr<QFile> file, const Marks& marks, QByteArrayView head)
{
    const QFileInfo info(m_state.path);
    m_seenTime = info.lastModified();
    m_seenSize = info.size();
    auto plain = std::make_shared<PlainFile>(std::move(file), 0);
    for (const auto& [name, mark] : marksOf(marks, head)) {
        if (mark.position > plain->storedSize())
            continue;
        const qsizetype size = mark.tailSize();
        const QByteArray tail = plain->bytesAt(mark.position - static_cast<quint64>(size), size);
        if (FileMark::hashOf(tail) != mark.tailHash)
            continue;
        plain->setPosition(mark.position);
        begin(plain, mark.position,
              head.first(std::min(head.size(), static_cast<qsizetype>(mark.position))).toByteArray(), tail, name);
        return;
    }
    begin(plain, 0, {}, {}, newMarkName());
}

void FollowedFile::openCompressed(const Marks& marks, QByteArrayView head)
{
    Result<std::unique_ptr<QFile>> file = openForReading(m_state.path);
    if (!file)
        return end(FileState::Phase::Failed, file.error().message);
    auto text = std::make_shared<GzipFile>(std::move(*file));
    const auto known = marksOf(marks, head);
    begin(text, 0, {}, {}, newMarkName());
    if (known.empty())
        return;
    // It can only be read from the beginning: what is known is passed over, and then must have been the same.
    m_skip.emplace(Skip{known.front().second, known.front().first, 0, head.toByteArray(), {}});
}

void FollowedFile::begin(std::shared_ptr<TextSource> source, quint64 position, QByteArray head, QByteArray tail,
                         std::string markName)
{
    m_source = std::move(source);
    m_intake.emplace(originOf(m_state), modifiedAt(m_state.path));
    m_intake->resume(position, std::move(head), std::move(tail));
    m_intake->setMarks(std::move(markName), m_state.path.toStdString());
    m_state.wasKnown = m_state.wasKnown || position > 0;
}

std::string FollowedFile::newMarkName() const
{
    return std::to_string(currentTimestamp()) + '-' + std::to_string(m_state.id);
}

Step FollowedFile::step(qint64 now, const TextIntake::Submit& submit)
{
    if (!m_state.isActive())
        return Step::AtEnd;
    if (!m_source) // where files are not kept open
        return lookAgain(now, submit);
    if (m_skip)
        return skipOn();
    const bool isStream = m_state.path.isEmpty();
    if (m_wasAtEnd || isStream)
        m_intake->setReference(now);
    PlainFile* file = plainFile();
    if (m_wasAtEnd && file != nullptr && !m_intake->isBlocked() && !isContinued(*file))
        return lookAgain(now, submit); // it was cut
    const bool isFinite = m_source->isFinite();
    const Result<Step> step = m_intake->step(*m_source, now, submit);
    if (!step) {
        if (!m_intake->flush(now, submit))
            return Step::Blocked;
        end(FileState::Phase::Failed, step.error().message);
        return Step::AtEnd;
    }
    if (*step == Step::AtEnd)
        return isFinite ? finish(now, submit) : atEnd(now, submit);
    if (*step == Step::Progress) {
        m_lastGrowth = now;
        // A file that is followed grows by a little: it is not being loaded.
        if (!m_wasAtEnd)
            m_state.phase = FileState::Phase::Reading;
        showProgress();
    }
    return *step;
}

/// Passes over what is known of a compressed text.
Step FollowedFile::skipOn()
{
    QByteArray chunk(TextIntake::ChunkBytes, Qt::Uninitialized);
    const quint64 left = m_skip->mark.position - m_skip->position;
    const Result<qsizetype> count =
        m_source->read(chunk.data(), static_cast<qsizetype>(std::min<quint64>(left, TextIntake::ChunkBytes)));
    if (!count) {
        end(FileState::Phase::Failed, count.error().message);
        return Step::AtEnd;
    }
    chunk.truncate(*count);
    m_skip->position += static_cast<quint64>(*count);
    const QByteArray joined = m_skip->tail + chunk;
    m_skip->tail = joined.last(std::min(joined.size(), FileMark::TailBytes));
    showProgress();
    if (*count > 0 && m_skip->position < m_skip->mark.position)
        return Step::Progress;
    const Skip skip = *std::exchange(m_skip, std::nullopt);
    if (skip.position == skip.mark.position && FileMark::hashOf(skip.tail) == skip.mark.tailHash) {
        begin(m_source, skip.position,
              skip.head.first(std::min(skip.head.size(), static_cast<qsizetype>(skip.position))), skip.tail, skip.name);
    } else {
        openCompressed({}, {}); // it only began like the one that is known
    }
    return Step::Progress;
}

Step FollowedFile::finish(qint64 now, const TextIntake::Submit& submit)
{
    if (!m_intake->flush(now, submit))
        return Step::Blocked;
    end(FileState::Phase::Done);
    return Step::AtEnd;
}

Step FollowedFile::atEnd(qint64 now, const TextIntake::Submit& submit)
{
    if (m_intake->hasRest()) {
        // What was written long ago is all there is; a clock of another machine may be ahead, ours is not.
        const qint64 written = m_state.path.isEmpty() ? m_lastGrowth : modifiedAt(m_state.path);
        const qint64 quiet = now - std::min(m_lastGrowth, written);
        if (quiet >= (m_intake->restIsComplete() ? EntryPatience : LinePatience) && !m_intake->flush(now, submit))
            return Step::Blocked;
    }
    m_wasAtEnd = true;
    if (plainFile() == nullptr) {
        m_state.phase = FileState::Phase::Following;
        return Step::AtEnd;
    }
    if (now - m_lastLook < LookPause && m_state.phase == FileState::Phase::Following)
        return Step::AtEnd;
    return lookAgain(now, submit);
}

/// Whether the path is still that of the file that was read, and what to do where it is not.
Step FollowedFile::lookAgain(qint64 now, const TextIntake::Submit& submit)
{
    m_lastLook = now;
    const QFileInfo info(m_state.path);
    PlainFile* file = plainFile();
    const bool isSeen = file != nullptr && info.exists() && info.size() == m_seenSize &&
                        info.lastModified() == m_seenTime && isContinued(*file);
    if (isSeen) {
        m_state.phase = FileState::Phase::Following;
        return Step::AtEnd;
    }
    Result<std::unique_ptr<QFile>> opened = openForReading(m_state.path);
    if (!opened) {
        m_state.phase = FileState::Phase::Missing;
        return Step::AtEnd;
    }
    auto fresh = std::make_shared<PlainFile>(std::move(*opened), m_intake->position());
    const bool isSame = isContinued(*fresh);
    // What the old one ended with is an entry by now.
    if (!isSame && !m_intake->flush(now, submit))
        return Step::Blocked;
    m_seenSize = info.size();
    m_seenTime = info.lastModified();
    const bool hasMore = fresh->storedSize() > (isSame ? m_intake->position() : 0);
    if (isSame) {
        m_source = std::move(fresh);
    } else {
        fresh->setPosition(0);
        begin(std::move(fresh), 0, {}, {}, newMarkName());
    }
    m_state.phase = FileState::Phase::Following;
    showProgress();
    return hasMore ? Step::Progress : Step::AtEnd;
}

/// Does the file go on where it was read up to?
bool FollowedFile::isContinued(PlainFile& file) const
{
    const quint64 position = m_intake->position();
    if (file.storedSize() < position)
        return false;
    const QByteArray& head = m_intake->head();
    const QByteArray tail = m_intake->lastRead();
    return file.bytesAt(0, head.size()) == head &&
           file.bytesAt(position - static_cast<quint64>(tail.size()), tail.size()) == tail;
}

PlainFile* FollowedFile::plainFile() const
{
    return dynamic_cast<PlainFile*>(m_source.get());
}

void FollowedFile::letGo()
{
    // On Windows a file that is open cannot be renamed, and so its writer could not rotate it.
    static const bool isInTheWay = QSysInfo::kernelType() == "winnt"_L1;
    if (isInTheWay && m_wasAtEnd && plainFile() != nullptr)
        m_source.reset();
}

void FollowedFile::end(FileState::Phase phase, const QString& problem)
{
    showProgress();
    m_state.phase = phase;
    m_state.problem = problem;
    m_source.reset();
    m_intake.reset();
    m_skip.reset();
}

void FollowedFile::showProgress()
{
    if (!m_source)
        return;
    m_state.bytesRead = m_source->storedPosition();
    m_state.bytesTotal = std::max(m_source->storedSize(), plainFile() != nullptr ? m_state.bytesRead : 0);
}

} // namespace Logboom
