// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal.h"

#include "app/platform/console.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Logboom {

namespace {

void write(std::FILE* stream, const QString& text)
{
    const QByteArray bytes = (text % u'\n').toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void printLine(const QString& text)
{
    write(stdout, text);
}

void printProblem(const QString& text)
{
    write(stderr, "logboom: "_L1 % text);
}

int failWith(const Error& error)
{
    printProblem(error.message);
    return error.code == Error::Code::Invalid ? 2 : 1;
}

bool wantsColour()
{
    return outputTakesColour() && qEnvironmentVariableIsEmpty("NO_COLOR");
}

} // namespace Logboom
