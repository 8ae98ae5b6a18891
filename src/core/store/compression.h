// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/bytes.h"

#include <memory>
#include <optional>
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

/// Memory that grows and is not cleared before it is written to.
class RawBytes
{
public:
    [[nodiscard]] char* make(std::size_t size)
    {
        if (size > m_capacity) {
            m_bytes = std::make_unique_for_overwrite<char[]>(size);
            m_capacity = size;
        }
        m_size = size;
        return m_bytes.get();
    }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::string_view view() const { return {m_bytes.get(), m_size}; }

private:
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_capacity = 0;
    std::size_t m_size = 0;
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
    [[nodiscard]] bool frame(std::string_view compressed, RawBytes& raw);

private:
    /// Nothing where it is too much, or not known.
    [[nodiscard]] static std::optional<std::size_t> rawSize(std::string_view compressed);
    [[nodiscard]] bool decompress(std::string_view compressed, char* raw, std::size_t size);

    ZSTD_DCtx_s* m_context;
};

} // namespace Logboom
