package org.zhiheng.identity;

import java.util.List;
import java.util.Optional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Worded;

/**
 * Tells natural persons apart by their identity documents: one number, one person. The module that
 * knows such documents implements it.
 */
public interface PersonDocuments {

  /** The kinds of documents, for a form. */
  List<? extends Worded> types();

  /** What speaks against a document as it was typed. */
  List<Refusal> whyNot(TypedDocument typed);

  /** Whose document it is, if it is known here. */
  Optional<PersonId> holder(TypedDocument typed);

  /** Whether a document of this person is known here. */
  boolean knows(PersonId person);

  /**
   * Keeps that a document is this person's, as the body has seen it.
   *
   * @throws org.zhiheng.kernel.Refused when it is known as somebody else's
   */
  void keep(TypedDocument typed, PersonId person, Actor by);
}
