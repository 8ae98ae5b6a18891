// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/neighbours.h"

#include "ui/models/rowtext.h"
#include "ui/table/logview.h"

#include <QCoreApplication>
#include <QSettings>

#include <algorithm>
#include <array>
#include <iterator>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array Steps{2, 5, 10, 20, 50, 100};
const QString CountKey = u"window/neighbours"_s;

} // namespace

Filter sameSource(const EntryView& entry)
{
    const Filter instance = isAbsent(entry.instance) ? Filter::absent(TextField::Instance)
                                                     : Filter::equals(TextField::Instance, std::string(entry.instance));
    return Filter::allOf({Filter::equals(TextField::App, std::string(entry.app)), instance});
}

QString sourceTitle(const EntryView& entry)
{
    const QString app = cutLine(entry.app, 60);
    if (isAbsent(entry.instance) || entry.instance == "default") // which is what an absent one is called
        return app;
    //: %1 is an application, %2 one of its instances
    return QCoreApplication::translate("Logboom", "%1 on %2").arg(app, cutLine(entry.instance, 60));
}

int neighbourStep(int count, int step)
{
    if (step > 0) {
        const auto* next = std::ranges::upper_bound(Steps, count);
        return next == Steps.end() ? count : *next;
    }
    const auto* next = std::ranges::lower_bound(Steps, count);
    return next == Steps.begin() ? count : *std::prev(next);
}

Neighbours::Neighbours(QueryService& queries, LogView& view, QObject* parent)
    : QObject(parent)
    , m_queries(queries)
    , m_view(view)
    , m_count(std::clamp(QSettings().value(CountKey, DefaultCount).toInt(), Steps.front(), Steps.back()))
{
    connect(&m_view, &LogView::neighboursLeft, this, [this] {
        stop();
        m_entry.reset();
        emit changed();
    });
}

void Neighbours::toggle()
{
    const std::optional<Entry> current = m_view.currentEntry();
    const bool shown = m_entry && current && (*m_entry)->key() == (*current)->key();
    if (!current || shown) {
        hide();
        return;
    }
    m_entry = current;
    ask();
    emit changed();
}

void Neighbours::hide()
{
    stop();
    if (!m_entry)
        return;
    m_entry.reset();
    m_view.setNeighbours({});
    emit changed();
}

void Neighbours::changeCount(int step)
{
    m_count = neighbourStep(m_count, step);
    QSettings().setValue(CountKey, m_count);
    if (m_entry)
        ask();
    emit changed();
}

void Neighbours::stop()
{
    m_query.cancel();
    m_asking = false;
}

void Neighbours::ask()
{
    m_asking = true;
    ScanQuery before;
    before.filter = sameSource(m_entry->view());
    before.after = (*m_entry)->key();
    before.limit = static_cast<std::size_t>(m_count);
    ScanQuery after = before;
    after.direction = Direction::OldestFirst;
    using Answer = Result<std::vector<Entry>>;
    m_query = m_queries.run(
        QueryService::Priority::Interactive, this,
        [before, after](LogReader& reader, const std::stop_token& stop) -> Answer {
            Result<Page> older = reader.scan(before, stop);
            if (!older)
                return tl::make_unexpected(older.error());
            Result<Page> newer = reader.scan(after, stop);
            if (!newer)
                return tl::make_unexpected(newer.error());
            std::vector<Entry> entries(older->entries.rbegin(), older->entries.rend());
            std::ranges::move(newer->entries, std::back_inserter(entries));
            return entries;
        },
        [this](Answer entries) {
            m_asking = false;
            if (!entries) {
                emit changed();
                return;
            }
            m_view.setNeighbours(std::move(*entries));
            // Among them it is to be seen; at an edge of the screen it would not.
            const std::optional<Entry> current = m_view.currentEntry();
            if (current && m_entry && (*current)->key() == (*m_entry)->key())
                m_view.selectEntry((*m_entry)->key());
            emit changed();
        });
}

} // namespace Logboom
