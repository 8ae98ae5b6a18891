// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <functional>
#include <utility>
#include <vector>

namespace Logboom {

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

    void add(const QString& name, Setter setter) { m_options.emplace_back(name, std::move(setter)); }

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

private:
    [[nodiscard]] const Setter* find(const QString& name) const;
    [[nodiscard]] static tl::unexpected<Error> badChoice(const QStringList& names);

    std::vector<std::pair<QString, Setter>> m_options;
};

template<typename T>
void OptionTable::addChoice(const QString& name, T& target, std::vector<std::pair<QString, T>> choices)
{
    add(name, [&target, choices = std::move(choices)](const QString& value) -> Result<> {
        QStringList names;
        for (const auto& [text, choice] : choices) {
            if (text == value) {
                target = choice;
                return {};
            }
            names.append(text);
        }
        return badChoice(names);
    });
}

} // namespace Logboom
