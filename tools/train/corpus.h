// Annotated texts: names (JSON lines, data/corpus) and parts of speech (CoNLL-U).
#pragma once

#include <string>
#include <vector>

#include "dateline/document.h"

namespace dateline::train {

/// A name as a corpus gives it, in bytes. `type` is an OntoNotes type, or LOC_ANY, MISC or OTHER where the corpus does
/// not tell finer types apart.
struct GoldName : Span {
  std::string type;
};

struct Record {
  std::string id, text, genre, licence;
  std::vector<GoldName> names;  ///< outermost ones, in text order
};

/// Reads {"id","text","entities":[{"start","end","type"}], ...} a line; offsets there are code points.
std::vector<Record> read_records(const std::string& path);

/// Reads the annotated articles of data/corpus under a folder, in the order of their names.
std::vector<Record> read_articles(const std::string& folder);

/// Gives records the names of a file of "id<TAB>words|TYPE<TAB>words|TYPE..." lines, in text order, in the place of their
/// own, and moves them to the result. A line whose words are not found in its record is an error: exits with a message.
std::vector<Record> take_annotated(std::vector<Record>& records, const std::string& path);

struct TaggedSentence {
  std::string id, text;
  std::vector<Span> words;
  std::vector<Pos> pos;
};

std::vector<TaggedSentence> read_treebank(const std::string& path);

}  // namespace dateline::train
