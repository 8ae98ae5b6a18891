// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filetext.h"

#include "ui/models/pluralnumber.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;
using Phase = FileState::Phase;

namespace {

/// A line over the table moves it: what is read in a moment needs none.
constexpr quint64 LongBytes = 16 << 20;

int percentOf(quint64 read, quint64 total)
{
    return total == 0 ? 0 : static_cast<int>(std::min<quint64>(read * 100 / total, 100));
}

QString sizeText(quint64 bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

bool isLong(const FileState& file)
{
    return file.phase == Phase::Reading && file.bytesTotal >= LongBytes;
}

FileNote loadingNote(const std::vector<FileState>& files)
{
    quint64 read = 0;
    quint64 total = 0;
    int count = 0;
    const FileState* one = nullptr;
    for (const FileState& file : files) {
        if (!isLong(file))
            continue;
        read += file.bytesRead;
        total += file.bytesTotal;
        one = &file;
        ++count;
    }
    if (count == 0)
        return {};
    const QString what =
        count == 1 ? fileTitle(*one) : QCoreApplication::translate("Logboom", "%n files", nullptr, count);
    //: A file's name, a number, a size
    const QString text = QCoreApplication::translate("Logboom", "Reading %1: %2 % of %3")
                             .arg(what)
                             .arg(percentOf(read, total))
                             .arg(sizeText(total));
    return {text, QCoreApplication::translate("Logboom", "Cancel"), FileNote::Action::Cancel, count == 1 ? one->id : 0};
}

FileNote newsOf(const FileState& file)
{
    if (file.phase == Phase::Failed)
        return {file.problem, QCoreApplication::translate("Logboom", "Dismiss"), FileNote::Action::Dismiss, file.id};
    if ((file.phase != Phase::Following && file.phase != Phase::Done) || file.pending > 0)
        return {};
    const QString read =
        file.entries > 0
            ? QCoreApplication::translate("Logboom", "%n entries of %1 read.", nullptr, pluralNumber(file.entries))
        : file.wasKnown ? QCoreApplication::translate("Logboom", "%1 was read before; there is nothing new in it.")
                        : QCoreApplication::translate("Logboom", "There is nothing in %1.");
    const bool hasEntries = file.entries > 0 || file.wasKnown;
    return {read.arg(fileTitle(file)),
            hasEntries ? QCoreApplication::translate("Logboom", "Show only this file")
                       : QCoreApplication::translate("Logboom", "Dismiss"),
            hasEntries ? FileNote::Action::ShowOnly : FileNote::Action::Dismiss, file.id};
}

} // namespace

QString fileTitle(const FileState& file)
{
    return file.path.isEmpty() ? file.app : QFileInfo(file.path).fileName();
}

QString phaseText(const FileState& file)
{
    switch (file.phase) {
    case Phase::Reading:
        return file.bytesTotal == 0 ? QCoreApplication::translate("Logboom", "Reading")
                                    : QCoreApplication::translate("Logboom", "Reading, %1 %")
                                          .arg(percentOf(file.bytesRead, file.bytesTotal));
    case Phase::Following:
        return file.path.isEmpty() ? QCoreApplication::translate("Logboom", "Waiting for more")
                                   : QCoreApplication::translate("Logboom", "Following");
    case Phase::Missing:
        return QCoreApplication::translate("Logboom", "There is no such file at present");
    case Phase::Done:
        return QCoreApplication::translate("Logboom", "Read to its end");
    case Phase::Stopped:
        return QCoreApplication::translate("Logboom", "Stopped");
    case Phase::Failed:
        break;
    }
    return file.problem;
}

FileNote fileNote(const std::vector<FileState>& files, quint64 news)
{
    if (FileNote loading = loadingNote(files); !loading.text.isEmpty())
        return loading;
    const auto found =
        std::find_if(files.begin(), files.end(), [news](const FileState& file) { return file.id == news; });
    return found == files.end() ? FileNote() : newsOf(*found);
}

} // namespace Logboom
