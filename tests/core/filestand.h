// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/timestamp.h"
#include "core/io/fileintake.h"
#include "core/store/sqlitelogstore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>
#include <memory>

namespace Logboom {

/// A folder of log files with a store that takes them in.
class FileStand
{
public:
    FileStand()
    {
        StoreOptions options;
        options.folder = QStringLiteral(":memory:");
        auto opened = SqliteLogStore::open(options);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        store = std::move(*opened);
        begin();
    }

    void begin()
    {
        pipeline = std::make_unique<IngestPipeline>(*store);
        pipeline->start();
        intake = std::make_unique<FileIntake>(*pipeline, *store);
    }
    /// As the end of the program and its next start: the store stays.
    void restart()
    {
        intake.reset();
        pipeline.reset();
        begin();
    }

    [[nodiscard]] QString path(const QString& name) const { return folder.filePath(name); }
    void write(const QString& name, const QByteArray& bytes, QIODevice::OpenMode mode = QIODevice::WriteOnly) const
    {
        QFile file(path(name));
        QVERIFY(file.open(mode));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    void append(const QString& name, const QByteArray& bytes) const
    {
        write(name, bytes, QIODevice::WriteOnly | QIODevice::Append);
    }

    quint64 open(const QString& name) { return intake->open(path(name)); }
    [[nodiscard]] FileState::Phase phase(quint64 id) const { return intake->file(id)->phase; }

    /// All messages in the order of their arrival.
    [[nodiscard]] QStringList messages()
    {
        ScanQuery query;
        query.limit = std::numeric_limits<std::size_t>::max();
        const auto page = store->reader()->scan(query);
        std::vector<Entry> entries = page ? page->entries : std::vector<Entry>();
        std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a->seq < b->seq; });
        QStringList texts;
        for (const Entry& entry : entries)
            texts.append(QString::fromStdString(std::string(entry->message)));
        return texts;
    }

    QTemporaryDir folder;
    std::unique_ptr<SqliteLogStore> store;
    std::unique_ptr<IngestPipeline> pipeline;
    std::unique_ptr<FileIntake> intake;
};

/// "line 7", at a time of its own.
inline QByteArray line(int number)
{
    return QByteArray::fromStdString(formatMilliseconds(1740736800 * Second + number * Second)) + " line " +
           QByteArray::number(number) + '\n';
}

inline QByteArray lines(int from, int to)
{
    QByteArray text;
    for (int i = from; i < to; ++i)
        text += line(i);
    return text;
}

inline QStringList messages(int from, int to)
{
    QStringList texts;
    for (int i = from; i < to; ++i)
        texts.append(QStringLiteral("line %1").arg(i));
    return texts;
}

} // namespace Logboom
