// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace Logboom {

// The simple shapes of the filter language that clicks write and read back: [-]field:value, [-]field=value and
// [-]field:(value value). Everything else in a filter text is none of these and is left as it stands.

struct FieldTerm
{
    bool negated = false;
    QString field;
    QChar op;           ///< ':' or '='
    QStringList values; ///< unquoted; at least one

    /// Same field and operator, so that values of the two can stand in one list.
    [[nodiscard]] bool isAbout(const FieldTerm& other) const;
    /// As the filter language writes it.
    [[nodiscard]] QString text() const;
};

/// Nothing where the text is of another shape.
[[nodiscard]] std::optional<FieldTerm> parseFieldTerm(QStringView text);

/// A value that stands for itself: in quotes where it would mean something else without.
[[nodiscard]] QString quotedFilterValue(const QString& value);

/// A text that is looked for as it stands, whatever is in it.
[[nodiscard]] QString quotedFilterText(const QString& text);

/// Two values of the term can never be true of one entry, so they belong into one list. Not so where each value is a
/// text to find in a longer one.
[[nodiscard]] bool isSingleValued(const FieldTerm& term);

} // namespace Logboom
