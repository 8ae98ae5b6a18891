// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QString>

#include <optional>
#include <vector>

namespace Logboom {

/// CPU time of all threads of this process, in seconds.
[[nodiscard]] double processCpuSeconds();
/// CPU time of the calling thread, in seconds.
[[nodiscard]] double threadCpuSeconds();

/// CPU time of a process, user and system, in seconds; 0 where there is no such process.
[[nodiscard]] double cpuSecondsOf(qint64 pid);
/// Anonymous resident memory of a process in bytes; 0 where there is no such process.
[[nodiscard]] quint64 anonymousMemoryOf(qint64 pid);

/// Bytes of the files in a folder.
[[nodiscard]] quint64 bytesIn(const QString& folder);

/// The value in the middle; of an even number the upper one. 0 for none.
[[nodiscard]] double medianOf(std::vector<double> values);
/// The largest value but for the worst `share` of them, 0.01 for the 99th percentile.
[[nodiscard]] double percentileOf(std::vector<double> values, double share);

/// One measured number.
struct Measurement
{
    enum class Bar : quint8
    {
        None,
        Value,   ///< ours must not be larger
        Ratio,   ///< ours must not be larger than that share of the reference
        Inverse, ///< the reference must be at least that share of ours
    };

    QString what;
    QString unit;
    double ours = 0;
    std::optional<double> reference = std::nullopt;
    Bar barOn = Bar::None;
    double bar = 0;
    /// Better than the bar, in the same terms; wished for. 0 = none.
    double stretch = 0;

    [[nodiscard]] bool isMet() const { return meets(bar); }
    [[nodiscard]] bool meets(double limit) const;
};

/**
 * The measurements of one benchmark: each is printed as a table row once it is there, all as JSON at the end.
 * A bar that is missed shows in the table and the JSON; it does not make the program fail.
 */
class Report
{
public:
    explicit Report(QString name);

    void add(const Measurement& measurement);
    /// A line between the rows.
    void note(const QString& text);
    /// Writes the JSON where a file was asked for. The exit status of the program.
    [[nodiscard]] int finish(const QString& jsonFile) const;

private:
    QString m_name;
    std::vector<Measurement> m_measurements;
};

/// The options every benchmark has.
class BenchOptions
{
public:
    /// entries: how many where --entries does not say; quickEntries: with --quick.
    BenchOptions(const QString& description, quint64 entries, quint64 quickEntries);

    /// For options of one benchmark; before process().
    [[nodiscard]] QCommandLineParser& parser() { return m_parser; }
    /// Ends the program where the command line is wrong or asks for help.
    void process();

    [[nodiscard]] bool isQuick() const { return m_parser.isSet(m_quick); }
    [[nodiscard]] quint64 entries() const;
    [[nodiscard]] QString jsonFile() const { return m_parser.value(m_json); }
    /// A pattern for temporary folders, on the file system that is to be measured.
    [[nodiscard]] QString folderTemplate() const;

private:
    QCommandLineParser m_parser;
    QCommandLineOption m_entries;
    QCommandLineOption m_quick;
    QCommandLineOption m_json;
    QCommandLineOption m_folder;
    quint64 m_defaultEntries;
    quint64 m_quickEntries;
};

} // namespace Logboom
