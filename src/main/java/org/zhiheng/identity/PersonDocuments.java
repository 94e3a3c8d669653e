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
   * Keeps that a document is of the person of an account, as the body has seen it. Where it is
   * known as somebody else's, nobody is joined: somebody other than who typed it settles whose it
   * is.
   *
   * @return whether it is this person's
   */
  boolean keep(TypedDocument typed, Account account, Actor by);
}
