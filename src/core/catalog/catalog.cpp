// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog.h"

#include <QByteArray>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace Logboom {

const Application* Catalog::application(qint64 id) const
{
    const auto found = std::ranges::lower_bound(applications, id, {}, &Application::id);
    return found != applications.end() && found->id == id ? &*found : nullptr;
}

const Application* Catalog::application(std::string_view name) const
{
    const auto found = std::ranges::find(applications, name, &Application::name);
    return found != applications.end() ? &*found : nullptr;
}

void Catalog::take(Threshold threshold)
{
    const auto [at, isNew] = thresholds.try_emplace({threshold.service, threshold.severity}, threshold);
    if (!isNew && threshold.updatedAt >= at->second.updatedAt)
        at->second = std::move(threshold);
}

std::string newIngestKey()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char*>(words.data()), sizeof words).toHex().toStdString();
}

} // namespace Logboom
