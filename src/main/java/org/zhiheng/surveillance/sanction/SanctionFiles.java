package org.zhiheng.surveillance.sanction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.document.DocumentReaders;
import org.zhiheng.document.Documents;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.Refusal;

/** What comes with reports and answers: read by staff who read the event, and by who is heard. */
@Component
class SanctionFiles implements DocumentReaders {

  private final IncidentStore store;
  private final Documents documents;
  private final Clock clock;

  SanctionFiles(IncidentStore store, Documents documents, Clock clock) {
    this.store = store;
    this.documents = documents;
    this.clock = clock;
  }

  List<Refusal> whyNotTake(List<Attachment> files) {
    return files.size() > SanctionRules.FILES
        ? List.of(SanctionRefusal.TOO_MANY_FILES.because(SanctionRules.FILES).at("file"))
        : List.of();
  }

  List<DocumentId> take(List<Attachment> files, Actor by) {
    var taken = new ArrayList<DocumentId>();
    for (Attachment file : files) {
      taken.add(documents.store(file.name(), file.content(), by, taken).id());
    }
    return taken;
  }

  @Override
  public Set<DocumentId> keeping(Set<DocumentId> ids) {
    return store.filesAmong(ids);
  }

  @Override
  public boolean mayRead(Actor actor, DocumentId id) {
    LocalDate today = LocalDate.now(clock);
    boolean staff =
        actor.isStaff()
            && store
                .ofFile(id)
                .flatMap(incident -> store.find(incident, actor.person(), today))
                .isPresent();
    return staff || store.isShown(id, actor.person());
  }
}
