package org.zhiheng.decision;

import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.scheme.Schemes;

/** Hands out sealed files whole, for archives and auditors who recompute the result elsewhere. */
@Service
@Transactional(readOnly = true)
public class SealedDossiers {

  private final Decisions decisions;
  private final FileSealing sealing;
  private final SealedFiles files;
  private final Schemes schemes;

  SealedDossiers(Decisions decisions, FileSealing sealing, SealedFiles files, Schemes schemes) {
    this.decisions = decisions;
    this.sealing = sealing;
    this.files = files;
    this.schemes = schemes;
  }

  /**
   * The sealed file of the present round, for those who may see the decision, who may read all of
   * it.
   *
   * @throws NotFound for others, and as long as there is no panel
   * @throws Refused when a part is not what was sealed
   */
  public SealedDossier of(CaseId id, Actor reader) {
    Decision decision = decisions.find(id, reader).orElseThrow(() -> new NotFound(id));
    FileSeal seal = sealing.present(decision);
    SealedFiles.Content content =
        files.of(id, seal.round(), seal.edition(), sealing.compared(seal, decision));
    Refused.unlessEmpty(SealRules.whyNotSealed(seal.manifest().differences(content.digests())));
    var texts = new TreeMap<>(content.texts());
    texts.put(content.schemeFile(), schemes.source(content.schemeId()).orElseThrow());
    return new SealedDossier(
        decision,
        seal,
        texts,
        content.evidence(),
        content.edition(),
        schemes.find(content.schemeId()).orElseThrow());
  }
}
