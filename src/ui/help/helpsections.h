// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/helppages.h"

#include <QString>

#include <vector>

class QTextDocument;

namespace Logboom {

/// A heading and what stands under it, up to the next heading.
struct HelpSection
{
    QString title;
    QString anchor; ///< empty for what the page begins with
    int level = 0;  ///< of the heading, from 1
    int block = 0;  ///< number of the heading's block
    QString text;   ///< without the heading
};

/// What links call an English heading: "Who can reach it" is "who-can-reach-it".
[[nodiscard]] QString sectionAnchor(const QString& title);

/// In order; never empty for a document with text.
[[nodiscard]] std::vector<HelpSection> sectionsOf(const QTextDocument& document);

/// The words of a search.
[[nodiscard]] QStringList searchedWords(const QString& search);

/// Every section of the guide, to be searched. GUI thread.
class HelpIndex
{
public:
    explicit HelpIndex(const HelpPages& pages);

    struct Hit
    {
        HelpPlace place;
        QString title; ///< of the section
        int level = 0; ///< of its heading
        bool inTitle = false;
    };
    /// Sections that hold every word, in any order and case; the page's title counts as part of each. Page by page:
    /// first those where a heading has all the words.
    [[nodiscard]] std::vector<Hit> find(const QStringList& words) const;

private:
    struct Page
    {
        QString id;
        std::vector<HelpSection> sections;
    };
    std::vector<Page> m_pages;
};

} // namespace Logboom
