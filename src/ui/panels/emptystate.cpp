// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/emptystate.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr int BlockWidth = 640; // of the design, for a 13 px font
constexpr int CopiedMs = 1500;
constexpr auto DefaultServer = "http://127.0.0.1:8081"_L1;

/// The framed box of the command; Window on the Base around it.
class CommandBox final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(palette().color(QPalette::Mid));
        painter.setBrush(palette().color(QPalette::Window));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
};

/// An icon in the text's second colour, following theme and font.
class IconLabel final : public QWidget
{
public:
    IconLabel(Icon icon, QWidget* parent)
        : QWidget(parent)
        , m_icon(icon)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {scaled(16, font()), scaled(16, font())}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIcon(painter, rect(), m_icon, palette().color(QPalette::PlaceholderText));
    }

private:
    Icon m_icon;
};

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_block(new QWidget(this))
    , m_heading(new QLabel(m_block))
    , m_intro(new QLabel(m_block))
    , m_commandBox(new CommandBox(m_block))
    , m_command(new QLabel(m_commandBox))
    , m_ways(new QWidget(m_block))
    , m_sample(new QPushButton(tr("Send sample entries"), m_block))
{
    setAccessibleName(tr("How to send the first entry"));
    m_intro->setForegroundRole(QPalette::PlaceholderText);
    m_intro->setTextFormat(Qt::PlainText);
    m_intro->setWordWrap(true);
    buildCommand();
    buildWays();
    auto* column = new QVBoxLayout(m_block);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_heading);
    column->addWidget(m_intro);
    column->addWidget(m_commandBox);
    column->addWidget(m_ways);
    column->addSpacing(12);
    column->addWidget(m_sample, 0, Qt::AlignLeft);
    m_sample->setAutoDefault(false);
    m_sample->setToolTip(tr("Some entries of an imagined shop, to look around with"));
    connect(m_sample, &QPushButton::clicked, this, &EmptyState::sampleRequested);
    auto* centred = new QGridLayout(this);
    centred->addWidget(m_block, 1, 1);
    for (const int edge : {0, 2}) {
        centred->setRowStretch(edge, 1);
        centred->setColumnStretch(edge, 1);
    }
    applySizes();
}

void EmptyState::buildCommand()
{
    m_command->setTextFormat(Qt::PlainText);
    m_command->setLayoutDirection(Qt::LeftToRight);
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_command->setFocusPolicy(Qt::ClickFocus);
    m_command->setAccessibleName(tr("Command that sends one entry"));
    auto* copy = new QPushButton(themedIcon(Icon::Copy), tr("Copy"), m_commandBox);
    copy->setAutoDefault(false);
    copy->setAccessibleName(tr("Copy the command"));
    connect(copy, &QPushButton::clicked, this, [this, copy] {
        copyCommand();
        copy->setText(tr("Copied"));
        QTimer::singleShot(CopiedMs, copy, [copy] { copy->setText(tr("Copy")); });
    });
    auto* row = new QHBoxLayout(m_commandBox);
    row->addWidget(m_command, 1);
    row->addWidget(copy, 0, Qt::AlignTop);
}

void EmptyState::buildWays()
{
    struct Way
    {
        Icon icon;
        QString title;
        QString id;
    };
    const std::array ways{Way{Icon::Terminal, tr("Pipe a program"), u"pipe"_s},
                          Way{Icon::Follow, tr("Send one line"), u"line"_s}};
    auto* grid = new QGridLayout(m_ways);
    int line = 0;
    for (const Way& way : ways) {
        auto* command = new QLabel(m_ways);
        command->setObjectName(way.id);
        command->setLayoutDirection(Qt::LeftToRight);
        command->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(new IconLabel(way.icon, m_ways), line, 0);
        grid->addWidget(new QLabel(way.title, m_ways), line, 1);
        grid->addWidget(command, line, 2);
        ++line;
    }
    grid->setColumnStretch(2, 1);
}

void EmptyState::setServer(const QString& address, const QString& problem)
{
    m_address = address;
    m_heading->setText(problem.isEmpty() ? tr("Waiting for the first entry") : tr("No entries can arrive"));
    m_intro->setText(problem.isEmpty() ? tr("Listening on %1. Send one from a terminal:").arg(address) : problem);
    m_commandBox->setVisible(problem.isEmpty());
    m_ways->setVisible(problem.isEmpty());
    m_sample->setVisible(problem.isEmpty());
    m_command->setText(curlCommand());
    const QString send = address == DefaultServer ? u"logboom send"_s : QString("logboom send --server "_L1 + address);
    m_ways->findChild<QLabel*>(u"pipe"_s)->setText("myapp 2>&1 | "_L1 + send);
    m_ways->findChild<QLabel*>(u"line"_s)->setText(send + " hello"_L1);
}

QString EmptyState::curlCommand() const
{
    return u"curl %1/api/logs \\\n  -H 'Content-Type: application/json' \\\n"
           "  -d '{\"app_key\":\"shop\",\"app_id\":\"1\",\"level\":\"info\",\"message\":\"hello\"}'"_s.arg(m_address);
}

void EmptyState::copyCommand()
{
    QGuiApplication::clipboard()->setText(curlCommand());
}

void EmptyState::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
}

void EmptyState::applySizes()
{
    const auto px = [this](int design) { return scaled(design, font()); };
    m_block->setMaximumWidth(px(BlockWidth));
    m_block->setMinimumWidth(0);
    m_heading->setFont(semibold(sized(font(), 16)));
    const QFont log = logFont(font());
    m_command->setFont(sized(log, 12));
    for (QLabel* command : {m_ways->findChild<QLabel*>(u"pipe"_s), m_ways->findChild<QLabel*>(u"line"_s)})
        command->setFont(sized(log, 12));
    m_block->layout()->setSpacing(px(4));
    m_commandBox->layout()->setContentsMargins(px(12), px(8), px(8), px(8));
    static_cast<QVBoxLayout*>(m_block->layout())->setStretch(1, 0);
    m_intro->setContentsMargins(0, 0, 0, px(12));
    m_ways->layout()->setContentsMargins(0, px(20), 0, 0);
    auto* grid = static_cast<QGridLayout*>(m_ways->layout());
    grid->setHorizontalSpacing(px(12));
    grid->setVerticalSpacing(px(10));
    grid->setColumnMinimumWidth(1, px(116));
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

} // namespace Logboom
