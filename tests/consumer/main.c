/* The same from C, as dateline_c.h describes it. */
#include <dateline/dateline_c.h>

#include <stdio.h>
#include <string.h>

int main(void) {
  const char* text = "Kenya signed 14 accords.";
  dl_engine* engine = dl_engine_new();
  dl_result* result = dl_analyze(engine, text, strlen(text), NULL, 0);
  const int status = result == NULL ? dl_out_of_memory : dl_result_status(result);
  if (status == dl_ok) printf("%zu bytes\n", dl_result_json_size(result));
  dl_result_free(result);
  dl_engine_free(engine);
  return status;
}
