// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <vector>

namespace Logboom {

struct SavedFilter
{
    QString name; ///< not empty, and no other has it
    QString text; ///< not empty
    friend bool operator==(const SavedFilter&, const SavedFilter&) = default;
};

/// The filters people keep, by name, in the order they were saved. Every change goes to QSettings at once. GUI thread.
class SavedFilters final : public QObject
{
    Q_OBJECT

public:
    /// Longer ones are cut for the name of a filter that has none.
    static constexpr qsizetype MaxNameFromText = 40;

    /// Reads those of the settings.
    explicit SavedFilters(QObject* parent = nullptr);

    [[nodiscard]] const std::vector<SavedFilter>& all() const { return m_filters; }
    /// -1 where it is not saved.
    [[nodiscard]] int indexOfText(const QString& text) const;

    /// Under a name made of the text. Returns its index; that of the one there is where the text is saved already, -1
    /// for an empty text.
    int save(const QString& text);
    /// False where the name is empty or another filter's; nothing changes then.
    bool rename(int index, const QString& name);
    void remove(int index);

signals:
    void changed();

private:
    void write() const;
    [[nodiscard]] bool isNameFree(const QString& name) const;

    std::vector<SavedFilter> m_filters;
};

} // namespace Logboom
