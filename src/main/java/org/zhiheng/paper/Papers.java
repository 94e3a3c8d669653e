package org.zhiheng.paper;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.Standing;
import org.zhiheng.drawing.Press;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.IssuedPapers;
import org.zhiheng.kernel.NotFound;

/** The papers, for those whom they concern. */
@Service
@Transactional(readOnly = true)
public class Papers implements IssuedPapers {

  private final PaperStore store;
  private final CaseFiles cases;
  private final Press press;

  Papers(PaperStore store, CaseFiles cases, Press press) {
    this.store = store;
    this.cases = cases;
    this.press = press;
  }

  @Override
  public List<Line> ofCase(CaseId id, Actor reader) {
    return cases
        .standing(id, reader)
        .map(
            standing ->
                store.ofCase(id).stream()
                    .filter(
                        it ->
                            PaperRules.mayRead(it.kind(), it.line().annulledOn() != null, standing))
                    .map(PaperStore.Listed::line)
                    .toList())
        .orElse(List.of());
  }

  /**
   * One paper.
   *
   * @throws NotFound when there is none that the reader may see
   */
  public Paper find(String number, Actor reader) {
    return store
        .find(number)
        .filter(
            paper ->
                cases
                    .standing(paper.caseId(), reader)
                    .filter(
                        standing ->
                            PaperRules.mayRead(paper.kind(), paper.annulledAt() != null, standing))
                    .isPresent())
        .orElseThrow(() -> new NotFound(number));
  }

  /**
   * All of a case that somebody may read, the first one first.
   *
   * @throws NotFound when there is none
   */
  public List<Paper> all(CaseId id, Actor reader) {
    Standing standing = cases.standing(id, reader).orElseThrow(() -> new NotFound(id));
    List<Paper> all =
        store.all(id).stream()
            .filter(paper -> PaperRules.mayRead(paper.kind(), paper.annulledAt() != null, standing))
            .toList();
    if (all.isEmpty()) {
      throw new NotFound(id);
    }
    return all;
  }

  /** Its PDF; the same paper gives the same bytes whenever it is drawn. */
  public byte[] draw(Paper paper) {
    return press.print(paper.content().zh());
  }
}
