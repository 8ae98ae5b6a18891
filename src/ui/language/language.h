// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace Logboom {

/**
 * The language the program speaks: texts, how numbers and dates are written, and which way a line is read.
 *
 * Make one after the application object and before anything with a text. A text that was made keeps its language, so
 * that on changed() what shows texts is made anew. Only the catalogues of one language are loaded. GUI thread.
 */
class Language final : public QObject
{
    Q_OBJECT

public:
    /// Speaks the system's language, or English where there is no catalogue of that.
    explicit Language(QObject* parent = nullptr);
    ~Language() override;

    /// "en", "de" and so on: those with a catalogue.
    [[nodiscard]] static QStringList codes();
    /// As the language calls itself, "Deutsch".
    [[nodiscard]] static QString ownName(const QString& code);
    /// What stands for no choice, in settings and on the command line.
    [[nodiscard]] static QString systemChoice() { return QStringLiteral("system"); }

    /// Where a choice is kept.
    [[nodiscard]] static QString settingsKey() { return QStringLiteral("window/language"); }

    /// One of codes(), or systemChoice().
    [[nodiscard]] const QString& choice() const { return m_choice; }
    /// What is none of these is taken as systemChoice().
    void setChoice(const QString& choice);
    /// The one of codes() that is spoken.
    [[nodiscard]] const QString& code() const { return m_code; }

signals:
    void changed();

private:
    void apply();

    QString m_choice = systemChoice();
    QString m_code;
    QTranslator m_texts;
    QTranslator m_qtTexts;
};

/// The one of the codes that is wanted most, else "en". wanted: best first, as QLocale::uiLanguages() has them.
[[nodiscard]] QString bestLanguage(const QStringList& wanted, const QStringList& codes);

} // namespace Logboom
