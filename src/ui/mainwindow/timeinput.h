// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDialog>
#include <QString>
#include <QTimeZone>

#include <optional>

class QLineEdit;

namespace Logboom {

/// A time as people type it, in microseconds: "10:42", "10:42:31.482" (of today), "2026-03-18 10:42", or ISO 8601 with
/// an offset. Without an offset it is of the zone. Of anything else, and of a time that the zone's clocks pass over,
/// the error is a sentence for people (Error::Code::Invalid).
[[nodiscard]] Result<qint64> parseTimeInput(const QString& text, qint64 now, const QTimeZone& zone);

/// Asks for a time to go to, and says what is wrong with one that is none.
class GoToTimeDialog final : public QDialog
{
    Q_OBJECT

public:
    /// near: what the field begins with, microseconds.
    GoToTimeDialog(qint64 near, const QTimeZone& zone, QWidget* parent);

    /// Nothing while the text is not a time.
    [[nodiscard]] std::optional<qint64> time() const;

private:
    QTimeZone m_zone;
    QLineEdit* m_edit;
};

} // namespace Logboom
