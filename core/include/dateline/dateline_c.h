/* Dateline from C and WebAssembly.
 *
 * 1. Handles are opaque; each dl_*_new and dl_analyze result is freed by its own dl_*_free; freeing NULL is allowed.
 * 2. Text comes in as pointer and length in bytes (UTF-8, any bytes allowed, NUL too) and is copied.
 * 3. Strings that come out belong to their handle, are UTF-8, end with a NUL, and live until it is freed.
 * 4. Nothing here throws, prints or aborts. An engine may be used from several threads at once.
 * 5. Offsets in the JSON count the unit that options name ("offsets": "utf-8", "utf-16" or "code-point").
 */
#ifndef DATELINE_C_H
#define DATELINE_C_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct dl_engine dl_engine;
typedef struct dl_result dl_result;

enum dl_status { dl_ok = 0, dl_empty = 1, dl_too_long = 2, dl_bad_options = 3, dl_out_of_memory = 4, dl_binary = 5 };

/* Compiles rules and lists, so that the first article doesn't wait. NULL when memory is short. */
dl_engine* dl_engine_new(void);
void dl_engine_free(dl_engine* engine);

/* Adds an optional pack of names, which is copied; before the first engine. dl_bad_options when the bytes are no pack or
 * it is too late. */
int dl_add_pack(const char* bytes, size_t length);

/* Reads one article. `options_json` is a JSON object such as {"published":"2024-04-18","offsets":"utf-16"}; NULL with
 * length 0 for the defaults. NULL only when memory is short. */
dl_result* dl_analyze(const dl_engine* engine, const char* text, size_t length, const char* options_json, size_t options_length);

int dl_result_status(const dl_result* result);

/* The document, or {"error":{"status":"empty","message":"..."}} when the status is not dl_ok. */
const char* dl_result_json(const dl_result* result);
size_t dl_result_json_size(const dl_result* result);
void dl_result_free(dl_result* result);

/* Memory for callers without an allocator of their own (JavaScript). */
void* dl_alloc(size_t size);
void dl_free(void* memory);

const char* dl_version(void);

#ifdef __cplusplus
}
#endif

#endif
