// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language/language.h"

#include <QGuiApplication>
#include <QLibraryInfo>

#include <algorithm>
#include <array>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

struct Catalogue
{
    QLatin1StringView code;
    const char16_t* name;
};

// Each has a file in translations/.
constexpr std::array Catalogues{
    Catalogue{"en"_L1, u"English"},
    Catalogue{"de"_L1, u"Deutsch"},
    Catalogue{"fr"_L1, u"Français"},
    Catalogue{"es"_L1, u"Español"},
};

/// Qt's own words, such as "Cancel"; where Qt was packed with the program, they are in one file with its other words.
bool loadQtTexts(QTranslator& translator, const QString& code)
{
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    return translator.load(u"qtbase_"_s + code, folder) || translator.load(u"qt_"_s + code, folder);
}

/// How the system writes numbers and dates, where it speaks the language too: a Swiss keeps the Swiss way.
QLocale localeOf(const QString& code)
{
    const QLocale locale(code);
    const QLocale system = QLocale::system();
    return system.language() == locale.language() ? system : locale;
}

} // namespace

Language::Language(QObject* parent)
    : QObject(parent)
{
    apply();
}

Language::~Language() = default;

QStringList Language::codes()
{
    QStringList codes;
    for (const Catalogue& catalogue : Catalogues)
        codes.append(catalogue.code);
    return codes;
}

QString Language::ownName(const QString& code)
{
    const auto* const found = std::ranges::find(Catalogues, code, &Catalogue::code);
    return found == Catalogues.end() ? QString() : QString::fromUtf16(found->name);
}

void Language::setChoice(const QString& choice)
{
    const QString known = codes().contains(choice) ? choice : systemChoice();
    if (m_choice == known)
        return;
    m_choice = known;
    apply();
    emit changed();
}

void Language::apply()
{
    const bool isChosen = m_choice != systemChoice();
    m_code = isChosen ? m_choice : bestLanguage(QLocale::system().uiLanguages(), codes());
    QLocale::setDefault(isChosen ? localeOf(m_choice) : QLocale::system());
    QCoreApplication::removeTranslator(&m_qtTexts);
    QCoreApplication::removeTranslator(&m_texts);
    if (m_code != "en"_L1 && loadQtTexts(m_qtTexts, m_code))
        QCoreApplication::installTranslator(&m_qtTexts);
    if (m_texts.load(u":/logboom/translations/logboom_%1.qm"_s.arg(m_code)))
        QCoreApplication::installTranslator(&m_texts);
    if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()))
        QGuiApplication::setLayoutDirection(QLocale(m_code).textDirection());
}

QString bestLanguage(const QStringList& wanted, const QStringList& codes)
{
    for (const QString& language : wanted) {
        // "pt-BR" is served by "pt-BR", else by "pt".
        for (const QString& code : {language, language.section(u'-', 0, 0)}) {
            if (codes.contains(code))
                return code;
        }
    }
    return u"en"_s;
}

} // namespace Logboom
