#include "text/read_text.h"

#include "text/blocks.h"
#include "text/sentences.h"
#include "text/tokens.h"

namespace dateline {

void read_text(Document& document, const Options&) {
  document.blocks = find_blocks(document.text);
  // English news has about six bytes a token.
  document.tokens.reserve(document.text.size() / 5);
  std::vector<Mark> marks;
  marks.reserve(document.text.size() / 5);
  for (uint32_t i = 0; i < document.blocks.size(); ++i) {
    const size_t first = document.tokens.size();
    tokenize(document.text, document.blocks[i], document.tokens, marks);
    split_sentences(document.text, i, first, document.tokens, marks, document.sentences);
  }
}

}  // namespace dateline
