package org.zhiheng.application.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.ApplicationLine;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.application.RequirementCheck;
import org.zhiheng.application.review.ForeignStanding;
import org.zhiheng.application.review.FormalReviews;
import org.zhiheng.body.RecognisedProvider;
import org.zhiheng.person.IdentityQuestion;
import org.zhiheng.person.Training;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;

/**
 * The formal review of one file.
 *
 * @param keepOff whether the reader may know whom the applicant asks to keep off
 * @param questions about who the applicant is
 * @param findings of the machine about 5.1 and 8.1, as of the submission
 * @param trainings those of 5.1 c), each with the body's list about it
 * @param whyNot what speaks against each way to end it
 * @param earlier other applications of the same person
 * @param certificates that the person holds or held
 * @param foreign those of other bodies that it or an earlier case names (C7)
 */
public record ReviewView(
    Dossier dossier,
    Scheme scheme,
    boolean keepOff,
    List<IdentityQuestion> questions,
    List<RequirementCheck> findings,
    List<Listed> trainings,
    FormalReviews.WhyNot whyNot,
    List<ApplicationLine> earlier,
    List<PriorCertificate> certificates,
    List<ForeignStanding> foreign,
    Forms forms) {

  /**
   * A training, and what the body's list says of it.
   *
   * @param entry that recognises it; null where the officer judges
   */
  public record Listed(Training training, @Nullable RecognisedProvider entry) {}

  /** One form for each way to end it. */
  public record Forms(Form accept, Form giveBack, Form refuse, Form deemWithdrawn) {}
}
