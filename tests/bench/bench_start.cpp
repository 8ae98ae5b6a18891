// SPDX-License-Identifier: GPL-3.0-or-later
// How long until the window is there? The console is started as a process of its own, offscreen, over stores of several
// sizes and over one that a crash left with a large write-ahead log, in turn with an empty window of Qt's.
#include "benchentries.h"
#include "benchkit.h"
#include "core/entry/timestamp.h"
#include "core/store/database.h"
#include "filledstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <chrono>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr double Bar = 1.5;              // of the empty window
constexpr int Patience = 60000;          // milliseconds
constexpr qint64 LargeWal = 200'000'000; // bytes

/// Milliseconds of one start; negative = it did not come to that.
struct Start
{
    double clock = -1;   ///< until the first paint, by the clock
    double work = -1;    ///< until the first paint, CPU time of the GUI thread
    double settled = -1; ///< until everything is shown, by the clock
};

qint64 steadyNow()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

Start startOnce(const QString& program, const QStringList& arguments)
{
    const QTemporaryDir settings;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(u"QT_QPA_PLATFORM"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, settings.path());
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    const qint64 begin = steadyNow();
    process.start(QDir(QCoreApplication::applicationDirPath()).filePath(program), arguments);
    if (!process.waitForFinished(Patience))
        qFatal("%s does not end: %s", qPrintable(program), qPrintable(process.errorString()));
    Start start;
    for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
        const QList<QByteArray> fields = line.split(' ');
        if (fields.size() != 4)
            continue;
        const double clock = static_cast<double>(fields[1].toLongLong() - begin) / 1e6;
        if (fields[0] == "painted") {
            start.clock = clock;
            start.work = fields[2].toDouble();
        } else {
            start.settled = clock;
        }
    }
    return start;
}

double median(const std::vector<Start>& starts, double Start::*value)
{
    std::vector<double> values;
    for (const Start& start : starts)
        values.push_back(start.*value);
    return medianOf(std::move(values));
}

/// Starts both several times in turn. `folder` tells where the data is for the next start of the console.
template<typename Folder>
void measure(Report& report, const QString& what, int runs, Folder folder)
{
    std::vector<Start> ours;
    std::vector<Start> empty;
    for (int run = -1; run < runs; ++run) {
        const Start reference = startOnce(u"start_empty"_s, {});
        const Start start = startOnce(u"start_console"_s, {u"--data"_s, folder(), u"--size"_s, u"1440x900"_s,
                                                           u"--http-port"_s, u"0"_s, u"--ws-port"_s, u"0"_s});
        if (run < 0)
            continue; // it brought the files into memory
        ours.push_back(start);
        empty.push_back(reference);
    }
    report.add({what + u", first paint"_s, u"ms"_s, median(ours, &Start::clock), median(empty, &Start::clock),
                Measurement::Bar::Ratio, Bar});
    report.add({what + u", first paint, CPU of its thread"_s, u"ms"_s, median(ours, &Start::work),
                median(empty, &Start::work), Measurement::Bar::Ratio, Bar});
    report.add({what + u", until all is shown"_s, u"ms"_s, median(ours, &Start::settled)});
}

/// A folder as a crash leaves it: all that was committed stands in the write-ahead log.
class CrashedStore
{
public:
    explicit CrashedStore(const QString& folderTemplate)
        : m_template(folderTemplate)
        , m_left(folderTemplate)
    {
        FilledStore filled(0, folderTemplate);
        filled.close();
        StoreOptions options;
        options.folder = filled.folder();
        options.durability = StoreOptions::Durability::Normal;
        auto store = SqliteLogStore::open(options);
        // As long as somebody reads what was there before, no checkpoint starts the log anew.
        const auto reader = Database::open({filled.folder() + u"/logboom.db"_s, false}, Database::Mode::ReadOnly);
        if (!store || !reader)
            qFatal("The store cannot be opened.");
        const auto moment = Transaction::begin(**reader, false);
        static_cast<void>((*reader)->value(u"SELECT count(*) FROM sqlite_schema"_s));
        const QString log = filled.folder() + u"/logboom.db-wal"_s;
        BenchEntries source({.start = currentTimestamp() - Day, .step = Millisecond});
        while (QFileInfo(log).size() < LargeWal) {
            const std::unique_ptr<EntryBatch> batch = source.batch(5000);
            EntryBatch* const batches[] = {batch.get()};
            if (const auto stored = (*store)->append(batches); !stored)
                qFatal("%s", qPrintable(stored.error().message));
        }
        m_bytes = QFileInfo(log).size();
        copy(filled.folder(), m_left.path());
    }

    /// A copy of it, until the next one is asked for.
    [[nodiscard]] QString copy()
    {
        m_copy = std::make_unique<QTemporaryDir>(m_template);
        copy(m_left.path(), m_copy->path());
        return m_copy->path();
    }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    static void copy(const QString& from, const QString& to)
    {
        for (const QString& name : {u"/logboom.db"_s, u"/logboom.db-wal"_s}) {
            if (!QFile::copy(from + name, to + name))
                qFatal("The database cannot be copied.");
        }
    }

    QString m_template;
    QTemporaryDir m_left;
    std::unique_ptr<QTemporaryDir> m_copy;
    qint64 m_bytes = 0;
};

void measureFilled(Report& report, quint64 entries, int runs, const QString& folderTemplate)
{
    FilledStore filled(entries, folderTemplate);
    filled.close();
    measure(report, u"%1 stored"_s.arg(entries), runs, [&filled] { return filled.folder(); });
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    BenchOptions options(u"How long until the window is painted, over an empty window of Qt's."_s, 10000000, 100000);
    const QCommandLineOption runsOption(u"runs"_s, u"How many starts of each."_s, u"n"_s);
    options.parser().addOption(runsOption);
    options.process();
    const int given = options.parser().value(runsOption).toInt();
    const int runs = given > 0 ? given : options.isQuick() ? 5 : 15;

    Report report(u"Start: until the first paint, offscreen, against an empty window"_s);
    measureFilled(report, 0, runs, options.folderTemplate());
    if (!options.isQuick())
        measureFilled(report, options.entries() / 10, runs, options.folderTemplate());
    measureFilled(report, options.entries(), runs, options.folderTemplate());
    if (!options.isQuick()) {
        CrashedStore crashed(options.folderTemplate());
        measure(report, u"after a crash, log of %1 MB"_s.arg(crashed.bytes() / 1'000'000), runs,
                [&crashed] { return crashed.copy(); });
    }
    return report.finish(options.jsonFile());
}
