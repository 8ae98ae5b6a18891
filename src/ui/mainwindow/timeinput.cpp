// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/timeinput.h"

#include "core/entry/timestamp.h"
#include "ui/theme/fonts.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

QDateTime dateTimeOf(qint64 time, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(time / Millisecond, zone);
}

/// "H:mm" and longer, nothing else.
QTime parseClock(const QString& text)
{
    for (const QString& format : {u"H:mm"_s, u"H:mm:ss"_s, u"H:mm:ss.z"_s, u"H:mm:ss.zzz"_s}) {
        const QTime time = QTime::fromString(text, format);
        if (time.isValid())
            return time;
    }
    return {};
}

} // namespace

std::optional<qint64> parseTimeInput(const QString& text, qint64 now, const QTimeZone& zone)
{
    const QString trimmed = text.trimmed();
    QDate date = dateTimeOf(now, zone).date();
    QString clock = trimmed;
    const qsizetype gap = std::max(trimmed.indexOf(u' '), trimmed.indexOf(u'T'));
    if (gap > 0) {
        date = QDate::fromString(trimmed.first(gap), u"yyyy-MM-dd"_s);
        clock = trimmed.sliced(gap + 1);
    }
    const QTime time = parseClock(clock);
    if (date.isValid() && time.isValid())
        return QDateTime(date, time, zone).toMSecsSinceEpoch() * Millisecond;
    // A date alone is its midnight in the zone; the rest has an offset.
    const QDate day = QDate::fromString(trimmed, u"yyyy-MM-dd"_s);
    if (day.isValid())
        return day.startOfDay(zone).toMSecsSinceEpoch() * Millisecond;
    return parseTimestamp(trimmed.toStdString());
}

GoToTimeDialog::GoToTimeDialog(qint64 near, const QTimeZone& zone, QWidget* parent)
    : QDialog(parent)
    , m_zone(zone)
    , m_edit(new QLineEdit(dateTimeOf(near, zone).toString(u"yyyy-MM-dd HH:mm:ss"_s), this))
{
    setWindowTitle(tr("Go to time"));
    auto* hint = new QLabel(tr("A time of today, a date and time, or ISO 8601 with an offset."), this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setFont(sized(font(), 12));
    m_edit->setFont(logFont(font()));
    m_edit->setAccessibleName(tr("Time"));
    m_edit->setAccessibleDescription(hint->text());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton* go = buttons->button(QDialogButtonBox::Ok);
    go->setText(tr("Go"));
    connect(m_edit, &QLineEdit::textChanged, this, [this, go] { go->setEnabled(time().has_value()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_edit);
    column->addWidget(hint);
    column->addWidget(buttons);
    m_edit->selectAll();
    setMinimumWidth(scaled(380, font()));
}

std::optional<qint64> GoToTimeDialog::time() const
{
    return parseTimeInput(m_edit->text(), currentTimestamp(), m_zone);
}

} // namespace Logboom
