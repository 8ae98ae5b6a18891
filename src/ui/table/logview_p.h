// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/logpager.h"
#include "ui/models/rowrules.h"
#include "ui/table/heldpill.h"
#include "ui/table/logtable.h"
#include "ui/table/logview.h"
#include "ui/table/markerbar.h"
#include "ui/table/storescrollbar.h"

#include <QPointer>

class QKeyEvent;

namespace Logboom {

/// What to do with the row that was looked for.
enum class Reveal : quint8
{
    Top,    ///< scroll it to the top
    Middle, ///< select it in the middle
    Select, ///< select it, scrolling no more than needed
};

class LogView::Private
{
public:
    Private(LogView& owner, LogStore& store, QueryService& queryService, IngestPipeline& pipeline);

    void onFollowingChanged(bool following);
    void onScreenChanged();
    void onCurrentChanged();
    void onLocated(int row);
    void onLoadingChanged();
    void onDragged(double way);
    void goToDragged();
    void goToEdge(Direction way);
    void goTo(const EntryKey& key, Reveal reveal);
    void goToMarker(const Marker& marker);
    void markAnnotated();
    void selectNeighbour(int rows);
    void updatePill();
    void updateScrollBar();
    void updatePlaceholder();
    void describe();
    [[nodiscard]] std::optional<EntryKey> entryToKeep() const;
    [[nodiscard]] qint64 heldAt() const;
    [[nodiscard]] bool keyPressed(QKeyEvent& event);
    void showMenu(const QPoint& globalPos);

    LogView& q;
    LogModel model;
    LogPager pager;
    QueryService& queries;
    RowRules rules;
    LogTable* table;
    MarkerBar* markers;
    StoreScrollBar* scrollBar;
    HeldPill* pill;
    QPointer<LogView> companion;
    Reveal reveal = Reveal::Top;
    std::optional<double> dragged; // where to go next, by the share of older entries, once the present jump is done
    std::optional<TimeRange> visibleTimes;
    QString failure;
    bool opening = false;
    bool showsPill = true;
    QString httpAddress;
    std::shared_ptr<const Annotations> annotations = std::make_shared<Annotations>();
    QueryHandle annotated; // which of them the filter lets through
};

} // namespace Logboom
