// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/fieldcells.h"

#include "core/entry/identity.h"
#include "ui/models/jsonfields.h"
#include "ui/models/rowtext.h"
#include "ui/models/timetext.h"

#include <optional>
#include <utility>
#include <vector>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t MaxJsonBytes = 64 * 1024; // of what a row looks into
constexpr std::size_t MaxCellText = 200;

/// Nothing for a name that is not built in.
std::optional<QString> builtInCell(const EntryView& entry, const QString& name)
{
    const auto cell = [](std::string_view text) { return cutLine(text, MaxCellText); };
    if (name == "trace"_L1)
        return cell(traceText(entry));
    if (name == "batch"_L1)
        return cell(entry.batch);
    if (name == "agent"_L1)
        return cell(entry.agent);
    if (name == "source"_L1)
        return cell(dialectName(entry.dialect));
    if (name == "severity"_L1)
        return cell(severityText(entry));
    if (name == "arrived"_L1)
        return clockText(entry.received);
    if (name == "error_code"_L1 && !isAbsent(entry.rare.errorCode))
        return cell(entry.rare.errorCode);
    if (name == "resource_id"_L1 && !isAbsent(entry.rare.resourceId))
        return cell(entry.rare.resourceId);
    return std::nullopt;
}

/// Fills cells that are still null.
void addCells(QStringList& cells, const QStringList& names, std::string_view json, QLatin1StringView prefix)
{
    if (json.empty())
        return;
    const bool tooLong = json.size() > MaxJsonBytes;
    const std::vector<JsonField> fields = tooLong ? std::vector<JsonField>() : jsonFields(json, {300, MaxCellText, 8});
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (!cells[i].isNull() || !names[i].startsWith(prefix))
            continue;
        if (tooLong) {
            cells[i] = u"…"_s;
            continue;
        }
        const QStringView path = QStringView(names[i]).sliced(prefix.size());
        for (const JsonField& field : fields) {
            if (field.path == path) {
                cells[i] = cutLine(field.value.toStdString(), MaxCellText);
                break;
            }
        }
    }
}

} // namespace

QStringList fieldCells(const EntryView& entry, const QStringList& names)
{
    QStringList cells;
    for (const QString& name : names)
        cells.append(builtInCell(entry, name).value_or(QString()));
    addCells(cells, names, entry.context, {});
    addCells(cells, names, entry.rare.tags, "tags."_L1);
    addCells(cells, names, entry.rare.metadata, {});
    return cells;
}

QString fieldColumnName(const QString& typed)
{
    static constexpr auto prefix = "context."_L1;
    QString name = typed.trimmed();
    if (name.startsWith(prefix))
        name.remove(0, prefix.size());
    if (name.size() > 1 && name.startsWith(u'"') && name.endsWith(u'"'))
        name = name.sliced(1, name.size() - 2);
    return name;
}

} // namespace Logboom
