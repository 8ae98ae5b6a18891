// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace Logboom {

/**
 * An application that tells on the standard output when the first of its windows has been painted: a line "painted",
 * the steady clock in nanoseconds, the CPU time of the GUI thread and that of all threads in milliseconds.
 */
class FirstPaintApplication final : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;

    /// Prints a line of that form.
    static void tell(const char* what);

signals:
    /// Once, after the line was printed.
    void painted();

private:
    int m_depth = 0; // of events within events
    bool m_painting = false;
    bool m_painted = false;
};

} // namespace Logboom
