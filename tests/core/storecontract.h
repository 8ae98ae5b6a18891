// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/logstore.h"

#include <QObject>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <vector>

namespace Logboom {

/// How the contract's tests get at one kind of store.
struct StoreKind
{
    /// A store of what the folder holds; null where it cannot be opened.
    std::function<std::unique_ptr<LogStore>(const QString& folder)> open;
    /// Called after every commit, to bring the entries to where they rest for long. May be empty.
    std::function<void(LogStore& store)> settle;
    bool isPersistent = false;
};

/**
 * What every LogStore must do. A test program makes a class of it for each kind of store and adds nothing.
 * Every test has a store of its own in a folder of its own; this thread is the writer's.
 */
class StoreContract : public QObject
{
    Q_OBJECT

protected:
    explicit StoreContract(StoreKind kind);

private slots:
    void init();
    void cleanup();

    // storecontract.cpp: what comes in comes back
    void isEmptyAtFirst();
    void numbersEntriesInOrder();
    void neverLetsReceiveTimesDecrease();
    void keepsEveryField_data();
    void keepsEveryField();
    void keepsWhateverEntries();
    void keepsLargeEntries();
    void keepsALargeGroup();
    void keepsManyTinyGroups();
    void keepsEntriesThatComeLate();
    void reportsItsStatus();
    void keepsEntriesWhenOpenedAgain();
    void goesOnNumberingWhenOpenedAgain();

    // storecontract_find.cpp: by number, by trace, by id
    void findsByNumber();
    void findsByTrace();
    void findsByInventedTrace();
    void findsByIdOrTrace();
    void findsNothingForForeignIds_data();
    void findsNothingForForeignIds();

    // storecontract_scan.cpp: pages
    void ordersByTimeThenArrival();
    void pagesThroughEverything_data();
    void pagesThroughEverything();
    void pagesFromAnyKey();
    void passesOverAnOffset_data();
    void passesOverAnOffset();
    void countsTheTotalOfAllPages();
    void cutsPagesOfLargeEntries();
    void includesBothEndsOfARange_data();
    void includesBothEndsOfARange();
    void seesWhatWasAcknowledgedBeforeTheCall();
    void cancels();
    void cancelsWhileItRuns();

    // storecontract_count.cpp: filters, counts, histograms, facets
    void filters_data();
    void filters();
    void countsWithinARange();
    void fillsHalfOpenBuckets();
    void fillsBucketsOfAnyWidth_data();
    void fillsBucketsOfAnyWidth();
    void refusesSenselessBuckets_data();
    void refusesSenselessBuckets();
    void tellsSourcesApart();

    // storecontract_statistics.cpp: series, most frequent messages, severities
    void countsAlongTime();
    void countsAlongReceiveTime();
    void refusesBucketsWithoutWidth();
    void ranksMessages();
    void tellsMessagesApartByteForByte();
    void countsSeverities();
    void cancelsStatistics();
    void countsValuesOfFields_data();
    void countsValuesOfFields();
    void countsValuesOfTheNewest();

    // storecontract_catalog.cpp: applications and thresholds
    void hasNoCatalogAtFirst();
    void createsApplications();
    void refusesANameThatIsTaken();
    void keepsNamesByteForByte();
    void takesTheNewestThreshold();
    void keepsItsCatalogWhenOpenedAgain();

    // storecontract_annotations.cpp: bookmarks and notes
    void annotatesEntries();
    void refusesAnnotations_data();
    void refusesAnnotations();
    void findsAnnotatedEntries();
    void keepsItsAnnotationsWhenOpenedAgain();

private:
    /// Commits one batch and settles. False where the store refused.
    [[nodiscard]] bool commit(const std::vector<EntryView>& entries, qint64 received = 1700000000000000);
    [[nodiscard]] bool commit(EntryBatch& batch);
    /// So many commits of one entry each, with its number as its message.
    [[nodiscard]] bool commitNumbered(int count);
    /// Closes the store and opens it again.
    [[nodiscard]] bool reopen();

    /// The page, an empty one where the scan failed.
    [[nodiscard]] Page scan(const ScanQuery& query);
    [[nodiscard]] QStringList allLines(Direction direction = Direction::OldestFirst);

    StoreKind m_kind;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LogStore> m_store;
    std::unique_ptr<LogReader> m_reader;
};

/// The messages of a page, to compare with.
[[nodiscard]] QStringList messagesOf(const std::vector<Entry>& entries);

} // namespace Logboom
