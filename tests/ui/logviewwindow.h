// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consolestand.h"
#include "ui/models/logmodel.h"
#include "ui/table/heldpill.h"
#include "ui/table/logtable.h"
#include "ui/table/logview.h"
#include "ui/table/storescrollbar.h"

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace Logboom {

/// A shown view over a store of its own.
class Window
{
public:
    explicit Window(std::size_t entries)
    {
        if (entries > 0)
            stand.send(series(entries, 0));
        view = std::make_unique<LogView>(stand.store, stand.queries, stand.pipeline);
        view->resize(900, 500);
        view->show();
        view->activateWindow();
        view->setFocus();
        table = view->findChild<LogTable*>();
        model = qobject_cast<LogModel*>(table->model());
        pill = view->findChild<HeldPill*>();
        bar = view->findChild<StoreScrollBar*>();
    }

    /// Entries a second apart, the number in the message, every tenth an error.
    static std::vector<EntryView> series(std::size_t count, std::size_t from)
    {
        static std::deque<std::string> texts; // entries are views
        std::vector<EntryView> entries;
        for (std::size_t i = from; i < from + count; ++i) {
            texts.push_back("entry " + std::to_string(i));
            entries.push_back(simpleEntry(static_cast<qint64>(i) * Second, i % 2 ? "odd" : "even", texts.back(),
                                          i % 10 == 9 ? Level::Error : Level::Info));
        }
        return entries;
    }

    [[nodiscard]] int rowHeight() const { return table->rowHeight(0); }
    [[nodiscard]] int rowOf(qint64 second) const
    {
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->entryAt(row)->timestamp == second * Second)
                return row;
        }
        return -1;
    }
    /// Where the row of an entry stands in the viewport; -1 where it is not on the screen.
    [[nodiscard]] int yOf(qint64 second) const
    {
        const int row = rowOf(second);
        const int y = row < 0 ? -1 : table->rowViewportPosition(row);
        return y >= 0 && y < table->viewport()->height() ? y : -1;
    }
    [[nodiscard]] qint64 lastSecond() const
    {
        const RowSpan span = table->rowsOnScreen();
        return span.last < span.first ? -1 : model->entryAt(span.last)->timestamp / Second;
    }
    [[nodiscard]] bool isAtEnd() const
    {
        return table->verticalScrollBar()->value() == table->verticalScrollBar()->maximum();
    }
    void clickEntry(qint64 second)
    {
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(300, yOf(second) + rowHeight() / 2));
    }
    void wheel(int steps)
    {
        const QPointF middle(table->viewport()->rect().center());
        QWheelEvent event(middle, table->viewport()->mapToGlobal(middle), {}, QPoint(0, 120 * steps), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(table->viewport(), &event);
    }
    [[nodiscard]] qint64 currentSecond() const
    {
        const auto entry = view->currentEntry();
        return entry ? (*entry)->timestamp / Second : -1;
    }

    ConsoleStand stand;
    std::unique_ptr<LogView> view;
    LogTable* table = nullptr;
    LogModel* model = nullptr;
    HeldPill* pill = nullptr;
    StoreScrollBar* bar = nullptr;
};

} // namespace Logboom
