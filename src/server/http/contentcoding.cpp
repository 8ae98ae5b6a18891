// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/contentcoding.h"

#include "core/base/ascii.h"

#define ZLIB_CONST // next_in points to const then
#include <zlib.h>

#include <array>
#include <memory>

namespace Logboom {

namespace {

constexpr HttpFailure Unsupported{415, "Only the content encodings gzip and deflate are supported"};
constexpr HttpFailure Damaged{400, "Damaged compressed body"};
constexpr HttpFailure TooLarge{413, "Payload too large"};

// As inflateInit2() takes them (zlib.h).
constexpr int ZlibOrGzip = 15 + 32;
constexpr int RawDeflate = -15;

struct InflateEnd
{
    void operator()(z_stream* stream) const
    {
        inflateEnd(stream);
        delete stream;
    }
};

tl::expected<QByteArray, HttpFailure> inflated(const QByteArray& body, int windowBits, qsizetype maxBytes)
{
    auto* raw = new z_stream{};
    if (inflateInit2(raw, windowBits) != Z_OK) {
        delete raw;
        return tl::make_unexpected(Damaged);
    }
    const std::unique_ptr<z_stream, InflateEnd> stream(raw);
    stream->next_in = reinterpret_cast<const Bytef*>(body.constData());
    stream->avail_in = static_cast<uInt>(body.size());
    QByteArray out;
    std::array<char, 64 << 10> block;
    for (;;) {
        stream->next_out = reinterpret_cast<Bytef*>(block.data());
        stream->avail_out = block.size();
        const int status = inflate(stream.get(), Z_NO_FLUSH);
        out.append(block.data(), static_cast<qsizetype>(block.size() - stream->avail_out));
        if (out.size() > maxBytes)
            return tl::make_unexpected(TooLarge);
        if (status == Z_STREAM_END) {
            if (stream->avail_in == 0)
                return out;
            if (windowBits == RawDeflate || inflateReset(stream.get()) != Z_OK) // gzip members may follow each other
                return tl::make_unexpected(Damaged);
        } else if (status != Z_OK) {
            return tl::make_unexpected(Damaged); // also data that ends too early
        }
    }
}

} // namespace

tl::expected<QByteArray, HttpFailure> decodeContent(std::string_view encoding, const QByteArray& body,
                                                    qsizetype maxBytes)
{
    // Clients that name an encoding in every request do so where they send nothing, too.
    if (body.isEmpty() || encoding.empty() || equalsIgnoringCase(encoding, "identity"))
        return body;
    if (equalsIgnoringCase(encoding, "gzip") || equalsIgnoringCase(encoding, "x-gzip"))
        return inflated(body, ZlibOrGzip, maxBytes);
    if (!equalsIgnoringCase(encoding, "deflate"))
        return tl::make_unexpected(Unsupported);
    // The name means the zlib format, but some clients send bare deflate data.
    auto out = inflated(body, ZlibOrGzip, maxBytes);
    if (!out && out.error().status == Damaged.status)
        return inflated(body, RawDeflate, maxBytes);
    return out;
}

} // namespace Logboom
