#include "text/blocks.h"

#include "text/lines.h"

namespace dateline {

std::vector<Block> find_blocks(std::string_view text) {
  std::vector<Block> blocks;
  for (const Paragraph& paragraph : read_paragraphs(text)) {
    Block block;
    block.start = paragraph.start;
    block.end = paragraph.end;
    block.kind = BlockKind::paragraph;
    blocks.push_back(block);
  }
  return blocks;
}

}  // namespace dateline
