package org.zhiheng.application;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.SnapshotV1.PersonV1;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.person.IdentityDocument;
import org.zhiheng.person.IdentityDocumentType;
import org.zhiheng.person.Mobile;
import tools.jackson.databind.json.JsonMapper;

/**
 * Person and organisation of a case as they stood at a moment: what was frozen by then, with what
 * two people had corrected by then.
 */
@Service
@Transactional(readOnly = true)
public class FrozenFacts {

  /** Decimals as text: not every amount of money has a form in canonical JSON. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .withConfigOverride(
              BigDecimal.class,
              it -> it.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
          .build();

  private final SnapshotStore snapshots;
  private final CaseRecords records;

  FrozenFacts(SnapshotStore snapshots, CaseRecords records) {
    this.snapshots = snapshots;
    this.records = records;
  }

  /**
   * The facts as JSON with the numbers masked, for a caller who knows that its reader may see them.
   *
   * @throws NotFound when nothing was frozen by then
   */
  public String trustedAt(CaseId id, Instant at) {
    SnapshotStore.Snapshot snapshot = snapshots.findAt(id, at).orElseThrow(() -> new NotFound(id));
    List<Proposal> made =
        records.corrections(id).stream()
            .filter(it -> !Objects.requireNonNull(it.settled()).at().isAfter(at))
            .toList();
    return JSON.writeValueAsString(masked(Dossiers.corrected(snapshot, made)));
  }

  private static SnapshotV1 masked(SnapshotV1 facts) {
    PersonV1 person = facts.person();
    UnaryOperator<String> document =
        number ->
            new IdentityDocument(
                    IdentityDocumentType.valueOf(Objects.requireNonNull(person.documentType())),
                    number)
                .masked();
    return facts.withNumbers(document, number -> new Mobile(number).masked());
  }
}
