// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimeZone>

class QLineEdit;
class QPushButton;

namespace Logboom {

class ProblemLabel;

/// The zone a name or an offset means: "Europe/Berlin" in any case, "UTC", "+05:30"; invalid for any other text.
[[nodiscard]] QTimeZone zoneOf(const QString& text);

/// Asks for a zone by its name. GUI thread; not modal.
class ZoneDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ZoneDialog(const QTimeZone& zone, QWidget* parent = nullptr);

    /// Valid once it was accepted.
    [[nodiscard]] QTimeZone zone() const;

private:
    void check();

    QLineEdit* m_name;
    ProblemLabel* m_problem;
    QPushButton* m_use = nullptr;
};

} // namespace Logboom
