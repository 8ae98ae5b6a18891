// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/bytes.h"

#include <memory>
#include <string>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace Logboom {

/// Writes Z{...} of FORMAT.md. Threads: one at a time.
class Compressor
{
public:
    Compressor();
    ~Compressor();
    Q_DISABLE_COPY_MOVE(Compressor)

    /// Appends v compressed size and the frame.
    void append(ByteWriter& out, std::string_view raw);
    /// The frame alone.
    [[nodiscard]] std::string_view frame(std::string_view raw);

private:
    ZSTD_CCtx_s* m_context;
    std::string m_buffer;
};

/// Reads Z{...}; the input may be damaged. Threads: one at a time.
class Decompressor
{
public:
    /// No frame decodes to more: a commit group is bounded far below.
    static constexpr std::size_t MaxRawBytes = 256u << 20;

    Decompressor();
    ~Decompressor();
    Q_DISABLE_COPY_MOVE(Decompressor)

    /// Reads v compressed size and the frame into `raw`. False where damaged.
    [[nodiscard]] bool read(ByteReader& in, std::string& raw);
    [[nodiscard]] bool frame(std::string_view compressed, std::string& raw);

private:
    ZSTD_DCtx_s* m_context;
};

} // namespace Logboom
