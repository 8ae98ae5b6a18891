// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/markkeeper.h"
#include "core/store/logstore.h"

#include <QString>

#include <memory>

namespace Logboom {

/// What is removed by itself. Zero = no limit.
///
/// Readers see nothing past its age and never more than maxRows entries, at any moment. What they do not see is removed
/// by sweeps, in whole segments: so there may be more on the disk, some ten thousand entries at most where maxRows
/// alone decides.
struct Retention
{
    enum class Basis : quint8
    {
        Received,
        Event
    };
    enum class Scope : quint8
    {
        All,
        LogAggregator
    };

    qint64 maxAge = 0; ///< microseconds
    Basis basis = Basis::Received;
    Scope scope = Scope::All;
    quint64 maxBytes = 0; ///< of the database; the oldest arrivals go first
    quint64 maxRows = 0;  ///< stored entries that are seen, those of any age and scope; the oldest arrivals go first
};

struct StoreOptions
{
    enum class Durability : quint8
    {
        Full,  ///< synced to the disk before an acknowledgement
        Normal ///< survives the end of the program, not of the machine's power
    };

    QString folder; ///< made where it is missing; ":memory:" keeps nothing, and holds 512 MiB at most
    Durability durability = Durability::Full;
    Retention retention;
    std::size_t sealEntries = 8192; ///< how large the hot part grows; tests make it small
    int scanThreads = 0;            ///< of a query that looks at many entries; 0 = by the machine, four at most
};

/**
 * The store of segments in SQLite. Format: FORMAT.md beside this file.
 *
 * Threads: open() and the destructor in one thread; the writer's thread calls append() and maintain() and, as its last
 * act, finishWriting(). An encoder thread of its own compresses what is sealed.
 */
class SqliteLogStore final : public LogStore, public MarkKeeper
{
public:
    /// Opens or makes the database and replays its journal. Code Unsupported: written by a newer version.
    [[nodiscard]] static Result<std::unique_ptr<SqliteLogStore>> open(const StoreOptions& options);
    ~SqliteLogStore() override;

    [[nodiscard]] Result<std::shared_ptr<const EntryGroup>> append(std::span<EntryBatch* const> batches) override;
    [[nodiscard]] std::map<std::string, std::string> marks() const override;
    void setMark(const EntryBatch& batch, std::string name, std::string value) override;
    void dropMark(const EntryBatch& batch) override;

    [[nodiscard]] std::shared_ptr<const Catalog> catalog() const override;
    [[nodiscard]] Result<Application> createApplication(std::string_view name) override;
    [[nodiscard]] Result<> addThresholds(std::span<const Threshold> thresholds) override;
    [[nodiscard]] std::shared_ptr<const Annotations> annotations() const override;
    [[nodiscard]] Result<> annotate(std::span<const Annotation> annotations) override;
    bool maintain() override;
    void finishWriting() override;

    /// Writer's thread: seals all that is hot and waits until it stands in segments. For tests, benchmarks and export.
    [[nodiscard]] Result<> settle();

    [[nodiscard]] std::unique_ptr<LogReader> reader() override;
    [[nodiscard]] StoreStatus status() const override;

private:
    class Private;
    explicit SqliteLogStore(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace Logboom
