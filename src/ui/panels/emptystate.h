// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace Logboom {

/// In the place of the table while the store is empty: how to send the first entry. GUI thread.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    /// address: of the server; problem: why it does not listen, empty if it does.
    void setServer(const QString& address, const QString& problem);

    /// The line ready to be pasted into a shell.
    [[nodiscard]] QString curlCommand() const;

signals:
    void sampleRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildCommand();
    void buildWays();
    void applySizes();
    void copyCommand();

    QString m_address;
    QWidget* m_block; ///< everything, 640 px wide
    QLabel* m_heading;
    QLabel* m_intro;
    QWidget* m_commandBox;
    QLabel* m_command;
    QWidget* m_ways;
    QPushButton* m_sample;
};

} // namespace Logboom
