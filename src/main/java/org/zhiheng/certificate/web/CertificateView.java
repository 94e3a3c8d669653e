package org.zhiheng.certificate.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Edition;
import org.zhiheng.certificate.ForeignBeside;
import org.zhiheng.certificate.History;
import org.zhiheng.certificate.ReissueProposal;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.IssuedPapers;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.scheme.Grade;
import org.zhiheng.scheme.Scheme;

/**
 * One certificate with its papers and the states it was in.
 *
 * @param history the first state first
 * @param editions the first paper first
 * @param scheme by which it was awarded; null where its file is not loaded any more
 * @param organisation as it stood at the submission, for annex D
 * @param proposals of further papers that were agreed to
 * @param names of those who proposed them or agreed
 * @param foreign what the holder has of other bodies (C7)
 * @param papers of the case that the reader may see
 * @param mayReissue whether the reader is a manager, who proposes another paper
 * @param own whether the reader is the holder
 * @param staff whether the reader reads it as the body's staff
 */
public record CertificateView(
    Certificate certificate,
    History history,
    List<Edition> editions,
    List<ReissueProposal> proposals,
    Map<AccountId, String> names,
    List<ForeignBeside> foreign,
    List<IssuedPapers.Line> papers,
    @Nullable Scheme scheme,
    Organisation organisation,
    boolean mayReissue,
    boolean own,
    boolean staff,
    LocalDate today) {

  /** Its grade in the ladder of that scheme. */
  public @Nullable Grade grade() {
    return scheme == null ? null : scheme.grade(certificate.grade()).orElse(null);
  }

  /** What two people agreed on before a paper was issued; null for the first one. */
  public @Nullable ReissueProposal agreed(Edition edition) {
    return proposals.stream()
        .filter(it -> it.isAgreed() && it.edition() == edition.edition())
        .findFirst()
        .orElse(null);
  }

  /** The paper that another one followed. */
  public Edition before(Edition edition) {
    return editions.get(edition.edition() - 2);
  }

  public String name(AccountId account) {
    return names.getOrDefault(account, "");
  }

  public CertificateState state() {
    return certificate.stateOn(today);
  }
}
