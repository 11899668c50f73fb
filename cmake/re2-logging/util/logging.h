// Stands in for RE2's own header of this name: the same macros, without output.
//
// Dateline promises to print nothing, and RE2's header brings <iostream>, which is a fifth of dateline.wasm.
// A failed CHECK still ends the program; a DFATAL ends it in debug builds and is passed over in release builds.
#ifndef UTIL_LOGGING_H_
#define UTIL_LOGGING_H_

#include <cassert>
#include <cstdlib>

namespace dateline_re2 {

struct Silence {
  const Silence& stream() const { return *this; }
  template <typename T>
  const Silence& operator<<(const T&) const {
    return *this;
  }
};

struct Abort : Silence {
  [[noreturn]] ~Abort() { std::abort(); }
};

}  // namespace dateline_re2

#define LOG_INFO dateline_re2::Silence()
#define LOG_WARNING dateline_re2::Silence()
#define LOG_ERROR dateline_re2::Silence()
#define LOG_FATAL dateline_re2::Abort()
#ifdef NDEBUG
#define LOG_DFATAL LOG_ERROR
#else
#define LOG_DFATAL LOG_FATAL
#endif
#define LOG(severity) LOG_##severity.stream()
#define VLOG(level) LOG_INFO.stream()

#define CHECK(x) if (x) {} else LOG_FATAL.stream()
#define CHECK_EQ(x, y) CHECK((x) == (y))
#define CHECK_NE(x, y) CHECK((x) != (y))
#define CHECK_LE(x, y) CHECK((x) <= (y))
#define CHECK_LT(x, y) CHECK((x) < (y))
#define CHECK_GE(x, y) CHECK((x) >= (y))
#define CHECK_GT(x, y) CHECK((x) > (y))

#define DCHECK(x) assert(x)
#define DCHECK_EQ(x, y) assert((x) == (y))
#define DCHECK_NE(x, y) assert((x) != (y))
#define DCHECK_LE(x, y) assert((x) <= (y))
#define DCHECK_LT(x, y) assert((x) < (y))
#define DCHECK_GE(x, y) assert((x) >= (y))
#define DCHECK_GT(x, y) assert((x) > (y))

#endif  // UTIL_LOGGING_H_
