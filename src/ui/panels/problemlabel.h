// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace Logboom {

/// One sentence beside a field: what is wrong with it, in the colour of errors, or what came of it. GUI thread.
class ProblemLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ProblemLabel(QWidget* parent = nullptr);

    /// field: what the sentence is about; screen readers hear it there too.
    void showProblem(const QString& sentence, QWidget* field);
    void showNote(const QString& sentence);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void say(const QString& sentence, QWidget* field);

    QWidget* m_field = nullptr; // that has the problem
};

} // namespace Logboom
