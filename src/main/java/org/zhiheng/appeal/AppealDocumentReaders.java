package org.zhiheng.appeal;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.document.DocumentReaders;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.Role;

/** Whoever may read an appeal may read its files; its handlers, the evidence of the case, too. */
@Component
@Transactional(readOnly = true)
class AppealDocumentReaders implements DocumentReaders {

  private final AppealFileStore files;
  private final AppealStore store;
  private final AppealAccess access;
  private final HearingStore hearings;

  AppealDocumentReaders(
      AppealFileStore files, AppealStore store, AppealAccess access, HearingStore hearings) {
    this.files = files;
    this.store = store;
    this.access = access;
    this.hearings = hearings;
  }

  @Override
  public Set<DocumentId> keeping(Set<DocumentId> ids) {
    return files.among(ids);
  }

  @Override
  public boolean mayRead(Actor actor, DocumentId id) {
    return files.appealsOf(id).stream()
            .flatMap(appeal -> store.find(appeal).stream())
            .anyMatch(appeal -> access.mayRead(appeal, actor))
        || (actor.is(Role.PANELLIST) && hearings.readsEvidence(actor.person(), id));
  }
}
