// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/help.h"
#include "ui/language/language.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Logboom {

namespace {

[[nodiscard]] tl::unexpected<Error> wrongUsage(const QString& sentence)
{
    return failure(Error::Code::Invalid, sentence);
}

void addServeOptions(OptionTable& table, ServeCommand& command)
{
    table.addText(u"--data"_s, command.store.folder);
    table.addPort(u"--http-port"_s, command.httpPort);
    table.addPort(u"--ws-port"_s, command.wsPort);
    table.add(u"--bind"_s, [&command](const QString& value) -> Result<> {
        const QHostAddress address =
            value == u"localhost" ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(value);
        if (address.isNull())
            return wrongUsage(QCoreApplication::translate("Logboom", "an address looks like 127.0.0.1 or 0.0.0.0"));
        command.bind = address;
        return {};
    });
    table.addText(u"--api-secret-file"_s, command.apiSecretFile);
    table.addText(u"--ui-secret-file"_s, command.uiSecretFile);
    Retention& retention = command.store.retention;
    table.addDuration(u"--retention"_s, retention.maxAge);
    table.addChoice<Retention::Basis>(
        u"--retention-basis"_s, retention.basis,
        {{u"received"_s, Retention::Basis::Received}, {u"event"_s, Retention::Basis::Event}});
    table.addChoice<Retention::Scope>(
        u"--retention-scope"_s, retention.scope,
        {{u"all"_s, Retention::Scope::All}, {u"logaggregator"_s, Retention::Scope::LogAggregator}});
    table.addSize(u"--max-size"_s, retention.maxBytes);
    table.addCount(u"--max-rows"_s, retention.maxRows);
    table.addChoice<StoreOptions::Durability>(
        u"--durability"_s, command.store.durability,
        {{u"full"_s, StoreOptions::Durability::Full}, {u"normal"_s, StoreOptions::Durability::Normal}});
    table.addText(u"--ready-file"_s, command.readyFile);
}

Result<> takeSize(const QString& value, QSize& target)
{
    const QStringList sides = value.split(u'x');
    bool widthOk = false;
    bool heightOk = false;
    const QSize size(sides.value(0).toInt(&widthOk), sides.value(1).toInt(&heightOk));
    constexpr int Largest = 16384;
    if (sides.size() != 2 || !widthOk || !heightOk || size.isEmpty() || size.width() > Largest ||
        size.height() > Largest)
        return wrongUsage(QCoreApplication::translate("Logboom", "a size looks like 1280x800"));
    target = size;
    return {};
}

void addWindowOptions(OptionTable& table, WindowCommand& command)
{
    addServeOptions(table, command.serve);
    table.addText(u"--screenshot"_s, command.screenshot);
    table.add(u"--size"_s, [&command](const QString& value) { return takeSize(value, command.size); });
    table.addChoice<std::optional<Theme::Mode>>(
        u"--theme"_s, command.theme,
        {{u"light"_s, Theme::Mode::Light}, {u"dark"_s, Theme::Mode::Dark}, {u"system"_s, Theme::Mode::System}});
    std::vector<std::pair<QString, QString>> languages;
    const QStringList choices = Language::codes() + QStringList(Language::systemChoice());
    for (const QString& choice : choices)
        languages.emplace_back(choice, choice);
    table.addChoice<QString>(u"--language"_s, command.language, std::move(languages));
    table.addText(u"--filter"_s, command.filter);
}

Result<Command> parseWindow(const QStringList& arguments)
{
    WindowCommand command;
    OptionTable table;
    addWindowOptions(table, command);
    return table.parse(arguments).and_then([&](const QStringList& rest) -> Result<Command> {
        for (const QString& file : rest) {
            if (file == u"-")
                command.readsInput = true;
            else
                command.files.append(file);
        }
        return command;
    });
}

Result<Command> parseServe(const QStringList& arguments)
{
    ServeCommand command;
    OptionTable table;
    addServeOptions(table, command);
    return table.parse(arguments).and_then([&](const QStringList& rest) -> Result<Command> {
        if (!rest.isEmpty())
            return wrongUsage(
                QCoreApplication::translate("Logboom", "logboom serve does not know what to do with \"%1\".")
                    .arg(rest.first()));
        return command;
    });
}

/// --server and --data of the clients.
void addServerChoice(OptionTable& table, ServerChoice& choice, const QStringList& schemes)
{
    table.addText(u"--data"_s, choice.data);
    table.add(u"--server"_s, [&choice, schemes](const QString& value) -> Result<> {
        const QUrl url(value, QUrl::StrictMode);
        if (!url.isValid() || !schemes.contains(url.scheme()) || url.host().isEmpty())
            return wrongUsage(QCoreApplication::translate("Logboom", "a server's address begins with %1")
                                  .arg(schemes.join(QCoreApplication::translate("Logboom", ":// or ")) + "://"_L1));
        choice.url = url;
        return {};
    });
}

void addSendOptions(OptionTable& table, SendCommand& command)
{
    addServerChoice(table, command.server, {u"http"_s, u"https"_s});
    table.addText(u"--app"_s, command.app);
    table.addText(u"--instance"_s, command.instance);
    table.addText(u"--category"_s, command.category);
    table.addText(u"--api-secret-file"_s, command.apiSecretFile);
    QStringList levels;
    for (const Level level : AllLevels)
        levels.append(QString::fromUtf8(levelName(level)));
    const auto takeLevel = [&command](const QString& value) -> Result<> {
        const auto level = levelFromText(value.toUtf8().toStdString());
        if (!level)
            return wrongUsage(QCoreApplication::translate(
                "Logboom", "it must be one of debug, info, notice, warning, error, critical"));
        command.level = *level;
        return {};
    };
    table.add(u"--level"_s, takeLevel, levels);
}

Result<Command> parseSend(const QStringList& arguments)
{
    SendCommand command;
    OptionTable table;
    addSendOptions(table, command);
    return table.parse(arguments).map([&](const QStringList& rest) -> Command {
        if (!rest.isEmpty())
            command.message = rest.join(u' ');
        return command;
    });
}

void addTailOptions(OptionTable& table, TailCommand& command)
{
    addServerChoice(table, command.server, {u"ws"_s, u"wss"_s, u"http"_s, u"https"_s});
    table.addText(u"--ui"_s, command.token);
}

Result<Command> parseTail(const QStringList& arguments)
{
    TailCommand command;
    OptionTable table;
    addTailOptions(table, command);
    return table.parse(arguments).map([&](const QStringList& rest) -> Command {
        command.filter = rest.join(u' ');
        return command;
    });
}

template<typename T, void (*Add)(OptionTable&, T&)>
std::vector<OptionInfo> optionsAddedBy()
{
    T command;
    OptionTable table;
    Add(table, command);
    return table.options();
}

struct Verb
{
    QStringView name;
    QString (*help)();
    Result<Command> (*parse)(const QStringList& arguments);
    std::vector<OptionInfo> (*options)();
};

constexpr Verb Verbs[] = {
    {u"serve", serveHelp, parseServe, optionsAddedBy<ServeCommand, addServeOptions>},
    {u"send", sendHelp, parseSend, optionsAddedBy<SendCommand, addSendOptions>},
    {u"tail", tailHelp, parseTail, optionsAddedBy<TailCommand, addTailOptions>},
};
constexpr Verb NoVerb = {u"", windowHelp, parseWindow, optionsAddedBy<WindowCommand, addWindowOptions>};

const Verb& verbOf(QStringView word)
{
    const auto* const verb =
        std::find_if(std::begin(Verbs), std::end(Verbs), [&](const Verb& known) { return known.name == word; });
    return verb == std::end(Verbs) ? NoVerb : *verb;
}

} // namespace

Result<Command> parseCommandLine(const QStringList& arguments)
{
    const Verb& verb = verbOf(arguments.value(0));
    const QStringList rest = arguments.sliced(verb.name.isEmpty() ? 0 : 1);
    // A single dash may begin a word of a message or of a filter, so that "-h" counts only in front.
    const QStringList options = rest.first(rest.contains(u"--"_s) ? rest.indexOf(u"--"_s) : rest.size());
    const auto asks = [&](const QString& name, const QString& shortName) {
        return options.contains(name) || rest.value(0) == shortName;
    };
    if (asks(u"--help"_s, u"-h"_s))
        return PrintCommand{verb.help()};
    if (asks(u"--version"_s, u"-v"_s))
        return PrintCommand{versionText()};
    return verb.parse(rest);
}

QStringList commandNames()
{
    QStringList names;
    for (const Verb& verb : Verbs)
        names.append(verb.name.toString());
    return names;
}

std::vector<OptionInfo> optionsOf(const QString& command)
{
    return verbOf(command).options();
}

} // namespace Logboom
