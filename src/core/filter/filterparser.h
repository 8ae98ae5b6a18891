// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/annotations.h"
#include "core/filter/filter.h"

#include <QString>
#include <QStringView>
#include <QTimeZone>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace Logboom {

/// The process that a source is now, see RunFields.
struct SourceRun
{
    std::string app;
    std::optional<std::string> instance; ///< nothing: none was given
    std::string run;
    friend bool operator==(const SourceRun&, const SourceRun&) = default;
};
using SourceRuns = std::vector<SourceRun>;

/// What the text is read against.
struct FilterContext
{
    qint64 now = 0;                                   ///< for times without a date; 0 = the current time
    QTimeZone zone = QTimeZone::utc();                ///< of times without an offset
    std::function<bool(const QString&)> isKnownField; ///< a field seen in the store; may be empty
    std::shared_ptr<const Annotations> annotations;   ///< what is:bookmarked and has:note find; null = none
    std::shared_ptr<const SourceRuns> currentRuns;    ///< what run:current finds; null = none
};

/// A top-level part of the text (parts are joined by AND): what the filter bar shows as a chip.
struct FilterPart
{
    qsizetype begin = 0; ///< half-open, in UTF-16 units of the text
    qsizetype end = 0;
    bool negated = false;
    bool isText = false; ///< plain text or a bare regular expression, not a field test
};

/// Something worth telling about the text. It never stops the filter from working.
struct FilterNote
{
    enum class Kind : quint8
    {
        TakenAsText,  ///< looked like more than text, was not understood, is searched as text
        Incomplete,   ///< ends in the middle (open bracket, operator without value)
        NeverMatches, ///< two positive equality tests on one single-valued field; `fix` is the text that would do
        BadRegex,     ///< searched as text; the message holds the engine's reason
    };
    Kind kind = Kind::TakenAsText;
    qsizetype begin = 0;
    qsizetype end = 0;
    QString message; ///< one sentence, translated
    QString fix;     ///< the whole filter text with the problem mended; empty where there is none
};

struct ParsedFilter
{
    Filter filter;
    std::vector<FilterPart> parts;
    std::vector<FilterNote> notes;
    bool incomplete = false;       ///< the caller keeps the last complete filter while this is typed
    bool readsAnnotations = false; ///< other annotations make another filter of the same text
    bool readsRuns = false;        ///< and so do other current runs
    /// ASCII-folded texts that positive plain-text and message terms look for: what the table highlights.
    std::vector<std::string> highlights;
};

/// Reads the filter language of the console. Never fails: what is not understood is text.
/// Grammar and examples: src/core/filter/LANGUAGE.md.
[[nodiscard]] ParsedFilter parseFilter(QStringView text, const FilterContext& context = {});

} // namespace Logboom
