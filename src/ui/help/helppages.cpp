// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helppages.h"

#include "ui/help/helpheadings.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

struct Page
{
    QLatin1StringView id;
    const char* title;
};

constexpr std::array Pages{
    Page{"first-steps"_L1, QT_TRANSLATE_NOOP("Logboom", "First steps")},
    Page{"sending"_L1, QT_TRANSLATE_NOOP("Logboom", "Sending entries")},
    Page{"files"_L1, QT_TRANSLATE_NOOP("Logboom", "Log files")},
    Page{"filtering"_L1, QT_TRANSLATE_NOOP("Logboom", "Filtering")},
    Page{"reading"_L1, QT_TRANSLATE_NOOP("Logboom", "Reading")},
    Page{"applications"_L1, QT_TRANSLATE_NOOP("Logboom", "Applications, thresholds and anomalies")},
    Page{"charts"_L1, QT_TRANSLATE_NOOP("Logboom", "Charts")},
    Page{"keys"_L1, QT_TRANSLATE_NOOP("Logboom", "Keys")},
    Page{"command-line"_L1, QT_TRANSLATE_NOOP("Logboom", "Command line")},
    Page{"data"_L1, QT_TRANSLATE_NOOP("Logboom", "Data, retention and safety")},
    Page{"troubleshooting"_L1, QT_TRANSLATE_NOOP("Logboom", "Troubleshooting")},
};

constexpr auto ExamplesFolder = ":/logboom/examples/"_L1;
constexpr auto ExamplePrefix = "examples/"_L1;

QString readFile(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The file itself, to be copied.
QString examplePage(const QString& name)
{
    const QString code = readFile(ExamplesFolder + name);
    if (code.isNull())
        return {};
    return u"# %1\n\n```%2\n%3```\n"_s.arg(name, QFileInfo(name).suffix(), code);
}

/// Below the title. One # alone may begin a comment in an example.
void translateHeadings(QString& markdown)
{
    static const QRegularExpression heading(u"^##+ (.+)$"_s, QRegularExpression::MultilineOption);
    for (qsizetype at = 0;;) {
        const QRegularExpressionMatch match = heading.match(markdown, at);
        if (!match.hasMatch())
            return;
        const QString translated = translatedHeading(match.captured(1));
        markdown.replace(match.capturedStart(1), match.capturedLength(1), translated);
        at = match.capturedStart(1) + translated.size();
    }
}

} // namespace

QStringList helpPageIds()
{
    QStringList ids;
    for (const Page& page : Pages)
        ids.append(page.id);
    return ids;
}

QString helpPageTitle(const QString& page)
{
    if (page.startsWith(ExamplePrefix))
        return page.sliced(ExamplePrefix.size());
    const auto found = std::ranges::find(Pages, page, &Page::id);
    return found == Pages.end() ? QString() : QCoreApplication::translate("Logboom", found->title);
}

std::optional<HelpPlace> helpPlaceOf(const QString& link, const QString& currentPage)
{
    const qsizetype hash = link.indexOf(u'#');
    const QString file = hash < 0 ? link : link.first(hash);
    const QString section = hash < 0 ? QString() : link.sliced(hash + 1);
    if (file.contains(':'_L1))
        return std::nullopt;
    if (file.isEmpty())
        return HelpPlace{currentPage, section};
    return HelpPlace{file.endsWith(".md"_L1) ? file.chopped(3) : file, section};
}

HelpPages::HelpPages(QStringList languages, QString folder)
    : m_folder(std::move(folder))
{
    languages.append(u"en"_s);
    for (const QString& language : std::as_const(languages)) {
        // "pt-BR" is served by a folder pt-BR, else by pt.
        m_languages.append(language);
        m_languages.append(language.section(u'-', 0, 0));
    }
    m_languages.removeDuplicates();
}

void HelpPages::replace(const QString& text, const QString& by)
{
    m_replacements.emplace_back(text, by);
}

HelpPages::Text HelpPages::read(const QString& page) const
{
    if (page.startsWith(ExamplePrefix))
        return {examplePage(page.sliced(ExamplePrefix.size())), true};
    for (const QString& language : m_languages) {
        const QString text = readFile(m_folder + u'/' + language + u'/' + page + u".md"_s);
        if (!text.isNull())
            return {text, language.section(u'-', 0, 0) == m_languages.front().section(u'-', 0, 0)};
    }
    return {};
}

QString HelpPages::markdown(const QString& page) const
{
    auto [text, isInLanguage] = read(page);
    // The licence, which some versions of Qt would take for an empty paragraph.
    if (text.startsWith("<!--"_L1))
        text.remove(0, text.indexOf(u'\n') + 1);
    static const QRegularExpression title(u"^# .*\n"_s);
    if (!isInLanguage && title.match(text).hasMatch())
        text.replace(title, u"# %1\n\n*%2*\n"_s.arg(
                                helpPageTitle(page),
                                QCoreApplication::translate("Logboom", "This page has not been translated yet.")));
    if (!isInLanguage)
        translateHeadings(text);
    for (const auto& [from, to] : m_replacements)
        text.replace(from, to);
    return text;
}

} // namespace Logboom
