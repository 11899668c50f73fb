// Which way a date without a year or a bare weekday points.
#pragma once

#include "dates/context.h"

namespace dateline {

enum class Lean : uint8_t { unknown, past, future };

/// Reads the verbs around `at`: the nearest cue before it in its sentence decides ("will meet on" future, "said on"
/// past), else the nearest after it. Looks at no more than 40 words either way.
Lean lean_of(const Context& context, Span expression);

}  // namespace dateline
