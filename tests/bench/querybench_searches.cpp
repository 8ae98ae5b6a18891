// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchentries.h"
#include "core/entry/identity.h"
#include "flattexts.h"
#include "querybench.h"

#include <algorithm>
#include <thread>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr int Rounds = 5;

/// The texts of a store's entries, made anew.
struct Flat
{
    explicit Flat(quint64 entries)
    {
        BenchEntries source({.seed = FilledStore::Seed});
        for (quint64 done = 0; done < entries;) {
            const auto batch = source.batch(static_cast<std::size_t>(std::min<quint64>(5000, entries - done)));
            for (const EntryView& entry : batch->entries()) {
                messages.add(entry.message);
                contexts.add(entry.context);
            }
            done += batch->entries().size();
        }
    }
    FlatTexts messages;
    FlatTexts contexts;
};

} // namespace

void QueryBench::selectiveSearches()
{
    const auto measure = [this](const QString& what, const QString& text, double bar) {
        const quint64 hits = count(text);
        const double time = medianOf(timesOf(Rounds, [&] { static_cast<void>(count(text)); }).clock);
        add(u"%1 (%2 hits)"_s.arg(what).arg(hits), time, bar);
    };
    measure(u"substring, absent"_s, u"xylophone"_s, 15);
    measure(u"substring, rare, all hits"_s, QString::fromLatin1(BenchEntries::RareWord.data(), 11), 30);
    QString digits;
    while (digits.isEmpty()) { // of a request's id, in a context
        const Entry entry = anyEntry();
        const std::size_t at = entry->context.find("request_id");
        if (at != std::string_view::npos)
            digits = QString::fromUtf8(entry->context.substr(at + 15, 8));
    }
    measure(u"substring, 8 hex digits"_s, digits, 15);
    const QString trace = QString::fromStdString(traceText(anyEntry().view()));
    const Filter fragment = Filter::contains(TextField::Trace, trace.mid(24, 8).toStdString());
    const quint64 hits = count(fragment);
    add(u"fragment of a trace id (%1 hits)"_s.arg(hits),
        medianOf(timesOf(Rounds, [&] { static_cast<void>(count(fragment)); }).clock), 15);
}

void QueryBench::fieldSearches()
{
    QString id;
    while (id.isEmpty()) {
        const Entry entry = anyEntry();
        const std::size_t at = entry->context.find("request_id");
        if (at != std::string_view::npos)
            id = QString::fromUtf8(entry->context.substr(at + 13, 16));
    }
    const QString rare = u"request_id:%1"_s.arg(id);
    const quint64 hits = count(rare);
    add(u"a field equal to a value, rare (%1 hits)"_s.arg(hits),
        medianOf(timesOf(Rounds, [&] { static_cast<void>(count(rare)); }).clock), 30);
}

void QueryBench::scans()
{
    const Flat flat(m_entries);
    const auto compare = [this](const QString& what, double bar, const std::function<quint64()>& ours,
                                const std::function<quint64()>& reference) {
        const quint64 found = ours();
        if (const quint64 wanted = reference(); found != wanted)
            qFatal("%s: %llu instead of %llu", qPrintable(what), static_cast<unsigned long long>(found),
                   static_cast<unsigned long long>(wanted));
        std::vector<double> mine;
        std::vector<double> theirs;
        for (int i = 0; i < Rounds; ++i) {
            mine.push_back(timesOf(1, [&] { static_cast<void>(ours()); }).cpu.front());
            theirs.push_back(timesOf(1, [&] { static_cast<void>(reference()); }).cpu.front());
        }
        addRatio(what, medianOf(mine), medianOf(theirs), bar);
    };
    const Filter took = Filter::contains(TextField::Message, "took");
    compare(
        u"substring of the message, 2 in 30, over F"_s, 2.5, [&] { return count(took); },
        [&] { return flat.messages.countContaining("took"); });
    // No window of four that is not hexadecimal: no segment can be left out.
    const Filter few = Filter::contains(TextField::Message, "512");
    compare(
        u"substring of the message, short, over F"_s, 2.5, [&] { return count(few); },
        [&] { return flat.messages.countContaining("512"); });
    compare(
        u"substring of message and fields, over F"_s, 2.5, [&] { return count(u"eu-west"); },
        [&] { return flat.messages.countContaining("eu-west") + flat.contexts.countContaining("eu-west"); });
    compare(
        u"a field equal to a value, common, over F"_s, 1, [&] { return count(u"code:E110"); },
        [&] { return flat.contexts.countContaining(R"("code":"e110")"); });
    const re2::RE2 expression("took [0-9]+ ms$");
    compare(
        u"regular expression on the message, over RE2"_s, 3, [&] { return count(u"msg~/took [0-9]+ ms$/"); },
        [&] { return flat.messages.countMatching(expression); });
    const re2::RE2 classes("[a-f0-9]{8} was");
    compare(
        u"regular expression without a common word, over RE2"_s, 3, [&] { return count(u"msg~/[a-f0-9]{8} was/"); },
        [&] { return flat.messages.countMatching(classes); });
}

void QueryBench::cancelling()
{
    const Filter filter = filterOf(u"/[aeiou]{9}[0-9]/");
    double longest = 0;
    for (int i = 0; i < 10; ++i) {
        std::stop_source stop;
        std::thread search([&] { static_cast<void>(m_reader->count(filter, {}, stop.get_token())); });
        waitUntil(std::chrono::steady_clock::now() + std::chrono::milliseconds(20 + 7 * i));
        QElapsedTimer timer;
        timer.start();
        stop.request_stop();
        search.join();
        longest = std::max(longest, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    add(u"a scan ends after it was stopped, longest of 10"_s, longest, 50);
}

} // namespace Logboom
