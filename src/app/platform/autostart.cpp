// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/autostart.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QSettings>
#include <QStandardPaths>

namespace Logboom {

using namespace Qt::StringLiterals;

QString desktopArgument(const QString& text)
{
    // Once for the string, once more for the argument between quotes; a percent sign stands for itself when doubled.
    QString quoted;
    for (const QChar c : text) {
        if (c == u'\\')
            quoted += u"\\\\\\\\"_s;
        else if (c == u'"' || c == u'`' || c == u'$')
            quoted += u"\\\\"_s + c;
        else if (c == u'%')
            quoted += u"%%"_s;
        else
            quoted += c;
    }
    return u'"' + quoted + u'"';
}

#ifdef Q_OS_WIN

namespace {

const QString RunKey = u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run"_s;
const QString RunName = u"Logboom"_s;

} // namespace

bool isAutostartOn()
{
    return QSettings(RunKey, QSettings::NativeFormat).contains(RunName);
}

Result<> setAutostart(bool on)
{
    QSettings run(RunKey, QSettings::NativeFormat);
    const QString command = u'"' + QDir::toNativeSeparators(QCoreApplication::applicationFilePath()) + u'"';
    if (on)
        run.setValue(RunName, command);
    else
        run.remove(RunName);
    run.sync();
    if (run.status() == QSettings::NoError)
        return {};
    return failure(Error::Code::Io, QCoreApplication::translate("Logboom", "Windows did not take the setting."));
}

#else

namespace {

QString autostartFile()
{
#ifdef Q_OS_MACOS
    return QDir::homePath() + u"/Library/LaunchAgents/io.github.logboom.plist"_s;
#else
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/autostart/logboom.desktop"_s;
#endif
}

QByteArray autostartContent()
{
    const QString program = QCoreApplication::applicationFilePath();
#ifdef Q_OS_MACOS
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
           "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
           "<plist version=\"1.0\"><dict>\n"
           "<key>Label</key><string>io.github.logboom</string>\n"
           "<key>ProgramArguments</key><array><string>%1</string></array>\n"
           "<key>RunAtLoad</key><true/>\n"
           "</dict></plist>\n"_s.arg(program.toHtmlEscaped())
               .toUtf8();
#else
    // TryExec: once the program is removed, sessions take no notice of the entry.
    return u"[Desktop Entry]\nType=Application\nName=Logboom\nIcon=logboom\nExec=%1\nTryExec=%2\nTerminal=false\n"_s
        .arg(desktopArgument(program), QString(program).replace(u'\\', u"\\\\"_s))
        .toUtf8();
#endif
}

} // namespace

bool isAutostartOn()
{
    return QFileInfo::exists(autostartFile());
}

Result<> setAutostart(bool on)
{
    const QString path = autostartFile();
    const auto refused = [&path](const QString& reason) {
        return failure(Error::Code::Io, QCoreApplication::translate("Logboom", "%1 could not be changed: %2.")
                                            .arg(QDir::toNativeSeparators(path), reason));
    };
    if (!on) {
        QFile file(path);
        if (file.exists() && !file.remove())
            return refused(file.errorString());
        return {};
    }
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    const QByteArray content = autostartContent();
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return refused(file.errorString());
    return {};
}

#endif

} // namespace Logboom
