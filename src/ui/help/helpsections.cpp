// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpsections.h"

#include "ui/help/helpheadings.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace Logboom {

QString sectionAnchor(const QString& title)
{
    QString anchor;
    for (const QChar c : title.toLower()) {
        if (c.isLetterOrNumber() || c == u'-')
            anchor += c;
        else if (c == u' ')
            anchor += u'-';
    }
    return anchor;
}

std::vector<HelpSection> sectionsOf(const QTextDocument& document)
{
    std::vector<HelpSection> sections;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level > 0 || sections.empty()) {
            const QString title = level > 0 ? block.text() : QString();
            sections.push_back(
                {title, level > 1 ? sectionAnchor(englishHeading(title)) : QString(), level, block.blockNumber(), {}});
        }
        if (level == 0)
            sections.back().text += block.text() + u'\n';
    }
    return sections;
}

QStringList searchedWords(const QString& search)
{
    return search.simplified().split(u' ', Qt::SkipEmptyParts);
}

HelpIndex::HelpIndex(const HelpPages& pages)
{
    for (const QString& id : helpPageIds()) {
        QTextDocument document;
        document.setMarkdown(pages.markdown(id));
        m_pages.push_back({id, sectionsOf(document)});
    }
}

std::vector<HelpIndex::Hit> HelpIndex::find(const QStringList& words) const
{
    std::vector<Hit> inTitles;
    std::vector<Hit> others;
    for (const Page& page : m_pages) {
        const QString pageTitle = helpPageTitle(page.id);
        std::vector<Hit> hits;
        for (const HelpSection& section : page.sections) {
            const auto isIn = [&words](const QString& text) {
                return std::ranges::all_of(
                    words, [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
            };
            const bool inTitle = isIn(section.title);
            if (inTitle || isIn(pageTitle + u' ' + section.title + u'\n' + section.text))
                hits.push_back({{page.id, section.anchor}, section.title, section.level, inTitle});
        }
        std::vector<Hit>& place = std::ranges::any_of(hits, &Hit::inTitle) ? inTitles : others;
        place.insert(place.end(), hits.begin(), hits.end());
    }
    inTitles.insert(inTitles.end(), others.begin(), others.end());
    return inTitles;
}

} // namespace Logboom
