// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a large text file: until its first lines are in the store, until all are, and a search for a rare word then.
// Beside grep over the same file, and lnav, where it is installed.
#include "benchkit.h"
#include "core/entry/timestamp.h"
#include "core/filter/filterparser.h"
#include "core/io/fileintake.h"
#include "core/store/sqlitelogstore.h"
#include "support/random.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <array>
#include <atomic>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

const QString RareWord = u"quuxotic"_s;

/// Lines as a service writes them, a stack trace now and then, and the rare word five times.
quint64 writeLog(const QString& path, qint64 bytes)
{
    static constexpr std::array Levels{"INFO", "INFO", "INFO", "INFO", "INFO", "DEBUG", "DEBUG", "WARN", "ERROR"};
    static constexpr std::array Texts{
        "request finished path=/api/orders/%1 status=200 ms=%2", "cache miss for user:%1, loaded in %2 us",
        "connection from 10.0.%1.7 closed after %2 bytes", "job %1 of queue mail done, %2 left",
        "slow query SELECT * FROM items WHERE id=%1 took %2 ms"};
    Random random(2025);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s", qPrintable(file.errorString()));
    qint64 time = 1740000000 * Second;
    quint64 entries = 0;
    QByteArray block;
    qint64 nextRare = bytes / 10;
    while (file.pos() + block.size() < bytes) {
        time += random.between(1, 4000) * Microsecond;
        const auto level = static_cast<std::size_t>(random.below(Levels.size()));
        block += QByteArray::fromStdString(formatMilliseconds(time)) + ' ' + Levels[level] + " [worker-" +
                 QByteArray::number(random.below(16)) + "] shop.service - ";
        block += QByteArray(Texts[random.below(Texts.size())])
                     .replace("%1", QByteArray::number(random.below(100000)))
                     .replace("%2", QByteArray::number(random.below(5000)));
        if (file.pos() + block.size() > nextRare) {
            block += ' ' + RareWord.toLatin1();
            nextRare += bytes / 5;
        }
        block += '\n';
        ++entries;
        if (level == 8 && random.below(20) == 0)
            block += "java.lang.IllegalStateException: no item\n\tat shop.Cart.add(Cart.java:42)\n\tat "
                     "shop.Main.run(Main.java:7)\n";
        if (block.size() > 1 << 20) {
            file.write(block);
            block.clear();
        }
    }
    file.write(block);
    return entries;
}

/// Wall-clock seconds of a program that must succeed; its output is thrown away.
double secondsOf(const QString& program, const QStringList& arguments, const QString& home)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home);
    environment.insert(u"TERM"_s, u"dumb"_s);
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer clock;
    clock.start();
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit)
        qFatal("%s failed", qPrintable(program));
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
}

/// When the first entries were committed.
class FirstCommit final : public CommitListener
{
public:
    explicit FirstCommit(const QElapsedTimer& clock)
        : m_clock(clock)
    {
    }
    void committed(const std::shared_ptr<const EntryGroup>&) override
    {
        qint64 none = 0;
        m_nanoseconds.compare_exchange_strong(none, m_clock.nsecsElapsed());
    }
    [[nodiscard]] double seconds() const { return static_cast<double>(m_nanoseconds) / 1e9; }

private:
    const QElapsedTimer& m_clock;
    std::atomic<qint64> m_nanoseconds{0};
};

struct Opened
{
    double first = 0; ///< seconds
    double all = 0;
    double cpu = 0;
    double memory = 0; ///< MiB, the most that was seen
    double bytes = 0;
    double search = 0; ///< ms
};

Opened open(const QString& path, quint64 entries, const QString& folderTemplate)
{
    const QTemporaryDir folder(folderTemplate);
    StoreOptions options;
    options.folder = folder.path();
    const auto store = SqliteLogStore::open(options);
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    Opened result;
    {
        IngestPipeline pipeline(**store);
        pipeline.start();
        QElapsedTimer clock;
        FirstCommit first(clock);
        pipeline.addListener(first);
        FileIntake intake(pipeline, **store);
        const double before = processCpuSeconds();
        clock.start();
        const quint64 id = intake.open(path);
        QEventLoop loop;
        QObject::connect(&intake, &FileIntake::changed, &loop, [&] {
            const FileState& state = *intake.file(id);
            result.memory =
                std::max(result.memory,
                         static_cast<double>(anonymousMemoryOf(QCoreApplication::applicationPid())) / double(1 << 20));
            if (state.phase == FileState::Phase::Failed)
                qFatal("%s", qPrintable(state.problem));
            if (state.phase == FileState::Phase::Following && (*store)->status().entries >= entries)
                loop.quit();
        });
        loop.exec();
        result.all = static_cast<double>(clock.nsecsElapsed()) / 1e9;
        result.cpu = processCpuSeconds() - before;
        result.first = first.seconds();
        pipeline.removeListener(first);
        if ((*store)->status().entries != entries)
            qFatal("%llu entries instead of %llu", (*store)->status().entries, entries);
    }
    result.bytes = static_cast<double>(bytesIn(folder.path()));
    const auto reader = (*store)->reader();
    for (int round = 0; round < 3; ++round) {
        ScanQuery query;
        query.filter = parseFilter(RareWord, {}).filter;
        QElapsedTimer clock;
        clock.start();
        const auto page = reader->scan(query);
        const double ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        if (!page || page->entries.size() != 5)
            qFatal("the rare word was not found five times");
        result.search = round == 0 ? ms : std::min(result.search, ms);
    }
    return result;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    BenchOptions options(u"Opening a text file, and searching in it."_s, 0, 0);
    const QCommandLineOption megabytes(u"megabytes"_s, u"How large the file is."_s, u"N"_s);
    options.parser().addOption(megabytes);
    options.process();
    const qint64 size = options.parser().isSet(megabytes) ? options.parser().value(megabytes).toLongLong()
                        : options.isQuick()               ? 30
                                                          : 300;
    const QTemporaryDir folder(options.folderTemplate());
    const QString path = folder.filePath(u"service.log"_s);
    const quint64 entries = writeLog(path, size * 1000000);
    Report report(u"Opening a file of %1 MB, %2 entries"_s.arg(size).arg(entries));

    const QStringList search{u"-c"_s, RareWord, path};
    double grep = secondsOf(u"grep"_s, search, folder.path()); // brings the file into the page cache
    for (int round = 0; round < 3; ++round)
        grep = std::min(grep, secondsOf(u"grep"_s, search, folder.path()));
    std::optional<double> lnav;
    if (!QStandardPaths::findExecutable(u"lnav"_s).isEmpty())
        lnav = secondsOf(u"lnav"_s, {u"-n"_s, u"-c"_s, u":quit"_s, path}, folder.path());
    const Opened ours = open(path, entries, options.folderTemplate());

    report.add({u"first lines in the store"_s, u"s"_s, ours.first, std::nullopt, Measurement::Bar::Value, 0.3});
    report.add(
        {u"all in the store"_s, u"s"_s, ours.all, lnav, lnav ? Measurement::Bar::Ratio : Measurement::Bar::None, 1.5});
    if (!lnav)
        report.note(u"lnav is not installed; its row has no reference"_s);
    report.add({u"a rare word then"_s, u"ms"_s, ours.search, grep * 1000, Measurement::Bar::Ratio, 2});
    report.add({u"CPU time of all threads"_s, u"s"_s, ours.cpu});
    report.add({u"anonymous memory, at most"_s, u"MiB"_s, ours.memory});
    report.add({u"bytes on disk to those of the file"_s, u"ratio"_s, ours.bytes / (double(size) * 1e6)});
    return report.finish(options.jsonFile());
}
