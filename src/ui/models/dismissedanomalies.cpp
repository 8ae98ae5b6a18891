// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/dismissedanomalies.h"

namespace Logboom {

namespace {

/// Minute, service, severity.
constexpr qsizetype Parts = 3;

} // namespace

void DismissedAnomalies::set(const AnomalyKey& key, bool dismissed)
{
    if (!dismissed) {
        m_keys.erase(key);
        return;
    }
    m_keys.insert(key);
    if (m_keys.size() > MaxKept)
        m_keys.erase(m_keys.begin());
}

QStringList DismissedAnomalies::toStrings() const
{
    QStringList strings;
    for (const AnomalyKey& key : m_keys) {
        strings.append(
            {QString::number(key.minute), QString::fromStdString(key.service), QString::fromStdString(key.severity)});
    }
    return strings;
}

DismissedAnomalies DismissedAnomalies::fromStrings(const QStringList& strings)
{
    DismissedAnomalies dismissed;
    for (qsizetype i = 0; i + Parts <= strings.size(); i += Parts) {
        bool ok = false;
        const qint64 minute = strings[i].toLongLong(&ok);
        if (ok)
            dismissed.set({minute, strings[i + 1].toStdString(), strings[i + 2].toStdString()}, true);
    }
    return dismissed;
}

} // namespace Logboom
