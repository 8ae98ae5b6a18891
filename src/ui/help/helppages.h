// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace Logboom {

/// A place in the guide.
struct HelpPlace
{
    QString page;    ///< an id of helpPageIds(), or an example: "examples/logstream.sh"
    QString section; ///< see sectionAnchor(); empty = the top
    friend bool operator==(const HelpPlace&, const HelpPlace&) = default;
};

/// In the order of the list. The id is the name of the file in resources/help/LANGUAGE, without ".md".
[[nodiscard]] QStringList helpPageIds();
/// Translated. Of an example, the name of its file.
[[nodiscard]] QString helpPageTitle(const QString& page);

/// Where a link of a page leads: "filtering.md#operators", "#operators", "examples/logstream.sh". Nothing: out of the
/// guide.
[[nodiscard]] std::optional<HelpPlace> helpPlaceOf(const QString& link, const QString& currentPage);

/**
 * The texts of the guide as Markdown, each in the best language there is.
 *
 * A value; reads the files when asked. Nothing of it belongs to a thread.
 */
class HelpPages
{
public:
    /// languages: best first, as QLocale::uiLanguages() has them. What none of them has is taken in English, with
    /// translated headings and a line that says so.
    /// folder: of the languages; the program's own by default.
    explicit HelpPages(QStringList languages, QString folder = QStringLiteral(":/logboom/help"));

    /// From now on pages have this text in place of every occurrence of the other.
    void replace(const QString& text, const QString& by);

    /// Null where there is no such page.
    [[nodiscard]] QString markdown(const QString& page) const;

private:
    struct Text
    {
        QString markdown; ///< null where there is no such page
        bool isInLanguage = false;
    };
    [[nodiscard]] Text read(const QString& page) const;

    QString m_folder;
    QStringList m_languages; ///< names of folders
    std::vector<std::pair<QString, QString>> m_replacements;
};

} // namespace Logboom
