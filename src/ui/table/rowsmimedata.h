// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <QMimeData>

#include <vector>

namespace Logboom {

/// Entries that are dragged elsewhere: lines of text, written only once they are dropped on something that wants them.
class RowsMimeData final : public QMimeData
{
    Q_OBJECT

public:
    explicit RowsMimeData(std::vector<Entry> entries);

    [[nodiscard]] QStringList formats() const override;
    [[nodiscard]] bool hasFormat(const QString& type) const override;

protected:
    [[nodiscard]] QVariant retrieveData(const QString& type, QMetaType preferred) const override;

private:
    const std::vector<Entry> m_entries;
    mutable QString m_text; // null until it was asked for
};

} // namespace Logboom
