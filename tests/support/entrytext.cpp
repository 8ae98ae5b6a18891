// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/entrytext.h"

#include <array>
#include <utility>

namespace Logboom {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array Texts{
    std::pair{"app", &EntryView::app},         std::pair{"instance", &EntryView::instance},
    std::pair{"agent", &EntryView::agent},     std::pair{"category", &EntryView::category},
    std::pair{"message", &EntryView::message}, std::pair{"context", &EntryView::context},
    std::pair{"trace", &EntryView::trace},     std::pair{"batch", &EntryView::batch},
};
constexpr std::array RareTexts{
    std::pair{"severity", &RareFields::severity},
    std::pair{"errorCode", &RareFields::errorCode},
    std::pair{"resourceId", &RareFields::resourceId},
    std::pair{"stack", &RareFields::stack},
    std::pair{"tags", &RareFields::tags},
    std::pair{"metadata", &RareFields::metadata},
};

void append(QString& line, const char* name, std::string_view text)
{
    if (!isAbsent(text))
        line += u" %1=[%2]"_s.arg(QLatin1StringView(name),
                                  QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
}

} // namespace

QString lineOf(const EntryView& entry)
{
    const std::string_view level = levelName(entry.level);
    const std::string_view dialect = dialectName(entry.dialect);
    QString line = u"#%1 at %2 received %3 %4 %5"_s.arg(
        QString::number(entry.seq), QString::number(entry.timestamp), QString::number(entry.received),
        QLatin1StringView(level.data(), static_cast<qsizetype>(level.size())),
        QLatin1StringView(dialect.data(), static_cast<qsizetype>(dialect.size())));
    for (const auto& [name, field] : Texts)
        append(line, name, entry.*field);
    for (const auto& [name, field] : RareTexts)
        append(line, name, entry.rare.*field);
    return line;
}

QStringList linesOf(const std::vector<Entry>& entries)
{
    QStringList lines;
    lines.reserve(static_cast<qsizetype>(entries.size()));
    for (const Entry& entry : entries)
        lines += lineOf(entry.view());
    return lines;
}

} // namespace Logboom
