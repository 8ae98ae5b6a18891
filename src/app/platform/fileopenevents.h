// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace Logboom {

/**
 * Takes the files that the system asks the running program to open. macOS does so for a file chosen in the Finder, also
 * for the one that the program was started by; elsewhere files come on the command line.
 *
 * What comes before start() is kept until then. Threads: that of the application object, which has to exist.
 */
class FileOpenEvents final : public QObject
{
    Q_OBJECT

public:
    explicit FileOpenEvents(QObject* parent = nullptr);

    void start();

signals:
    /// Absolute paths.
    void requested(const QStringList& paths);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_isStarted = false;
    QStringList m_kept;
};

} // namespace Logboom
