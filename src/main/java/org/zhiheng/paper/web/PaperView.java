package org.zhiheng.paper.web;

import java.util.ArrayList;
import java.util.List;
import org.zhiheng.drawing.Letter;
import org.zhiheng.paper.Paper;
import org.zhiheng.shell.Text;

/** A paper in the language of its reader; the printed one is Chinese. */
public record PaperView(Paper paper) {

  public Letter letter(Text text) {
    return text.chinese() ? paper.content().zh() : paper.content().en();
  }

  /** The parts of a letter; things that follow each other are one numbered list. */
  public List<List<Letter.Part>> groups(Letter letter) {
    List<List<Letter.Part>> groups = new ArrayList<>();
    for (Letter.Part part : letter.parts()) {
      boolean goesOn =
          part.kind() == Letter.Kind.ITEM
              && !groups.isEmpty()
              && groups.getLast().getFirst().kind() == Letter.Kind.ITEM;
      if (!goesOn) {
        groups.add(new ArrayList<>());
      }
      groups.getLast().add(part);
    }
    return groups;
  }
}
