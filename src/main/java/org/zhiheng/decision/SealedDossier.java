package org.zhiheng.decision;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhiheng.document.Document;
import org.zhiheng.evaluation.report.SignedEdition;
import org.zhiheng.scheme.Scheme;

/**
 * A sealed file as it is handed out, every part of it what was sealed.
 *
 * @param decision with the ballots that its reader may see
 * @param texts the parts that are text, by name
 * @param evidence the files that were handed in, by name
 * @param edition of the report, with the values behind it
 */
public record SealedDossier(
    Decision decision,
    FileSeal seal,
    Map<String, String> texts,
    Map<String, Document> evidence,
    SignedEdition edition,
    Scheme scheme) {

  /** What the manifest is called in the archive. */
  public static final String MANIFEST = "manifest.json";

  /** What people read first; it is made from the parts and not one of them. */
  public static final String INDEX = "index.html";

  public SealedDossier {
    texts = Map.copyOf(texts);
    evidence = Map.copyOf(evidence);
  }

  /** Every part in order, with its digest. */
  public Map<String, String> parts() {
    return new TreeMap<>(seal.manifest().parts());
  }

  /** The names of the assessors whose sheets counted, in the order of the sheets. */
  public List<String> assessors() {
    return edition.layers().assessors();
  }
}
