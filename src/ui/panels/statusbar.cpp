// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/statusbar.h"

#include "core/entry/timestamp.h"
#include "ui/models/anomalytext.h"
#include "ui/panels/statusparts.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QtMath>

#include <algorithm>
#include <array>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr int CopiedMs = 1500;

QString numberText(quint64 number)
{
    return QLocale().toString(number);
}

/// Unknown is not zero.
QString numberText(std::optional<quint64> number)
{
    return number ? numberText(*number) : u"…"_s;
}

} // namespace

std::optional<quint64> StatusNumbers::hidden() const
{
    if (!shown)
        return std::nullopt;
    // The two are read one after the other, so that for a moment more may be shown than was counted as stored.
    return store.entries - std::min(*shown, store.entries);
}

StatusBar::StatusBar(QWidget* parent)
    : QWidget(parent)
    , m_server(new StatusButton(this))
    , m_rules(new StatusButton(this))
    , m_search(new StatusButton(this))
    , m_anomalies(new StatusButton(this))
    , m_follow(new StatusButton(this))
{
    setAccessibleName(tr("Status"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setSpacing(0);
    row->setSizeConstraint(QLayout::SetNoConstraint); // fit() hides what has no room
    m_server->setLogFont(true);
    m_server->setObjectName(u"address"_s);
    row->addWidget(m_server);
    buildFields();
    row->addStretch(1);
    m_rules->setObjectName(u"rules"_s);
    m_rules->setLeadingIcon(Icon::EyeOff);
    m_rules->setToolTip(tr("Entries that filter and range of time let through and a rule hides. Click for the rules."));
    row->addWidget(m_rules);
    m_search->setObjectName(u"search"_s);
    m_search->setLeadingIcon(Icon::Search);
    m_search->setToolTip(tr("Many entries have to be looked at. Click to stop (Esc)."));
    row->addWidget(m_search);
    m_anomalies->setObjectName(u"anomalies"_s);
    m_anomalies->setToolTip(tr("Minutes of the range of time shown in which a "
                               "service was over its threshold. "
                               "Click to list them."));
    row->addWidget(m_anomalies);
    m_follow->setObjectName(u"follow"_s);
    row->addWidget(m_follow);

    m_copied.setSingleShot(true);
    m_copied.setInterval(CopiedMs);
    connect(&m_copied, &QTimer::timeout, this, &StatusBar::showAddress);
    connect(m_server, &StatusButton::clicked, this, &StatusBar::copyAddress);
    connect(m_search, &StatusButton::clicked, this, &StatusBar::searchStopRequested);
    connect(m_rules, &StatusButton::clicked, this, &StatusBar::rulesRequested);
    connect(m_anomalies, &StatusButton::clicked, this, &StatusBar::anomaliesRequested);
    connect(m_follow, &StatusButton::clicked, this, &StatusBar::followToggleRequested);
    setNumbers({});
    setZone(m_zone);
    setAnomalies(0);
    setHiddenByRules(0);
    setSearch(std::nullopt);
    setFollowing(true, 0);
    applySizes();
}

void StatusBar::buildFields()
{
    addSeparator();
    m_rate = addField(u"rate"_s, {}, tr("Entries arriving per second"));
    addSeparator();
    m_received = addField(u"received"_s, tr("received"), {});
    m_waiting = addField(u"waiting"_s, tr("waiting"), tr("Received, not yet stored"));
    m_rejected = addField(u"rejected"_s, tr("rejected"), {});
    addSeparator();
    m_stored = addField(u"stored"_s, tr("stored"), tr("Entries in the database now: shown + hidden"));
    m_shown = addField(u"shown"_s, tr("shown"), tr("Stored entries that match filter and range of time"));
    m_hidden = addField(u"hidden"_s, tr("hidden"), tr("Stored entries that do not match"));
    m_evicted =
        addField(u"evicted"_s, tr("evicted"), tr("Removed from the database for their age, its size or their number"));
    m_damaged = addField(u"damaged"_s, tr("damaged segments"), tr("Parts of the database that cannot be read"));
    addSeparator();
    m_size = addField(u"size"_s, {}, tr("Size of the database on disk"));
    m_zoneField = addField(u"zone"_s, {}, tr("Zone of the times shown"));
}

StatusField* StatusBar::addField(const QString& id, const QString& name, const QString& toolTip)
{
    auto* field = new StatusField(name, this);
    field->setObjectName(id);
    field->setToolTip(toolTip);
    static_cast<QHBoxLayout*>(layout())->addWidget(field);
    return field;
}

void StatusBar::addSeparator()
{
    auto* line = new QWidget(this);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    line->setFixedWidth(1);
    static_cast<QHBoxLayout*>(layout())->addWidget(line);
    m_separators.push_back(line);
}

void StatusBar::setServer(const QString& address, const QString& problem)
{
    m_address = address;
    m_problem = problem;
    showAddress();
}

void StatusBar::showAddress()
{
    const bool listening = isListening();
    const QString opening = tr("opening …");
    const QString problem = m_problem.isEmpty() ? opening : m_problem;
    m_server->setText(listening ? m_address : m_problem.isEmpty() ? opening : tr("not listening"));
    m_server->setTrailingIcon(listening ? std::optional(Icon::Copy) : std::nullopt);
    m_server->setEnabled(listening);
    m_server->setToolTip(listening ? tr("The server listens here. Click to copy.") : problem);
    m_server->setAccessibleName(listening ? tr("Copy the address of the server, %1").arg(m_address) : problem);
    updateDot();
    fit();
}

void StatusBar::updateDot()
{
    const Colours& colours = Colours::of(palette());
    m_server->setDot(isListening()         ? colours.ok
                     : m_problem.isEmpty() ? palette().color(QPalette::PlaceholderText)
                                           : colours.level(Level::Error).histogram);
    m_anomalies->setLeadingIcon(Icon::Anomaly, colours.anomaly);
}

void StatusBar::copyAddress()
{
    QGuiApplication::clipboard()->setText(m_address);
    m_server->setText(tr("Copied"));
    m_server->setTrailingIcon(Icon::Check);
    m_copied.start();
    fit();
    emit addressCopied();
}

void StatusBar::setNumbers(const StatusNumbers& numbers)
{
    const IngestCounters& since = numbers.since;
    //: Entries per second
    m_rate->setValue(tr("%1/s").arg(numberText(static_cast<quint64>(qRound64(numbers.perSecond.value_or(0))))));
    m_received->setValue(numberText(since.received));
    m_waiting->setValue(numberText(since.queued));
    m_rejected->setValue(numberText(since.rejected));
    m_rejected->setWarning(since.rejected > 0);
    const QString sum = tr("Since Logboom was started:\n%1 received = %2 stored + %3 rejected + "
                           "%4 waiting")
                            .arg(numberText(since.received), numberText(since.stored), numberText(since.rejected),
                                 numberText(since.queued));
    m_received->setToolTip(sum);
    m_rejected->setToolTip(sum);
    m_stored->setValue(numberText(numbers.store.entries));
    m_shown->setValue(numberText(numbers.shown));
    m_hidden->setValue(numberText(numbers.hidden()));
    m_evicted->setValue(numberText(numbers.store.evicted));
    m_damaged->setValue(numberText(quint64(numbers.store.damagedSegments)));
    m_damaged->setWarning(true);
    m_size->setValue(
        QLocale().formattedDataSize(static_cast<qint64>(numbers.store.bytes), 1, QLocale::DataSizeSIFormat));
    m_waiting->setProperty("empty", since.queued == 0);
    m_damaged->setProperty("empty", numbers.store.damagedSegments == 0);
    fit();
}

void StatusBar::setAnomalies(std::size_t count)
{
    m_anomalies->setText(anomaliesText(count));
    m_anomalies->setAccessibleName(m_anomalies->text());
    m_anomalies->setVisible(count > 0);
    fit();
}

void StatusBar::setHiddenByRules(std::optional<quint64> count)
{
    //: %1 is a number of entries
    m_rules->setText(tr("%1 hidden by rules").arg(numberText(count)));
    m_rules->setAccessibleName(m_rules->text());
    m_rules->setVisible(count != 0u);
    fit();
}

void StatusBar::setSearch(std::optional<double> progress)
{
    //: A search goes on; %1 is a number of percent
    m_search->setText(tr("Searching, %1 %").arg(qFloor(100 * progress.value_or(0))));
    m_search->setAccessibleName(tr("Stop the search"));
    m_search->setVisible(progress.has_value());
    fit();
}

void StatusBar::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    const QDateTime now = QDateTime::currentDateTimeUtc().toTimeZone(zone);
    const int minutes = now.offsetFromUtc() / 60;
    const QTime offset = QTime(0, 0).addSecs(std::abs(minutes) * 60);
    m_zoneField->setValue("UTC"_L1 + (minutes < 0 ? u'-' : u'+') + offset.toString(u"HH:mm"_s));
    setFollowing(m_following, m_heldAt);
}

void StatusBar::setFollowing(bool following, qint64 heldAt)
{
    m_following = following;
    m_heldAt = heldAt;
    const QString time = QDateTime::fromMSecsSinceEpoch(heldAt / Millisecond, m_zone).toString(u"HH:mm:ss.zzz"_s);
    m_follow->setText(following ? tr("Following") : heldAt > 0 ? tr("Held at %1").arg(time) : tr("Held"));
    m_follow->setLeadingIcon(following ? Icon::Follow : Icon::Pause);
    m_follow->setToolTip(following ? tr("The table follows the newest entries. Click to hold.")
                                   : tr("The table holds still. Click to follow the newest entries."));
    m_follow->setAccessibleName(m_follow->text());
    fit();
}

QString StatusBar::value(const QString& field) const
{
    const auto* found = findChild<StatusField*>(field);
    return found != nullptr ? found->value() : QString();
}

void StatusBar::fit()
{
    if (!isVisible())
        return; // it will be, and is fitted once then
    // The last of these go first.
    const std::array<std::vector<QWidget*>, 8> groups{{{m_stored, m_shown, m_separators[2]},
                                                       {m_received, m_rejected, m_separators[1]},
                                                       {m_damaged, m_waiting},
                                                       {m_rate, m_separators[0]},
                                                       {m_hidden},
                                                       {m_evicted},
                                                       {m_size, m_separators[3]},
                                                       {m_zoneField}}};
    const int gap = scaled(12, font());
    int free = width() - m_server->sizeHint().width() - m_follow->sizeHint().width() - 2 * gap;
    for (const StatusButton* button : {m_rules, m_search, m_anomalies})
        free -= button->isHidden() ? 0 : button->sizeHint().width() + gap;
    bool room = true;
    for (const std::vector<QWidget*>& group : groups) {
        int needed = 0;
        for (QWidget* widget : group)
            needed += widget->property("empty").toBool() ? 0 : std::max(widget->sizeHint().width(), 1) + gap;
        room = room && needed <= free;
        free -= room ? needed : 0;
        for (QWidget* widget : group)
            widget->setVisible(room && !widget->property("empty").toBool());
    }
}

void StatusBar::applySizes()
{
    setFixedHeight(scaled(24, font()));
    const int gap = scaled(12, font());
    layout()->setContentsMargins(scaled(2, font()), 1, scaled(2, font()), 0);
    layout()->setSpacing(gap);
    for (QWidget* line : m_separators)
        line->setFixedHeight(scaled(12, font()));
    fit();
}

void StatusBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, palette().color(QPalette::Mid));
}

void StatusBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void StatusBar::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fit();
}

void StatusBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
    if (event->type() == QEvent::PaletteChange)
        updateDot();
}

} // namespace Logboom
