// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/entrybatch.h"
#include "support/random.h"

#include <array>
#include <memory>
#include <string>

namespace Logboom {

/**
 * Entries as a well-behaved group of services sends them, the same ones for the same seed: some 240 bytes of JSON
 * each, messages of a few dozen forms with parameters, skewed levels, 14 apps with 12 instances, eight requests in
 * progress at a time whose trace ids interleave, a context object with seven of ten entries.
 * A thousand consecutive entries come from one sender. One object, one thread.
 */
class BenchEntries
{
public:
    enum class Kind : quint8
    {
        Ordinary,
        /// What compresses badly, some 900 bytes each: random words, a stack trace of 10 KB with one entry in twenty,
        /// nested fields with random names in them.
        Hard
    };

    struct Options
    {
        quint64 seed = 1;
        qint64 start = 0; ///< event time of the first entry, microseconds
        qint64 step = 0;  ///< between two entries, microseconds
        Kind kind = Kind::Ordinary;
    };

    explicit BenchEntries(const Options& options);

    /// A word that one entry in a hundred thousand has in its message.
    static constexpr std::string_view RareWord = "quartzfinch";

    /// Decoded, as a dialect would hand them on.
    [[nodiscard]] std::unique_ptr<EntryBatch> batch(std::size_t count);
    /// The body of a logstream request: a batch object, for one entry the shorthand.
    [[nodiscard]] std::string body(std::size_t count);

    /// Event time of what comes next.
    [[nodiscard]] qint64 clock() const { return m_clock; }

private:
    struct Sample
    {
        Level level = Level::Info;
        std::string_view category;
        std::string message;
        std::string context; ///< empty = absent
        std::string_view trace;
    };

    /// The next entry; its views live until the one after it.
    const Sample& next();
    [[nodiscard]] std::string_view app() const;
    [[nodiscard]] std::string instance() const;
    [[nodiscard]] Level level();
    void expand(std::string& out, std::string_view form);
    void appendHex(std::string& out, int digits);
    void appendContext(std::string& out);
    void appendWord(std::string& out);
    void appendStackTrace(std::string& out);
    void makeOrdinary();
    void makeHard();
    [[nodiscard]] std::string uuid();

    Random m_random;
    qint64 m_clock;
    qint64 m_step;
    Kind m_kind;
    quint64 m_index = 0;
    std::array<std::string, 8> m_traces;
    Sample m_sample;
};

} // namespace Logboom
