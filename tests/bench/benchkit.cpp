// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchkit.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <algorithm>

#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

double secondsOf(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString numberText(double value)
{
    return QString::number(value, 'f', value == 0 || value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 4);
}

QString barText(const Measurement& measurement)
{
    switch (measurement.barOn) {
    case Measurement::Bar::Value:
        return u"<= %1"_s.arg(numberText(measurement.bar));
    case Measurement::Bar::Ratio:
        return u"ratio <= %1"_s.arg(numberText(measurement.bar));
    case Measurement::Bar::Inverse:
        return u"ref/ours >= %1"_s.arg(numberText(measurement.bar));
    case Measurement::Bar::None:
        break;
    }
    return {};
}

/// The member of the JSON that holds a bar of this kind.
QString barName(Measurement::Bar kind)
{
    return kind == Measurement::Bar::Value   ? u"bar"_s
           : kind == Measurement::Bar::Ratio ? u"ratio_bar"_s
                                             : u"inverse_bar"_s;
}

QString verdict(bool isMet)
{
    return isMet ? u"yes"_s : u"NO"_s;
}

QString stretchText(const Measurement& measurement)
{
    if (measurement.stretch <= 0)
        return {};
    return numberText(measurement.stretch) + (measurement.meets(measurement.stretch) ? u" yes"_s : u" no"_s);
}

void printRow(const QString& what, const QString& ours, const QString& reference, const QString& ratio,
              const QString& bar, const QString& ok, const QString& stretch)
{
    out() << what.leftJustified(58) << ours.rightJustified(10) << reference.rightJustified(11)
          << ratio.rightJustified(8) << "  " << bar.leftJustified(17) << ok.leftJustified(5) << stretch << Qt::endl;
}

} // namespace

double processCpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
}

double threadCpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

double cpuSecondsOf(qint64 pid)
{
    // Fields 14 and 15, in clock ticks; the second, the name in brackets, may hold anything.
    const QByteArray stat = contentOf(u"/proc/%1/stat"_s.arg(pid));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() < 13)
        return 0;
    return (fields[11].toDouble() + fields[12].toDouble()) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

quint64 anonymousMemoryOf(qint64 pid)
{
    for (const QByteArray& line : contentOf(u"/proc/%1/status"_s.arg(pid)).split('\n')) {
        if (line.startsWith("RssAnon:"))
            return line.mid(8).trimmed().chopped(3).toULongLong() * 1024; // "  1234 kB"
    }
    return 0;
}

quint64 bytesIn(const QString& folder)
{
    quint64 bytes = 0;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        bytes += static_cast<quint64>(files.fileInfo().size());
    }
    return bytes;
}

double medianOf(std::vector<double> values)
{
    return percentileOf(std::move(values), 0.5);
}

double percentileOf(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const auto worst = static_cast<std::size_t>(static_cast<double>(values.size()) * share);
    return values[values.size() - 1 - std::min(worst, values.size() - 1)];
}

bool Measurement::meets(double limit) const
{
    switch (barOn) {
    case Bar::Value:
        return ours <= limit;
    case Bar::Ratio:
        return reference && ours <= limit * *reference;
    case Bar::Inverse:
        return reference && *reference >= limit * ours;
    case Bar::None:
        break;
    }
    return true;
}

Report::Report(QString name)
    : m_name(std::move(name))
{
    out() << Qt::endl << m_name << Qt::endl;
    printRow(u"what"_s, u"ours"_s, u"reference"_s, u"ratio"_s, u"bar"_s, u"ok"_s, u"stretch"_s);
}

void Report::add(const Measurement& measurement)
{
    const bool compared = measurement.reference && *measurement.reference > 0 && measurement.ours > 0;
    const bool isInverse = measurement.barOn == Measurement::Bar::Inverse;
    const double ratio = !compared   ? 0
                         : isInverse ? *measurement.reference / measurement.ours
                                     : measurement.ours / *measurement.reference;
    printRow(u"%1, %2"_s.arg(measurement.what, measurement.unit), numberText(measurement.ours),
             compared ? numberText(*measurement.reference) : QString(), compared ? numberText(ratio) : QString(),
             barText(measurement),
             measurement.barOn == Measurement::Bar::None ? QString() : verdict(measurement.isMet()),
             stretchText(measurement));
    m_measurements.push_back(measurement);
}

void Report::note(const QString& text)
{
    out() << text << Qt::endl;
}

int Report::finish(const QString& jsonFile) const
{
    if (jsonFile.isEmpty())
        return 0;
    QJsonArray rows;
    for (const Measurement& measurement : m_measurements) {
        QJsonObject row{{u"what"_s, measurement.what}, {u"unit"_s, measurement.unit}, {u"ours"_s, measurement.ours}};
        if (measurement.reference)
            row.insert(u"reference"_s, *measurement.reference);
        if (measurement.barOn != Measurement::Bar::None) {
            row.insert(barName(measurement.barOn), measurement.bar);
            row.insert(u"ok"_s, measurement.isMet());
            if (measurement.stretch > 0) {
                row.insert(u"stretch"_s, measurement.stretch);
                row.insert(u"stretch_ok"_s, measurement.meets(measurement.stretch));
            }
        }
        rows.append(row);
    }
    QFile file(jsonFile);
    const QByteArray json = QJsonDocument(QJsonObject{{u"name"_s, m_name}, {u"rows"_s, rows}}).toJson();
    if (file.open(QIODevice::WriteOnly) && file.write(json) == json.size())
        return 0;
    out() << file.errorString() << Qt::endl;
    return 1;
}

BenchOptions::BenchOptions(const QString& description, quint64 entries, quint64 quickEntries)
    : m_entries(u"entries"_s, u"How many entries to store."_s, u"n"_s)
    , m_quick(u"quick"_s, u"A small run of some seconds, to see that it works."_s)
    , m_json(u"json"_s, u"Writes the measurements there."_s, u"file"_s)
    , m_folder(u"folder"_s, u"Where databases are made for the time of the run."_s, u"folder"_s, QDir::tempPath())
    , m_defaultEntries(entries)
    , m_quickEntries(quickEntries)
{
    m_parser.setApplicationDescription(description);
    m_parser.addHelpOption();
    m_parser.addOptions({m_entries, m_quick, m_json, m_folder});
}

void BenchOptions::process()
{
    m_parser.process(*QCoreApplication::instance());
}

quint64 BenchOptions::entries() const
{
    const quint64 given = m_parser.value(m_entries).toULongLong();
    return given > 0 ? given : isQuick() ? m_quickEntries : m_defaultEntries;
}

QString BenchOptions::folderTemplate() const
{
    return QDir(m_parser.value(m_folder)).filePath(u"logboom-bench-XXXXXX"_s);
}

} // namespace Logboom
