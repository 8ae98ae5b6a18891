// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/zonedialog.h"

#include "core/entry/timestamp.h"
#include "ui/panels/problemlabel.h"
#include "ui/theme/fonts.h"

#include <QCompleter>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr int FieldWidth = 320; // of the design

QStringList zoneNames()
{
    QStringList names;
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
        names.append(QString::fromLatin1(id));
    return names;
}

} // namespace

QTimeZone zoneOf(const QString& text)
{
    const QString name = text.trimmed();
    if (name.isEmpty())
        return {};
    static const QRegularExpression offset(u"^(?:UTC)?([+-])(\\d{1,2})(?::?(\\d{2}))?$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (const QRegularExpressionMatch match = offset.match(name); match.hasMatch()) {
        const int seconds = match.capturedView(2).toInt() * 3600 + match.capturedView(3).toInt() * 60;
        const bool fits = match.capturedView(2).toInt() <= 14 && match.capturedView(3).toInt() < 60;
        return fits ? QTimeZone(match.capturedView(1) == u"-" ? -seconds : seconds) : QTimeZone();
    }
    const QByteArray id = name.toLatin1();
    if (QTimeZone::isTimeZoneIdAvailable(id))
        return QTimeZone(id);
    for (const QByteArray& known : QTimeZone::availableTimeZoneIds()) {
        if (known.compare(id, Qt::CaseInsensitive) == 0)
            return QTimeZone(known);
    }
    return {};
}

ZoneDialog::ZoneDialog(const QTimeZone& zone, QWidget* parent)
    : QDialog(parent)
    , m_name(new QLineEdit(QString::fromLatin1(zone.id()), this))
    , m_problem(new ProblemLabel(this))
{
    setWindowTitle(tr("Times in another zone"));
    auto* completer = new QCompleter(zoneNames(), this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_name->setCompleter(completer);
    m_name->setMinimumWidth(scaled(FieldWidth, font()));
    m_name->setAccessibleName(tr("Name of the zone, or an offset"));
    m_name->setPlaceholderText(u"Europe/Berlin, +05:30"_s);
    m_name->selectAll();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_use = buttons->addButton(tr("Use"), QDialogButtonBox::AcceptRole);
    m_use->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(new QLabel(tr("Name of the zone, or an offset"), this));
    column->addWidget(m_name);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &ZoneDialog::check);
    check();
}

QTimeZone ZoneDialog::zone() const
{
    return zoneOf(m_name->text());
}

void ZoneDialog::check()
{
    const QTimeZone chosen = zone();
    m_use->setEnabled(chosen.isValid());
    if (chosen.isValid()) {
        const QDateTime now = QDateTime::currentDateTimeUtc().toTimeZone(chosen);
        m_problem->showNote(tr("It is %1 there.").arg(now.toString(u"yyyy-MM-dd HH:mm"_s)));
    } else {
        m_problem->showProblem(tr("There is no such zone."), m_name);
    }
}

} // namespace Logboom
