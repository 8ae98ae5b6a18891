// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace Logboom {

/**
 * Whether the desktop asks for a dark look, and word of a change while the program runs.
 *
 * The one place that knows what the Qt versions differ in. GUI thread.
 */
class SystemScheme final : public QObject
{
    Q_OBJECT

public:
    /// Make it before the application's palette is changed: an old Qt reads the scheme from the desktop's palette.
    explicit SystemScheme(QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }

signals:
    void changed();

private:
    void set(bool dark);

    bool m_dark = false;
};

} // namespace Logboom
