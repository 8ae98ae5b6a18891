// SPDX-License-Identifier: GPL-3.0-or-later
#include "diskstand.h"
#include "support/listlogstore.h"
#include "ui/actions/actionregistry.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/models/bookmarks.h"
#include "ui/models/bookmarksmodel.h"
#include "ui/models/logmodel.h"
#include "ui/panels/bookmarkspage.h"
#include "ui/panels/entrynote.h"
#include "ui/panels/noteline.h"
#include "ui/panels/paneltable.h"
#include "ui/table/logtable.h"
#include "ui/table/logview.h"
#include "ui/table/markerbar.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <array>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1736942400 * Second;

/// The entry of an arrival number here: a second apart.
EntryKey keyOf(quint64 seq)
{
    return {Noon + static_cast<qint64>(seq) * Second, seq};
}

/// "1b 2n 3bn": bookmarks and notes by arrival number.
QString textOf(const std::vector<Annotation>& annotations)
{
    QStringList words;
    for (const Annotation& annotation : annotations) {
        words += QString::number(annotation.entry.seq) + (annotation.bookmarked ? u"b"_s : QString()) +
                 (annotation.note.empty() ? QString() : u"n"_s);
    }
    return words.join(u' ');
}

Annotations fromText(const QString& text)
{
    Annotations annotations;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        const quint64 seq = word.chopped(word.endsWith(u"bn") ? 2 : 1).toULongLong();
        annotations.set({keyOf(seq), word.contains(u'b'), word.contains(u'n') ? "note" : ""});
    }
    return annotations;
}

/// A window over ten entries on a disk, two of them errors.
struct Console
{
    Console()
    {
        std::vector<std::string> texts;
        std::vector<EntryView> entries;
        for (quint64 seq = 1; seq <= 10; ++seq)
            texts.push_back("entry " + std::to_string(seq));
        for (quint64 seq = 1; seq <= 10; ++seq) {
            entries.push_back(
                simpleEntry(keyOf(seq).timestamp, "api", texts[seq - 1], seq % 5 == 0 ? Level::Error : Level::Info));
        }
        QVERIFY(stand.send(entries));
        window = std::make_unique<MainWindow>(MainWindowServices{*stand.store,
                                                                 stand.queries,
                                                                 stand.pipeline,
                                                                 theme,
                                                                 u"http://127.0.0.1:8081"_s,
                                                                 u"ws://127.0.0.1:8080"_s,
                                                                 {}});
        window->resize(1200, 800);
        window->show();
        window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTRY_VERIFY(window->isSettled());
        view = window->findChild<LogView*>();
        table = window->findChild<LogTable*>();
        model = qobject_cast<LogModel*>(table->model());
    }

    void trigger(QStringView action) const { window->actionRegistry().action(action)->trigger(); }
    void select(quint64 seq) const
    {
        table->setFocus();
        table->selectEntryAt(model->rowOf(keyOf(seq)).value());
    }
    [[nodiscard]] quint64 currentSeq() const
    {
        const auto entry = view->currentEntry();
        return entry ? (*entry)->seq : 0;
    }
    [[nodiscard]] QString stored() const { return textOf(stand.store->annotations()->all()); }
    /// What the table says to screen readers about the marks of an entry.
    [[nodiscard]] QString marks(quint64 seq) const
    {
        return model->index(model->rowOf(keyOf(seq)).value(), 0).data(Qt::AccessibleTextRole).toString();
    }

    Theme theme;
    DiskStand stand;
    std::unique_ptr<MainWindow> window;
    LogView* view = nullptr;
    LogTable* table = nullptr;
    LogModel* model = nullptr;
};

} // namespace

/// Bookmarks and notes, from the key to the database and back.
class TestBookmarks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void toggles_data();
    void toggles();
    void cutsNotes_data();
    void cutsNotes();
    void modelListsWhatHasAnnotations();
    void showsAChangeAtOnceAndTakesItBack();
    void bookmarksByKey();
    void walksFromBookmarkToBookmark();
    void writesANote();
    void keepsTheNoteWhenAnotherEntryIsChosen();
    void filtersLiveAndAfterAChange();
    void listsThemInThePanel();
    void offersTheWayToAHiddenEntry();
    void marksThemBesideTheScrollBar();
    void marksOnlyWhatIsStillThere();
};

void TestBookmarks::toggles_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QList<quint64>>("entries");
    QTest::addColumn<QString>("changes");
    QTest::addRow("none chosen") << u"1b"_s << QList<quint64>{} << QString();
    QTest::addRow("a first one") << QString() << QList<quint64>{4} << u"4b"_s;
    QTest::addRow("off again") << u"4b"_s << QList<quint64>{4} << u"4"_s;
    QTest::addRow("some have one: on") << u"2b 3n"_s << QList<quint64>{1, 2, 3} << u"1b 3bn"_s;
    QTest::addRow("all have one: off, notes stay") << u"2b 3bn"_s << QList<quint64>{2, 3} << u"2 3n"_s;
}

void TestBookmarks::toggles()
{
    QFETCH(const QString, before);
    QFETCH(const QList<quint64>, entries);
    std::vector<EntryKey> keys;
    for (const quint64 seq : entries)
        keys.push_back(keyOf(seq));
    QTEST(textOf(toggledBookmarks(fromText(before), keys)), "changes");
}

void TestBookmarks::cutsNotes_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<qsizetype>("bytes");
    const auto limit = static_cast<qsizetype>(MaxNoteBytes);
    QTest::addRow("empty") << QString() << qsizetype(0);
    QTest::addRow("blanks around it") << u" \n a b\n "_s << qsizetype(3);
    QTest::addRow("just fits") << QString(limit, u'x') << limit;
    QTest::addRow("one too long") << QString(limit + 1, u'x') << limit;
    QTest::addRow("two bytes each") << QString(limit, u'ä') << limit;
    QTest::addRow("never half a character") << QString(u'x' + QString(limit, u'ä')) << limit - 1;
    QTest::addRow("nor of four bytes") << QString(u"xx"_s + u"🚀"_s.repeated(limit)) << limit - 2;
}

void TestBookmarks::cutsNotes()
{
    QFETCH(const QString, note);
    const std::string bytes = noteBytes(note);
    QTEST(static_cast<qsizetype>(bytes.size()), "bytes");
    QVERIFY(note.contains(QString::fromStdString(bytes)));
}

void TestBookmarks::modelListsWhatHasAnnotations()
{
    BookmarksModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::vector<Entry> entries;
    for (const quint64 seq : {3, 2, 1}) {
        EntryView view = simpleEntry(keyOf(seq).timestamp, "api", "first\nsecond", Level::Error);
        view.seq = seq;
        entries.emplace_back(view);
    }
    model.setRows(entries, std::make_shared<Annotations>(fromText(u"1bn 3b"_s)));
    QCOMPARE(model.rowCount(), 2); // the second has none any more
    QCOMPARE(model.rowOf(keyOf(1)), 1);
    QCOMPARE(model.rowOf(keyOf(2)), -1);
    QCOMPARE(model.index(1, 0).data().toString(), u"first second"_s);
    QCOMPARE(model.index(1, 1).data().toString(), u"note"_s);
    QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(), u"Error: first second"_s);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setRows({entries[0], entries[2]}, std::make_shared<Annotations>(fromText(u"1b 3bn"_s)));
    QCOMPARE(reset.count(), 0); // the same rows: the current one stays
    QCOMPARE(model.index(0, 1).data().toString(), u"note"_s);
    model.setRows({}, std::make_shared<Annotations>());
    QCOMPARE(model.rowCount(), 0);
}

void TestBookmarks::showsAChangeAtOnceAndTakesItBack()
{
    DiskStand stand;
    QVERIFY(stand.send({simpleEntry(keyOf(1).timestamp, "api", "one")}));
    Bookmarks bookmarks(*stand.store, stand.pipeline);
    const QSignalSpy changed(&bookmarks, &Bookmarks::changed);
    const QSignalSpy failed(&bookmarks, &Bookmarks::failed);
    bookmarks.toggle(std::array{keyOf(1)});
    QCOMPARE(textOf(bookmarks.all()->all()), u"1b"_s);
    bookmarks.toggle(std::array{keyOf(1)}); // the first is still on its way
    bookmarks.setNote(keyOf(1), u" a note "_s);
    QCOMPARE(textOf(bookmarks.all()->all()), u"1n"_s);
    QTRY_COMPARE(textOf(stand.store->annotations()->all()), u"1n"_s);
    QTRY_COMPARE(bookmarks.all(), stand.store->annotations()); // its own copy is let go
    QCOMPARE(changed.count(), 3);

    bookmarks.toggle(std::array{keyOf(1), keyOf(7)}); // there is no seventh
    QCOMPARE(textOf(bookmarks.all()->all()), u"1bn 7b"_s);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(textOf(bookmarks.all()->all()), u"1n"_s);
    bookmarks.setNote(keyOf(1), u"a note"_s); // no change
    QCOMPARE(changed.count(), 5);
    bookmarks.remove(keyOf(1));
    QTRY_COMPARE(textOf(stand.store->annotations()->all()), QString());
}

void TestBookmarks::bookmarksByKey()
{
    Console console;
    console.select(4);
    QTest::keyClick(console.table, Qt::Key_M);
    QTRY_COMPARE(console.stored(), u"4b"_s);
    QCOMPARE(console.marks(4), u"Bookmarked"_s);
    QCOMPARE(console.marks(3), QString());
    QTest::keyClick(console.table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(console.table, Qt::Key_M);
    QTRY_COMPARE(console.stored(), u"4b 5b"_s);
    QTest::keyClick(console.table, Qt::Key_M);
    QTRY_COMPARE(console.stored(), QString());
    QCOMPARE(console.marks(4), QString());
}

void TestBookmarks::walksFromBookmarkToBookmark()
{
    Console console;
    QVERIFY(console.stand.change([](LogStore& store) {
        QVERIFY(store.annotate(std::array{Annotation{keyOf(2), true, {}}, Annotation{keyOf(5), false, "only a note"},
                                          Annotation{keyOf(8), true, {}}}));
    }));
    QTRY_COMPARE(console.marks(8), u"Bookmarked"_s); // the window looks by itself
    QCOMPARE(console.marks(5), u"Note: only a note"_s);
    console.select(1);
    for (const quint64 expected : {2, 8}) {
        QTest::keyClick(console.table, Qt::Key_BracketRight);
        QTRY_COMPARE(console.currentSeq(), expected);
    }
    QTest::keyClick(console.table, Qt::Key_BracketLeft);
    QTRY_COMPARE(console.currentSeq(), quint64(2));
}

void TestBookmarks::writesANote()
{
    Console console;
    console.trigger(u"view.details"); // closed: the key opens it
    console.select(6);
    QTest::keyClick(console.table, Qt::Key_M, Qt::ShiftModifier);
    auto* note = console.window->findChild<EntryNote*>();
    QVERIFY(note && note->isEditing());
    QTRY_VERIFY(note->hasFocus());
    QTest::keyClicks(note, u"look"_s);
    QTest::keyClick(note, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(note, u"here"_s);
    QTest::keyClick(note, Qt::Key_Return);
    QTRY_COMPARE(console.stored(), u"6n"_s);
    QCOMPARE(console.stand.store->annotations()->of(6)->note, std::string("look\nhere"));
    QTRY_VERIFY(console.table->hasFocus()); // back where it began
    QVERIFY(note->isVisible() && !note->isEditing());

    QTest::keyClick(console.table, Qt::Key_M, Qt::ShiftModifier);
    QTest::keyClicks(note, u"never mind"_s);
    QTest::keyClick(note, Qt::Key_Escape);
    QCOMPARE(note->toPlainText(), u"look\nhere"_s);
    QCOMPARE(console.stand.store->annotations()->of(6)->note, std::string("look\nhere"));
    console.select(7);
    QTRY_VERIFY(!note->isVisible());

    console.select(6);
    QTest::keyClick(console.table, Qt::Key_M, Qt::ShiftModifier);
    note->selectAll();
    QTest::keyClick(note, Qt::Key_Delete);
    QTest::keyClick(note, Qt::Key_Return);
    QTRY_COMPARE(console.stored(), QString());
    QVERIFY(!note->isVisible());
}

void TestBookmarks::keepsTheNoteWhenAnotherEntryIsChosen()
{
    Console console;
    console.select(2);
    console.trigger(u"edit.note");
    QTest::keyClicks(console.window->findChild<EntryNote*>(), u"second"_s);
    console.table->selectEntryAt(console.model->rowOf(keyOf(3)).value());
    QTRY_COMPARE(console.stored(), u"2n"_s);
    QVERIFY(!console.window->findChild<EntryNote*>()->isVisible());
}

void TestBookmarks::filtersLiveAndAfterAChange()
{
    Console console;
    console.select(3);
    QTest::keyClick(console.table, Qt::Key_M);
    console.window->setFilterText(u"is:bookmarked"_s);
    QTRY_COMPARE(console.model->rowCount(), 1);
    QVERIFY(console.stand.send({simpleEntry(keyOf(11).timestamp, "api", "entry 11")}));
    QVERIFY(console.stand.change([](LogStore& store) {
        QVERIFY(store.annotate(std::array{Annotation{keyOf(11), true, {}}}));
    }));
    QTRY_COMPARE(console.model->rowCount(), 2); // without the filter being touched
    console.select(3);
    QTest::keyClick(console.table, Qt::Key_M);
    QTRY_COMPARE(console.model->rowCount(), 1);
    QCOMPARE(console.model->entryAt(0)->seq, quint64(11));
}

void TestBookmarks::listsThemInThePanel()
{
    Console console;
    QVERIFY(console.stand.change([](LogStore& store) {
        QVERIFY(store.annotate(std::array{Annotation{keyOf(2), true, {}}, Annotation{keyOf(9), false, "a note"}}));
    }));
    auto* page = console.window->findChild<BookmarksPage*>();
    QVERIFY(!page->findChild<PanelTable*>()); // made when it is needed
    console.trigger(u"view.bookmarks");
    auto* list = page->findChild<PanelTable*>();
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QTRY_COMPARE(list->currentRow(), 0); // the newest
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(console.currentSeq(), quint64(2));
    QTest::keyClick(list, Qt::Key_Delete);
    QTRY_COMPARE(console.stored(), u"9n"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    const auto buttons = page->findChildren<QPushButton*>();
    buttons[0]->click();
    QTRY_COMPARE(console.model->rowCount(), 1);
    QCOMPARE(console.model->entryAt(0)->seq, quint64(9));
    buttons[1]->click();
    QTRY_COMPARE(list->model()->rowCount(), 0);
    QVERIFY(!buttons[1]->isEnabled());
}

void TestBookmarks::offersTheWayToAHiddenEntry()
{
    Console console;
    console.select(2);
    QTest::keyClick(console.table, Qt::Key_M);
    console.window->setFilterText(u"level:error"_s);
    console.trigger(u"view.bookmarks");
    auto* list = console.window->findChild<BookmarksPage*>()->findChild<PanelTable*>();
    QTRY_COMPARE(list->currentRow(), 0);
    QTest::keyClick(list, Qt::Key_Return);
    const auto notes = console.window->findChildren<NoteLine*>();
    const auto note = std::ranges::find_if(notes, [](const NoteLine* line) { return !line->link().isEmpty(); });
    QVERIFY(note != notes.end() && (*note)->isVisible());
    emit(*note)->linkActivated();
    QTRY_COMPARE(console.currentSeq(), quint64(2));
    QVERIFY(!(*note)->isVisible());
    QTRY_COMPARE(console.model->rowCount(), 10);
}

void TestBookmarks::marksThemBesideTheScrollBar()
{
    Console console;
    QVERIFY(console.stand.change([](LogStore& store) {
        QVERIFY(store.annotate(std::array{Annotation{keyOf(2), true, {}}, Annotation{keyOf(5), false, "a note"}}));
    }));
    const auto* bar = console.window->findChild<MarkerBar*>();
    const auto marked = [bar] {
        QList<qint64> times;
        for (const Marker& marker : bar->markers()) {
            if (marker.lane == MarkerLane::Bookmarks)
                times.append((marker.time - Noon) / Second);
        }
        std::ranges::sort(times);
        return times;
    };
    QTRY_COMPARE(marked(), (QList<qint64>{2, 5}));
    console.window->setFilterText(u"level:error"_s);
    QTRY_COMPARE(marked(), QList<qint64>{5}); // only what the filter lets through
    console.window->setFilterText({});
    QVERIFY(console.stand.change([](LogStore& store) {
        QVERIFY(store.annotate(std::array{Annotation{keyOf(5), false, {}}}));
    }));
    QTRY_COMPARE(marked(), QList<qint64>{2});
}

void TestBookmarks::marksOnlyWhatIsStillThere()
{
    ListLogStore store;
    const auto batch = makeBatch({simpleEntry(keyOf(1).timestamp, "api", "one")}, Noon);
    EntryBatch* const batches[] = {batch.get()};
    QVERIFY(store.append(batches));
    QVERIFY(store.annotate(std::array{Annotation{keyOf(1), true, {}}}));
    IngestPipeline pipeline(store);
    Bookmarks bookmarks(store, pipeline);
    const QSignalSpy changed(&bookmarks, &Bookmarks::changed);
    store.evict(1);
    bookmarks.poll();
    QCOMPARE(changed.count(), 1);
    QVERIFY(bookmarks.all()->all().empty());
    bookmarks.poll();
    QCOMPARE(changed.count(), 1);
}

QTEST_MAIN(TestBookmarks)
#include "tst_bookmarks.moc"
