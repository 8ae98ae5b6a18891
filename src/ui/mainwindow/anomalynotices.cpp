// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/anomalynotices.h"

#include "ui/mainwindow/traymessages.h"
#include "ui/models/anomalytext.h"
#include "ui/panels/noteline.h"

#include <QSettings>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

const QString MutedKey = u"notifications/muted"_s;

/// More than anybody reads one by one.
constexpr std::size_t MaxKept = 1000;

void addNewest(std::vector<Anomaly>& kept, const std::vector<Anomaly>& added)
{
    kept.insert(kept.begin(), added.begin(), added.end());
    std::ranges::stable_sort(kept, std::ranges::greater(), &Anomaly::minute);
    if (kept.size() > MaxKept)
        kept.resize(MaxKept);
}

} // namespace

AnomalyNotices::AnomalyNotices(NoteLine& line, QObject* parent)
    : QObject(parent)
    , m_line(line)
    , m_muted(QSettings().value(MutedKey, false).toBool())
{
    m_desktop = [this](const QString& text) {
        if (!TrayMessages::areThere())
            return;
        if (!m_tray) {
            m_tray = std::make_unique<TrayMessages>();
            connect(m_tray.get(), &TrayMessages::activated, this, &AnomalyNotices::showRequested);
        }
        m_tray->show(tr("New anomaly"), text);
    };
    m_desktopPause.setSingleShot(true);
    m_desktopPause.setInterval(DesktopPauseMs);
    connect(&m_desktopPause, &QTimer::timeout, this, &AnomalyNotices::tellDesktop);
    m_lineTime.setInterval(LineMs);
    connect(&m_lineTime, &QTimer::timeout, this, &AnomalyNotices::endLine);
    connect(&line, &NoteLine::linkActivated, this, &AnomalyNotices::showRequested);
}

AnomalyNotices::~AnomalyNotices() = default;

void AnomalyNotices::setMuted(bool muted)
{
    if (m_muted == muted)
        return;
    m_muted = muted;
    QSettings().setValue(MutedKey, muted);
    if (muted)
        clear();
    emit mutedChanged(muted);
}

void AnomalyNotices::tell(const std::vector<Anomaly>& anomalies)
{
    if (m_muted)
        return;
    addNewest(m_told, anomalies);
    m_line.showNote(Icon::Anomaly, newAnomaliesText(m_told), tr("Show"));
    m_lineTime.start();
    if (m_line.window()->isActiveWindow())
        return;
    addNewest(m_forDesktop, anomalies);
    if (!m_desktopPause.isActive())
        tellDesktop();
}

void AnomalyNotices::tellDesktop()
{
    // Whoever came back meanwhile has read it in the window.
    if (m_forDesktop.empty() || m_line.window()->isActiveWindow()) {
        m_forDesktop.clear();
        return;
    }
    m_desktop(newAnomaliesText(m_forDesktop));
    m_forDesktop.clear();
    m_desktopPause.start();
}

void AnomalyNotices::endLine()
{
    // What came while nobody looked waits for somebody who does.
    if (m_line.window()->isActiveWindow())
        clear();
}

void AnomalyNotices::clear()
{
    m_told.clear();
    m_forDesktop.clear();
    m_lineTime.stop();
    m_line.showNote(Icon::Anomaly, {});
    if (m_tray)
        m_tray->hide();
}

std::optional<Anomaly> AnomalyNotices::newest() const
{
    return m_told.empty() ? std::nullopt : std::optional(m_told.front());
}

} // namespace Logboom
