// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <functional>
#include <utility>
#include <vector>

namespace Logboom {

/// What is told of an option elsewhere: in the help, the manual page and the shells' completions.
struct OptionInfo
{
    QString name;
    QStringList choices; ///< empty = any value

    friend bool operator==(const OptionInfo&, const OptionInfo&) = default;
};

/**
 * The options of one command: a name and what to do with the value.
 *
 * Read as everywhere: "--name value" or "--name=value", anywhere among the other arguments, the last one wins; behind
 * "--" nothing is an option. Every option has a value.
 */
class OptionTable
{
public:
    /// Takes the value over; on failure it says what a good value looks like ("a port is a number from 0 to 65535").
    using Setter = std::function<Result<>(const QString& value)>;

    /// choices: the values there are, where these are few.
    void add(const QString& name, Setter setter, const QStringList& choices = {});

    // The usual kinds; the target must outlive parse().
    void addText(const QString& name, QString& target);
    void addPort(const QString& name, quint16& target);
    void addDuration(const QString& name, qint64& target);
    void addSize(const QString& name, quint64& target);
    void addCount(const QString& name, quint64& target);
    template<typename T>
    void addChoice(const QString& name, T& target, std::vector<std::pair<QString, T>> choices);

    /// Calls the setters; returns the arguments that are not options.
    [[nodiscard]] Result<QStringList> parse(const QStringList& arguments) const;

    /// All of them, in the order they were added.
    [[nodiscard]] std::vector<OptionInfo> options() const;

private:
    struct Option
    {
        OptionInfo info;
        Setter setter;
    };

    [[nodiscard]] const Setter* find(const QString& name) const;
    [[nodiscard]] static tl::unexpected<Error> badChoice(const QStringList& names);

    std::vector<Option> m_options;
};

template<typename T>
void OptionTable::addChoice(const QString& name, T& target, std::vector<std::pair<QString, T>> choices)
{
    QStringList names;
    for (const auto& choice : choices)
        names.append(choice.first);
    const Setter setter = [&target, names, choices = std::move(choices)](const QString& value) -> Result<> {
        for (const auto& [text, choice] : choices) {
            if (text == value) {
                target = choice;
                return {};
            }
        }
        return badChoice(names);
    };
    add(name, setter, names);
}

} // namespace Logboom
