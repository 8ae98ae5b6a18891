// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

namespace Logboom {

class EntryBatch;

/**
 * Keeps how far sources such as files were read, in the transactions of the entries made of them: nothing is read twice
 * or left out, whatever ends the program. A mark has a name, and takes the place of an earlier one of that name.
 *
 * Threads: any.
 */
class MarkKeeper
{
public:
    virtual ~MarkKeeper() = default;

    /// The marks of committed batches by name.
    [[nodiscard]] virtual std::map<std::string, std::string> marks() const = 0;

    /// To be called before the batch is handed to the pipeline: the mark is kept when the batch is committed, and
    /// forgotten when that fails.
    virtual void setMark(const EntryBatch& batch, std::string name, std::string value) = 0;
    /// The batch will not be committed.
    virtual void dropMark(const EntryBatch& batch) = 0;
};

} // namespace Logboom
