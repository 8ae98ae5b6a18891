// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/optiontable.h"

#include "app/units.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Logboom {

void OptionTable::add(const QString& name, Setter setter, const QStringList& choices)
{
    m_options.push_back({{name, choices}, std::move(setter)});
}

void OptionTable::addText(const QString& name, QString& target)
{
    add(name, [&target](const QString& value) -> Result<> {
        if (value.isEmpty())
            return failure(Error::Code::Invalid, QCoreApplication::translate("Logboom", "it must not be empty"));
        target = value;
        return {};
    });
}

void OptionTable::addPort(const QString& name, quint16& target)
{
    add(name, [&target](const QString& value) -> Result<> {
        bool ok = false;
        const quint16 port = value.toUShort(&ok);
        if (!ok)
            return failure(Error::Code::Invalid,
                           QCoreApplication::translate("Logboom", "a port is a number from 0 to 65535"));
        target = port;
        return {};
    });
}

void OptionTable::addDuration(const QString& name, qint64& target)
{
    add(name, [&target](const QString& value) -> Result<> {
        const auto duration = parseDuration(value);
        if (!duration)
            return failure(Error::Code::Invalid,
                           QCoreApplication::translate("Logboom", "a duration looks like 90s, 30m, 1h or 7d"));
        target = *duration;
        return {};
    });
}

void OptionTable::addSize(const QString& name, quint64& target)
{
    add(name, [&target](const QString& value) -> Result<> {
        const auto size = parseSize(value);
        if (!size)
            return failure(Error::Code::Invalid,
                           QCoreApplication::translate("Logboom", "a size looks like 500MB or 2GB"));
        target = *size;
        return {};
    });
}

void OptionTable::addCount(const QString& name, quint64& target)
{
    add(name, [&target](const QString& value) -> Result<> {
        bool ok = false;
        const quint64 count = value.toULongLong(&ok);
        if (!ok)
            return failure(Error::Code::Invalid,
                           QCoreApplication::translate("Logboom", "a count is a whole number, like 1000000"));
        target = count;
        return {};
    });
}

Result<QStringList> OptionTable::parse(const QStringList& arguments) const
{
    QStringList rest;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& argument = arguments[i];
        if (argument == u"--") {
            rest += arguments.sliced(i + 1);
            break;
        }
        if (!argument.startsWith("--"_L1)) {
            rest += argument;
            continue;
        }
        const qsizetype equals = argument.indexOf(u'=');
        const QString name = equals < 0 ? argument : argument.first(equals);
        const Setter* const setter = find(name);
        if (!setter)
            return failure(Error::Code::Invalid, QCoreApplication::translate(
                                                     "Logboom", "There is no option %1; --help lists those there are.")
                                                     .arg(name));
        if (equals < 0 && i + 1 == arguments.size())
            return failure(Error::Code::Invalid,
                           QCoreApplication::translate("Logboom", "The option %1 needs a value.").arg(name));
        const QString value = equals < 0 ? arguments[++i] : argument.sliced(equals + 1);
        const Result<> taken = (*setter)(value);
        if (!taken)
            return failure(Error::Code::Invalid,
                           QCoreApplication::translate("Logboom", "\"%1\" will not do for %2: %3.")
                               .arg(value, name, taken.error().message));
    }
    return rest;
}

std::vector<OptionInfo> OptionTable::options() const
{
    std::vector<OptionInfo> infos;
    for (const Option& option : m_options)
        infos.push_back(option.info);
    return infos;
}

const OptionTable::Setter* OptionTable::find(const QString& name) const
{
    const auto option =
        std::find_if(m_options.begin(), m_options.end(), [&](const Option& known) { return known.info.name == name; });
    return option == m_options.end() ? nullptr : &option->setter;
}

tl::unexpected<Error> OptionTable::badChoice(const QStringList& names)
{
    return failure(Error::Code::Invalid,
                   QCoreApplication::translate("Logboom", "it must be one of %1").arg(names.join(", "_L1)));
}

} // namespace Logboom
