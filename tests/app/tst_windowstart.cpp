// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"
#include "core/entry/timestamp.h"
#include "support/entrymaker.h"
#include "support/helddatabase.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/panels/statusbar.h"
#include "ui/table/logtable.h"
#include "ui/table/logview.h"

#include <QApplication>
#include <QDateTime>
#include <QFile>
#include <QPointer>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

constexpr quint64 Stored = 300;

/// The window of the program, as soon as it has been painted; null before.
class PaintedWindow final : public QObject
{
public:
    PaintedWindow() { qApp->installEventFilter(this); }

    [[nodiscard]] MainWindow* get() const { return m_window; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            if (auto* window = qobject_cast<MainWindow*>(watched))
                m_window = window;
        }
        return false;
    }

private:
    QPointer<MainWindow> m_window;
};

/// Does one step after the other, each once its condition holds.
struct Step
{
    std::function<bool()> condition;
    std::function<void()> act;
};

void follow(QTimer& timer, std::vector<Step> steps)
{
    timer.setInterval(5);
    QObject::connect(&timer, &QTimer::timeout, &timer,
                     [&timer, steps = std::move(steps), next = std::size_t(0)]() mutable {
                         if (!steps[next].condition())
                             return;
                         steps[next].act();
                         if (++next == steps.size())
                             timer.stop();
                     });
    timer.start();
}

} // namespace

/// The window as the program opens it.
class TestWindowStart : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void paintsBeforeTheStoreIsOpen();
    void canBeClosedBeforeTheStoreIsOpen();
    void isSettledOnceTheLinesOfAFileAreShown();

private:
    [[nodiscard]] WindowCommand command() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWindowStart::init()
{
    QSettings().clear(); // the filter of an earlier window would be there again
    m_folder = std::make_unique<QTemporaryDir>();
    StoreOptions options;
    options.folder = m_folder->path();
    const auto store = SqliteLogStore::open(options);
    QVERIFY(store);
    EntryMaker maker(7);
    const auto batch = maker.makeBatch(Stored);
    EntryBatch* const batches = batch.get();
    QVERIFY((*store)->append({&batches, 1}));
    (*store)->finishWriting();
}

WindowCommand TestWindowStart::command() const
{
    WindowCommand command;
    command.serve.store.folder = m_folder->path();
    command.serve.httpPort = 0;
    command.serve.wsPort = 0;
    return command;
}

void TestWindowStart::paintsBeforeTheStoreIsOpen()
{
    auto held = std::make_unique<HeldDatabase>(m_folder->path());
    QVERIFY(held->isHeld());
    const PaintedWindow painted;
    QString placeholder;
    QString stored;
    bool settledTooSoon = false;
    std::optional<quint64> shown;
    bool empty = true;
    QTimer timer;
    follow(timer, {{[&] { return painted.get() != nullptr; },
                    [&] {
                        const MainWindow& window = *painted.get();
                        placeholder = window.findChild<LogTable*>()->placeholder();
                        empty = window.findChild<LogView*>()->isStoreEmpty();
                        settledTooSoon = window.isSettled();
                        held.reset();
                    }},
                   {[&] { return painted.get()->isSettled(); },
                    [&] {
                        shown = painted.get()->findChild<LogView*>()->shown();
                        stored = painted.get()->findChild<StatusBar*>()->value(u"stored"_s);
                        QApplication::quit();
                    }}});
    QCOMPARE(runWindow(command()), 0);
    QCOMPARE(placeholder, u"Opening …"_s);
    QVERIFY(!empty); // nobody is told to send a first entry
    QVERIFY(!settledTooSoon);
    QCOMPARE(shown.value_or(0), Stored);
    QCOMPARE(stored, QString::number(Stored));
}

void TestWindowStart::canBeClosedBeforeTheStoreIsOpen()
{
    auto held = std::make_unique<HeldDatabase>(m_folder->path());
    QVERIFY(held->isHeld());
    const PaintedWindow painted;
    QTimer timer;
    follow(timer, {{[&] { return painted.get() != nullptr; }, [&] { painted.get()->close(); }}});
    // What ends the program waits for the store, which is let go only now.
    QObject::connect(qApp, &QGuiApplication::lastWindowClosed, &timer, [&held] { held.reset(); });
    QCOMPARE(runWindow(command()), 0);
}

void TestWindowStart::isSettledOnceTheLinesOfAFileAreShown()
{
    constexpr int Lines = 40;
    const QString path = m_folder->filePath(u"service.log"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < Lines; ++i)
        file.write("2026-11-02 08:30:" + QByteArray::number(10 + i) + " INFO started worker " + QByteArray::number(i) +
                   '\n');
    QVERIFY(file.flush());
    // Long ago, so that nothing more is expected of the last line.
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-1), QFileDevice::FileModificationTime));
    file.close();

    WindowCommand opened = command();
    opened.files = QStringList(path);
    const PaintedWindow painted;
    std::optional<quint64> shown;
    int rows = 0;
    QTimer timer;
    follow(timer, {{[&] { return painted.get() && painted.get()->isSettled(); },
                    [&] {
                        shown = painted.get()->findChild<LogView*>()->shown();
                        rows = painted.get()->findChild<LogTable*>()->model()->rowCount();
                        QApplication::quit();
                    }}});
    QCOMPARE(runWindow(opened), 0);
    QCOMPARE(shown.value_or(0), quint64(Lines)); // and not what was stored before
    QCOMPARE(rows, Lines);
}

QTEST_MAIN(TestWindowStart)
#include "tst_windowstart.moc"
