// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/timeinput.h"

#include "core/entry/timestamp.h"
#include "ui/panels/problemlabel.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
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

Result<qint64> parseTimeInput(const QString& text, qint64 now, const QTimeZone& zone)
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
    const auto invalid = [](const QString& sentence) { return failure(Error::Code::Invalid, sentence); };
    if (date.isValid() && time.isValid()) {
        const QDateTime moment(date, time, zone);
        if (!moment.isValid() || moment.time() != time)
            return invalid(QCoreApplication::translate("Logboom", "%1 does not exist: the clocks go past it that day.")
                               .arg(clock.trimmed()));
        return moment.toMSecsSinceEpoch() * Millisecond;
    }
    // A date alone is its midnight in the zone; the rest has an offset.
    const QDate day = QDate::fromString(trimmed, u"yyyy-MM-dd"_s);
    if (day.isValid())
        return day.startOfDay(zone).toMSecsSinceEpoch() * Millisecond;
    if (const std::optional<qint64> moment = parseTimestamp(trimmed.toStdString()))
        return *moment;
    static const QRegularExpression WrittenDay(u"^\\d{4}-\\d\\d-\\d\\d"_s);
    if (const auto written = WrittenDay.match(trimmed);
        written.hasMatch() && !QDate::fromString(written.captured(), u"yyyy-MM-dd"_s).isValid())
        return invalid(QCoreApplication::translate("Logboom", "There is no day %1.").arg(written.captured()));
    return invalid(QCoreApplication::translate("Logboom", "This is no time, as 10:42 or 2026-01-19 10:42 is."));
}

GoToTimeDialog::GoToTimeDialog(qint64 near, const QTimeZone& zone, QWidget* parent)
    : QDialog(parent)
    , m_zone(zone)
    , m_edit(new QLineEdit(dateTimeOf(near, zone).toString(u"yyyy-MM-dd HH:mm:ss"_s), this))
{
    setWindowTitle(tr("Go to time"));
    const QString help = tr("A time of today, a date and time, or ISO 8601 with an offset.");
    auto* hint = new ProblemLabel(this);
    hint->setFont(sized(font(), 12));
    hint->showNote(help);
    m_edit->setFont(logFont(font()));
    m_edit->setAccessibleName(tr("Time"));
    m_edit->setAccessibleDescription(help);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    QPushButton* go = buttons->button(QDialogButtonBox::Ok);
    go->setText(tr("Go"));
    connect(m_edit, &QLineEdit::textChanged, this, [this, go, hint, help] {
        const Result<qint64> read = parseTimeInput(m_edit->text(), currentTimestamp(), m_zone);
        go->setEnabled(read.has_value());
        if (read || m_edit->text().isEmpty())
            hint->showNote(help);
        else
            hint->showProblem(read.error().message, m_edit);
    });
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
    const Result<qint64> read = parseTimeInput(m_edit->text(), currentTimestamp(), m_zone);
    return read ? std::optional(*read) : std::nullopt;
}

} // namespace Logboom
